import { expect, test } from 'vitest';
import { changeKind, joinBefore, proposedCut } from '../../../../shared/document/bundle-cut.ts';
import { letterToLog } from '../../../../shared/document/letter-to-log.ts';
import type { ReadLetter } from '../../../../shared/document/reading.ts';
import { nameWarnings } from '../../../../shared/document/warning-keys.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { readLettersByCut } from '../../../../shared/extraction/cut-letters.ts';
import { entryFieldsFromLetter } from '../../../../shared/register/from-letter.ts';
import {
  type CarriedReview,
  reviewAfterCut,
  type Understood,
} from '../../../../shared/register/review-after-cut.ts';
import { pagesOf } from '../../../helpers/letter-pages.ts';
import { letterText } from '../../../helpers/letter-text.ts';

const receipt = { office: { district: 'วังหมอก' }, received: '2026-01-07' };
const first = letterText({ number: 'พร ๐๐๒๓.๓/ว ๑๐๑', body: 'ด้วยจังหวัดขอให้ตอบภายในวันที่ ๑๒ มกราคม ๒๕๖๙' });
const second = letterText({
  number: 'พร ๐๐๒๓.๓/ว ๑๐๒',
  body: 'ด้วยจังหวัดขอให้รายงานภายในวันที่ ๒๐ มกราคม ๒๕๖๙ และจัดประชุมในวันที่ ๒๑ มกราคม ๒๕๖๙',
});
const pages = pagesOf([first, 'แบบรายงาน\n\nส่งภายในวันที่ ๙ มกราคม ๒๕๖๙', second].join('\f'));
const before = understood(readLetters(pages));
const cut = proposedCut(before.letters);

function understood(letters: readonly ReadLetter[], warnings: Understood['warnings'] = []): Understood {
  return { letters, warnings, letterToLog: letterToLog(letters) };
}

function reviewOf(index: number, change: Partial<CarriedReview> = {}): CarriedReview {
  const letter = before.letters[index - 1];
  if (letter === undefined) throw new Error('no such letter');
  const fields = entryFieldsFromLetter(letter, receipt.office, receipt.received);
  return { letterIndex: index, answers: {}, ...change, fields: { ...fields, ...change.fields } };
}

test('the second letter is the third when an annex before it is one, and keeps what was entered', () => {
  const after = understood(readLettersByCut(pages, changeKind(cut, '2:0', 'letter')));
  const { fields } = reviewOf(2);
  const review = reviewOf(2, {
    fields: { ...fields, subject: 'แก้เรื่องเอง', note: 'โทรแล้ว' },
    answers: { subject: 'typed', documentNumber: 'seen' },
    deadlines: { 'dates[0]': 'drop' },
    deadlineDays: { 'dates[1]': '2026-01-22' },
  });
  expect(reviewAfterCut(review, before, after, receipt)).toEqual({ ...review, letterIndex: 3 });
});

test('a column left as it was read is read anew, one the clerk changed stays', () => {
  const whole = understood(readLettersByCut(pages, joinBefore(cut, '2:0')));
  const { fields } = reviewOf(1);
  const corrected = { ...fields, to: 'ปลัดอำเภอ' };
  const review = reviewOf(1, { fields: corrected, answers: { to: 'typed', deadline: 'seen' } });
  expect(fields.deadline).not.toBe('2026-01-30');
  const page = { ...whole.letters[0], dates: [{ kind: 'deadline', text: '', iso: '2026-01-30' }] };
  const after = { ...whole, letters: [page as ReadLetter, ...whole.letters.slice(1)] };
  const carried = reviewAfterCut(review, before, after, receipt);
  expect(carried.fields).toEqual({ ...corrected, deadline: '2026-01-30' });
  // The day he had looked at is another one now.
  expect(carried.answers).toEqual({ to: 'typed' });
});

test('the answer to a doubt that is still there stays under its new name, that of one that is gone goes', () => {
  const about = (letter: number, page: number) => ({
    ...({ rule: 'weekday-date', severity: 'doubt', letter, field: null, proposal: null } as const),
    places: [{ page, start: 0, end: 4 }],
    params: {},
  });
  const was = { ...before, warnings: [about(1, 1), about(2, 3)] };
  const names = nameWarnings(was.warnings).map(({ key }) => key);
  expect(names).toEqual(['weekday-date#1', 'weekday-date#2']);
  const letters = readLettersByCut(pages, changeKind(cut, '2:0', 'letter'));
  const after = understood(letters, [about(3, 3), about(2, 2)]);
  const review = reviewOf(2, { answers: { 'weekday-date#1': 'keep', 'weekday-date#2': 'seen' } });
  expect(reviewAfterCut(review, was, after, receipt).answers).toEqual({ 'weekday-date#1': 'seen' });
});

test('where the letter is gone the one proposed now is entered; what was written beside it stays', () => {
  const after = understood(readLettersByCut(pages, joinBefore(cut, '3:0')));
  const { fields } = reviewOf(2);
  const review = reviewOf(2, { fields: { ...fields, subject: 'พิมพ์เอง', action: 'มอบปลัด' }, answers: {} });
  const carried = reviewAfterCut(review, before, after, receipt);
  expect(carried).toMatchObject({ letterIndex: 1, fields: { documentNumber: 'พร ๐๐๒๓.๓/ว ๑๐๑' } });
  expect(carried.fields).toMatchObject({ action: 'มอบปลัด', subject: 'ทดสอบการอ่านหนังสือ' });
});

test('what was typed in by hand where no letter was found stays when one is found', () => {
  const nothing = understood([]);
  const typed = { ...reviewOf(1).fields, documentNumber: 'พิมพ์เอง ๑', subject: '', deadline: null };
  const review = { letterIndex: null, fields: typed, answers: {} };
  const carried = reviewAfterCut(review, nothing, before, receipt);
  expect(carried).toMatchObject({ letterIndex: 1, fields: { documentNumber: 'พิมพ์เอง ๑' } });
  expect(carried.fields.subject).toBe('ทดสอบการอ่านหนังสือ');
});
