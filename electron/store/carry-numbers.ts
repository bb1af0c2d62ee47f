/**
 * After going back to an older book: a number given since stands on paper somewhere and is not given again, neither in
 * a book's own order nor between two others (๑๒๓/๑). Prefixes and units' books made since come along with theirs.
 * Call inside a transaction.
 */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { believedLast, type Witnesses } from './believed-number.ts';
import type { Connection } from './database.ts';
import { type GivenSeries, type Owner, type OwnerTable, ownersIn, seriesIn } from './given-rows.ts';
import { type LastNumber, salvageNumbers } from './salvage.ts';
import { namesOfLine } from './series-of-lines.ts';
import { openSeries, peekNext, type SeriesName, seriesById, setNext } from './series-rows.ts';
import { statement } from './statement.ts';
import { isYearClosed } from './year-rows.ts';

type Actor = { readonly at: Date; readonly by: string };

export type GivenNumbers = {
  readonly series: readonly GivenSeries[];
  readonly owners: readonly Owner[];
  /** From the lines themselves, where the counters cannot be read or contradict them. */
  readonly lines: readonly LastNumber[];
};

/** From the counters of the present book, or from its lines. `db` null: it cannot be opened. Both files are only read. */
export function numbersGiven(db: Connection | null, file: string, backup: string): GivenNumbers {
  const { series, isWhole } = db === null ? { series: [], isWhole: false } : seriesIn(db);
  const owners = db === null ? [] : ownersIn(db);
  if (isWhole) return { series, owners, lines: [] };
  try {
    return { series, owners, lines: salvageNumbers(file, backup) };
  } catch {
    return { series, owners, lines: [] }; // what it gave is then known from paper only
  }
}

/** What was moved is in the series' history. Returns what could not be: the last number of a book that nothing is known of. */
export function carryNumbers(db: Connection, given: GivenNumbers, actor: Actor): readonly string[] {
  const left: string[] = [];
  for (const { name, after, ...witnesses } of [
    ...given.series.map(asKnown(db)),
    ...ofLines(db, given, left),
  ]) {
    const isCarried = alone(db, () => carryOne(db, given, { name, after, witnesses }, actor));
    if (!isCarried) left.push(`${name.book} ${name.year}: ${witnesses.used[0] ?? (witnesses.next ?? 1) - 1}`);
  }
  return left;
}

type Carried = Pick<GivenSeries, 'name' | 'after'> & Witnesses;

/** A series keeps its book, prefix and year: where this book knows it, its own row is sound. */
function asKnown(db: Connection): (series: GivenSeries) => Carried {
  return (series) => ({
    ...series,
    name: seriesById(db, series.after === null ? series.id : (series.parentId ?? '')) ?? series.name,
  });
}

function ofLines(db: Connection, given: GivenNumbers, left: string[]): readonly Carried[] {
  return given.lines.flatMap((line) => {
    const names = namesOfLine(db, given, line);
    if (names.length === 0 && line.used.length > 0)
      left.push(`${line.book} ${line.year}: ${line.used[0] ?? 0}`);
    return names.map((name) => ({
      name,
      after: line.insertedAfter,
      next: null,
      used: line.used,
      set: line.set,
    }));
  });
}

/** One spoiled series must not keep the others, and the whole backup, from coming back. */
function alone(db: Connection, work: () => boolean): boolean {
  db.exec('SAVEPOINT one_series');
  try {
    const isDone = work();
    db.exec('RELEASE one_series');
    return isDone;
  } catch (error) {
    if (!(error instanceof AppError) && !isConstraint(error)) throw error;
    db.exec('ROLLBACK TO one_series; RELEASE one_series');
    return false;
  }
}

const constraint = 19;

function isConstraint(error: unknown): boolean {
  return (Number((error as { errcode?: unknown }).errcode) & 0xff) === constraint;
}

type Carrying = Pick<GivenSeries, 'name' | 'after'> & { readonly witnesses: Witnesses };

/** False when nothing is known of its prefix or book. */
function carryOne(
  db: Connection,
  given: GivenNumbers,
  { name, after, witnesses }: Carrying,
  actor: Actor,
): boolean {
  if (believedLast(witnesses, 0) === 0 && witnesses.used.length === 0 && (witnesses.next ?? 1) <= 1)
    return true;
  const prefixId = ownerHere(db, given, 'prefixes', name.prefixId);
  const receivedBookId = ownerHere(db, given, 'received_books', name.receivedBookId ?? null);
  if (prefixId === undefined || receivedBookId === undefined) return false;
  const here = { ...name, prefixId, receivedBookId };
  const known = after === null ? peekNext(db, here) : 1;
  const next = believedLast(witnesses, known - 1) + 1;
  if (next <= 1) return true;
  if (after !== null) carryInserted(db, here, after, next, actor);
  // What a closed year gave since, it gave as a recorded exception; its book stays shut.
  else if (next > known && !isYearClosed(db, name.year))
    setNext(db, { ...here, next, ...actor, why: 'restored' });
  return true;
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
