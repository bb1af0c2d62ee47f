/** Which lines of a register to show: filters as data. */
import type { Urgency } from '../document/handling.ts';
import type { Book, RegisterEntry } from './entry.ts';
import type { RegisterSort } from './sort.ts';

export type EntryState = 'open' | 'forwarded' | 'voided' | 'without-file';

export type RegisterQuery = {
  readonly book: Book;
  /** Chosen lines alone. */
  readonly ids?: readonly string[] | null | undefined;
  /** Buddhist year; null for all years. */
  readonly year: number | null;
  /** Day of entry, ISO, both ends included. */
  readonly enteredFrom?: string | null | undefined;
  readonly enteredTo?: string | null | undefined;
  /** Running numbers, both ends included. */
  readonly runningFrom?: number | null | undefined;
  readonly runningTo?: number | null | undefined;
  readonly seriesId?: string | null | undefined;
  /** Day by which the office must act, ISO, both ends included; entries without one are left out. */
  readonly deadlineFrom?: string | null | undefined;
  readonly deadlineTo?: string | null | undefined;
  /** Part of the sender's name. */
  readonly from?: string | null | undefined;
  readonly urgency?: Urgency | null | undefined;
  readonly state?: EntryState | null | undefined;
  /** Substring of number, subject, sender, notes or the pages' text; ๑ equals 1. */
  readonly text?: string | null | undefined;
  /** Takes the place of `order` where it is given. */
  readonly sort?: RegisterSort | null | undefined;
  readonly order: 'newest-first' | 'oldest-first';
  readonly offset: number;
  readonly limit: number;
};

export type RegisterPage = { readonly rows: readonly RegisterEntry[]; readonly total: number };
