import { expect, test } from 'vitest';
import type { PageInk, Piece } from '../../../../../electron/recognition/page/page-ink.ts';
import { markPens } from '../../../../../electron/recognition/page/pen.ts';
import type { Segment } from '../../../../../electron/recognition/page/segment.ts';

const core = 20;
const foot = 400;

/** Figures on one line: heights and how far each hangs below the line, in consonant heights. */
function figures(
  left: number,
  heights: readonly number[],
  { below = [], tint = 0.4, ink = 0.45 }: { below?: readonly number[]; tint?: number; ink?: number } = {},
): { segment: Segment; pieces: Piece[] } {
  const pieces = heights.map((height, at) => {
    const bottom = foot + (below[at] ?? 0) * core;
    const x = left + at * 1.2 * core;
    const box = { left: x, right: x + core, top: bottom - height * core, bottom };
    return { box, area: ink * core * height * core, isColoured: true, tint, cell: -1 };
  });
  const boxes = pieces.map(({ box }) => box);
  const segment = {
    left,
    right: left + heights.length * 1.2 * core,
    slope: 0,
    offset: foot,
    core: heights[0] !== undefined && heights[0] > 2 ? heights[0] * core : core,
    letters: boxes.length,
    boxes,
  };
  return { segment, pieces };
}

function kindsOf(...parts: ReturnType<typeof figures>[]) {
  const ink = { pieces: parts.flatMap(({ pieces }) => pieces), core } as unknown as PageInk;
  const lines = parts.map(({ segment }) => ({ segment, kind: 'stamped' as const }));
  return markPens(lines, ink).map(({ kind }) => kind);
}

const number = figures(200, [0.85, 1.25, 0.9, 1.2]);

test('a number of clear type and two figures of the same stamp are stamped', () => {
  expect(kindsOf(number, figures(600, [0.85, 1.25]))).toEqual(['stamped', 'stamped']);
});

test('a lone figure may be a hand’s, whatever stands elsewhere', () => {
  expect(kindsOf(number, figures(600, [1]))).toEqual(['stamped', 'handwritten']);
});

test.each([
  ['larger than the stamp', figures(600, [1.6, 1.5])],
  ['off one line', figures(600, [0.9, 0.9], { below: [0, 0.3] })],
  ['of another ink', figures(600, [0.85, 1.25], { tint: 0.75 })],
])('two figures %s are a hand’s', (_, day) => {
  expect(kindsOf(number, day)).toEqual(['stamped', 'handwritten']);
});

test('two figures without a stamp to compare them with are a hand’s', () => {
  expect(kindsOf(figures(600, [0.85, 1.25]))).toEqual(['handwritten']);
});

test('tall figures of a thin stroke are a hand’s, tall bold letters the urgency', () => {
  expect(kindsOf(figures(200, [3.6, 3.6, 3.5], { ink: 0.18 }))).toEqual(['handwritten']);
  expect(kindsOf(figures(200, [2.2, 2.2, 2.2], { ink: 0.5 }))).toEqual(['stamped']);
});
