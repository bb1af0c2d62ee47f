/** A line of a damaged register that the backup does not have, or has as it was before: to be held against paper. */
import type { Book } from './entry.ts';

export type SalvagedEntry = {
  readonly kind: 'entered' | 'changed';
  readonly book: Book;
  /** Buddhist year. */
  readonly year: number;
  readonly running: number;
  /** ISO day; what the file did not tell is empty. */
  readonly enteredOn: string;
  readonly enteredBy: string;
  readonly documentNumber: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
};
