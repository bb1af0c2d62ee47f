/**
 * The lines that a list's words (text, part of the sender) leave, found once and kept while nothing is written:
 * a screen asks for the same words again with every stretch it scrolls through.
 */
import { foldTerms } from '../../shared/thai/fold.ts';
import type { Connection } from './database.ts';
import { entriesWith } from './search-rows.ts';
import { type Condition, containing, lines } from './search-terms.ts';
import { statement } from './statement.ts';

export type Words = { readonly text?: string | null | undefined; readonly from?: string | null | undefined };

/** Of the last words asked for on each connection. */
const kept = new WeakMap<Connection, string>();

/** A condition on `entries`; null when there are no words to narrow by. */
export function matchedWords(db: Connection, { text, from }: Words): string | null {
  const wanted = JSON.stringify([foldTerms(text ?? ''), foldTerms(from ?? '')]);
  if (wanted === '[[],[]]') return null;
  if (kept.get(db) !== stateOf(db, wanted)) {
    const conditions = [entriesWith(db, text ?? ''), senderCondition(db, from ?? '')];
    findAll(
      db,
      conditions.filter((condition) => condition !== null),
    );
    kept.set(db, stateOf(db, wanted));
  }
  return 'seq IN (SELECT seq FROM temp.matched_words)';
}

function findAll(db: Connection, conditions: readonly Condition[]): void {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS matched_words (seq INTEGER PRIMARY KEY) STRICT');
  db.exec('DELETE FROM temp.matched_words');
  statement(
    db,
    `INSERT INTO temp.matched_words
     SELECT seq FROM entries WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
  ).run(...conditions.flatMap(({ values }) => values));
}

/** Changes with the words, with every write of this connection and with every commit of another. */
function stateOf(db: Connection, wanted: string): string {
  const { here } = statement(db, 'SELECT total_changes() AS here').get() ?? {};
  const { data_version: elsewhere } = statement(db, 'PRAGMA data_version').get() ?? {};
  return `${here} ${elsewhere} ${wanted}`;
}

/** Part of the sender's name, compared as search compares. */
function senderCondition(db: Connection, from: string): Condition | null {
  const terms = foldTerms(from);
  if (terms.length === 0) return null;
  const inLine = containing(db, lines, terms);
  const compared = terms.map(() => 'instr(sender, ?) > 0').join(' AND ');
  return {
    sql: `entries.seq IN (SELECT seq FROM search_lines WHERE seq IN (${inLine.sql}) AND ${compared})`,
    values: [...inLine.values, ...terms],
  };
}
