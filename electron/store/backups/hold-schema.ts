/**
 * A database file holds its own rules: constraints, and the triggers that keep the history append-only and on record.
 * A file from elsewhere may have lost some. Held against what this program's migrations make of an empty file.
 */
import { DatabaseSync } from 'node:sqlite';
import type { Connection } from '../database.ts';
import { migrations } from '../migrations/index.ts';
import { defineSearchFunctions } from '../search-functions.ts';

type Rules = ReadonlyMap<string, { readonly type: string; readonly name: string; readonly sql: string }>;

/** How many rules of the file, at the newest version, are missing, others, or not ours. */
export function countForeignRules(db: Connection): number {
  const [found, ours] = [rulesOf(db), freshRules()];
  const keys = new Set([...found.keys(), ...ours.keys()]);
  return [...keys].filter((key) => found.get(key)?.sql !== ours.get(key)?.sql).length;
}

/** After the call its triggers are this program's, and no others. Call inside a transaction, at the newest version. */
export function restoreTriggers(db: Connection): void {
  const [found, ours] = [rulesOf(db), freshRules()];
  for (const [key, { type, name, sql }] of found)
    if (type === 'trigger' && ours.get(key)?.sql !== sql) db.exec(`DROP TRIGGER ${quoted(name)}`);
  for (const [key, { type, sql }] of ours)
    if (type === 'trigger' && found.get(key)?.sql !== sql) db.exec(sql);
}

function rulesOf(db: Connection): Rules {
  const rows = db.prepare('SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL').all();
  return new Map(
    rows.map((row) => {
      const rule = { type: String(row.type), name: String(row.name), sql: String(row.sql) };
      return [`${rule.type} ${rule.name}`, rule];
    }),
  );
}

function freshRules(): Rules {
  const db = new DatabaseSync(':memory:');
  try {
    defineSearchFunctions(db);
    for (const { sql } of migrations) db.exec(sql);
    return rulesOf(db);
  } finally {
    db.close();
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
