/**
 * A received letter as it would stand in ทะเบียนหนังสือรับ (form 13, ข้อ 38): what the reader found, put into the
 * register's columns. Nothing is corrected here; จาก and ถึง are shortened to the post or agency as clerks write them.
 */
import { secrecyFromMark, urgencyFromMark } from '../document/handling.ts';
import type { ReadDate, ReadLetter } from '../document/reading.ts';
import type { EntryFields } from './entry.ts';

/** The part of the office's settings that decides whether "ทุกอำเภอ" means us. */
export type ReceivingOffice = { readonly district: string };

export const emptyEntryFields: EntryFields = {
  documentNumber: null,
  documentDate: null,
  documentDateText: null,
  from: '',
  to: '',
  subject: '',
  action: '',
  note: '',
  urgency: null,
  secrecy: null,
  deadline: null,
};

export function entryFieldsFromLetter(letter: ReadLetter, office: ReceivingOffice | null): EntryFields {
  return {
    ...emptyEntryFields,
    documentNumber: letter.number,
    documentDate: letter.dateISO,
    documentDateText: letter.dateISO === null ? letter.dateLiteral : null,
    from: senderFromHead(letter.orgLines),
    to: addresseeForRegister(letter.to, office),
    subject: letter.subject ?? '',
    urgency: urgencyFromMark(letter.urgency),
    secrecy: secrecyFromMark(letter.secrecy),
    deadline: ownDeadline(letter.dates)?.iso ?? null,
  };
}

/**
 * The head of a province's or district's letter names the place (ศาลากลางจังหวัด…, ที่ว่าการอำเภอ…, §1.1 field 3);
 * the register names the body that sent it.
 */
export function senderFromHead(orgLines: readonly string[]): string {
  const head = orgLines[0]?.trim() ?? '';
  const place = /^(?:ศาลากลาง|ที่ว่า\S{2,4}?)((?:จังหวัด|อำเภอ).+)$/u.exec(head);
  return place?.[1]?.trim() ?? head;
}

/** One addressee of many is entered as our own chief; anybody else as printed. */
export function addresseeForRegister(printed: string | null, office: ReceivingOffice | null): string {
  const literal = printed?.trim() ?? '';
  if (office === null || office.district === '' || !literal.includes('นายอำเภอ')) return literal;
  const ownChief = `นายอำเภอ${office.district}`;
  const meansUs = literal.includes(ownChief) || /นายอำเภอ\s*(?:ทุกอำเภอ|ทุกแห่ง)/u.test(literal);
  return meansUs ? ownChief : literal;
}

/** The earliest day by which we ourselves must act; promises and other offices' deadlines do not bind us. */
export function ownDeadline(dates: readonly ReadDate[]): ReadDate | null {
  const own = dates.filter(
    (date) => date.kind === 'deadline' && date.forRecipient !== false && date.iso !== undefined,
  );
  return own.reduce<ReadDate | null>(
    (first, date) => (first === null || (date.iso ?? '') < (first.iso ?? '') ? date : first),
    null,
  );
}
