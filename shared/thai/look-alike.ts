/** Letters that recognisers take for one another (rules §11.3): such a slip costs less than any other. */
import { weightedDistance } from './distance.ts';

const pairs = [
  '๒๗',
  '๑๒',
  '๓๗',
  '๔๕',
  '๑๐',
  '๖๐',
  '๘๕',
  '๙๕',
  'ขช',
  'ตด',
  'นป',
  'บป',
  'คด',
  'ถก',
  'ผฝ',
  'พฟ',
  'ลส',
  'อฮ',
  'ฎฏ',
  '์้',
  '่้',
  'ิี',
  'ึื',
  'ุู',
  'ัี',
];
const alike = new Set(pairs.flatMap((pair) => [pair, [...pair].reverse().join('')]));

/** Distance between two spellings as a reader's eye would judge it: look-alikes cost half a slip. */
export function lookAlikeDistance(one: string, other: string): number {
  return weightedDistance(one, other, (left, right) =>
    left === right ? 0 : alike.has(left + right) ? 0.5 : 1,
  );
}
