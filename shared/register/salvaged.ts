/**
 * Register lines that are not in a backup, or stand there as they were before: to be held against paper and entered
 * again. Of a classified letter the number and the class, never its words.
 */
import { type Secrecy, secrecies, type Urgency, urgencies } from '../document/handling.ts';
import type { Book } from './entry.ts';

export type SalvagedEntry = {
  readonly kind: 'entered' | 'changed';
  readonly book: Book;
  /** Code of the prefix, or name of the unit's book; empty where it is not told, and for the central book. */
  readonly series: string;
  /** A unit's book, or memos that count for themselves: no register is taken over into one, its lines are entered by hand. */
  readonly isApart: boolean;
  /** Buddhist year. */
  readonly year: number;
  readonly running: number;
  /** The number after which it was inserted (๑๒๓/๑). */
  readonly insertedAfter: number | null;
  readonly circular: boolean;
  /** ISO day; what the file did not tell is empty. */
  readonly enteredOn: string;
  readonly enteredBy: string;
  readonly documentNumber: string;
  /** ISO day, or as it stands on paper. */
  readonly documentDate: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly action: string;
  readonly note: string;
  readonly urgency: Urgency | null;
  readonly secrecy: Secrecy | null;
};

type Row = Readonly<Record<string, unknown>>;

export type SeriesTold = Pick<SalvagedEntry, 'series' | 'isApart'>;

/** `row`: columns of a line as the register or its log has them, as far as they can be read. */
export function salvagedEntry(row: Row, kind: SalvagedEntry['kind'], told: SeriesTold): SalvagedEntry {
  const fact = (column: string) => String(row[column] ?? '');
  const hasClass = fact('secrecy') !== '';
  const words = (column: string) => (hasClass ? '' : fact(column));
  return {
    kind,
    book: row.book === 'sent' ? 'sent' : 'received',
    ...told,
    year: Number(row.year ?? 0),
    running: Number(row.running ?? 0),
    insertedAfter: row.inserted_after ? Number(row.inserted_after) : null,
    circular: row.circular === 1,
    enteredOn: fact('entered_on'),
    enteredBy: fact('entered_by'),
    documentNumber: words('document_number'),
    documentDate: words('document_date') || words('document_date_text'),
    from: words('sender'),
    to: words('recipient'),
    subject: words('subject'),
    action: words('action'),
    note: words('note'),
    urgency: urgencies.find((each) => each === row.urgency) ?? null,
    // What is classified in a way we do not know is never taken as open.
    secrecy: hasClass ? (secrecies.find((each) => each === row.secrecy) ?? 'confidential') : null,
  };
}
