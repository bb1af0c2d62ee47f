/**
 * What the ordinary register keeps of a classified letter. Without a registrar (rules §3.2, §13.9): number, date, sender
 * and class. Of one that lies sealed in a secret book: number and class. The subject is replaced by the fixed words of the
 * class; nothing of the content stays.
 */
import { type Secrecy, secrecyMark } from '../document/handling.ts';
import type { EntryFields } from './entry.ts';

/** เรื่องลับ, เรื่องลับมาก, เรื่องลับที่สุด. */
export function secretSubject(secrecy: Secrecy): string {
  return `เรื่อง${secrecyMark[secrecy]}`;
}

/** The fields as they may be kept: unchanged for an ordinary letter, a stub for a classified one. */
export function storableFields(fields: EntryFields): EntryFields {
  if (fields.secrecy === null) return fields;
  return { ...fields, subject: secretSubject(fields.secrecy), action: '', note: '' };
}

/** What the registrar's record says instead. */
export const sealedNames = [
  'documentDate',
  'documentDateText',
  'from',
  'to',
  'urgency',
  'deadline',
] as const satisfies readonly (keyof EntryFields)[];

/** As `storableFields`, for a line that has its sealed one. */
export function sealedFields(fields: EntryFields): EntryFields {
  if (fields.secrecy === null) return fields;
  const nothing = {
    documentDate: null,
    documentDateText: null,
    from: '',
    to: '',
    urgency: null,
    deadline: null,
  };
  return { ...storableFields(fields), ...nothing };
}
