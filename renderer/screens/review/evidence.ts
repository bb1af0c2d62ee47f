/** Where the reader found each column's value, how sure it was, and what is printed there. */
import type { Evidence, ReadLetter, Span } from '../../../shared/document/reading.ts';
import type { EntryFields } from '../../../shared/register/entry.ts';
import { ownDeadline } from '../../../shared/register/from-letter.ts';
import { formatThaiDate } from '../../../shared/thai/date.ts';
import type { ReviewField } from './review-fields.ts';

/** Paths under which the reader keeps the evidence of a column, first found wins. */
export const evidencePaths: Readonly<Record<ReviewField, readonly string[]>> = {
  urgency: ['urgency'],
  secrecy: ['secrecy'],
  documentNumber: ['number', 'numberArabic'],
  documentDate: ['dateLiteral', 'dateISO', 'date'],
  from: ['orgLines', 'orgLines[0]'],
  to: ['to'],
  subject: ['subject'],
  deadline: [],
  action: [],
  note: [],
};

/** The evidence a column rests on, and the path under which the reader keeps it. */
export function evidenceOf(
  field: ReviewField,
  letter: ReadLetter | null,
): { readonly path: string; readonly evidence: Evidence } | null {
  if (letter === null) return null;
  const paths = field === 'deadline' ? [deadlinePath(letter) ?? ''] : evidencePaths[field];
  for (const path of paths) {
    const evidence =
      letter.evidence[path] ??
      Object.entries(letter.evidence).find(([key]) => path !== '' && key.startsWith(`${path}.`))?.[1];
    if (evidence !== undefined) return { path, evidence };
  }
  return null;
}

export function spansOf(field: ReviewField, letter: ReadLetter | null): readonly Span[] {
  const spans = evidenceOf(field, letter)?.evidence.spans ?? [];
  // The head's first line names the sender; the lines under it are its address.
  return field === 'from' ? spans.slice(0, 1) : spans;
}

/** Path of the deadline that was entered, as the reader names it. */
export function deadlinePath(letter: ReadLetter): string | null {
  const deadline = ownDeadline(letter.dates);
  return deadline === null ? null : `dates[${letter.dates.indexOf(deadline)}]`;
}

export function printedOf(field: ReviewField, letter: ReadLetter, fields: EntryFields): string | null {
  const literal = literalOf(field, letter);
  if (literal === null || literal === '') return null;
  if (field === 'documentDate') {
    return fields.documentDate !== null && formatThaiDate(fields.documentDate) === literal ? null : literal;
  }
  return literal === fields[field] ? null : literal;
}

function literalOf(field: ReviewField, letter: ReadLetter): string | null {
  switch (field) {
    case 'from':
      return letter.orgLines[0] ?? null;
    case 'to':
      return letter.to;
    case 'documentNumber':
      return letter.number;
    case 'documentDate':
      return letter.dateLiteral;
    case 'subject':
      return letter.subject;
    case 'deadline':
      return ownDeadline(letter.dates)?.text ?? null;
    default:
      return null;
  }
}
