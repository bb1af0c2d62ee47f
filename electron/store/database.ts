/**
 * Opens the office's database: one SQLite file, durable at every commit.
 * WAL with synchronous=FULL: a reply that names a number is given only after that number is on the disk.
 */
import { DatabaseSync } from 'node:sqlite';
import { settleNotes, settleStrays } from './audit-log.ts';
import { defineSearchFunctions } from './search-functions.ts';
import { refuseGone, rememberPlace } from './still-there.ts';
import { settleUndo } from './undo-log.ts';

export type Connection = DatabaseSync;

/** `path` is a file; it is created when absent. A writer in another process is waited for up to 10 seconds. */
export function openDatabase(path: string): Connection {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 10_000 });
  try {
    configure(db);
    rememberPlace(db, path);
    return db;
  } catch (error) {
    db.close(); // a damaged file must be free to be moved (Windows holds open files fast)
    throw error;
  }
}

function configure(db: Connection): void {
  defineSearchFunctions(db);
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA trusted_schema = OFF');
  // Otherwise REPLACE would delete a register's line past the trigger that forbids it.
  db.exec('PRAGMA recursive_triggers = ON');
  // What a clerk throws away as classified must not live on in free pages, and in every backup of them (rules §13.9).
  db.exec('PRAGMA secure_delete = ON');
  db.exec('PRAGMA temp_store = MEMORY');
}

/**
 * What rows said before still stands in the log of writes (WAL) until newer pages come to lie over it. Call after words
 * went that must not stay: the log is emptied now (true), or, while a backup is reading, at the next call or when the
 * folder closes.
 */
export function emptyWriteLog(db: Connection): boolean {
  db.exec('PRAGMA busy_timeout = 200');
  try {
    return db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
  } finally {
    db.exec('PRAGMA busy_timeout = 10000');
  }
}

/**
 * Runs `work` as one write transaction: all of it stands, or nothing. Takes the write lock at once, so that what is read
 * inside stays true. What it changed is linked into the audit log before it stands.
 */
export function transaction<T>(db: Connection, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    refuseGone(db);
    settleStrays(db);
    const value = work();
    settleUndo(db);
    settleNotes(db);
    db.exec('COMMIT');
    return value;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
