/** Who has answered, who should be reminded, and when the offices still fit as columns. */
import { expect, it } from 'vitest';
import { answerStateOf, columnsOf } from '../../../../../renderer/screens/deadlines/answers-of.ts';
import type { AwaitedAnswers, AwaitedRecipient } from '../../../../../shared/register/deadline.ts';

const office = (name: string, changes: Partial<AwaitedRecipient> = {}): AwaitedRecipient => ({
  letterId: 'a',
  position: 0,
  name,
  deadline: null,
  repliedAt: null,
  ...changes,
});
const letter = (letterId: string, names: readonly string[]): AwaitedAnswers => ({
  letterId,
  number: null,
  lastNumber: null,
  letters: 1,
  subject: 'แบบสำรวจ',
  due: null,
  urgency: null,
  recipients: names.map((name) => office(name)),
});

it('an office is to be reminded from the working day before its day on, and never once it has answered', () => {
  const friday = '2026-11-20';
  const state = (changes: Partial<AwaitedRecipient>) => answerStateOf(office('ก', changes), friday);
  expect(state({ deadline: '2026-11-19' })).toBe('due');
  expect(state({ deadline: '2026-11-23' })).toBe('due'); // Monday: the next day anybody works
  expect(state({ deadline: '2026-11-24' })).toBe('silent');
  expect(state({ deadline: null })).toBe('silent');
  expect(state({ deadline: '2026-11-01', repliedAt: '2026-11-18T09:00:00+07:00' })).toBe('replied');
});

it('offices of all letters make the columns, the longest letter’s order first; of too many there are none', () => {
  expect(columnsOf([letter('a', ['ค']), letter('b', ['ก', 'ข'])])).toEqual(['ก', 'ข', 'ค']);
  const many = Array.from({ length: 10 }, (_, at) => `อบต.ที่ ${at}`);
  expect(columnsOf([letter('a', many.slice(0, 9))])).toHaveLength(9);
  expect(columnsOf([letter('a', many)])).toBeNull();
});
