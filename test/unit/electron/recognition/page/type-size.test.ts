/** A letter's number is nearly all digits, and digits are lower than the consonants that tell the size of type. */
import { expect, test } from 'vitest';
import type { Box } from '../../../../../electron/recognition/page/chains.ts';
import type { Segment } from '../../../../../electron/recognition/page/segment.ts';
import { settleSize } from '../../../../../electron/recognition/page/type-size.ts';

const usual = 19;

/** Letters of the given heights side by side on one baseline. */
function lineOf(heights: readonly number[], core: number): Segment {
  const boxes: Box[] = heights.map((height, at) => ({
    left: 220 + 15 * at,
    right: 231 + 15 * at,
    top: 400 - height,
    bottom: 400,
  }));
  return {
    left: 220,
    right: 220 + 15 * heights.length,
    slope: 0,
    offset: 400,
    core,
    letters: heights.length,
    boxes,
  } as Segment;
}

/** ที่ พบ ๐๐๒๓.๑๐/ว ๔๑๐๐ */
const numberOf = (digit: number) => [
  19,
  19,
  19,
  ...Array(4).fill(digit),
  digit,
  digit,
  25,
  19,
  ...Array(4).fill(digit),
];

test.each([15, 14, 13])('a number whose digits are %i px high is set in the size of the page', (digit) => {
  const [line] = settleSize(lineOf(numberOf(digit), digit), usual, false);
  expect(line?.core).toBe(usual);
});

test('a line set small stays small: its consonants are as low as its digits', () => {
  const [line] = settleSize(lineOf(Array(16).fill(13), 13), usual, false);
  expect(line?.core).toBe(13);
});
