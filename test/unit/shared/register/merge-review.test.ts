/** Two windows on one letter. */
import { expect, test } from 'vitest';
import { emptyEntryFields } from '../../../../shared/register/from-letter.ts';
import { mergeReview } from '../../../../shared/register/merge-review.ts';

const start = {
  letterIndex: 0,
  fields: { ...emptyEntryFields, subject: 'ขอเชิญประชุม', documentDateText: '๒๑ พ.ย.' },
  answers: { from: 'seen', to: 'seen' },
  sources: { subject: [{ page: 1, start: 4, end: 20 }] },
};
const withFields = (fields: object) => ({ ...start, fields: { ...start.fields, ...fields } });

test('what each window wrote into its own column stays', () => {
  const kept = { ...withFields({ note: 'สำเนา ๑ ชุด' }), answers: { ...start.answers, note: 'typed' } };
  const mine = { ...withFields({ action: 'เสนอนายอำเภอ' }), answers: { ...start.answers, action: 'typed' } };
  expect(mergeReview(kept, start, mine)).toEqual({
    ...withFields({ note: 'สำเนา ๑ ชุด', action: 'เสนอนายอำเภอ' }),
    answers: { ...start.answers, note: 'typed', action: 'typed' },
  });
});

test('of a column that both wrote the later word stands, and an answer taken back is gone', () => {
  const kept = withFields({ note: 'ก่อน' });
  const { to: _, ...answers } = start.answers;
  const mine = { ...withFields({ note: 'หลัง' }), answers };
  expect(mergeReview(kept, start, mine)).toEqual(mine);
});

test('a day never stands beside the words of another day', () => {
  const kept = withFields({ documentDateText: 'วันศุกร์' });
  const mine = withFields({ documentDate: '2026-11-21', documentDateText: null });
  expect(mergeReview(kept, start, mine).fields).toMatchObject({
    documentDate: '2026-11-21',
    documentDateText: null,
  });
});

test('what was marked on the page in one window and what was answered of days in the other both stay', () => {
  const kept = { ...start, deadlines: { 'dates[0]': 'keep' } };
  const mine = { ...start, sources: { ...start.sources, note: [{ page: 2, start: 0, end: 5 }] } };
  expect(mergeReview(kept, start, mine)).toEqual({ ...mine, deadlines: kept.deadlines });
});
