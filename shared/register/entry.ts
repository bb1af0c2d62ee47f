/** One line of a register: ทะเบียนหนังสือรับ (form 13, ข้อ 38) or ทะเบียนหนังสือส่ง (form 14, ข้อ 43). */
import type { Secrecy, Urgency } from '../document/handling.ts';

export const books = ['received', 'sent'] as const;
export type Book = (typeof books)[number];

/** Columns 2-8 of both forms, in the forms' order. Column 1 is `running`. Dates are ISO (CE). */
export type EntryFields = {
  /** ที่, as printed, Thai digits; null when the letter carries none. */
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  /** ลงวันที่ as printed, when it is not a date of the calendar and the clerk keeps it. */
  readonly documentDateText: string | null;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly action: string;
  readonly note: string;
  readonly urgency: Urgency | null;
  readonly secrecy: Secrecy | null;
  /** Day by which the office must answer or act; ISO. */
  readonly deadline: string | null;
};

export type EntryVoid = { readonly reason: string; readonly at: string; readonly by: string };

export type LinkedEntry = {
  readonly entryId: string;
  readonly book: Book;
  readonly year: number;
  readonly running: number;
  readonly circular: boolean;
  readonly documentNumber: string | null;
  /** As of the entry itself. */
  readonly written?: string | null | undefined;
};

export type RegisterEntry = EntryFields & {
  readonly id: string;
  readonly book: Book;
  /** Series the number was taken from. */
  readonly seriesId: string;
  /** Calendar year of the book, Buddhist era. */
  readonly year: number;
  readonly running: number;
  /** The part after the stroke of a number inserted after `running`: ๑๒๓/๑. */
  readonly inserted?: number | null | undefined;
  /** The receive number as its book writes it, ASCII digits; null: the bare number. */
  readonly written?: string | null | undefined;
  readonly circular: boolean;
  /** Numbers the same letter has in received books of units. */
  readonly further?: readonly FurtherNumber[] | undefined;
  /** Moment of entry, ISO with offset; by whom. */
  readonly enteredAt: string;
  readonly enteredBy: string;
  readonly voided: EntryVoid | null;
  /** Vault id of the original, null for a paper letter. */
  readonly fileId: string | null;
  readonly importId: string | null;
  /** `index` of the letter inside its bundle. */
  readonly letterIndex: number | null;
  /** Letter written here that this sent entry records. */
  readonly letterId: string | null;
  /** Forwarding letters of a received entry; source of a sent one. */
  readonly links: readonly LinkedEntry[];
  readonly isSample: boolean;
};

export type FurtherNumber = {
  readonly receivedBookId: string;
  readonly name: string;
  readonly running: number;
  /** As that book writes it; null: the bare number. */
  readonly written?: string | null | undefined;
};

export type EntryFieldName = keyof EntryFields;

/** A change that stands in the entry's history. The old value is never lost; of a note `after` is the line that was added. */
export type EntryChange = {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly kind: 'entered' | 'corrected' | 'annotated' | 'voided' | 'forwarded' | 'linked';
  readonly field: EntryFieldName | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
};
