/**
 * Numbers held for somebody before there is a letter: a held number is taken from its series at once, used by the line
 * that is written with it, or given up with a reason; it goes to nobody else. Call inside a transaction.
 */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import { writeReceived } from '../../shared/office/number-format.ts';
import type { Reservation, ReservationState } from '../../shared/office/numbers.ts';
import type { Numbering } from '../../shared/office/office.ts';
import { writtenOf } from '../../shared/register/running.ts';
import { isoDayOf, isoMomentOf } from '../../shared/thai/date.ts';
import { refuseYearGoneBy } from './clock-guard.ts';
import type { Connection } from './database.ts';
import { receivedFormat } from './received-format-rows.ts';
import { text, textOrNull, whole } from './row-values.ts';
import { type SeriesName, takeNumber } from './series-rows.ts';
import { statement } from './statement.ts';
import { refuseClosedYear } from './year-rows.ts';

type Actor = { readonly at: Date; readonly by: string };

/** Numbers that follow one another. Throws `year-closed`. */
export function reserveNumbers(
  db: Connection,
  input: Actor & {
    readonly series: SeriesName;
    readonly count: number;
    readonly holder: string;
    readonly reason: string;
    /** Last day, ISO. */
    readonly until: string;
    readonly isSample: boolean;
  },
): readonly Reservation[] {
  refuseYearGoneBy(db, isoDayOf(input.at));
  refuseClosedYear(db, input.series.year);
  return Array.from({ length: input.count }, () => {
    const { seriesId, running } = takeNumber(db, input.series);
    const id = randomUUID();
    statement(
      db,
      `INSERT INTO reservations (id, series_id, running, holder, reason, until, at, by, is_sample)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      seriesId,
      running,
      input.holder,
      input.reason,
      input.until,
      isoMomentOf(input.at),
      input.by,
      Number(input.isSample),
    );
    return mustFindReservation(db, id);
  });
}

/** Throws `not-found`, `reservation-ended`. */
export function releaseNumber(
  db: Connection,
  { id, reason, at, by }: Actor & { readonly id: string; readonly reason: string },
): Reservation {
  refuseEnded(mustFindReservation(db, id));
  statement(
    db,
    `UPDATE reservations SET state = 'released', end_reason = ?, ended_at = ?, ended_by = ? WHERE id = ?`,
  ).run(reason, isoMomentOf(at), by, id);
  return mustFindReservation(db, id);
}

/** Throws `not-found`, `reservation-ended`. */
export function extendReservation(db: Connection, id: string, until: string): Reservation {
  refuseEnded(mustFindReservation(db, id));
  statement(db, 'UPDATE reservations SET until = ? WHERE id = ?').run(until, id);
  return mustFindReservation(db, id);
}

/** In the order of their numbers, book by book. */
export function listReservations(db: Connection, year: number): readonly Reservation[] {
  return statement(db, `${selected} WHERE s.year = ? ORDER BY s.book, s.id, r.running`)
    .all(year)
    .map((row) => asReservation(db, row));
}

export function countHeld(db: Connection, year: number): number {
  const row = statement(
    db,
    `SELECT count(*) AS held FROM reservations r JOIN series s ON s.id = r.series_id
     WHERE s.year = ? AND r.state = 'held'`,
  ).get(year);
  return Number(row?.held);
}

function mustFindReservation(db: Connection, id: string): Reservation {
  const row = statement(db, `${selected} WHERE r.id = ?`).get(id);
  if (row === undefined) throw new AppError('not-found', { what: 'reservation' });
  return asReservation(db, row);
}

function refuseEnded(reservation: Reservation): void {
  if (reservation.state === 'held') return;
  throw new AppError('reservation-ended', { running: String(writtenOf(reservation)) });
}

/** As the received book will write it; null: the bare number. */
export function writtenReserved(db: Connection, row: Record<string, unknown>): string | null {
  const format = receivedFormat(db, textOrNull(row.received_book_id), whole(row.year));
  const written = writeReceived(whole(row.running), whole(row.year), format);
  return written === String(row.running) ? null : written;
}

const selected = `SELECT r.*, s.year AS year, s.book AS book, s.prefix_id AS prefix_id,
    s.received_book_id AS received_book_id, s.circular AS circular, s.memo AS memo,
    coalesce(p.code, b.name, '') AS name, p.numbering AS numbering
  FROM reservations r JOIN series s ON s.id = r.series_id
  LEFT JOIN prefixes p ON p.id = s.prefix_id LEFT JOIN received_books b ON b.id = s.received_book_id`;

function asReservation(db: Connection, row: Record<string, unknown>): Reservation {
  return {
    id: text(row.id),
    seriesId: text(row.series_id),
    year: whole(row.year),
    bookName: {
      book: row.book as Reservation['bookName']['book'],
      prefixId: textOrNull(row.prefix_id),
      receivedBookId: textOrNull(row.received_book_id),
      circular: row.circular === 1,
      memo: row.memo === 1,
      name: text(row.name),
      numbering: row.numbering as Numbering | null,
    },
    running: whole(row.running),
    written: row.book === 'received' ? writtenReserved(db, row) : null,
    holder: text(row.holder),
    reason: text(row.reason),
    until: text(row.until),
    at: text(row.at),
    by: text(row.by),
    state: row.state as ReservationState,
    ended:
      row.ended_at === null
        ? null
        : { at: text(row.ended_at), by: text(row.ended_by), reason: textOrNull(row.end_reason) },
    entryId: textOrNull(row.entry_id),
  };
}
