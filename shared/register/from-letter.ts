/**
 * A received letter as it would stand in ทะเบียนหนังสือรับ (form 13, ข้อ 38): what the reader found, put into the
 * register's columns. Nothing is corrected here; จาก and ถึง are shortened to the post or agency as clerks write them.
 */
import { secrecyFromMark, urgencyFromMark } from '../document/handling.ts';
import type { ReadDate, ReadLetter } from '../document/reading.ts';
import { dayOfTerm } from '../document/relative-term.ts';
import type { Holiday } from '../thai/holidays.ts';
import type { EntryFields } from './entry.ts';

/** The part of the office's settings that decides whether "ทุกอำเภอ" means us, and the days it does not work. */
export type ReceivingOffice = {
  readonly district: string;
  readonly holidays?: readonly Holiday[] | undefined;
};

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

/** `received`: the day the letter reached us, ISO; terms that run from it are open without. */
export function entryFieldsFromLetter(
  letter: ReadLetter,
  office: ReceivingOffice | null,
  received: string | null = null,
): EntryFields {
  const deadline = ownDeadline(letter.dates, received, office?.holidays);
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
    deadline: deadline === null ? null : dayOfDeadline(deadline, received, office?.holidays),
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

/**
 * What we ourselves must do first; promises and other offices' deadlines do not bind us. Terms that run from receipt
 * count when the day of receipt is given.
 */
export function ownDeadline(
  dates: readonly ReadDate[],
  received: string | null = null,
  holidays: readonly Holiday[] = [],
): ReadDate | null {
  const own = dates.filter(({ kind, forRecipient }) => kind === 'deadline' && forRecipient !== false);
  const dayOf = (date: ReadDate) => dayOfDeadline(date, received, holidays);
  const dated = own.filter((date) => dayOf(date) !== null);
  // One that cannot be counted yet is still the one to show, when there is no other.
  if (dated.length === 0) return own.find(({ relative }) => relative !== undefined) ?? null;
  return dated.reduce((first, date) => ((dayOf(date) ?? '') < (dayOf(first) ?? '') ? date : first));
}

/** The day itself, ISO; null while it is counted from a day that is not known. */
export function dayOfDeadline(
  date: ReadDate,
  received: string | null = null,
  holidays: readonly Holiday[] = [],
): string | null {
  const { relative } = date;
  if (relative?.from !== 'receipt') return date.iso ?? null;
  return received === null ? null : dayOfTerm(relative, received, holidays);
}
