/**
 * Forms 13 (ทะเบียนหนังสือรับ, ข้อ 38) and 14 (ทะเบียนหนังสือส่ง, ข้อ 43): the eight columns in the forms' order,
 * and what an entry writes into them. Paper and spreadsheet are made from the same cells.
 */
import { secrecyMark, urgencyMark } from '../../shared/document/handling.ts';
import type { Book, RegisterEntry } from '../../shared/register/entry.ts';
import { writtenOf } from '../../shared/register/running.ts';
import { secretSubject } from '../../shared/register/secret-stub.ts';
import { formatShortThaiDate } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';

export const registerTitle: Readonly<Record<Book, string>> = {
  received: 'ทะเบียนหนังสือรับ',
  sent: 'ทะเบียนหนังสือส่ง',
};

export const columnHeads: Readonly<Record<Book, readonly string[]>> = {
  received: headsFor('เลขทะเบียนรับ'),
  sent: headsFor('เลขทะเบียนส่ง'),
};

function headsFor(first: string): readonly string[] {
  return [first, 'ที่', 'ลงวันที่', 'จาก', 'ถึง', 'เรื่อง', 'การปฏิบัติ', 'หมายเหตุ'];
}

export type FormRow = {
  /** Day of entry, ISO: a new day begins under a new date head. */
  readonly day: string;
  readonly isVoided: boolean;
  /** Columns 1-8, Thai digits. */
  readonly cells: readonly string[];
};

export function formRow(entry: RegisterEntry): FormRow {
  const isSecret = entry.secrecy !== null;
  return {
    day: entry.enteredAt.slice(0, 10),
    isVoided: entry.voided !== null,
    cells: [
      numberOf(entry),
      entry.documentNumber ?? '',
      dateOf(entry),
      entry.from,
      entry.to,
      // Of a classified letter the ordinary register shows that it came, never what it says (rules §3.2).
      isSecret ? secretSubject(entry.secrecy) : entry.subject,
      isSecret ? '' : entry.action,
      noteOf(entry),
    ].map(toThaiDigits),
  };
}

/** Under it the numbers of the same letter in units' books. */
function numberOf(entry: RegisterEntry): string {
  const own = `${entry.circular ? 'ว ' : ''}${writtenOf(entry)}`;
  return [own, ...(entry.further ?? []).map((one) => `(${one.name} ${writtenOf(one)})`)].join('\n');
}

function dateOf(entry: RegisterEntry): string {
  if (entry.documentDateText !== null) return entry.documentDateText;
  return entry.documentDate === null ? '' : formatShortThaiDate(entry.documentDate);
}

export function isInserted({ inserted }: RegisterEntry): boolean {
  return inserted !== null && inserted !== undefined;
}

/** A voided line keeps its number and says ยกเลิก with the reason; then class or urgency; then the notes. */
function noteOf(entry: RegisterEntry): string {
  const lines = [
    entry.voided === null ? '' : `ยกเลิก: ${entry.voided.reason}`,
    isInserted(entry) ? 'เลขแทรก' : '',
    entry.urgency === null ? '' : urgencyMark[entry.urgency],
    entry.secrecy === null ? entry.note : secrecyMark[entry.secrecy],
  ];
  return lines.filter((line) => line !== '').join('\n');
}
