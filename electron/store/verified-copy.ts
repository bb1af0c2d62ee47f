/** A copy of the database that was looked at before it counts: whole (integrity_check), with the same rows in every table. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import type { Connection } from './database.ts';
import { flushFile } from './durable.ts';
import { examineDatabases, type RowCounts } from './examine-database.ts';
import { duringLongWrite } from './long-write.ts';
import { whole } from './row-values.ts';

/** 2 MB at a time, so that a read in between waits for no more than that. */
const pagesInStep = 512;
/** More than any office writes while a copy is made. */
const mostTries = 5;

/** Makes `target` (a new file) from the database that `db` has open at `livePath`. After the call it is checked, and flushed to the disk. */
export async function copyDatabase(db: Connection, livePath: string, target: string): Promise<RowCounts> {
  for (let attempt = 1; ; attempt += 1) {
    const before = changesOf(db);
    await backup(db, target, { rate: pagesInStep });
    makeSingleFile(target);
    const [counts = {}, live = {}] = await examineDatabases([
      { path: target, check: true },
      { path: livePath, check: false },
    ]);
    // A line entered meanwhile is in the copy or not; only a copy of a still database can be compared.
    if (before === changesOf(db)) {
      const difference = firstDifference(counts, live);
      if (difference !== null) throw new Error(`the copy differs from the database in ${difference}`);
      await flushFile(target);
      return counts;
    }
    if (attempt === mostTries) throw new Error('the database never stood still while it was copied');
  }
}

/** Throws when the file is no whole database or holds other numbers of rows than expected. */
export async function checkDatabase(path: string, expected: RowCounts): Promise<void> {
  const [counts = {}] = await examineDatabases([{ path, check: true }]);
  const difference = firstDifference(counts, expected);
  if (difference !== null) throw new Error(`the copy lacks rows of ${difference}`);
}

/**
 * Puts the copy into the place of the database that `db` has open, as one transaction of SQLite: all of it or nothing.
 * Between two steps this thread is needed: a write in it would stand still until it gives up.
 */
export async function overwriteDatabase(db: Connection, copy: string, livePath: string): Promise<void> {
  const source = new DatabaseSync(copy, { readOnly: true });
  try {
    await duringLongWrite(db, () => backupWhenFree(source, livePath));
  } finally {
    source.close();
  }
}

/** As long as other writers wait. */
const busyMs = 10_000;
const betweenTriesMs = 50;

async function backupWhenFree(source: DatabaseSync, target: string): Promise<void> {
  const until = performance.now() + busyMs;
  for (;;)
    try {
      await backup(source, target, { rate: pagesInStep });
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await setTimeout(betweenTriesMs);
    }
}

/** Node says "not an error" (0) when another writer was there at the first step. */
function isBusy(error: unknown): boolean {
  const { code, errcode = 0 } = error as { code?: unknown; errcode?: unknown };
  return code === 'ERR_SQLITE_ERROR' && [0, sqliteBusy, sqliteLocked].includes(Number(errcode) & 0xff);
}

const sqliteBusy = 5;
const sqliteLocked = 6;

/** Changes made through this connection since it was opened. */
export function changesOf(db: Connection): number {
  return whole(db.prepare('SELECT total_changes() AS n').get()?.n);
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Out of WAL mode, so that the copy is one file and is complete in itself. */
function makeSingleFile(path: string): void {
  const copy = new DatabaseSync(path);
  copy.exec('PRAGMA journal_mode = DELETE');
  copy.close();
}

function firstDifference(counts: RowCounts, expected: RowCounts): string | null {
  const tables = new Set([...Object.keys(counts), ...Object.keys(expected)]);
  return [...tables].find((table) => counts[table] !== expected[table]) ?? null;
}
