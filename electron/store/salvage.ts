/**
 * What a damaged register still tells of the lines entered or changed since a backup: from its audit log, and from the
 * lines themselves where the log cannot be read. Row by row, so that one spoiled page costs no more than what lay on it.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { type SalvagedEntry, salvagedEntry } from '../../shared/register/salvaged.ts';
import { bookNames } from './book-names.ts';
import { factsIn } from './row-values.ts';

type Facts = Readonly<Record<string, unknown>>;

/** `damaged` and `backup` are database files; neither is written to. Newest last. */
export function salvageEntries(damaged: string, backup: string): readonly SalvagedEntry[] {
  return readSpoiled(damaged, backup, gather);
}

/** The last numbers that a series gave since the backup, as its lines have them. */
export type LastNumber = {
  readonly seriesId: string;
  /** The two highest: one alone may be spoiled. */
  readonly used: readonly number[];
  /** What its counter was last set to, by hand or by going back; null when never. */
  readonly set: number | null;
  /** Id of the series between whose numbers it stands, and the number before it. */
  readonly insertedIn: string | null;
  readonly insertedAfter: number | null;
  /** '' and 0 where only the series is told. */
  readonly book: string;
  readonly year: number;
  /** Of one of its lines; '' where none tells it. */
  readonly documentNumber: string;
  /** None of its lines is an ordinary letter. */
  readonly isCircular: boolean;
};

/** For a register whose counters cannot be read. One for each series. */
export function salvageNumbers(damaged: string, backup: string): readonly LastNumber[] {
  return readSpoiled(damaged, backup, gatherNumbers);
}

type Gather<T> = (db: DatabaseSync, known: Known) => readonly T[];

function readSpoiled<T>(damaged: string, backup: string, gatherIn: Gather<T>): readonly T[] {
  const copy = `${damaged}.reading`;
  try {
    const known = knownIn(backup);
    return (
      readCopy(damaged, copy, null, known, gatherIn) ?? readCopy(damaged, copy, backup, known, gatherIn) ?? []
    );
  } finally {
    for (const part of ['', '-wal', '-shm']) rmSync(`${copy}${part}`, { force: true });
  }
}

type Known = { readonly links: number; readonly lines: number };

function knownIn(backup: string): Known {
  const db = new DatabaseSync(backup, { readOnly: true });
  const last = (table: string) =>
    Number(db.prepare(`SELECT coalesce(max(seq), 0) AS n FROM ${table}`).get()?.n);
  try {
    return { links: last('audit_log'), lines: last('entries') };
  } finally {
    db.close();
  }
}

/** Null when not even the list of tables can be read. With `head`, its list stands in for a spoiled one. */
function readCopy<T>(
  damaged: string,
  copy: string,
  head: string | null,
  known: Known,
  gatherIn: Gather<T>,
): readonly T[] | null {
  for (const part of ['', '-wal']) {
    rmSync(`${copy}${part}`, { force: true });
    if (existsSync(`${damaged}${part}`)) copyFileSync(`${damaged}${part}`, `${copy}${part}`);
  }
  if (head !== null) graftSchema(copy, head);
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(copy);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return gatherIn(db, known);
  } catch {
    return null; // unreadable as it is
  } finally {
    db?.close();
  }
}

const sizeAt = 16;
const pagesAt = 28;

/** The backup lays its tables out as the register did when it was made: its list of tables names where each begins. */
function graftSchema(copy: string, head: string): void {
  const from = openSync(head, 'r');
  const start = Buffer.alloc(100);
  readSync(from, start, 0, 100, 0);
  const pageSize = start.readUInt16BE(sizeAt) === 1 ? 65_536 : start.readUInt16BE(sizeAt);
  const to = openSync(copy, 'r+');
  for (const number of schemaPages(head)) {
    const page = Buffer.alloc(pageSize);
    readSync(from, page, 0, pageSize, (number - 1) * pageSize);
    if (number === 1) page.writeUInt32BE(Math.floor(statSync(copy).size / pageSize), pagesAt);
    writeSync(to, page, 0, pageSize, (number - 1) * pageSize);
  }
  closeSync(from);
  closeSync(to);
}

function schemaPages(path: string): readonly number[] {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const pages = db.prepare("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'").all();
    return [1, ...pages.map(({ pageno }) => Number(pageno)).filter((number) => number !== 1)];
  } finally {
    db.close();
  }
}

function gather(db: DatabaseSync, known: Known): readonly SalvagedEntry[] {
  const found = new Map<string, SalvagedEntry>();
  const said = new Map<string, Facts>();
  const nameOf = bookNames(db);
  for (const link of rowsAfter(db, linkSql, known.links)) {
    const facts: Facts = factsIn(link.after);
    const id = String(link.id);
    const line: Facts = { ...(lineOf(db, id) ?? {}), ...said.get(id), ...facts };
    said.set(id, { ...said.get(id), ...facts });
    const before = found.get(String(link.id));
    const kind = link.change === 'added' ? 'entered' : (before?.kind ?? 'changed');
    found.set(String(link.id), salvagedEntry(line, kind, nameOf(line.series_id)));
  }
  for (const line of rowsAfter(db, entrySql, known.lines))
    if (!found.has(String(line.id)))
      found.set(String(line.id), salvagedEntry(line, 'entered', nameOf(line.series_id)));
  return [...found.values()].filter(({ running }) => running > 0);
}

function gatherNumbers(db: DatabaseSync, known: Known): readonly LastNumber[] {
  const last = new Map<string, LastNumber>();
  const sets = lastSets(db);
  const meet = (row: Facts) => {
    const seriesId = String(row.series_id);
    const before = last.get(seriesId);
    last.set(seriesId, {
      seriesId,
      used: [...(before?.used ?? []), ...[row.running].flatMap(numberIn)]
        .toSorted((a, b) => b - a)
        .slice(0, 2),
      set: sets.get(seriesId) ?? null,
      insertedIn: before?.insertedIn ?? (row.inserted_in ? String(row.inserted_in) : null),
      insertedAfter: before?.insertedAfter ?? (row.inserted_after ? Number(row.inserted_after) : null),
      book: before?.book || String(row.book ?? ''),
      year: before?.year || Number(row.year ?? 0),
      documentNumber: before?.documentNumber || String(row.document_number ?? ''),
      isCircular: (before?.isCircular ?? true) && row.circular !== 0,
    });
  };
  for (const line of rowsAfter(db, 'SELECT * FROM entries WHERE seq = ?', known.lines)) meet(line);
  for (const table of ['reservations', 'further_numbers'])
    for (const row of allOrNone(db, `SELECT series_id, running FROM ${table}`)) meet(row);
  for (const series_id of sets.keys()) if (!last.has(series_id)) meet({ series_id });
  return [...last.values()];
}

function lastSets(db: DatabaseSync): ReadonlyMap<string, number> {
  const rows = allOrNone(db, 'SELECT series_id, after FROM series_history ORDER BY seq');
  return new Map(rows.map(({ series_id, after }) => [String(series_id), Number(after)]));
}

function numberIn(value: unknown): readonly number[] {
  return typeof value === 'number' ? [value] : [];
}

function allOrNone(db: DatabaseSync, sql: string): readonly Facts[] {
  try {
    return db.prepare(sql).all();
  } catch {
    return []; // spoiled, or not there yet
  }
}

const linkSql = `SELECT l.id, l.change, v.after FROM audit_log l LEFT JOIN audit_values v USING (seq)
  WHERE l.seq = ? AND l.kind = 'entry'`;
const entrySql = `SELECT * FROM entries WHERE seq = ? AND is_sample = 0`;
/** So many numbers in a row that nothing can be read of end the search. */
const mostMissing = 5_000;

function* rowsAfter(db: DatabaseSync, sql: string, last: number): Generator<Facts> {
  let missing = 0;
  for (let seq = last + 1; missing < mostMissing; seq += 1) {
    const row = rowOrNull(db, sql, seq);
    missing = row === null ? missing + 1 : 0;
    if (row !== null) yield row;
  }
}

function lineOf(db: DatabaseSync, id: string): Facts | null {
  return rowOrNull(db, 'SELECT * FROM entries WHERE id = ?', id);
}

function rowOrNull(db: DatabaseSync, sql: string, value: number | string): Facts | null {
  try {
    return db.prepare(sql).get(value) ?? null;
  } catch {
    return null; // it lay on a spoiled page
  }
}
