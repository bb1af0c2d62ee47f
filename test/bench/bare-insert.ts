/** What every durable insert costs at least: one row in an SQLite file of its own, flushed to the disk. */
import { DatabaseSync } from 'node:sqlite';

export type BareTable = { insert(line: string): void; close(): void };

export function openBareTable(path: string): BareTable {
  const db = new DatabaseSync(path);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, line TEXT)',
  );
  const insert = db.prepare('INSERT INTO t (line) VALUES (?)');
  return {
    insert: (line) => void insert.run(line),
    close: () => db.close(),
  };
}
