/** What the clerk changed of the values that were read before the letter was entered. */
import { type CorrectedField, type Correction, correctedFields } from '../document/correction.ts';
import type { EntryFields } from './entry.ts';

/** Only values that were read and replaced: what was not found was typed, what was emptied teaches nothing. */
export function correctionsOf(read: EntryFields, entered: EntryFields): readonly Correction[] {
  return correctedFields
    .map((field) => ({
      field,
      read: correctableText(field, read),
      corrected: correctableText(field, entered),
    }))
    .filter(({ read, corrected }) => read !== '' && corrected !== '' && read !== corrected);
}

/** The value under which a correction is kept. A day no calendar has is kept as printed. */
export function correctableText(field: CorrectedField, fields: EntryFields): string {
  const value = field === 'documentDate' ? (fields.documentDate ?? fields.documentDateText) : fields[field];
  return (value ?? '').replace(/\s+/gu, ' ').trim();
}
