/**
 * Lines of a register kept elsewhere, entered with the numbers and days they have there. All of them in one transaction,
 * and each says in its history which row of which file it came from.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Book, EntryFields } from '../../shared/register/entry.ts';
import { letterKey } from '../../shared/register/letter-key.ts';
import { runningOf } from '../../shared/register/running.ts';
import { storableFields } from '../../shared/register/secret-stub.ts';
import type { ColumnMapping, RowDoubt, TakenRow } from '../../shared/register/take-over.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { actingNow } from './acting.ts';
import { type Connection, transaction } from './database.ts';
import { settleTakenOver } from './deadline-rows.ts';
import { columnsOf } from './entry-columns.ts';
import { findSameLetter } from './find-entry.ts';
import { addHistory } from './history-rows.ts';
import { wake } from './idle-work.ts';
import { duringLongWrite } from './long-write.ts';
import { text, whole } from './row-values.ts';
import { runTakeOver } from './run-take-over.ts';
import { oweWords } from './search-owed.ts';
import {
  findSeries,
  insertedSeriesId,
  openInsertedSeries,
  openSeries,
  type SeriesName,
  seriesById,
  setNext,
} from './series-rows.ts';
import { statement } from './statement.ts';
import { isYearClosed } from './year-rows.ts';

/** A row and the series its number stands in. */
export type PlacedRow = TakenRow & { readonly series: SeriesName };

export type TakeOver = {
  readonly book: Book;
  readonly rows: readonly PlacedRow[];
  /** Of the file, for the history. */
  readonly fileName: string;
  readonly at: Date;
  readonly by: string;
  readonly isSample: boolean;
};

export type TakeOverStore = {
  /** What the office's own books say against a row. */
  doubts(book: Book, rows: readonly PlacedRow[]): Promise<ReadonlyMap<number, readonly RowDoubt[]>>;
  /**
   * In a thread of its own. Returns how many lines were entered; null when it was called off. Then, and when it throws
   * because one line cannot stand, nothing is changed.
   */
  enter(
    input: TakeOver,
    onProgress?: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<number | null>;
  mapping(book: Book, heads: string): Promise<ColumnMapping | null>;
  keepMapping(book: Book, heads: string, mapping: ColumnMapping, isSample: boolean): Promise<void>;
};

/** So many take a moment; a thread of its own would take longer to start. */
const mostAtOnce = 100;

export function takeOverStore(db: Connection, folder: string): TakeOverStore {
  return {
    doubts: async (book, rows) => doubtsOf(db, book, rows),
    async enter(input, onProgress = () => {}, signal = new AbortController().signal) {
      if (input.rows.length <= mostAtOnce) return transaction(db, () => enterAll(db, input));
      const task = { path: join(folder, 'saraban.db'), input, acting: actingNow() };
      const total = input.rows.length;
      const told = (done: number) => onProgress(done, total);
      const entered = await duringLongWrite(db, () => runTakeOver(task, told, signal));
      wake(db); // words that are owed to search
      return entered;
    },
    async mapping(book, heads) {
      const row = statement(db, 'SELECT mapping FROM table_mappings WHERE book = ? AND heads = ?').get(
        book,
        heads,
      );
      return row === undefined ? null : (JSON.parse(text(row.mapping)) as ColumnMapping);
    },
    async keepMapping(book, heads, mapping, isSample) {
      transaction(db, () =>
        statement(
          db,
          `INSERT INTO table_mappings (book, heads, mapping, is_sample) VALUES (?, ?, ?, ?)
           ON CONFLICT (book, heads) DO UPDATE SET mapping = excluded.mapping WHERE mapping <> excluded.mapping`,
        ).run(book, heads, JSON.stringify(mapping), Number(isSample)),
      );
    },
  };
}

function doubtsOf(
  db: Connection,
  book: Book,
  rows: readonly PlacedRow[],
): ReadonlyMap<number, readonly RowDoubt[]> {
  const taken = new Map<string, ReadonlySet<number | string>>();
  const closed = new Map<number, boolean>();
  const seen = new Set<string>();
  const found = new Map<number, readonly RowDoubt[]>();
  for (const row of rows) {
    const doubts: RowDoubt[] = [];
    const name = JSON.stringify(row.series);
    const known = taken.get(name) ?? takenIn(db, row.series);
    taken.set(name, known);
    if (row.running !== null && known.has(runningOf({ ...row, running: row.running })))
      doubts.push('number-taken');
    const isClosed = closed.get(row.year) ?? isYearClosed(db, row.year);
    closed.set(row.year, isClosed);
    if (isClosed) doubts.push('year-closed');
    const key = letterKey(row.fields);
    if (key !== null && (seen.has(key) || findSameLetter(db, book, row.fields) !== null))
      doubts.push('same-letter');
    if (key !== null) seen.add(key);
    if (doubts.length > 0) found.set(row.row, doubts);
  }
  return found;
}

/** Whoever holds a number of the series: a line, a reservation, a further number; "123/1" between two of them. */
function takenIn(db: Connection, name: SeriesName): ReadonlySet<number | string> {
  const series = findSeries(db, name);
  if (series === null) return new Set();
  const rows = statement(
    db,
    `SELECT running FROM entries WHERE series_id = ?1 UNION SELECT running FROM reservations WHERE series_id = ?1
     UNION SELECT running FROM further_numbers WHERE series_id = ?1`,
  ).all(series.id);
  const between = statement(
    db,
    'SELECT inserted_after AS running, running AS inserted FROM entries WHERE inserted_in = ?',
  ).all(series.id);
  return new Set([
    ...rows.map(({ running }) => whole(running)),
    ...between.map(({ running, inserted }) =>
      runningOf({ running: whole(running), inserted: whole(inserted) }),
    ),
  ]);
}

/** Call inside a transaction. `onRow` hears of every row. */
export function enterAll(db: Connection, input: TakeOver, onRow: (done: number) => void = () => {}): number {
  const { rows } = input;
  const seriesIds = openAll(db, input);
  for (const [at, row] of rows.entries()) {
    enterRow(db, input, row, seriesIds.get(JSON.stringify(row.series)) ?? '');
    onRow(at + 1);
  }
  return rows.length;
}

/** Each series goes on behind the last number of the file; who set it, when and from what is kept. */
function openAll(db: Connection, { rows, at, by, isSample }: TakeOver): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [key, group] of Map.groupBy(rows, ({ series }) => JSON.stringify(series))) {
    const name = (group[0] as PlacedRow).series;
    const last = group.reduce(
      (most, { running, inserted }) => (inserted === null ? Math.max(most, running ?? 0) : most),
      0,
    );
    const series = openSeries(db, name);
    if (series.next <= last) setNext(db, { ...name, next: last + 1, at, by, isSample });
    ids.set(key, series.id);
    openInserted(db, series.id, group);
  }
  return ids;
}

/** Numbers between two others count for themselves: ๑๒๓/๑, ๑๒๓/๒. */
function openInserted(db: Connection, parentId: string, rows: readonly PlacedRow[]): void {
  const parent = seriesById(db, parentId);
  if (parent === null) return;
  const last = new Map<number, number>();
  for (const { running, inserted } of rows)
    if (running !== null && inserted !== null) last.set(running, Math.max(last.get(running) ?? 0, inserted));
  for (const [after, inserted] of last) openInsertedSeries(db, parent, after, inserted + 1);
}

function enterRow(db: Connection, input: TakeOver, row: PlacedRow, seriesId: string): void {
  const fields: EntryFields = storableFields(row.fields);
  const id = randomUUID();
  const { running, inserted } = row;
  const isBetween = running !== null && inserted !== null;
  const columns = {
    id,
    series_id: (isBetween ? insertedSeriesId(db, seriesId, running) : null) ?? seriesId,
    book: input.book,
    year: row.year,
    running: isBetween ? inserted : running,
    inserted_after: isBetween ? running : null,
    inserted_in: isBetween ? seriesId : null,
    circular: Number(row.circular),
    // The hour is not in the book.
    entered_at: isoMomentOf(new Date(`${row.enteredOn}T00:00:00`)),
    entered_on: row.enteredOn,
    entered_by: input.by,
    ...columnsOf(fields),
    letter_key: letterKey(fields),
    is_sample: Number(input.isSample),
  };
  const names = Object.keys(columns);
  statement(
    db,
    `INSERT INTO entries (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
  ).run(columns);
  if (fields.deadline !== null) settleTakenOver(db, id, input);
  addHistory(db, {
    entryId: id,
    at: input.at,
    by: input.by,
    kind: 'entered',
    after: toThaiDigits(runningOf({ running: running ?? 0, inserted })),
    reason: `นำเข้าจากแฟ้ม ${input.fileName} แถวที่ ${toThaiDigits(row.row)}`,
  });
  oweWords(db, id);
}
