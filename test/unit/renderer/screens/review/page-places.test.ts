import { describe, expect, it } from 'vitest';
import { placesOfSpan, rotatePlace } from '../../../../../renderer/screens/review/page-places.ts';
import type { ReadPage } from '../../../../../shared/document/reading.ts';

const page: ReadPage = {
  page: 1,
  text: 'ที่ ธบ ๑๒\nเรื่อง น้ำ',
  rawText: '',
  source: 'text-layer',
  size: { width: 600, height: 800 },
  boxes: [
    { start: 0, end: 3, x: 50, y: 100, width: 10, height: 16 },
    { start: 4, end: 9, x: 66, y: 100, width: 50, height: 16 },
    { start: 10, end: 20, x: 50, y: 130, width: 80, height: 16 },
  ],
};

describe('where a value stands on the page', () => {
  it('covers a line in one piece and gives the next line its own', () => {
    expect(placesOfSpan(page, { page: 1, start: 0, end: 20 })).toEqual([
      { x: 50, y: 100, width: 66, height: 16 },
      { x: 50, y: 130, width: 80, height: 16 },
    ]);
  });

  it('takes only the share of a box that belongs to the value', () => {
    expect(placesOfSpan(page, { page: 1, start: 7, end: 9 })).toEqual([
      { x: 96, y: 100, width: 20, height: 16 },
    ]);
  });

  it('follows the page when it is turned', () => {
    const place = { x: 10, y: 20, width: 100, height: 16 };
    expect(rotatePlace(place, { width: 600, height: 800 }, 90)).toEqual({
      x: 764,
      y: 10,
      width: 16,
      height: 100,
    });
    expect(rotatePlace(place, { width: 600, height: 800 }, 180)).toEqual({
      x: 490,
      y: 764,
      width: 100,
      height: 16,
    });
  });
});
