import { expect, test } from 'vitest';
import {
  aligned,
  emptyTable,
  filledFrom,
  resized,
  shareOf,
  withColumn,
  withHead,
  withoutColumn,
  withoutRow,
  withRow,
  withShare,
} from '../../../../../renderer/screens/letter/table-changes.ts';
import type { LetterTable } from '../../../../../shared/letter/letter.ts';

const table: LetterTable = {
  widths: [1, 3],
  align: ['left', 'right'],
  headRows: 1,
  rows: [
    ['ชื่อ', 'จำนวน'],
    ['ก', '๑'],
  ],
};

test('a row and a column come where they are wanted, and every row stays even', () => {
  const wider = withColumn(withRow(table, 1), 1);
  expect(wider.rows).toEqual([
    ['ชื่อ', '', 'จำนวน'],
    ['', '', ''],
    ['ก', '', '๑'],
  ]);
  expect(wider.widths).toEqual([1, 2, 3]);
  expect(wider.align).toEqual(['left', 'left', 'right']);
});

test('a head row that is taken away is no head any more; the last row and column take the table with them', () => {
  expect(withoutRow(table, 0)).toMatchObject({ headRows: 0, rows: [['ก', '๑']] });
  expect(withoutColumn(table, 0)).toMatchObject({ widths: [3], align: ['right'], rows: [['จำนวน'], ['๑']] });
  const [row, column] = [emptyTable(2, 1), emptyTable(1, 2)];
  expect([withoutRow(row, 0), withoutColumn(column, 0)]).toEqual([null, null]);
});

test('head rows reach down to the row of the cursor, and a second press makes none', () => {
  const once = withHead(table, 1);
  expect([once.headRows, withHead(once, 1).headRows]).toEqual([2, 0]);
});

test('a wider column takes from the others in proportion, and none vanishes', () => {
  const wider = resized({ ...table, widths: [50, 25, 25] }, 0, 1);
  expect(wider.widths).toEqual([55, 22.5, 22.5]);
  let narrow = { ...table, widths: [50, 50] };
  for (let press = 0; press < 40; press += 1)
    narrow = { ...narrow, ...resized(narrow, 0, -1), widths: [...resized(narrow, 0, -1).widths] };
  expect(narrow.widths[0]).toBeGreaterThan(0);
  expect(aligned(table, 0, 'centre').align).toEqual(['centre', 'right']);
});

test('a column given a width has it, the others share what is left', () => {
  const third = withShare({ ...table, widths: [50, 25, 25] }, 0, 0.2);
  expect(third.widths).toEqual([20, 40, 40]);
  expect(shareOf(third, 0)).toBeCloseTo(0.2);
  expect(withShare(third, 0, 5).widths).toEqual([92, 4, 4]);
  expect(shareOf(third, 7)).toBeNull();
});

test('cells pasted over the edge make the table longer and wider', () => {
  const filled = filledFrom(table, 1, 1, [
    ['๒', 'ก'],
    ['๓', 'ข'],
  ]);
  expect(filled.rows).toEqual([
    ['ชื่อ', 'จำนวน', ''],
    ['ก', '๒', 'ก'],
    ['', '๓', 'ข'],
  ]);
});
