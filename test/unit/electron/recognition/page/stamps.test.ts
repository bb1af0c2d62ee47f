import { expect, test } from 'vitest';
import { boundsOf, isStandalone } from '../../../../../electron/recognition/page/stamps.ts';

const core = 20;

function piece(left: number, top: number, width: number, height: number) {
  const box = { left, top, right: left + width, bottom: top + height };
  return { box, area: 0.5 * width * height, isColoured: true, tint: 0.9, cell: -1 };
}

/** Rows of letters of one height, with marks stacked over and under the first. */
function block(rows: number, height: number) {
  const letters = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 8 }, (_, at) =>
      piece(100 + at * height, 200 + row * 1.8 * height, 0.9 * height, height),
    ),
  ).flat();
  const marks = [
    piece(100, 200 - 1.1 * height, 0.5 * height, 0.35 * height),
    piece(300, 205 + height, 20, 0.5 * height),
  ];
  const pieces = [...letters, ...marks];
  return { pieces, box: boundsOf(pieces.map(({ box }) => box)), isFramed: false };
}

test('the urgency stays in the text, however high its marks are stacked', () => {
  expect(isStandalone(block(1, 1.9 * core), core)).toBe(false);
});

test('two rows of coloured letters are a stamp', () => {
  expect(isStandalone(block(2, 1.9 * core), core)).toBe(true);
  expect(isStandalone(block(3, core), core)).toBe(true);
});
