/**
 * The words (text, part of the sender) by which a list is narrowed. Finding all lines that hold them takes longer
 * than showing a screenful, and a screen asks again with every stretch it scrolls through: what was found is kept
 * until something is written. In memory: a temporary table would count as a change to the books.
 */
import { foldTerms } from '../../shared/thai/fold.ts';
import type { Connection } from './database.ts';
import { learnAll } from './search-owed.ts';
import { entriesWith } from './search-rows.ts';
import { type Condition, containing, lines } from './search-terms.ts';
import { statement } from './statement.ts';

export type Words = { readonly text?: string | null | undefined; readonly from?: string | null | undefined };

/** Conditions on `entries`, none when there are no words. */
export function wordConditions(db: Connection, { text, from }: Words): readonly Condition[] {
  return [entriesWith(db, text ?? ''), senderCondition(from ?? '')].filter((condition) => condition !== null);
}

export function hasWords({ text, from }: Words): boolean {
  return foldTerms(`${text ?? ''} ${from ?? ''}`).length > 0;
}

/** Of the last question on each connection. */
const kept = new WeakMap<Connection, { readonly state: string; readonly found: readonly number[] }>();

/** What `find` gives for this question, found once while nothing is written. */
export function keptFound(
  db: Connection,
  question: unknown,
  find: () => readonly number[],
): readonly number[] {
  learnAll(db);
  const state = stateOf(db, JSON.stringify(question));
  const known = kept.get(db);
  if (known?.state === state) return known.found;
  const found = find();
  kept.set(db, { state, found });
  return found;
}

/** Changes with the question, with every write of this connection and with every commit of another. */
function stateOf(db: Connection, question: string): string {
  const { here } = statement(db, 'SELECT total_changes() AS here').get() ?? {};
  const { data_version: elsewhere } = statement(db, 'PRAGMA data_version').get() ?? {};
  return `${here} ${elsewhere} ${question}`;
}

/** Part of the sender's name, compared as search compares. */
function senderCondition(from: string): Condition | null {
  const terms = foldTerms(from);
  if (terms.length === 0) return null;
  const inLine = containing(lines, terms);
  const compared = terms.map(() => 'instr(sender, ?) > 0').join(' AND ');
  return {
    sql: `+entries.seq IN (SELECT seq FROM search_lines WHERE seq IN (${inLine.sql}) AND ${compared})`,
    values: [...inLine.values, ...terms],
  };
}
