/**
 * After going back to an older book: a number given since stands on paper somewhere and is not given again, neither in
 * a book's own order nor between two others (๑๒๓/๑). Prefixes and units' books made since come along with theirs.
 * Call inside a transaction.
 */
import { randomUUID } from 'node:crypto';
import type { Book } from '../../shared/register/entry.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { type LastNumber, salvageNumbers } from './salvage.ts';
import { findSeries, openSeries, peekNext, type SeriesName, seriesById, setNext } from './series-rows.ts';
import { statement } from './statement.ts';
import { isYearClosed } from './year-rows.ts';

type Row = Readonly<Record<string, string | number | null>>;
type OwnerTable = 'prefixes' | 'received_books';
type Actor = { readonly at: Date; readonly by: string };

export type GivenNumbers = {
  /** `after`: of numbers inserted there. */
  readonly series: readonly {
    readonly name: SeriesName;
    readonly after: number | null;
    readonly next: number;
  }[];
  readonly owners: readonly { readonly table: OwnerTable; readonly row: Row }[];
  /** From the lines themselves, where the counters cannot be read. */
  readonly lines: readonly LastNumber[];
};

/** The file may be of an earlier program. Throws where the counters cannot be read. */
function listGiven(db: Connection): GivenNumbers {
  const rows = db.prepare('SELECT * FROM series').all() as Row[];
  const series = rows.map((row) => ({
    name: {
      book: row.book as Book,
      prefixId: row.prefix_id as string | null,
      receivedBookId: (row.received_book_id ?? null) as string | null,
      circular: row.circular === 1,
      memo: row.memo === 1,
      year: Number(row.year),
    },
    after: row.inserted_after ? Number(row.inserted_after) : null,
    next: Number(row.next),
  }));
  return { series, owners: [...ownersIn(db, 'prefixes'), ...ownersIn(db, 'received_books')], lines: [] };
}

/** From the counters of the present book, or from its lines. `db` null: it cannot be opened. Both files are only read. */
export function numbersGiven(db: Connection | null, file: string, backup: string): GivenNumbers {
  try {
    if (db !== null) return listGiven(db);
  } catch {
    // its lines are looked at one by one
  }
  try {
    return { series: [], owners: [], lines: salvageNumbers(file, backup) };
  } catch {
    return { series: [], owners: [], lines: [] }; // what it gave is then known from paper only
  }
}

function ownersIn(db: Connection, table: OwnerTable): GivenNumbers['owners'] {
  try {
    return (db.prepare(`SELECT * FROM ${table}`).all() as Row[]).map((row) => ({ table, row }));
  } catch {
    return []; // spoiled, or not known yet: the numbers of the others count all the same
  }
}

/** What was moved is in the series' history. */
export function carryNumbers(db: Connection, given: GivenNumbers, actor: Actor): void {
  for (const { name, after, next } of [...given.series, ...seriesOfLines(db, given.lines)]) {
    if (next <= 1) continue;
    const prefixId = ownerHere(db, given, 'prefixes', name.prefixId);
    const receivedBookId = ownerHere(db, given, 'received_books', name.receivedBookId ?? null);
    if (prefixId === undefined || receivedBookId === undefined) continue;
    const here = { ...name, prefixId, receivedBookId };
    if (after !== null) carryInserted(db, here, after, next, actor);
    // What a closed year gave since, it gave as a recorded exception; its book stays shut.
    else if (next > peekNext(db, here) && !isYearClosed(db, name.year))
      setNext(db, { ...here, next, ...actor, why: 'restored' });
  }
}

const uniqueColumn = { prefixes: 'code', received_books: 'name' } as const;

/** Its id in this book, into which it is put when it was made since; undefined when nothing is known of it. */
function ownerHere(
  db: Connection,
  given: GivenNumbers,
  table: OwnerTable,
  id: string | null,
): string | null | undefined {
  if (id === null) return null;
  if (statement(db, `SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined) return id;
  const row = given.owners.find((owner) => owner.table === table && owner.row.id === id)?.row;
  if (row === undefined) return undefined;
  const unique = uniqueColumn[table];
  const same = statement(db, `SELECT id FROM ${table} WHERE ${unique} = ?`).get(row[unique] ?? '');
  if (same !== undefined) return String(same.id);
  const cells = Object.entries(table === 'prefixes' ? { ...row, is_default: 0 } : row);
  const columns = cells.map(([column]) => column).join(', ');
  db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${cells.map(() => '?').join(', ')})`).run(
    ...cells.map(([, cell]) => cell),
  );
  return id;
}

/** Also in a closed year: there the next number is shut, while inserting goes on as a recorded exception. */
function carryInserted(db: Connection, name: SeriesName, after: number, next: number, actor: Actor): void {
  const parent = openSeries(db, name);
  const known = statement(db, 'SELECT id, next FROM series WHERE parent_id = ? AND inserted_after = ?').get(
    parent.id,
    after,
  );
  if (known !== undefined && Number(known.next) >= next) return;
  const id = known === undefined ? randomUUID() : String(known.id);
  if (known === undefined)
    statement(
      db,
      `INSERT INTO series (id, book, prefix_id, received_book_id, circular, memo, year, next, parent_id, inserted_after)
       SELECT ?, book, prefix_id, received_book_id, circular, memo, year, ?, id, ? FROM series WHERE id = ?`,
    ).run(id, next, after, parent.id);
  else moveOn(db, id, name.year, next);
  statement(
    db,
    `INSERT INTO series_history (series_id, at, by, before, after, why) VALUES (?, ?, ?, ?, ?, 'restored')`,
  ).run(id, isoMomentOf(actor.at), actor.by, Number(known?.next ?? 1), next);
}

function moveOn(db: Connection, id: string, year: number, next: number): void {
  const isShut = isYearClosed(db, year);
  if (isShut) statement(db, 'INSERT INTO exceptions_open (year) VALUES (?)').run(year);
  statement(db, 'UPDATE series SET next = ? WHERE id = ?').run(next, id);
  if (isShut) statement(db, 'DELETE FROM exceptions_open').run();
}

/** Lines name their series by id, which this book mostly knows. */
function seriesOfLines(db: Connection, lines: readonly LastNumber[]): GivenNumbers['series'] {
  return lines.flatMap(({ seriesId, running, insertedIn, insertedAfter, book, year }) => {
    const own = seriesById(db, insertedIn ?? seriesId);
    const name = own ?? newYearsName(db, book, year);
    return name === null ? [] : [{ name, after: insertedAfter, next: running + 1 }];
  });
}

/** Of a received book that was begun since the backup. */
function newYearsName(db: Connection, book: string, year: number): SeriesName | null {
  const name = { book: 'received', prefixId: null, circular: false, year } as const;
  return book === 'received' && year > 0 && findSeries(db, name) === null ? name : null;
}
