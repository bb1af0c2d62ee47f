/** The columns of forms 13 and 14 in the forms' order, and what number and date say as text. */
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { writtenOf } from '../../../shared/register/running.ts';
import { type RegisterColumn, registerColumns } from '../../../shared/register/view.ts';
import { formatShortThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';

export const columnNames = registerColumns;
export type ColumnName = RegisterColumn;

export function runningText(
  entry: Pick<RegisterEntry, 'running' | 'inserted' | 'written' | 'circular' | 'book'>,
): string {
  const circularMark = entry.book === 'sent' && entry.circular ? 'ว ' : '';
  return `${circularMark}${toThaiDigits(writtenOf(entry))}`;
}

/** The same letter's numbers in units' books. */
export function furtherText({ further = [] }: Pick<RegisterEntry, 'further'>): string | undefined {
  if (further.length === 0) return undefined;
  return further.map((one) => `${one.name} ${toThaiDigits(writtenOf(one))}`).join(' · ');
}

export function dateText(entry: Pick<RegisterEntry, 'documentDate' | 'documentDateText'>): string {
  if (entry.documentDate !== null) return formatShortThaiDate(entry.documentDate);
  return entry.documentDateText ?? '';
}
