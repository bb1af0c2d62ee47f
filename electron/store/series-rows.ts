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
import { listPrefixes } from './office-rows.ts';
import { statement } from './statement.ts';

export type SeriesName = {
  readonly book: Book;
  readonly prefixId: string | null;
  readonly circular: boolean;
  /** Buddhist year. */
  readonly year: number;
};

type SeriesRow = {
  id: string;
  book: Book;
  prefix_id: string | null;
  circular: number;
  year: number;
  next: number;
};

function findSeries(db: Connection, name: SeriesName): Series | null {
  const row = statement(
    db,
    `SELECT * FROM series WHERE book = ? AND coalesce(prefix_id, '') = ? AND circular = ? AND year = ?`,
  ).get(name.book, name.prefixId ?? '', Number(name.circular), name.year) as SeriesRow | undefined;
  return row === undefined ? null : asSeries(row);
}

/** The number that would be given now; nothing is taken. */
export function peekNext(db: Connection, name: SeriesName): number {
  return findSeries(db, name)?.next ?? 1;
}

/** Takes the next number. It counts only when the surrounding transaction stands. */
export function takeNumber(db: Connection, name: SeriesName): { seriesId: string; running: number } {
  const { id } = openSeries(db, name);
  const row = statement(db, 'UPDATE series SET next = next + 1 WHERE id = ? RETURNING next - 1 AS taken').get(
    id,
  );
  return { seriesId: id, running: Number(row?.taken) };
}

export function listSeries(db: Connection, year: number | null): readonly Series[] {
  const rows = statement(
    db,
    'SELECT * FROM series WHERE ?1 IS NULL OR year = ?1 ORDER BY year DESC, book, prefix_id, circular',
  ).all(year) as unknown as SeriesRow[];
  return rows.map(asSeries);
}

/** Throws `series-behind` when a number at or above `next` was used already. Who set it, when and from what is kept. */
export function setNext(
  db: Connection,
  input: SeriesName & { readonly next: number; readonly at: Date; readonly by: string },
): Series {
  const series = openSeries(db, input);
  const used = lastUsed(db, series.id);
  if (input.next <= used)
    throw new AppError('series-behind', { next: String(input.next), used: String(used) });
  statement(db, 'UPDATE series SET next = ? WHERE id = ?').run(input.next, series.id);
  statement(db, 'INSERT INTO series_history (series_id, at, by, before, after) VALUES (?, ?, ?, ?, ?)').run(
    series.id,
    isoMomentOf(input.at),
    input.by,
    series.next,
    input.next,
  );
  return { ...series, next: input.next };
}

/**
 * After going back to an older book: a number given since stands on paper somewhere and is not given again.
 * Series whose prefix the older book does not know are left out; what was moved is in the series' history.
 */
export function carryNumbers(
  db: Connection,
  given: readonly Series[],
  actor: { readonly at: Date; readonly by: string },
): void {
  const prefixes = new Set(listPrefixes(db).map(({ id }) => id));
  for (const { book, prefixId, circular, year, next } of given) {
    const isKnown = prefixId === null || prefixes.has(prefixId);
    const name = { book, prefixId, circular, year };
    if (isKnown && next > peekNext(db, name)) setNext(db, { ...name, next, ...actor });
  }
}

function lastUsed(db: Connection, seriesId: string): number {
  const row = statement(db, 'SELECT max(running) AS used FROM entries WHERE series_id = ?').get(seriesId);
  return Number(row?.used ?? 0);
}

function openSeries(db: Connection, name: SeriesName): Series {
  const known = findSeries(db, name);
  if (known !== null) return known;
  const made: Series = { id: randomUUID(), ...seriesName(name), next: 1 };
  statement(
    db,
    'INSERT INTO series (id, book, prefix_id, circular, year, next) VALUES (?, ?, ?, ?, ?, 1)',
  ).run(made.id, made.book, made.prefixId, Number(made.circular), made.year);
  return made;
}

/** Callers may pass wider objects; only the name is the series'. */
function seriesName({ book, prefixId, circular, year }: SeriesName): SeriesName {
  return { book, prefixId, circular, year };
}

function asSeries(row: SeriesRow): Series {
  return {
    id: row.id,
    book: row.book,
    prefixId: row.prefix_id,
    circular: row.circular === 1,
    year: row.year,
    next: row.next,
  };
}
