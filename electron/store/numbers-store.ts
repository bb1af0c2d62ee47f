/** Numbers of the registers beyond the next one, in domain terms. Each writing call is one transaction. */
import { AppError } from '../../shared/contract/errors.ts';
import type { NumberBook, ReceivedBook, Reservation, YearReport } from '../../shared/office/numbers.ts';
import type { OfficeSettings } from '../../shared/office/office.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { buddhistYear, isoDayOf } from '../../shared/thai/date.ts';
import { type Connection, transaction } from './database.ts';
import { listNumberBooks, listYears, reportYear } from './number-facts.ts';
import * as units from './received-book-rows.ts';
import { saveReceivedFormat } from './received-format-rows.ts';
import * as reservations from './reservation-rows.ts';
import { closeYear } from './year-rows.ts';

type Actor = { readonly at: Date; readonly by: string };

export type NumbersStore = {
  years(): Promise<readonly { readonly year: number; readonly isClosed: boolean }[]>;
  books(settings: OfficeSettings, year: number): Promise<readonly NumberBook[]>;
  report(settings: OfficeSettings, year: number, today: string): Promise<YearReport>;
  reservations(year: number): Promise<readonly Reservation[]>;
  reserve(input: Parameters<typeof reservations.reserveNumbers>[1]): Promise<readonly Reservation[]>;
  release(input: Actor & { readonly id: string; readonly reason: string }): Promise<Reservation>;
  extend(id: string, until: string): Promise<Reservation>;
  listReceivedBooks(): Promise<readonly ReceivedBook[]>;
  saveReceivedBook(
    book: Parameters<typeof units.saveReceivedBook>[1],
    isSample: boolean,
  ): Promise<ReceivedBook>;
  removeReceivedBook(id: string): Promise<void>;
  saveFormat(input: Parameters<typeof saveReceivedFormat>[1], isSample: boolean): Promise<void>;
  giveFurther(input: Parameters<typeof units.giveFurtherNumber>[1]): Promise<RegisterEntry>;
  /** Throws `year-not-over`, `year-has-reservations`, `year-closed`. Replies with the report as it was closed. */
  close(
    settings: OfficeSettings,
    input: Actor & {
      readonly year: number;
      readonly signer: string;
      readonly signerPost: string;
      readonly isSample: boolean;
    },
  ): Promise<YearReport>;
};

export function numbersStore(db: Connection): NumbersStore {
  return {
    years: async () => listYears(db),
    books: async (settings, year) => listNumberBooks(db, settings, year),
    report: async (settings, year, today) => reportYear(db, settings, year, today),
    reservations: async (year) => reservations.listReservations(db, year),
    reserve: async (input) => transaction(db, () => reservations.reserveNumbers(db, input)),
    release: async (input) => transaction(db, () => reservations.releaseNumber(db, input)),
    extend: async (id, until) => transaction(db, () => reservations.extendReservation(db, id, until)),
    listReceivedBooks: async () => units.listReceivedBooks(db),
    saveReceivedBook: async (book, isSample) =>
      transaction(db, () => units.saveReceivedBook(db, book, isSample)),
    removeReceivedBook: async (id) => transaction(db, () => units.removeReceivedBook(db, id)),
    saveFormat: async (input, isSample) => transaction(db, () => saveReceivedFormat(db, input, isSample)),
    giveFurther: async (input) => transaction(db, () => units.giveFurtherNumber(db, input)),
    close: async (settings, input) =>
      transaction(db, () => {
        const { year, at } = input;
        const today = isoDayOf(at);
        if (year >= buddhistYear(today)) throw new AppError('year-not-over', { year: String(year) });
        const held = reservations.countHeld(db, year);
        if (held > 0)
          throw new AppError('year-has-reservations', { year: String(year), count: String(held) });
        const { books, doubled } = reportYear(db, settings, year, today);
        closeYear(db, { ...input, summary: JSON.stringify({ books, doubled }) });
        return reportYear(db, settings, year, today);
      }),
  };
}
