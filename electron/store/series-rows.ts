/**
 * The counters of both books: one for each book, prefix, ordinary or circular, and calendar year (ข้อ 43.1.2).
 * A new year's series begins at 1 by itself; the next number can be set while the paper book goes on,
 * never below a number already used. Call inside a transaction.
 */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import type { Series } from '../../shared/office/office.ts';
import type { Book } from '../../shared/register/entry.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { statement } from './statement.ts';
import { refuseClosedYear } from './year-rows.ts';

export type SeriesName = {
  readonly book: Book;
  readonly prefixId: string | null;
  /** A unit's received book; absent or null: the central one. */
  readonly receivedBookId?: string | null | undefined;
  readonly circular: boolean;
  /** Memos that count for themselves. */
  readonly memo?: boolean | undefined;
  /** Buddhist year. */
  readonly year: number;
};

type SeriesRow = {
  id: string;
  book: Book;
  prefix_id: string | null;
  received_book_id: string | null;
  circular: number;
  memo: number;
  year: number;
  next: number;
};

/** In the words of the index series_identity. */
const identity = `book = ? AND coalesce(prefix_id, '') = ? AND coalesce(received_book_id, '') = ? AND circular = ?
  AND memo = ? AND year = ? AND coalesce(parent_id, '') = '' AND coalesce(inserted_after, 0) = 0`;

export function findSeries(db: Connection, name: SeriesName): Series | null {
  const row = statement(db, `SELECT * FROM series WHERE ${identity}`).get(
    name.book,
    name.prefixId ?? '',
    name.receivedBookId ?? '',
    Number(name.circular),
    Number(name.memo ?? false),
    name.year,
  ) as SeriesRow | undefined;
  return row === undefined ? null : asSeries(row);
}

/** Null also for the counter of numbers inserted after another. */
export function seriesById(db: Connection, id: string): Series | null {
  const row = statement(db, 'SELECT * FROM series WHERE id = ? AND parent_id IS NULL').get(id);
  return row === undefined ? null : asSeries(row as SeriesRow);
}

/** The number that would be given now; nothing is taken. */
export function peekNext(db: Connection, name: SeriesName): number {
  return findSeries(db, name)?.next ?? 1;
}

/** Takes the next number. It counts only when the surrounding transaction stands. */
export function takeNumber(db: Connection, name: SeriesName): { seriesId: string; running: number } {
  return takeFrom(db, openSeries(db, name).id);
}

export function takeFrom(db: Connection, seriesId: string): { seriesId: string; running: number } {
  const row = statement(db, 'UPDATE series SET next = next + 1 WHERE id = ? RETURNING next - 1 AS taken').get(
    seriesId,
  );
  return { seriesId, running: Number(row?.taken) };
}

/** The next number between `after` and the one that follows it: ๑ of ๑๒๓/๑. */
export function takeInserted(
  db: Connection,
  parent: Series,
  after: number,
): { seriesId: string; running: number } {
  return takeFrom(db, openInsertedSeries(db, parent, after, 1));
}

/** The counter of numbers after `after`, at `next` or beyond. Returns its id. */
export function openInsertedSeries(db: Connection, parent: Series, after: number, next: number): string {
  const known = insertedSeriesId(db, parent.id, after);
  if (known !== null) {
    statement(db, 'UPDATE series SET next = ? WHERE id = ? AND next < ?').run(next, known, next);
    return known;
  }
  const id = randomUUID();
  statement(
    db,
    `INSERT INTO series (id, book, prefix_id, received_book_id, circular, memo, year, next, parent_id, inserted_after)
     SELECT ?, book, prefix_id, received_book_id, circular, memo, year, ?, id, ? FROM series WHERE id = ?`,
  ).run(id, next, after, parent.id);
  return id;
}

export function insertedSeriesId(db: Connection, parentId: string, after: number): string | null {
  const row = statement(db, 'SELECT id FROM series WHERE parent_id = ? AND inserted_after = ?').get(
    parentId,
    after,
  );
  return row === undefined ? null : String(row.id);
}

export function listSeries(db: Connection, year: number | null): readonly Series[] {
  const rows = statement(
    db,
    `SELECT * FROM series WHERE parent_id IS NULL AND (?1 IS NULL OR year = ?1)
     ORDER BY year DESC, book, received_book_id, prefix_id, memo, circular`,
  ).all(year) as unknown as SeriesRow[];
  return rows.map(asSeries);
}

/** Throws `series-behind` when a number at or above `next` was used already. Who set it, when and from what is kept. */
export function setNext(
  db: Connection,
  input: SeriesName & {
    readonly next: number;
    readonly at: Date;
    readonly by: string;
    readonly why?: 'set' | 'restored';
    readonly isSample?: boolean;
  },
): Series {
  refuseClosedYear(db, input.year);
  const series = openSeries(db, input);
  const used = lastUsed(db, series.id);
  if (input.next <= used)
    throw new AppError('series-behind', { next: String(input.next), used: String(used) });
  statement(db, 'UPDATE series SET next = ? WHERE id = ?').run(input.next, series.id);
  statement(
    db,
    `INSERT INTO series_history (series_id, at, by, before, after, why, is_sample)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    series.id,
    isoMomentOf(input.at),
    input.by,
    series.next,
    input.next,
    input.why ?? 'set',
    Number(input.isSample ?? false),
  );
  return { ...series, next: input.next };
}

function lastUsed(db: Connection, seriesId: string): number {
  const row = statement(
    db,
    `SELECT max(used) AS used FROM (
       SELECT max(running) AS used FROM entries WHERE series_id = ?1
       UNION ALL SELECT max(running) FROM reservations WHERE series_id = ?1
       UNION ALL SELECT max(running) FROM further_numbers WHERE series_id = ?1)`,
  ).get(seriesId);
  return Number(row?.used ?? 0);
}

export function openSeries(db: Connection, name: SeriesName): Series {
  const known = findSeries(db, name);
  if (known !== null) return known;
  const made: Series = { id: randomUUID(), ...seriesName(name), next: 1 };
  statement(
    db,
    `INSERT INTO series (id, book, prefix_id, received_book_id, circular, memo, year, next)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1)`,
  ).run(
    made.id,
    made.book,
    made.prefixId,
    made.receivedBookId ?? null,
    Number(made.circular),
    Number(made.memo ?? false),
    made.year,
  );
  return made;
}

/** Callers may pass wider objects; only the name is the series'. */
function seriesName({ book, prefixId, receivedBookId, circular, memo, year }: SeriesName): SeriesName {
  return { book, prefixId, receivedBookId: receivedBookId ?? null, circular, memo: memo ?? false, year };
}

function asSeries(row: SeriesRow): Series {
  return {
    id: row.id,
    book: row.book,
    prefixId: row.prefix_id,
    receivedBookId: row.received_book_id,
    circular: row.circular === 1,
    memo: row.memo === 1,
    year: row.year,
    next: row.next,
  };
}
