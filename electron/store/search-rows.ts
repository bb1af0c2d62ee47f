/**
 * Finding entries by any part of their words. A query's words must all stand in the same place (the line, or one page).
 * Exact numbers come first, then subjects, then the rest of the line, then pages; the newest first among equals. Words
 * with slips, when they are asked for, come behind all of these.
 */
import { setImmediate } from 'node:timers/promises';
import type { SearchCount, SearchQuestion } from '../../shared/register/search.ts';
import { fold, foldTerms } from '../../shared/thai/fold.ts';
import type { Connection } from './database.ts';
import { newestWithin, withinFilter } from './search-filter.ts';
import { learnAll } from './search-owed.ts';
import {
  type Condition,
  containing,
  lines,
  newestContaining,
  newestNearly,
  type Place,
  pages,
  rareMatch,
  subjects,
  type Within,
} from './search-terms.ts';
import { unlearntWith } from './search-unlearnt.ts';
import { statement } from './statement.ts';

export type Found = {
  readonly seq: number;
  readonly kind: 'number' | Place['kind'] | 'filter';
  /** Number of the page in its file; null unless a page was found. */
  readonly page: number | null;
  /** Found with a slip. */
  readonly isNear: boolean;
};

const places = [subjects, lines, pages] as const;

export function searchEntries(
  db: Connection,
  question: SearchQuestion | string,
  limit: number,
): readonly Found[] {
  learnAll(db);
  const asked = typeof question === 'string' ? { text: question } : question;
  const terms = foldTerms(asked.text);
  const within = withinFilter(db, asked);
  const found = new Map<number, Found>();
  const isFull = () => found.size >= limit;
  if (terms.length === 0) return within === null ? [] : metBy(db, within, limit);
  const take = (place: Place, condition: Condition, isNear: boolean) => {
    if (!isFull()) newestOf(db, condition, { found, limit, kind: place.kind, isNear });
  };
  exactNumbers(db, fold(asked.text), within, found, limit);
  for (const unlearnt of unlearntWith(db, asked.text, terms, within))
    if (!isFull() && !found.has(unlearnt.seq)) found.set(unlearnt.seq, { ...unlearnt, isNear: false });
  const inLines = rareMatch(db, lines, terms);
  for (const place of places) {
    if (isFull()) break;
    const match = place.kind === 'page' ? rareMatch(db, place, terms) : inLines;
    if (match !== null) take(place, newestContaining(place, terms, within, match), false);
  }
  if (asked.isFuzzy === true)
    for (const place of places) take(place, newestNearly(place, terms, within), true);
  return [...found.values()];
}

/** How long others may wait for a count. */
const countingMs = 150;

/** Entries that hold the words exactly; stops after a moment. */
export function countFound(db: Connection, question: SearchQuestion): SearchCount {
  learnAll(db);
  const terms = foldTerms(question.text);
  const within = withinFilter(db, question);
  const until = performance.now() + countingMs;
  if (terms.length === 0) {
    if (within === null) return { total: 0, isWhole: true };
    return countWithin(db, within, until);
  }
  const found = new Map<number, Found>();
  exactNumbers(db, fold(question.text), within, found, 1_000_000);
  for (const unlearnt of unlearntWith(db, question.text, terms, within))
    found.set(unlearnt.seq, { ...unlearnt, isNear: false });
  const inLines = rareMatch(db, lines, terms);
  for (const place of places) {
    const match = place.kind === 'page' ? rareMatch(db, place, terms) : inLines;
    if (match === null) continue;
    const condition = newestContaining(place, terms, within, match);
    let step = 0;
    for (const row of db.prepare(condition.sql).iterate(...condition.values)) {
      found.set(Number(row.seq), { seq: 0, kind: place.kind, page: null, isNear: false });
      step += 1;
      if (step % 32 === 0 && performance.now() > until) return { total: found.size, isWhole: false };
    }
  }
  return { total: found.size, isWhole: true };
}

const mostCounted = 10_000;

function countWithin(db: Connection, within: Within, until: number): SearchCount {
  let total = 0;
  for (const found of newestWithin(db, within, mostCounted + 1)) {
    total = found.length;
    if (performance.now() > until && total <= mostCounted) return { total, isWhole: false };
  }
  return { total: Math.min(total, mostCounted), isWhole: total <= mostCounted };
}

/** A condition on `entries` that holds for every entry with the words in its line or on one of its pages. */
export function entriesWith(db: Connection, query: string): Condition | null {
  const terms = foldTerms(query);
  if (terms.length === 0) return null;
  learnAll(db);
  const inLine = containing(lines, terms);
  const onPage = containing(pages, terms);
  const unlearnt = unlearntWith(db, query, terms).filter(({ kind }) => kind !== 'number');
  return {
    sql: `+entries.seq IN (${inLine.sql} UNION ${onPage.sql} UNION SELECT value FROM json_each(?))`,
    values: [...inLine.values, ...onPage.values, JSON.stringify(unlearnt.map(({ seq }) => seq))],
  };
}

function metBy(db: Connection, within: Within, limit: number): readonly Found[] {
  let met: readonly number[] = [];
  for (const found of newestWithin(db, within, limit)) met = found;
  return asMet(met);
}

/** What a filter without words finds, for a caller who can wait: others get their turn in between. */
export async function findWithin(
  db: Connection,
  question: SearchQuestion,
  limit: number,
): Promise<readonly Found[]> {
  const within = withinFilter(db, question);
  let met: readonly number[] = [];
  if (within !== null)
    for (const found of newestWithin(db, within, limit)) {
      met = found;
      await setImmediate();
    }
  return asMet(met);
}

function asMet(seqs: readonly number[]): readonly Found[] {
  return seqs.map((seq) => ({ seq, kind: 'filter', page: null, isNear: false }));
}

function exactNumbers(
  db: Connection,
  key: string,
  within: Within | null,
  found: Map<number, Found>,
  limit: number,
): void {
  const met = within === null ? '' : `AND (${within.sql})`;
  const rows = statement(
    db,
    `SELECT n.seq FROM search_numbers n CROSS JOIN entries e ON e.seq = n.seq
     WHERE n.key = ? ${met} ORDER BY n.seq DESC LIMIT ?`,
  ).all(key, ...(within?.values ?? []), limit);
  for (const row of rows)
    found.set(Number(row.seq), { seq: Number(row.seq), kind: 'number', page: null, isNear: false });
}

type Taking = {
  readonly found: Map<number, Found>;
  readonly limit: number;
  readonly kind: Place['kind'];
  readonly isNear: boolean;
};

/**
 * Takes rows until there are enough entries, and no further: comparing is what costs. One hit an entry, of its pages
 * the first; they lie side by side, the last page first.
 */
function newestOf(db: Connection, condition: Condition, { found, limit, kind, isNear }: Taking): void {
  const mine = new Set<number>();
  for (const row of db.prepare(condition.sql).iterate(...condition.values)) {
    const seq = Number(row.seq);
    if (found.has(seq) && !mine.has(seq)) continue;
    if (!mine.has(seq) && found.size >= limit) return;
    mine.add(seq);
    found.set(seq, { seq, kind, page: row.page === null ? null : Number(row.page), isNear });
  }
}
