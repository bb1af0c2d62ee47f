/** How received books write their numbers, each from a year on, and the numbers of lines as they are written. */
import {
  type ReceivedFormat,
  usualReceivedFormat,
  writeReceived,
} from '../../shared/office/number-format.ts';
import type { Connection } from './database.ts';
import type { EntryRow } from './entry-columns.ts';
import { wake } from './idle-work.ts';
import { text, textOrNull, whole } from './row-values.ts';
import { statement } from './statement.ts';

type Formats = { readonly of: (receivedBookId: string | null, year: number) => ReceivedFormat | null };

/** Of the year, or of the latest before it in which one was set. */
export function receivedFormat(db: Connection, receivedBookId: string | null, year: number): ReceivedFormat {
  return formatsIn(db)?.of(receivedBookId, year) ?? usualReceivedFormat;
}

/** From this year on. What search knows of the year's lines is brought up to it. */
export function saveReceivedFormat(
  db: Connection,
  input: { readonly receivedBookId: string | null; readonly format: ReceivedFormat; readonly year: number },
  isSample: boolean,
): void {
  const { receivedBookId, format, year } = input;
  statement(
    db,
    `INSERT INTO received_formats (id, received_book_id, from_year, format, is_sample) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET format = excluded.format`,
  ).run(
    `${receivedBookId ?? 'central'} ${year}`,
    receivedBookId,
    year,
    JSON.stringify(format),
    Number(isSample),
  );
  const ofBook = `SELECT id FROM series WHERE book = 'received' AND received_book_id IS ?1 AND year >= ?2`;
  statement(
    db,
    `INSERT INTO search_owed (seq, pages) SELECT seq, NULL FROM entries
     WHERE series_id IN (${ofBook})
       OR id IN (SELECT entry_id FROM further_numbers WHERE series_id IN (${ofBook}))
     ON CONFLICT (seq) DO NOTHING`,
  ).run(receivedBookId, year);
  wake(db);
}

type Numbered = Pick<EntryRow, 'id' | 'book' | 'series_id' | 'year' | 'running' | 'inserted_after'>;

/** By entry. None where its book writes the bare number. */
export function writtenNumbers(db: Connection, rows: readonly Numbered[]): ReadonlyMap<string, string> {
  const received = rows.filter(({ book }) => book === 'received');
  const formats = received.length === 0 ? null : formatsIn(db);
  if (formats === null) return new Map();
  const ids = JSON.stringify([...new Set(received.map(({ series_id }) => series_id))]);
  const owners = new Map(
    statement(db, 'SELECT id, received_book_id FROM series WHERE id IN (SELECT value FROM json_each(?))')
      .all(ids)
      .map((row) => [text(row.id), textOrNull(row.received_book_id)]),
  );
  return new Map(
    received.flatMap(({ id, series_id, year, running, inserted_after: after }) => {
      const format = formats.of(owners.get(series_id) ?? null, year);
      const own = after === null ? running : `${after}/${running}`;
      return format === null ? [] : [[id, writeReceived(own, year, format)] as const];
    }),
  );
}

/** The same of lines that are known by their ids alone. */
export function writtenById(db: Connection, ids: readonly string[]): ReadonlyMap<string, string> {
  if (ids.length === 0 || formatsIn(db) === null) return new Map();
  const rows = statement(
    db,
    `SELECT id, book, series_id, year, running, inserted_after FROM entries
     WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  return writtenNumbers(db, rows as unknown as Numbered[]);
}

/** Things made of a line each, with its number as it is written. */
export function withWritten<T extends { readonly entry: { readonly id: string } }>(
  db: Connection,
  things: readonly T[],
): readonly T[] {
  const written = writtenById(
    db,
    things.map(({ entry }) => entry.id),
  );
  if (written.size === 0) return things;
  return things.map((one) => ({ ...one, entry: { ...one.entry, written: written.get(one.entry.id) } }));
}

/** Of a number in a unit's book beside the central one; null: the bare number. */
export function writtenFurther(
  db: Connection,
): (receivedBookId: string, running: number, year: number) => string | null {
  const formats = formatsIn(db);
  return (receivedBookId, running, year) => {
    const format = formats?.of(receivedBookId, year) ?? null;
    return format === null ? null : writeReceived(running, year, format);
  };
}

/** Null: no book has a format of its own, as in most offices. */
function formatsIn(db: Connection): Formats | null {
  const rows = statement(
    db,
    'SELECT received_book_id, from_year, format FROM received_formats ORDER BY from_year DESC',
  ).all();
  if (rows.length === 0) return null;
  const known = rows.map((row) => ({
    book: textOrNull(row.received_book_id),
    from: whole(row.from_year),
    format: JSON.parse(text(row.format)) as ReceivedFormat,
  }));
  return {
    of: (receivedBookId, year) =>
      known.find(({ book, from }) => book === receivedBookId && from <= year)?.format ?? null,
  };
}
