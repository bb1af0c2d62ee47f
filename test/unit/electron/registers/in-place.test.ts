/** Where a number that was used late stands in the printed register. */
import { expect, test } from 'vitest';
import { rowsInPlace } from '../../../../electron/registers/in-place.ts';
import type { RegisterEntry } from '../../../../shared/register/entry.ts';
import { letterFields } from '../../../helpers/register-office.ts';

function line(running: number, day: string, changes: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    ...letterFields(),
    id: `${changes.seriesId ?? 'received'} ${running}/${changes.inserted ?? 0}`,
    book: 'received',
    seriesId: 'received',
    year: 2569,
    running,
    inserted: null,
    circular: false,
    enteredAt: `${day}T09:30:00.000+07:00`,
    enteredBy: 'ปุณยา',
    voided: null,
    fileId: null,
    importId: null,
    letterIndex: null,
    letterId: null,
    links: [],
    isSample: false,
    ...changes,
  };
}

const shown = (entries: readonly RegisterEntry[]) =>
  rowsInPlace(entries).map(({ day, cells }) => [cells[0], day, cells.at(-1)]);

test('held and inserted numbers stand at their place under that day, and say when they were entered', () => {
  expect(
    shown([
      line(1, '2026-11-20'),
      line(2, '2026-11-20'),
      line(4, '2026-11-21'),
      line(3, '2026-11-23'), // held on the 20th
      line(2, '2026-11-23', { inserted: 2 }),
      line(2, '2026-11-20', { inserted: 1 }),
      line(5, '2026-11-23', {
        further: [{ receivedBookId: 'unit', name: 'กลุ่มงานปกครอง', running: 7 }],
      }),
    ]),
  ).toEqual([
    ['๑', '2026-11-20', ''],
    ['๒', '2026-11-20', ''],
    ['๒/๑', '2026-11-20', 'เลขแทรก'],
    ['๒/๒', '2026-11-20', 'ลงทะเบียนเมื่อ ๒๓ พ.ย. ๒๕๖๙\nเลขแทรก'],
    ['๓', '2026-11-20', 'ลงทะเบียนเมื่อ ๒๓ พ.ย. ๒๕๖๙'],
    ['๔', '2026-11-21', ''],
    ['๕\n(กลุ่มงานปกครอง ๗)', '2026-11-23', ''],
  ]);
});

test('lines of several series keep the order of entering, each late one with its own series', () => {
  const other = { seriesId: 'ว', book: 'sent', circular: true } as const;
  expect(
    shown([
      line(1, '2026-11-20'),
      line(9, '2026-11-20', other),
      line(3, '2026-11-21'),
      line(8, '2026-11-23', other), // nothing of its series stands before it
      line(2, '2026-11-23'),
    ]).map(([number]) => number),
  ).toEqual(['ว ๘', '๑', '๒', 'ว ๙', '๓']);
});
