/** Which parts of the letter's desk are drawn again when the clerk types. */
import { expect, test } from 'vitest';
import { sameBesideBody } from '../../../../../renderer/screens/letter/beside-body.ts';
import type { LetterDraft } from '../../../../../renderer/screens/letter/use-letter-draft.ts';

const change = () => undefined;
const flush = () => Promise.resolve();
const content = { subject: 'ขอเชิญประชุม', addressee: 'นายอำเภอวังหมอก', body: [], recipientIds: ['a'] };
const draftOf = (part: object) =>
  ({ change, flush, content: { ...content, ...part } }) as unknown as LetterDraft;
const desk = { draft: draftOf({}), isLocked: false };

test('words typed in the text leave the fields around it alone', () => {
  const typed = draftOf({ body: [{ kind: 'paragraph', text: 'ด้วย' }] });
  expect(sameBesideBody(desk, { ...desk, draft: typed })).toBe(true);
});

test('another addressee, a locked desk and another letter are drawn', () => {
  expect(sameBesideBody(desk, { ...desk, draft: draftOf({ addressee: 'ปลัดอำเภอ' }) })).toBe(false);
  expect(sameBesideBody(desk, { ...desk, isLocked: true })).toBe(false);
  expect(sameBesideBody(desk, { ...desk, draft: draftOf({ template: { id: 't' } }) })).toBe(false);
  const other = { ...desk.draft, change: () => undefined };
  expect(sameBesideBody(desk, { ...desk, draft: other })).toBe(false);
});
