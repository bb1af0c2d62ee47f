/** Letters and digits that are taken for one another on paper (rules §11.3): such a slip costs less than any other. */
import { weightedDistance } from './distance.ts';

const digits = '๒๗ ๑๒ ๓๗ ๔๕ ๑๐ ๖๐ ๘๕ ๙๕';
const consonants = 'ขช ซช ตด คด คต คศ นป นม บป พท พฟ ผฝ ถก ถภ กภ ลส อฮ ฎฏ รธ ฃข';
/** ิี ึื ุู, ์้ ่้, ัี: written by their codes, since a mark without its consonant prints on its neighbour. */
const marks = '\u0E34\u0E35 \u0E36\u0E37 \u0E38\u0E39 \u0E4C\u0E49 \u0E48\u0E49 \u0E31\u0E35';

const pairs = [digits, consonants, marks].flatMap((list) => list.split(' '));
const alike = new Set(pairs.flatMap((pair) => [pair, [...pair].reverse().join('')]));

/** Distance between two spellings as a reader's eye would judge it: look-alikes cost half a slip. */
export function lookAlikeDistance(one: string, other: string): number {
  return weightedDistance(one, other, (left, right) => {
    if (left === right) return 0;
    return alike.has(left + right) ? 0.5 : 1;
  });
}

/** Consonants that are taken for the one given. */
export function alikeConsonants(letter: string): readonly string[] {
  return consonants
    .split(' ')
    .filter((pair) => pair.includes(letter))
    .map((pair) => pair.replace(letter, ''));
}
