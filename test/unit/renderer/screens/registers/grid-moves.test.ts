import { describe, expect, test } from 'vitest';
import { placeOfOpen, rowAfterKey } from '../../../../../renderer/screens/registers/grid-moves.ts';

const at = { current: 50, page: 9, total: 100_000 };

describe('moving in the register', () => {
  test.each([
    ['ArrowDown', 51],
    ['ArrowUp', 49],
    ['PageDown', 59],
    ['PageUp', 41],
    ['Home', 0],
    ['End', 99_999],
  ])('%s goes to row %i', (key, row) => {
    expect(rowAfterKey(key, at)).toBe(row);
  });

  test('letters and Enter do not move', () => {
    expect(rowAfterKey('Enter', at)).toBeNull();
    expect(rowAfterKey('ก', at)).toBeNull();
  });
});

describe('the open row', () => {
  const rows = (ids: readonly (string | undefined)[]) => ({
    total: ids.length,
    at: (index: number) => (ids[index] === undefined ? undefined : { id: ids[index] }),
  });
  const all = { first: 0, last: 9 };

  test('is found among the rows in sight', () => {
    expect(placeOfOpen(rows(['c', 'b', 'a']), all, { id: 'b', lastPlace: -1 })).toBe(1);
  });

  test('moves down when a new entry came on top', () => {
    expect(placeOfOpen(rows(['d', 'c', 'b', 'a']), all, { id: 'b', lastPlace: 1 })).toBe(2);
  });

  test('keeps its place, and the list its height, while its rows are far away and not on hand', () => {
    const far = rows([undefined, undefined, undefined, 'x', 'y']);
    expect(placeOfOpen(far, { first: 3, last: 4 }, { id: 'b', lastPlace: 1 })).toBe(1);
  });

  test('is nowhere when nothing is open or a filter took it away', () => {
    expect(placeOfOpen(rows(['a']), all, { id: null, lastPlace: 0 })).toBe(-1);
    expect(placeOfOpen(rows(['c', 'd']), all, { id: 'b', lastPlace: 1 })).toBe(-1);
    expect(placeOfOpen(rows(['c']), all, { id: 'b', lastPlace: 7 })).toBe(-1);
  });
});
