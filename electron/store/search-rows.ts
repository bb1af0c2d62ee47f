/**
 * Finding entries by any part of their words. A query's words must all stand in the same place (the line, or one page).
 * Exact numbers come first, then subjects, then the rest of the line, then pages; the newest first among equals.
 */
import { fold, foldTerms } from '../../shared/thai/fold.ts';
import type { Connection } from './database.ts';
import {
  amongNewest,
  type Condition,
  containing,
  isShort,
  lines,
  narrowing,
  newestContaining,
  type Place,
  pages,
  subjects,
} from './search-terms.ts';
import { statement } from './statement.ts';

export type Found = {
  readonly seq: number;
  readonly kind: 'number' | Place['kind'];
  /** Number of the page in its file; null unless a page was found. */
  readonly page: number | null;
};

export function searchEntries(db: Connection, query: string, limit: number): readonly Found[] {
  const terms = foldTerms(query);
  if (terms.length === 0) return [];
  const found = new Map<number, Found>();
  const add = (hits: readonly Found[]) => {
    for (const hit of hits) if (found.size < limit && !found.has(hit.seq)) found.set(hit.seq, hit);
  };
  add(exactNumbers(db, fold(query), limit));
  for (const place of [subjects, lines, pages]) {
    if (found.size >= limit) break;
    // Entries found already come again here: ask for enough to pass over them.
    add(newestIn(db, place, terms, limit + found.size));
  }
  return [...found.values()];
}

/** A condition on `entries` that holds for every entry with the words in its line or on one of its pages. */
export function entriesWith(db: Connection, query: string): Condition | null {
  const terms = foldTerms(query);
  if (terms.length === 0) return null;
  const inLine = containing(db, lines, terms);
  if (narrowing(db, pages, terms).match !== null) {
    const onPage = containing(db, pages, terms);
    return {
      sql: `+entries.seq IN (${inLine.sql} UNION ${onPage.sql})`,
      values: [...inLine.values, ...onPage.values],
    };
  }
  // A letter that stands on nearly every page stands in nearly every line: few entries are left to look into.
  const compared = terms.map(() => 'instr(search_pages.folded, ?) > 0').join(' AND ');
  return {
    sql: `(+entries.seq IN (${inLine.sql})
           OR EXISTS (SELECT 1 FROM search_pages
             WHERE search_pages.id BETWEEN entries.seq * 65536 AND entries.seq * 65536 + 65535 AND ${compared}))`,
    values: [...inLine.values, ...terms],
  };
}

function exactNumbers(db: Connection, key: string, limit: number): readonly Found[] {
  const rows = statement(db, 'SELECT seq FROM search_numbers WHERE key = ? ORDER BY seq DESC LIMIT ?').all(
    key,
    limit,
  );
  return rows.map((row) => ({ seq: Number(row.seq), kind: 'number', page: null }));
}

function newestIn(db: Connection, place: Place, terms: readonly string[], limit: number): readonly Found[] {
  if (terms.every(isShort)) {
    const recent = distinctHits(db, place, amongNewest(place, terms), limit);
    if (recent.length >= limit) return recent;
  }
  return distinctHits(db, place, newestContaining(db, place, terms), limit);
}

/** One hit an entry; of its pages the first. A long file may fill the answer alone: then more is asked for. */
function distinctHits(db: Connection, place: Place, condition: Condition, limit: number): readonly Found[] {
  for (let asked = place.kind === 'page' ? limit + 10 : limit; ; asked *= 4) {
    const rows = statement(db, `${condition.sql} LIMIT ?`).all(...condition.values, asked);
    const byEntry = new Map<number, Found>();
    for (const row of rows) {
      const seq = Number(row.seq);
      const page = row.page === null ? null : Number(row.page);
      const known = byEntry.get(seq)?.page;
      if (known === undefined || (known !== null && page !== null && page < known))
        byEntry.set(seq, { seq, kind: place.kind, page });
    }
    if (byEntry.size >= limit || rows.length < asked) return [...byEntry.values()].slice(0, limit);
  }
}
