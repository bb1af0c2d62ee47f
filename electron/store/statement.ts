/** Prepared statements by their text: each is compiled once for a connection. Use `get`, `all` and `run` only. */
import type { StatementSync } from 'node:sqlite';
import type { Connection } from './database.ts';

const kept = new WeakMap<Connection, Map<string, StatementSync>>();
/** Filters make many texts; beyond this the oldest is compiled again when needed. */
const mostKept = 300;

export function statement(db: Connection, sql: string): StatementSync {
  const mine = kept.get(db) ?? new Map<string, StatementSync>();
  kept.set(db, mine);
  const known = mine.get(sql);
  if (known !== undefined) return known;
  const oldest = mine.keys().next().value;
  if (mine.size >= mostKept && oldest !== undefined) mine.delete(oldest);
  const made = db.prepare(sql);
  mine.set(sql, made);
  return made;
}
