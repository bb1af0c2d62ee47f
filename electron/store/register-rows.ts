/**
 * Lines of the registers: entering, annotating and linking them. A number is taken and its line written
 * in one transaction, so every writing function here is called inside `transaction(db, …)`.
 */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import type { EntryChange, EntryFields, RegisterEntry } from '../../shared/register/entry.ts';
import { letterKey } from '../../shared/register/letter-key.ts';
import { writtenWithYear } from '../../shared/register/running.ts';
import { storableFields } from '../../shared/register/secret-stub.ts';
import { buddhistYear, isoDayOf, isoMomentOf } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { type Choice, type TakenNumber, takeChosen } from './chosen-number.ts';
import { refuseBackwardClock } from './clock-guard.ts';
import type { Connection } from './database.ts';
import { asEntry, columnOf, columnsOf, type EntryRow } from './entry-columns.ts';
import { findRow, mustFind } from './find-entry.ts';
import { addHistory } from './history-rows.ts';
import { writtenNumbers } from './received-format-rows.ts';
import type { SearchablePage } from './search-index.ts';
import { oweWords } from './search-owed.ts';
import { statement } from './statement.ts';
import { asException } from './year-rows.ts';

export type NewEntry = {
  readonly book: RegisterEntry['book'];
  readonly prefixId: string | null;
  /** Is the letter a circular (ว)? */
  readonly circular: boolean;
  /** Is the number taken from the circular series? False when ว shares the ordinary one (rules §2.1). */
  readonly seriesCircular: boolean;
  /** Received in a unit's book; absent or null: in the central one. */
  readonly receivedBookId?: string | null | undefined;
  /** Is the number taken from the memos' own series? */
  readonly seriesMemo?: boolean | undefined;
  /** Another number than the next. */
  readonly number?: Choice | undefined;
  /** Moment of entry; its local day decides the year of the book. */
  readonly at: Date;
  readonly by: string;
  readonly fields: EntryFields;
  /** Composes ที่ of a sent letter from its running number. */
  readonly numberOf?: (running: number | string, year: number) => string;
  readonly fileId: string | null;
  readonly importId: string | null;
  readonly letterIndex: number | null;
  readonly letterId: string | null;
  readonly isSample: boolean;
  /** Text of the original or of the letter written here, for search. */
  readonly pages?: readonly SearchablePage[];
};

export function insertEntry(db: Connection, input: NewEntry): RegisterEntry {
  const day = isoDayOf(input.at);
  refuseBackwardClock(db, input.book, day);
  const name = {
    book: input.book,
    prefixId: input.prefixId,
    receivedBookId: input.receivedBookId,
    circular: input.seriesCircular,
    memo: input.seriesMemo,
    year: buddhistYear(day),
  };
  const { number, at, by } = input;
  if (number?.kind !== 'inserted') return writeEntry(db, input, takeChosen(db, name, number, day));
  return asException(db, { year: number.year, kind: 'number', reason: number.reason, at, by }, () =>
    writeEntry(db, input, takeChosen(db, name, number, day)),
  );
}

function writeEntry(db: Connection, input: NewEntry, taken: TakenNumber): RegisterEntry {
  const day = isoDayOf(input.at);
  const { seriesId, running, year, inserted } = taken;
  const shown = inserted === null ? running : `${inserted.after}/${running}`;
  const kept = storableFields(input.fields);
  const { numberOf } = input;
  const fields = numberOf === undefined ? kept : { ...kept, documentNumber: numberOf(shown, year) };
  if (numberOf !== undefined && fields.documentNumber !== null)
    refuseNumberGiven(db, taken, fields.documentNumber, (other) => numberOf(other, year));
  const id = randomUUID();
  insertRow(db, {
    id,
    series_id: seriesId,
    book: input.book,
    year,
    running,
    circular: Number(input.circular),
    entered_at: isoMomentOf(input.at),
    entered_on: day,
    entered_by: input.by,
    ...columnsOf(fields),
    file_id: input.fileId,
    import_id: input.importId,
    letter_index: input.letterIndex,
    letter_id: input.letterId,
    letter_key: letterKey(fields),
    inserted_after: inserted?.after ?? null,
    inserted_in: inserted?.seriesId ?? null,
    is_sample: Number(input.isSample),
  });
  addHistory(db, {
    entryId: id,
    at: input.at,
    by: input.by,
    kind: 'entered',
    // A number out of turn says so for ever, and why.
    after: taken.reason === null ? null : toThaiDigits(shown),
    reason: taken.reason,
  });
  const { pages = [] } = input;
  oweWords(db, id, fields.secrecy === null && pages.length > 0 ? pages : null);
  return mustFind(db, id);
}

/**
 * No letter takes a ที่ that another of the year has, also when it comes from another series: circulars moved into the
 * ordinary series in the middle of the year, or a new prefix took the code that an older one had.
 */
function refuseNumberGiven(
  db: Connection,
  { year, running, seriesId }: TakenNumber,
  documentNumber: string,
  numberOf: (running: number) => string,
): void {
  // Memos that count for themselves bear the same words as letters, in a book of their own.
  const memo = Number(statement(db, 'SELECT memo FROM series WHERE id = ?').get(seriesId)?.memo ?? 0);
  const ofBook = `book = 'sent' AND year = ? AND (SELECT memo FROM series WHERE id = series_id) = ?`;
  const given = statement(
    db,
    `SELECT 1 FROM entries WHERE ${ofBook} AND running = ? AND document_number = ?`,
  ).get(year, memo, running, documentNumber);
  if (given === undefined) return;
  const used = statement(
    db,
    `SELECT running, document_number FROM entries WHERE ${ofBook} AND inserted_after IS NULL ORDER BY running DESC`,
  )
    .all(year, memo)
    .find((row) => row.document_number === numberOf(Number(row.running)));
  throw new AppError('series-behind', { next: String(running), used: String(used?.running ?? running) });
}

/** Adds a line to การปฏิบัติ or หมายเหตุ; the history says who and when. What stood there stays. */
export function annotateEntry(
  db: Connection,
  input: {
    readonly id: string;
    readonly field: 'action' | 'note';
    readonly text: string;
    readonly at: Date;
    readonly by: string;
    readonly kind?: EntryChange['kind'];
  },
): RegisterEntry {
  const entry = mustFind(db, input.id);
  const { at, by } = input;
  // What becomes of a letter is written down whenever it happens; in a closed year as an exception.
  return asException(db, { year: entry.year, kind: 'annotated', reason: annotated(input), at, by }, () =>
    writeAnnotation(db, input, entry[input.field]),
  );
}

/** The words themselves stand in the entry; of a classified one nothing is repeated elsewhere. */
function annotated({ field }: { readonly field: 'action' | 'note' }): string {
  return field === 'action' ? 'บันทึกการปฏิบัติเพิ่มเติม' : 'บันทึกหมายเหตุเพิ่มเติม';
}

function writeAnnotation(
  db: Connection,
  input: Parameters<typeof annotateEntry>[1],
  before: string,
): RegisterEntry {
  const after = before === '' ? input.text : `${before}\n${input.text}`;
  statement(db, `UPDATE entries SET ${columnOf[input.field]} = ? WHERE id = ?`).run(after, input.id);
  addHistory(db, {
    entryId: input.id,
    at: input.at,
    by: input.by,
    kind: input.kind ?? 'annotated',
    field: input.field,
    after: input.text,
  });
  oweWords(db, input.id);
  return mustFind(db, input.id);
}

/** Ties a received letter to the letter sent on from it; both histories say so. Tying twice changes nothing. */
export function linkEntries(
  db: Connection,
  input: { readonly receivedId: string; readonly sentId: string; readonly at: Date; readonly by: string },
): void {
  const received = mustFindUntied(db, input.receivedId);
  const sent = mustFindUntied(db, input.sentId);
  const made = statement(
    db,
    'INSERT INTO entry_links (received_id, sent_id, at, by) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(received.id, sent.id, isoMomentOf(input.at), input.by);
  if (made.changes === 0) return;
  const { at, by } = input;
  addHistory(db, { entryId: received.id, at, by, kind: 'linked', after: nameOf(sent) });
  addHistory(db, { entryId: sent.id, at, by, kind: 'linked', after: nameOf(received) });
}

type InsertedRow = Omit<EntryRow, 'seq' | 'voided_at' | 'voided_by' | 'void_reason' | 'is_linked'>;

function insertRow(db: Connection, row: InsertedRow): void {
  const columns = Object.keys(row);
  const places = columns.map((column) => `:${column}`);
  statement(db, `INSERT INTO entries (${columns.join(', ')}) VALUES (${places.join(', ')})`).run({ ...row });
}

/** Without the lines it is tied to: of a letter sent on to hundreds there are hundreds. */
function mustFindUntied(db: Connection, id: string): RegisterEntry {
  const row = findRow(db, id);
  if (row === null) throw new AppError('not-found', { what: 'entry' });
  return asEntry(row, [], [], writtenNumbers(db, [row]).get(row.id));
}

/** ที่ of a letter, or its register number and year: ๔๒๑๗/๒๕๖๙. */
function nameOf(entry: RegisterEntry): string {
  if (entry.book === 'sent' && entry.documentNumber !== null) return entry.documentNumber;
  return toThaiDigits(writtenWithYear(entry));
}
