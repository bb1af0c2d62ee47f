/** How far apart two words are when some letters look alike on paper (rules §11.3). */
import { weightedDistance } from '../thai/distance.ts';

const pairs =
  'ตด นป บป พท ขช ซช คด คศ นม ฏฎ ถภ ผฝ พฟ ลส รธ กภ ฃข \u0E38\u0E39 \u0E34\u0E35 \u0E36\u0E37'.split(' ');
const lookAlike = new Set(pairs.flatMap((pair) => [pair, [...pair].reverse().join('')]));

/** Edit distance in which letters that are taken for one another cost half. */
export function lookDistance(one: string, other: string): number {
  return weightedDistance(one, other, (left, right) => {
    if (left === right) return 0;
    return lookAlike.has(left + right) ? 0.5 : 1;
  });
}
