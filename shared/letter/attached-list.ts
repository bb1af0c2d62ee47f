/** บัญชีแนบท้าย: the recipients of a letter to many as pages of its own, so that the letter says เรียน once. */
import type { Recipient } from '../office/office.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import type { LetterAttachment, LetterContent } from './letter.ts';
import { merged } from './merge.ts';

export const attachedListTitle = 'บัญชีรายชื่อผู้รับหนังสือแนบท้าย';

/** Of the letter's table when it has one, else of those chosen from the office's list, in their order; null when there are none. */
export function attachedList(
  content: LetterContent,
  recipients: readonly Recipient[],
): LetterAttachment | null {
  const { merge } = content;
  const known = new Map(recipients.map((one) => [one.id, one]));
  const lines =
    merge === null
      ? content.recipientIds.flatMap((id) => {
          const one = known.get(id);
          return one === undefined ? [] : [[one.formalTitle, one.name]];
        })
      : merge.rows.map((_, at) => [merged(content, at).addressee]);
  if (lines.length === 0) return null;
  const isNamed = merge === null;
  const rows = [
    ['ลำดับ', 'ผู้รับ', ...(isNamed ? ['หน่วยงาน'] : [])],
    ...lines.map((cells, at) => [toThaiDigits(at + 1), ...cells]),
  ];
  const table = {
    widths: isNamed ? [1.5, 8, 6.5] : [1.5, 14.5],
    align: isNamed ? (['centre', 'left', 'left'] as const) : (['centre', 'left'] as const),
    headRows: 1,
    rows,
  };
  return {
    title: attachedListTitle,
    landscape: false,
    body: [{ kind: 'table', text: '', level: 1, sourceParagraph: null, table }],
  };
}

/** The attachments with the list as it is now: an older one gives way to it. */
export function withAttachedList(
  attachments: readonly LetterAttachment[],
  list: LetterAttachment,
): readonly LetterAttachment[] {
  return [...attachments.filter(({ title }) => title !== attachedListTitle), list];
}
