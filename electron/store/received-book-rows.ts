/** Received books of units beside the central one, and the numbers letters carry in them (rules §4.1). */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import type { ReceivedBook } from '../../shared/office/numbers.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { writtenOf, writtenWithYear } from '../../shared/register/running.ts';
import { buddhistYear, isoDayOf, isoMomentOf } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { refuseYearGoneBy } from './clock-guard.ts';
import type { Connection } from './database.ts';
import { mustFind } from './find-entry.ts';
import { addHistory } from './history-rows.ts';
import { writtenFurther } from './received-format-rows.ts';
import { text } from './row-values.ts';
import { oweWords } from './search-owed.ts';
import { takeNumber } from './series-rows.ts';
import { statement } from './statement.ts';
import { refuseClosedYear } from './year-rows.ts';

export function listReceivedBooks(db: Connection): readonly ReceivedBook[] {
  return statement(db, 'SELECT * FROM received_books ORDER BY position, id')
    .all()
    .map((row) => ({ id: text(row.id), name: text(row.name) }));
}

/** Throws `name-taken`, `not-found`. */
export function saveReceivedBook(
  db: Connection,
  book: Omit<ReceivedBook, 'id'> & { readonly id?: string | undefined },
  isSample: boolean,
): ReceivedBook {
  const { name } = book;
  const same = statement(db, 'SELECT id FROM received_books WHERE name = ?').get(name);
  if (same !== undefined && same.id !== book.id) throw new AppError('name-taken', { name });
  if (book.id !== undefined) {
    const done = statement(db, 'UPDATE received_books SET name = ? WHERE id = ?').run(name, book.id);
    if (done.changes === 0) throw new AppError('not-found', { what: 'received-book' });
    return { ...book, id: book.id };
  }
  const id = randomUUID();
  statement(
    db,
    `INSERT INTO received_books (id, position, name, is_sample)
     VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM received_books), ?, ?)`,
  ).run(id, name, Number(isSample));
  return { ...book, id };
}

/** One that gave a number stays. Throws `in-use`, `not-found`. */
export function removeReceivedBook(db: Connection, id: string): void {
  const used = statement(
    db,
    `SELECT 1 FROM series s WHERE received_book_id = ?1 AND (
       EXISTS (SELECT 1 FROM entries WHERE series_id = s.id)
       OR EXISTS (SELECT 1 FROM reservations WHERE series_id = s.id)
       OR EXISTS (SELECT 1 FROM further_numbers WHERE series_id = s.id))`,
  ).get(id);
  if (used !== undefined) throw new AppError('in-use', { what: 'received-book' });
  statement(
    db,
    'DELETE FROM series_history WHERE series_id IN (SELECT id FROM series WHERE received_book_id = ?)',
  ).run(id);
  statement(db, 'DELETE FROM series WHERE received_book_id = ?').run(id);
  const done = statement(db, 'DELETE FROM received_books WHERE id = ?').run(id);
  if (done.changes === 0) throw new AppError('not-found', { what: 'received-book' });
}

/** The unit's own number for a received letter; asking twice gives no second one. */
export function giveFurtherNumber(
  db: Connection,
  input: {
    readonly entryId: string;
    readonly receivedBookId: string;
    readonly at: Date;
    readonly by: string;
  },
): RegisterEntry {
  const entry = mustFind(db, input.entryId);
  const unit = listReceivedBooks(db).find(({ id }) => id === input.receivedBookId);
  if (unit === undefined || entry.book !== 'received')
    throw new AppError('not-found', { what: unit === undefined ? 'received-book' : 'entry' });
  if (entry.voided !== null) throw new AppError('entry-voided', { running: String(writtenOf(entry)) });
  const owner = statement(db, 'SELECT received_book_id AS id FROM series WHERE id = ?').get(entry.seriesId);
  const has =
    owner?.id === unit.id || entry.further?.some(({ receivedBookId }) => receivedBookId === unit.id);
  if (has) return entry;
  const { at, by } = input;
  const today = isoDayOf(at);
  refuseYearGoneBy(db, today);
  const year = buddhistYear(today);
  refuseClosedYear(db, year);
  const taken = takeNumber(db, {
    book: 'received',
    prefixId: null,
    receivedBookId: unit.id,
    circular: false,
    year,
  });
  statement(
    db,
    'INSERT INTO further_numbers (entry_id, series_id, running, at, by, is_sample) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(entry.id, taken.seriesId, taken.running, isoMomentOf(at), by, Number(entry.isSample));
  const written = writtenFurther(db)(unit.id, taken.running, year);
  const number = writtenWithYear({ running: taken.running, written, year });
  const after = `${unit.name} เลขรับ ${toThaiDigits(number)}`;
  addHistory(db, { entryId: entry.id, at, by, kind: 'linked', after });
  oweWords(db, entry.id);
  return mustFind(db, entry.id);
}
