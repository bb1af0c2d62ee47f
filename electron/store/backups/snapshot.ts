/**
 * A copy of the open database, made while people work: through a connection of its own that holds one state of it from
 * the first page to the last, so that the copy can be compared row by row and nobody waits. Runs in a thread.
 */
import { backup, DatabaseSync } from 'node:sqlite';
import type { Anchor } from '../../../shared/register/evidence.ts';
import { latestAnchor } from '../audit-anchors.ts';
import { flushFile } from '../durable.ts';
import type { RowCounts } from '../examine-database.ts';
import { FoundFault } from './faults.ts';

/** 2 MB at a time. */
const pagesInStep = 512;

/** The last link of the audit log: what a paper anchor is held against. */
export type Head = { readonly seq: number; readonly hash: string };
export type Snapshot = {
  readonly rows: RowCounts;
  readonly head: Head | null;
  readonly anchor: Anchor | null;
};

/** `target` is a new file. After the call it is whole (integrity_check), holds the same rows and is on the disk. */
export async function copySnapshot(live: string, target: string): Promise<Snapshot> {
  const source = new DatabaseSync(live, { readOnly: true, timeout: 10_000 });
  try {
    // What is written from here on goes to the journal and is not seen: SQLite need not begin anew.
    source.exec('BEGIN');
    const rows = rowsOf(source);
    await backup(source, target, { rate: pagesInStep });
    makeSingleFile(target);
    examineCopy(target, rows);
    await flushFile(target);
    const anchor = hasTable(source, 'audit_anchors') ? latestAnchor(source) : null;
    return { rows, head: headOf(source), anchor };
  } finally {
    source.close();
  }
}

/** Throws `FoundFault` unless the file is a whole database with these rows. */
export function examineCopy(path: string, expected: RowCounts): void {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
  try {
    if (db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check !== 'ok')
      throw new FoundFault('integrity', 'the copy fails its integrity check');
    const found = rowsOf(db);
    const tables = new Set([...Object.keys(found), ...Object.keys(expected)]);
    const differing = [...tables].find((table) => found[table] !== expected[table]);
    if (differing !== undefined) throw new FoundFault('rows', `the copy holds other rows of ${differing}`);
  } finally {
    db.close();
  }
}

function rowsOf(db: DatabaseSync): RowCounts {
  const tables = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
         AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name`,
    )
    .all();
  return Object.fromEntries(
    tables.map(({ name }) => [
      String(name),
      Number(db.prepare(`SELECT count(*) AS n FROM "${String(name)}"`).get()?.n),
    ]),
  );
}

/** Null before the audit log was. */
export function headOf(db: DatabaseSync): Head | null {
  if (!hasTable(db, 'audit_log')) return null;
  const row = db.prepare('SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1').get();
  if (row === undefined) return { seq: 0, hash: '' };
  return { seq: Number(row.seq), hash: Buffer.from(row.hash as Uint8Array).toString('hex') };
}

export function hasTable(db: DatabaseSync, table: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined;
}

/** Out of WAL mode, so that the copy is one file and is complete in itself. */
function makeSingleFile(path: string): void {
  const copy = new DatabaseSync(path);
  copy.exec('PRAGMA journal_mode = DELETE');
  copy.close();
}
