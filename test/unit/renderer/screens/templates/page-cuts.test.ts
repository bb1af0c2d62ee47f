/** A drawn text longer than its sheet is cut between lines. */
import { expect, test } from 'vitest';
import { nextCut } from '../../../../../renderer/screens/templates/drawing/page-cuts.ts';

const lines = (count: number, height = 20) =>
  Array.from({ length: count }, (_, at) => ({ top: at * height, bottom: (at + 1) * height }));

test('no line is parted: the one that does not fit begins the next page', () => {
  expect(nextCut(0, 50, lines(10))).toBe(40);
  expect(nextCut(40, 50, lines(10))).toBe(80);
});

test('lines of two columns that stand a little apart are all kept whole', () => {
  const aside = [
    { top: 33, bottom: 53 },
    { top: 53, bottom: 73 },
  ];
  expect(nextCut(0, 49, [...lines(10), ...aside])).toBe(20);
});

test('what is higher than a sheet is parted after all', () => {
  expect(nextCut(100, 50, [{ top: 100, bottom: 400 }])).toBe(150);
});
