/**
 * The counters of a book that is being left, with what vouches for each. Row by row, so that one spoiled row costs no
 * more than itself. The file may be of an earlier program.
 */
import type { Witnesses } from './believed-number.ts';
import type { Connection } from './database.ts';
import type { SeriesName } from './series-rows.ts';

export type Row = Readonly<Record<string, string | number | null>>;
export type OwnerTable = 'prefixes' | 'received_books';
export type Owner = { readonly table: OwnerTable; readonly row: Row };

export type GivenSeries = Witnesses & {
  readonly id: string;
  /** Of a series of inserted numbers: between whose numbers they stand. */
  readonly parentId: string | null;
  readonly name: SeriesName;
  readonly after: number | null;
};

/** `isWhole`: every row was read, and none contradicts its lines. */
export type GivenRows = { readonly series: readonly GivenSeries[]; readonly isWhole: boolean };

export function seriesIn(db: Connection): GivenRows {
  const { rows, isWhole } = rowsOf(db, 'series');
  const series = rows.flatMap((row) => givenSeries(db, row) ?? []);
  const known = new Set(series.map(({ id }) => id));
  const isEach = series.length === rows.length && linedSeries(db)?.every((id) => known.has(id)) === true;
  return { series, isWhole: isWhole && isEach };
}

export function ownersIn(db: Connection): readonly Owner[] {
  const tables = ['prefixes', 'received_books'] as const;
  return tables.flatMap((table) => rowsOf(db, table).rows.map((row) => ({ table, row })));
}

/** So many rows in a row that nothing can be read of end the search. */
const mostMissing = 5_000;

function rowsOf(
  db: Connection,
  table: OwnerTable | 'series',
): { readonly rows: readonly Row[]; readonly isWhole: boolean } {
  try {
    return { rows: db.prepare(`SELECT * FROM ${table}`).all() as Row[], isWhole: true };
  } catch {
    // spoiled, or not known yet
  }
  const rows: Row[] = [];
  for (let id = 1, missing = 0; missing < mostMissing; id += 1) {
    const row = read(() => db.prepare(`SELECT * FROM ${table} WHERE rowid = ?`).get(id) as Row | undefined);
    missing = row === undefined || row === null ? missing + 1 : 0;
    if (row !== undefined && row !== null) rows.push(row);
  }
  return { rows, isWhole: false };
}

/** Null when the row cannot be what the program wrote. */
function givenSeries(db: Connection, row: Row): GivenSeries | null {
  const { id, book, year, next } = row;
  if (typeof id !== 'string' || (book !== 'received' && book !== 'sent')) return null;
  if (typeof year !== 'number' || typeof next !== 'number' || isElsewhere(db, row)) return null;
  return {
    id,
    parentId: textOf(row.parent_id),
    name: {
      book,
      prefixId: textOf(row.prefix_id),
      receivedBookId: textOf(row.received_book_id),
      circular: row.circular === 1,
      memo: row.memo === 1,
      year,
    },
    after: row.inserted_after ? Number(row.inserted_after) : null,
    next,
    used: usedIn(db, id),
    set: lastSet(db, id),
  };
}

/** Its lines name another book, year or place. */
function isElsewhere(db: Connection, row: Row): boolean {
  const line = read(() => db.prepare('SELECT * FROM entries WHERE series_id = ? LIMIT 1').get(row.id ?? ''));
  if (line === null || line === undefined) return false;
  return (
    line.book !== row.book ||
    line.year !== row.year ||
    (line.inserted_in ?? null) !== (row.parent_id ?? null) ||
    (line.inserted_after ?? null) !== (row.inserted_after ?? null)
  );
}

function usedIn(db: Connection, seriesId: string): readonly number[] {
  return ['entries', 'reservations', 'further_numbers'].flatMap((table) => {
    const sql = `SELECT running FROM ${table} WHERE series_id = ? ORDER BY running DESC LIMIT 2`;
    return (read(() => db.prepare(sql).all(seriesId)) ?? []).map(({ running }) => Number(running));
  });
}

function lastSet(db: Connection, seriesId: string): number | null {
  const sql = 'SELECT after FROM series_history WHERE series_id = ? ORDER BY seq DESC LIMIT 1';
  const row = read(() => db.prepare(sql).get(seriesId));
  return row === null || row === undefined ? null : Number(row.after);
}

function linedSeries(db: Connection): readonly string[] | null {
  return read(() =>
    db
      .prepare('SELECT DISTINCT series_id FROM entries')
      .all()
      .map(({ series_id }) => String(series_id)),
  );
}

function textOf(value: Row[string] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** Null: it lay on a spoiled page, or is not known yet. */
function read<T>(reading: () => T): T | null {
  try {
    return reading();
  } catch {
    return null;
  }
}
