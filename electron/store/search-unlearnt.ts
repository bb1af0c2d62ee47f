/**
 * Words that search could not learn, for nothing can be written just now (a full disk, a folder closed to writing,
 * another program at work): the lines they belong to are compared one by one, so that nothing is missed meanwhile.
 */
import { fold } from '../../shared/thai/fold.ts';
import type { Connection } from './database.ts';
import { lineOf, numberKeys } from './search-index.ts';
import { isOwed, type OwedRow, owedRows, pagesOwed } from './search-owed.ts';
import { statement } from './statement.ts';

export type Unlearnt = {
  readonly seq: number;
  readonly kind: 'number' | 'line' | 'page';
  readonly page: number | null;
};

/** A register's worth of them would take too long; the newest are what is asked for. */
const mostCompared = 2_000;

/** Lines that hold all of the words, the newest first. Mostly nothing is owed, and nothing is asked. */
export function unlearntWith(
  db: Connection,
  query: string,
  terms: readonly string[],
  within: Met | null = null,
): readonly Unlearnt[] {
  if (!isOwed(db)) return [];
  const met = within === null ? '' : `WHERE (${within.sql})`;
  const rows = db
    .prepare(`${owedRows} ${met} ORDER BY o.seq DESC LIMIT ${mostCompared}`)
    .iterate(...(within?.values ?? []));
  const found: Unlearnt[] = [];
  for (const row of rows) found.push(...holding(db, row as unknown as OwedRow, fold(query), terms));
  return found;
}

type Met = { readonly sql: string; readonly values: readonly (string | number)[] };

function holding(db: Connection, row: OwedRow, key: string, terms: readonly string[]): readonly Unlearnt[] {
  const { seq } = row;
  const { number, line } = lineOf(row);
  const holds = (text: string) => terms.every((term) => text.includes(term));
  if (numberKeys(db, row, number).has(key)) return [{ seq, kind: 'number', page: null }];
  if (holds(line)) return [{ seq, kind: 'line', page: null }];
  const page = pagesOwed(db, row)?.pages.find(({ text }) => holds(fold(text)));
  return page === undefined ? [] : [{ seq, kind: 'page', page: page.page }];
}

/** A page as it was printed; null: search knows it, or nobody does. */
export function unlearntPage(db: Connection, seq: number, page: number): string | null {
  const row = statement(db, `${owedRows} WHERE o.seq = ?`).get(seq) as unknown as OwedRow | undefined;
  if (row === undefined) return null;
  return pagesOwed(db, row)?.pages.find((each) => each.page === page)?.text ?? null;
}
