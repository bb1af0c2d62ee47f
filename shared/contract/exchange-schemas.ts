/** Input shapes and answers of what comes in from elsewhere and goes out whole. */
import * as z from 'zod';
import type { Book } from '../register/entry.ts';
import { type ColumnMapping, type RowDoubt, type TakeOverPlan, takenColumns } from '../register/take-over.ts';
import * as shape from './schemas.ts';

const place = z.number().int().min(0).max(500);
const mapping = z.partialRecord(z.enum(takenColumns), place) as z.ZodType<ColumnMapping>;

export const plan = z.object({
  book: shape.book,
  prefixId: shape.id.nullable(),
  year: z.number().int().min(2400).max(2800),
  severalYears: z.boolean(),
  firstRow: z.number().int().min(0).max(1_000),
  mapping,
}) satisfies z.ZodType<TakeOverPlan>;

/** A register kept elsewhere, as its file shows it. */
export type RegisterTable = {
  readonly name: string;
  readonly rows: number;
  readonly width: number;
  /** Words at the head of each column; empty where there are none. */
  readonly heads: readonly string[];
  /** First rows of the book, for looking at. */
  readonly sample: readonly (readonly string[])[];
  readonly firstRow: number;
  readonly mapping: ColumnMapping;
  /** The mapping is the one used last time for the same heads. */
  readonly isRemembered: boolean;
};

export type DoubtfulRow = {
  /** In the file, from 1. */
  readonly row: number;
  readonly running: number | null;
  /** Of ๑๒๓/๑. */
  readonly inserted: number | null;
  readonly circular: boolean;
  readonly year: number;
  readonly subject: string;
  readonly doubts: readonly RowDoubt[];
  readonly isLeftOut: boolean;
};

export type TakeOverReport = {
  readonly rows: number;
  readonly entering: number;
  readonly leftOut: number;
  /** Each book's year: first and last number, and the number it goes on with. */
  readonly books: readonly {
    readonly year: number;
    readonly circular: boolean;
    readonly count: number;
    readonly first: number;
    readonly last: number;
    readonly missing: number;
    readonly next: number;
  }[];
  readonly byDoubt: Readonly<Partial<Record<RowDoubt, number>>>;
  /** The first ones; the printed report and the spreadsheet hold all. */
  readonly doubtful: readonly DoubtfulRow[];
  readonly doubtfulTotal: number;
};

export type ScanMatch = {
  readonly uploadId: string;
  readonly name: string;
  readonly bytes: number;
  /** What becomes of it: tied to the line, or laid in the inbox and why. */
  readonly outcome: 'attach' | 'no-number' | 'several' | 'twice' | ScanRefusal;
  /** Attaching is an exception on record. */
  readonly isYearClosed: boolean;
  readonly entry: ScanEntry | null;
};

type ScanEntry = {
  readonly id: string;
  readonly book: Book;
  readonly year: number;
  readonly running: number;
  readonly subject: string;
};

/** Why a line gets no original. */
export type ScanRefusal = 'no-entry' | 'has-file' | 'classified' | 'destroyed';

/** What came of each file that was sent on its way; of one to be attached its reading goes on (`exchange.scanStates`). */
export type ScanOutcome = {
  readonly uploadId: string;
  /** `failed`: the file itself could not be taken in. */
  readonly outcome: 'reading' | 'in-inbox' | 'failed' | ScanRefusal;
  readonly importId: string | null;
};

export type ScanState = {
  readonly importId: string;
  /** Empty once nothing is kept of it. */
  readonly name: string;
  /**
   * `asked`: it may be classified, a person says; `secret`: it was, and nothing of it is kept; `unread`: no text could
   * be read, a person looks and attaches it; `unreadable`: no page could be opened; `logged-elsewhere`, `left-out`:
   * what a person did with it in the inbox.
   */
  readonly outcome:
    | 'reading'
    | 'attached'
    | 'asked'
    | 'secret'
    | 'unread'
    | 'unreadable'
    | 'logged-elsewhere'
    | 'left-out'
    | ScanRefusal;
  readonly entry: ScanEntry;
};

/** The registrar's key in an archive. `by-recovery`: the printed recovery key alone opens it there. */
export const secretKeyInArchive = z.enum(['none', 'by-recovery', 'by-both']);
export type SecretKeyInArchive = z.infer<typeof secretKeyInArchive>;

export type ArchiveFacts = {
  readonly made: string;
  readonly office: string;
  readonly program: string;
  readonly entries: number;
  readonly files: number;
  readonly bytes: number;
  /** Originals that were missing or spoiled when the archive was made. */
  readonly lostFiles: number;
  readonly links: number;
  /** Breaks that the check of the rebuilt register found; 0: all of it held. */
  readonly breaks: number;
};

export const scans = z.object({
  uploadIds: z.array(shape.id).min(1).max(2_000),
  /** For names that do not say which. */
  book: shape.book,
  year: z.number().int().min(2400).max(2800).nullable(),
});
export const attaching = z.object({
  attach: z.array(z.object({ uploadId: shape.id, entryId: shape.id })).max(2_000),
  toInbox: z.array(shape.id).max(2_000),
});

export const listFormat = z.enum(['xlsx', 'csv']);

/** National ID numbers in what leaves the program: hidden unless somebody asked for them whole. */
export const idNumbers = z.enum(['masked', 'whole']);
export type IdNumbers = z.infer<typeof idNumbers>;

const cellWords = z.union([z.string().max(40_000), z.number()]);
/** A list as the screen shows it, its words made there; the host makes the file. */
export const listToFile = z.object({
  /** Of the file, without its ending. */
  name: z.string().min(1).max(150),
  heads: z.array(z.string().max(200)).min(1).max(30),
  rows: z.array(z.array(cellWords).max(30)).max(20_000),
  as: listFormat,
  idNumbers: idNumbers.optional(),
});

/** A year as offices report it: from 1 October to 30 September, or of the calendar. */
export const period = z.object({
  of: z.enum(['fiscal', 'calendar']),
  year: z.number().int().min(2400).max(2800),
});
