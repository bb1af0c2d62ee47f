import { expect, test } from 'vitest';
import { cropPlans } from '../../../../../renderer/screens/review/crop-plan.ts';
import { withPenBeside } from '../../../../../renderer/screens/review/pen-beside.ts';
import type { ReadPage } from '../../../../../shared/document/reading.ts';

const page: ReadPage = {
  page: 1,
  text: 'สท ๐๐๒๓/ว เรื่อง',
  rawText: '',
  source: 'recognised',
  size: { width: 595, height: 842 },
  boxes: [
    { start: 0, end: 9, x: 100, y: 140, width: 70, height: 18 },
    { start: 10, end: 16, x: 100, y: 400, width: 30, height: 18 },
  ],
  zones: [{ kind: 'handwriting', x: 172, y: 133, width: 52, height: 24 }],
};
const pieceOf = (start: number, end: number) =>
  cropPlans([page], [{ page: 1, start, end }]).map(withPenBeside)[0];

test('the picture of a value shows the whole of what a pen wrote beside it', () => {
  const frame = pieceOf(0, 9)?.frame ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(frame.x).toBeLessThanOrEqual(100);
  expect(frame.x + frame.width).toBeGreaterThanOrEqual(172 + 52);
  expect(frame.y).toBeLessThanOrEqual(133);
});

test('a value far from the pen keeps its own frame', () => {
  expect(pieceOf(10, 16)).toEqual(cropPlans([page], [{ page: 1, start: 10, end: 16 }])[0]);
});
