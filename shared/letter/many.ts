/** Many letters seen as one set: what it is, and the papers it becomes. */
import { toArabicDigits, toThaiDigits } from '../thai/numerals.ts';
import { copyKinds, type PaperKind } from './papers-around.ts';

/** สมุดส่งหนังสือ, ใบรับหนังสือ, แบบตอบรับ of the whole set, in one print. */
export const setSlips = ['delivery-book', 'receipts', 'reply-forms'] as const satisfies readonly PaperKind[];
export type SetSlip = (typeof setSlips)[number];

export const manyPapers = [
  'docx',
  'docx-to-edit',
  'zip',
  'pdf',
  'post',
  'mail',
  ...copyKinds,
  ...setSlips,
] as const;
/**
 * One DOCX of all, the same to go on with in Word, one DOCX each in a ZIP, one PDF for the printer; ready to send, with
 * enclosures, one PDF or one message for the mail program each in a ZIP; copies for the office, in one PDF; and what the
 * messenger carries.
 */
export type ManyPaper = (typeof manyPapers)[number];

export type ManyLetter = {
  /** Null before there are letters of their own: rows of a draft's table. */
  readonly letterId: string | null;
  readonly number: string | null;
  readonly addressee: string;
  /** ISO. */
  readonly deadline: string | null;
  /** Empty: none is known. */
  readonly email: string;
  /** A signed scan of this version goes out for it; false: the pages as printed here. */
  readonly isSigned: boolean;
};

/** The number `steps` after this one of the same series: ธบ ๐๐๒๓.๙/๑๒ + 2 = …/๑๔, ๓/๒๕๖๙ + 2 = ๕/๒๕๖๙; itself when it has none. */
export function numberAfter(first: string, steps: number): string {
  const parts = /^(.*\/)?([๐-๙]+)(\/[๐-๙]{4})$/u.exec(first) ?? /^(.*?)([๐-๙]+)()$/u.exec(first);
  if (parts === null) return first;
  const [, before = '', digits = '', after = ''] = parts;
  return `${before}${toThaiDigits(Number(toArabicDigits(digits)) + steps)}${after}`;
}
