/**
 * Numbers of the registers beyond the next one: books, numbers held for somebody, numbers inserted between two others,
 * what became of every number of a year, and the year's close.
 */
import type { Book } from '../register/entry.ts';
import type { ReceivedFormat } from './number-format.ts';
import type { Numbering } from './office.ts';

/** A received book beside the central one: a unit that stamps its own number (rules §4.1). */
export type ReceivedBook = { readonly id: string; readonly name: string };

/** One counter of a year, with what stands in it. */
export type NumberBook = {
  readonly book: Book;
  readonly prefixId: string | null;
  readonly receivedBookId: string | null;
  readonly circular: boolean;
  readonly memo: boolean;
  readonly year: number;
  /** Null: not begun this year. */
  readonly seriesId: string | null;
  /** Prefix code or name of the unit's book; empty for the central received book. */
  readonly name: string;
  readonly numbering: Numbering | null;
  readonly next: number;
  /** Of received books; null for sent ones, which write as their prefix does. */
  readonly format: ReceivedFormat | null;
};

export type BookName = Pick<
  NumberBook,
  'book' | 'prefixId' | 'receivedBookId' | 'circular' | 'memo' | 'name' | 'numbering'
>;

export const reservationStates = ['held', 'used', 'released'] as const;
export type ReservationState = (typeof reservationStates)[number];

export type Reservation = {
  readonly id: string;
  readonly seriesId: string;
  readonly year: number;
  readonly bookName: BookName;
  readonly running: number;
  /** As its received book will write it; null: the bare number. */
  readonly written?: string | null | undefined;
  /** For whom. */
  readonly holder: string;
  readonly reason: string;
  /** Last day on which it may be used, ISO. */
  readonly until: string;
  readonly at: string;
  readonly by: string;
  readonly state: ReservationState;
  readonly ended: { readonly at: string; readonly by: string; readonly reason: string | null } | null;
  readonly entryId: string | null;
};

/** A number other than the next: one that was held, or one put between two others (๑๒๓/๑). */
export type ChosenNumber =
  | { readonly kind: 'reserved'; readonly reservationId: string }
  | {
      readonly kind: 'inserted';
      /** Buddhist year of the book; one before this year's is a number back-dated into it. */
      readonly year: number;
      readonly after: number;
      readonly reason: string;
    };

/** What became of a stretch of numbers. */
export type NumberFate =
  | 'given'
  | 'voided'
  | 'inserted'
  /** Given out of turn: held first, used later. */
  | 'reserved-used'
  | 'held'
  /** Held beyond its day. */
  | 'lapsed'
  | 'released'
  /** Passed over because the next number was set. */
  | 'start-set'
  /** Passed over because a backup was restored: given on paper since. */
  | 'restored'
  /** Nobody can say: a mistake or a deed. */
  | 'missing';

export type NumberLine = {
  readonly fate: NumberFate;
  readonly first: number;
  readonly last: number;
  /** The part after the stroke, of an inserted number. */
  readonly inserted: number | null;
  readonly reason: string | null;
  /** For whom it was held. */
  readonly holder: string | null;
  readonly at: string | null;
  readonly by: string | null;
};

export type BookReport = {
  readonly name: BookName;
  readonly next: number;
  /** First and last number that stand in the register; null when none does. */
  readonly first: number | null;
  readonly last: number | null;
  /** How many numbers met each fate. */
  readonly counts: Readonly<Record<NumberFate, number>>;
  readonly lines: readonly NumberLine[];
  /** Entries by month of entering, January first, then those entered after the year. */
  readonly months: readonly number[];
};

export type DoubledNumber = {
  /** The same ที่ given to two letters, or the same letter received twice. */
  readonly kind: 'same-number' | 'same-letter';
  readonly text: string;
  /** Their numbers in the register: "12", "40/1". */
  readonly runnings: readonly string[];
};

export type YearException = {
  readonly at: string;
  readonly by: string;
  readonly kind: 'number' | 'corrected' | 'voided' | 'annotated';
  readonly reason: string;
  readonly entryId: string | null;
  /** "รับ 12", for reading. */
  readonly running: string | null;
  readonly book: Book | null;
};

export type YearClose = {
  readonly at: string;
  readonly by: string;
  /** Who signs the summary. */
  readonly signer: string;
  readonly signerPost: string;
};

export type YearReport = {
  readonly year: number;
  readonly books: readonly BookReport[];
  readonly doubled: readonly DoubledNumber[];
  /** Null: the year is open. */
  readonly close: YearClose | null;
  /** Changes since the close. */
  readonly exceptions: readonly YearException[];
};
