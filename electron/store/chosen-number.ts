/**
 * Which number a new line gets: the next of its series, one that was held for it, or one put between two others
 * (๑๒๓/๑), also in the book of an earlier year. Call inside the transaction that writes the line.
 */
import { AppError } from '../../shared/contract/errors.ts';
import type { ChosenNumber } from '../../shared/office/numbers.ts';
import type { Series } from '../../shared/office/office.ts';
import type { Connection } from './database.ts';
import { writtenReserved } from './reservation-rows.ts';
import { findSeries, type SeriesName, seriesById, takeInserted, takeNumber } from './series-rows.ts';
import { statement } from './statement.ts';
import { refuseClosedYear } from './year-rows.ts';

/** `allowsInserted`: the office's setting, for numbers between others and in earlier years. */
export type Choice = ChosenNumber & { readonly allowsInserted: boolean };

export type TakenNumber = {
  readonly seriesId: string;
  /** Within `seriesId`. */
  readonly running: number;
  readonly year: number;
  /** Set when the number stands after another: ๑๒๓/๑. */
  readonly inserted: { readonly after: number; readonly seriesId: string } | null;
  readonly reason: string | null;
};

/** Throws `year-closed` (the next number only), `not-found`, `reservation-…`, `inserting-not-allowed`, `number-not-given`. */
export function takeChosen(
  db: Connection,
  name: SeriesName,
  choice: Choice | undefined,
  today: string,
): TakenNumber {
  if (choice === undefined) {
    refuseClosedYear(db, name.year);
    return { ...takeNumber(db, name), year: name.year, inserted: null, reason: null };
  }
  return choice.kind === 'reserved'
    ? takeReserved(db, name, choice.reservationId, choice.allowsInserted, today)
    : takeBetween(db, name, choice);
}

/** The trigger on entries marks it used. */
function takeReserved(
  db: Connection,
  name: SeriesName,
  id: string,
  allowsEarlier: boolean,
  today: string,
): TakenNumber {
  const row = statement(
    db,
    `SELECT r.series_id, r.running, r.until, r.state, r.reason, s.book, s.year, s.received_book_id
     FROM reservations r JOIN series s ON s.id = r.series_id WHERE r.id = ?`,
  ).get(id);
  const series = row === undefined ? null : seriesById(db, String(row.series_id));
  if (row === undefined || series === null) throw new AppError('not-found', { what: 'reservation' });
  const running = (row.book === 'received' ? writtenReserved(db, row) : null) ?? String(row.running);
  if (row.state !== 'held') throw new AppError('reservation-ended', { running });
  if (String(row.until) < today) throw new AppError('reservation-lapsed', { running });
  if (!isSameBook(series, name)) throw new AppError('reservation-elsewhere', { running });
  if (series.year !== name.year && !allowsEarlier) throw new AppError('inserting-not-allowed', {});
  refuseClosedYear(db, series.year);
  return {
    seriesId: series.id,
    running: Number(running),
    year: series.year,
    inserted: null,
    reason: String(row.reason),
  };
}

function takeBetween(
  db: Connection,
  name: SeriesName,
  choice: Extract<Choice, { kind: 'inserted' }>,
): TakenNumber {
  if (!choice.allowsInserted) throw new AppError('inserting-not-allowed', {});
  const parent = choice.year > name.year ? null : findSeries(db, { ...name, year: choice.year });
  if (parent === null || choice.after >= parent.next)
    throw new AppError('number-not-given', { running: String(choice.after) });
  return {
    ...takeInserted(db, parent, choice.after),
    year: choice.year,
    inserted: { after: choice.after, seriesId: parent.id },
    reason: choice.reason,
  };
}

function isSameBook(series: Series, name: SeriesName): boolean {
  return (
    series.book === name.book &&
    series.prefixId === name.prefixId &&
    (series.receivedBookId ?? null) === (name.receivedBookId ?? null) &&
    series.circular === name.circular &&
    (series.memo ?? false) === (name.memo ?? false)
  );
}
