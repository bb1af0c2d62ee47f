/** Days found in a letter: which are offered, which are kept without a word, what is logged. */
import { expect, test } from 'vitest';
import { foundDays, keptDays } from '../../../../../renderer/screens/review/found-deadlines.ts';
import { answerDay, setDay } from '../../../../../renderer/screens/review/review-state.ts';
import { emptyLetter } from '../../../../../shared/document/empty-letter.ts';
import type { ReadLetter } from '../../../../../shared/document/reading.ts';
import { emptyEntryFields } from '../../../../../shared/register/from-letter.ts';

const received = '2026-11-23';
const state = {
  letterIndex: 1,
  fields: { ...emptyEntryFields, deadline: '2026-11-30' },
  answers: {},
};

const letter: ReadLetter = {
  ...emptyLetter,
  dates: [
    { text: 'วันที่ ๔ ธันวาคม ๒๕๖๙', kind: 'event', iso: '2026-12-04', time: ['09:30', null] },
    { text: 'ภายใน ๓๐ พ.ย. ๒๕๖๙', kind: 'deadline', iso: '2026-11-30', what: 'แจ้งรายชื่อ' },
    { text: 'ภายในวันที่ ๑๐ ธ.ค. ๒๕๖๙', kind: 'promise', iso: '2026-12-10' },
    { text: '๔ ธ.ค. ๒๕๖๙', kind: 'event', iso: '2026-12-04', what: 'ประชุมชี้แจง' },
    { text: '๑๕ ธ.ค. ๒๕๖๙', kind: 'deadline', iso: '2026-12-15', forRecipient: false },
    {
      text: 'ภายใน ๗ วันทำการ',
      kind: 'deadline',
      relative: { count: 7, unit: 'working-day', from: 'receipt', isBefore: false },
    },
    { text: '๑๖ พ.ย. ๒๕๖๙', kind: 'event', iso: '2026-11-16' },
  ],
  evidence: { 'dates[1]': { spans: [{ page: 2, start: 5, end: 20 }], confidence: 0.9 } },
};

const shown = (answered = {}) =>
  foundDays(letter, { ...state, ...answered }, received).map(({ path, due, isMain, isKept }) => [
    path,
    due,
    isMain ? 'main' : isKept ? 'keep' : 'drop',
  ]);

test('every day once, ours kept, what is over or for others dropped, a promise not offered', () => {
  expect(shown()).toEqual([
    ['dates[6]', '2026-11-16', 'drop'],
    ['dates[1]', '2026-11-30', 'main'],
    ['dates[5]', '2026-12-02', 'keep'],
    ['dates[0]', '2026-12-04', 'keep'],
    ['dates[4]', '2026-12-15', 'drop'],
  ]);
});

test('a day named twice has the hour of the one and the words of the other', () => {
  const meeting = foundDays(letter, state, received).find(({ due }) => due === '2026-12-04');
  expect(meeting).toMatchObject({ time: '09:30', what: 'ประชุมชี้แจง' });
});

test('what the clerk answers stands, and only what is kept is logged', () => {
  const answered = answerDay(answerDay(state, 'dates[0]', 'drop'), 'dates[4]', 'keep');
  expect(keptDays(foundDays(letter, answered, received))).toEqual([
    { date: 1, kind: 'deadline', what: 'แจ้งรายชื่อ', due: '2026-11-30' },
    { date: 5, kind: 'deadline', what: '', due: '2026-12-02' },
    { date: 4, kind: 'deadline', what: '', due: '2026-12-15' },
  ]);
});

test('days off of the office move a term counted in working days', () => {
  const own = [{ date: '2026-11-25', name: 'วันหยุดของจังหวัด' }];
  const term = foundDays(letter, state, received, own).find(({ path }) => path === 'dates[5]');
  expect(term?.due).toBe('2026-12-03');
});

test('a day that the clerk set goes to the board without the printed hour, and can be given up', () => {
  const moved = setDay(state, 'dates[0]', '2026-12-08');
  const day = foundDays(letter, moved, received).find(({ path }) => path === 'dates[0]');
  expect(day).toMatchObject({ due: '2026-12-08', read: '2026-12-04', time: null, isKept: true });
  expect(keptDays(foundDays(letter, moved, received)).at(-1)).toMatchObject({ date: 0, due: '2026-12-08' });
  expect(foundDays(letter, setDay(moved, 'dates[0]', null), received)).toEqual(
    foundDays(letter, state, received),
  );
});

test('the day in the form of the entry is changed there alone', () => {
  const main = foundDays(letter, setDay(state, 'dates[1]', '2027-01-05'), received);
  expect(main.find(({ path }) => path === 'dates[1]')).toMatchObject({ due: '2026-11-30', isMain: true });
});
