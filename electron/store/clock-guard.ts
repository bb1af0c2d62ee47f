/**
 * What stands between a wrong clock and the books: numbers are counted by the year of the computer's day, so a clock
 * that fell back would open a book of a year that is over. Call before a number of today's year is taken.
 */
import { AppError } from '../../shared/contract/errors.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import type { Connection } from './database.ts';
import { statement } from './statement.ts';

/** A clock whose battery died says 2010. Later days are let through: nobody can tell a wrong one from a long holiday. */
export function refuseBackwardClock(db: Connection, book: RegisterEntry['book'], day: string): void {
  const row = statement(db, 'SELECT min(entered_on) AS first FROM entries WHERE book = ?').get(book);
  const first = row?.first;
  if (typeof first === 'string' && day < first) throw new AppError('clock-behind', { today: day, first });
  refuseYearGoneBy(db, day);
}

/**
 * Throws `clock-year-behind` when a line of either book was entered in a later year than `day`. One that was entered
 * while the clock ran ahead is voided first: a voided line does not speak. Nor do lines taken over from a file: their
 * day is what somebody typed there, and they alone bear no hour.
 */
export function refuseYearGoneBy(db: Connection, day: string): void {
  const nextYear = `${Number(day.slice(0, 4)) + 1}-01-01`;
  const last = statement(
    db,
    `SELECT max(entered_on) AS day FROM entries WHERE book IN ('received', 'sent') AND entered_on >= ?
       AND voided_at IS NULL AND substr(entered_at, 12, 8) <> '00:00:00'`,
  ).get(nextYear)?.day;
  if (typeof last === 'string') throw new AppError('clock-year-behind', { today: day, last });
}
