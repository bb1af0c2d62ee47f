/**
 * Closed years: the book of a year that was summed up and signed is read-only, and what is changed in it later stands
 * on record as an exception with its reason. The database holds it (0160-numbers.ts). Call inside a transaction.
 */
import { AppError } from '../../shared/contract/errors.ts';
import type { YearClose, YearException } from '../../shared/office/numbers.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { text, textOrNull } from './row-values.ts';
import { statement } from './statement.ts';

export function isYearClosed(db: Connection, year: number): boolean {
  return statement(db, 'SELECT 1 FROM closed_years WHERE year = ?').get(year) !== undefined;
}

/** Throws `year-closed`. */
export function refuseClosedYear(db: Connection, year: number): void {
  if (isYearClosed(db, year)) throw new AppError('year-closed', { year: String(year) });
}

type Exception = {
  readonly year: number;
  readonly kind: YearException['kind'];
  readonly reason: string;
  readonly at: Date;
  readonly by: string;
};

/** Runs `work`, and when the year is closed puts it on record. Throws `year-closed` when no reason is given. */
export function asException<T extends { readonly id: string; readonly isSample: boolean }>(
  db: Connection,
  given: Exception,
  work: () => T,
): T {
  if (!isYearClosed(db, given.year)) return work();
  const reason = given.reason.trim();
  if (reason === '') throw new AppError('year-closed', { year: String(given.year) });
  const isInside = statement(db, 'SELECT 1 FROM exceptions_open WHERE year = ?').get(given.year);
  if (isInside !== undefined) return work();
  statement(db, 'INSERT INTO exceptions_open (year) VALUES (?)').run(given.year);
  const entry = work();
  statement(db, 'DELETE FROM exceptions_open').run();
  statement(
    db,
    `INSERT INTO year_exceptions (year, entry_id, kind, reason, at, by, is_sample)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(given.year, entry.id, given.kind, reason, isoMomentOf(given.at), given.by, Number(entry.isSample));
  return entry;
}

export function findClose(db: Connection, year: number): YearClose | null {
  const row = statement(db, 'SELECT * FROM closed_years WHERE year = ?').get(year);
  if (row === undefined) return null;
  return { at: text(row.at), by: text(row.by), signer: text(row.signer), signerPost: text(row.signer_post) };
}

/** Oldest first. */
export function listExceptions(db: Connection, year: number): readonly YearException[] {
  return statement(
    db,
    `SELECT x.*, e.book AS book, coalesce(e.inserted_after || '/' || e.running, e.running) AS number
     FROM year_exceptions x LEFT JOIN entries e ON e.id = x.entry_id WHERE x.year = ? ORDER BY x.seq`,
  )
    .all(year)
    .map((row) => ({
      at: text(row.at),
      by: text(row.by),
      kind: row.kind as YearException['kind'],
      reason: text(row.reason),
      entryId: textOrNull(row.entry_id),
      running: row.number === null ? null : String(row.number),
      book: row.book as YearException['book'],
    }));
}

export function closeYear(
  db: Connection,
  input: {
    readonly year: number;
    readonly at: Date;
    readonly by: string;
    readonly signer: string;
    readonly signerPost: string;
    readonly summary: string;
    readonly isSample: boolean;
  },
): void {
  refuseClosedYear(db, input.year);
  statement(
    db,
    `INSERT INTO closed_years (year, at, by, signer, signer_post, summary, is_sample)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    input.year,
    isoMomentOf(input.at),
    input.by,
    input.signer,
    input.signerPost,
    input.summary,
    Number(input.isSample),
  );
}
