/** What the report says of every number of a year. */
import { expect, test } from 'vitest';
import { countFates, explainNumbers, type NumberFacts } from '../../../../shared/office/explain-numbers.ts';

const deed = { at: '2026-11-23T09:30:00.000+07:00', by: 'ปุณยา' };
const today = '2026-11-23';

const entry = (running: number, more: Partial<NumberFacts['entries'][number]> = {}) => ({
  running,
  inserted: null,
  reason: null,
  voided: null,
  ...deed,
  ...more,
});
const held = (running: number, more: Partial<NumberFacts['reservations'][number]> = {}) => ({
  running,
  holder: 'ปลัดอำเภอ',
  reason: 'รอลงนาม',
  until: '2026-12-01',
  state: 'held' as const,
  ended: null,
  ...deed,
  ...more,
});
const facts = (changes: Partial<NumberFacts>): NumberFacts => ({
  next: 1,
  entries: [],
  further: [],
  reservations: [],
  jumps: [],
  ...changes,
});
const said = (given: NumberFacts) =>
  explainNumbers(given, today).map(({ fate, first, last, inserted, reason }) => [
    fate,
    inserted === null ? (first === last ? first : `${first}-${last}`) : `${first}/${inserted}`,
    ...(reason === null ? [] : [reason]),
  ]);

test('a book of a year: every number has its fate, and stretches of the same are one line', () => {
  const book = facts({
    next: 121,
    jumps: [{ before: 1, after: 100, why: 'set', ...deed }],
    entries: [
      ...[100, 101, 102].map((running) => entry(running)),
      entry(103, { voided: { reason: 'ลงซ้ำ', ...deed } }),
      entry(102, { inserted: 1, reason: 'ออกย้อนหลัง' }),
      entry(104),
      entry(108),
      entry(120),
    ],
    reservations: [
      held(105),
      held(106, { until: '2026-11-22' }),
      held(107, { state: 'released', ended: { ...deed, reason: 'ไม่ได้ใช้' } }),
      held(108, { state: 'used', ended: { ...deed, reason: null } }),
    ],
    further: [{ running: 109, ...deed }],
  });
  expect(said(book)).toEqual([
    ['start-set', '1-99'],
    ['given', '100-102'],
    ['inserted', '102/1', 'ออกย้อนหลัง'],
    ['voided', 103, 'ลงซ้ำ'],
    ['given', 104],
    ['held', 105, 'รอลงนาม'],
    ['lapsed', 106, 'รอลงนาม'],
    ['released', 107, 'ไม่ได้ใช้'],
    ['reserved-used', 108, 'รอลงนาม'],
    ['given', 109],
    ['missing', '110-119'],
    ['given', 120],
  ]);
  expect(countFates(explainNumbers(book, today))).toMatchObject({ given: 6, missing: 10, 'start-set': 99 });
});

test('numbers lost to a restored backup are told from those nobody can explain', () => {
  const jumps = [
    { before: 1, after: 5000, why: 'set' as const, ...deed }, // a slip, set back before any number was given
    { before: 5000, after: 10, why: 'set' as const, ...deed },
    { before: 12, after: 15, why: 'restored' as const, ...deed },
  ];
  expect(said(facts({ next: 18, jumps, entries: [entry(10), entry(11), entry(15)] }))).toEqual([
    ['start-set', '1-9'],
    ['given', '10-11'],
    ['restored', '12-14'],
    ['given', 15],
    ['missing', '16-17'],
  ]);
});
