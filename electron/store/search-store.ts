/** Searching, in domain terms: what holds the words, what a letter is tied to, searches kept under a name. */

import type { RegisterEntry } from '../../shared/register/entry.ts';
import type { LetterChain, SavedSearch, SearchCount, SearchQuestion } from '../../shared/register/search.ts';
import { foldTerms } from '../../shared/thai/fold.ts';
import { chainOf } from './chain-rows.ts';
import { type Connection, transaction } from './database.ts';
import { entriesBySeq } from './register-list.ts';
import { listSavedSearches, type NewSavedSearch, removeSearch, saveSearch } from './saved-search-rows.ts';
import { pageText, type SearchablePage } from './search-index.ts';
import { allLearnt } from './search-owed.ts';
import { countFound, type Found, findWithin, searchEntries } from './search-rows.ts';
import { unlearntPage } from './search-unlearnt.ts';
import { statement } from './statement.ts';

export type FoundEntry = {
  readonly entry: RegisterEntry;
  readonly kind: Found['kind'];
  readonly isNear: boolean;
  /** Set when the words were found on a page of the original: its number and its text as printed. */
  readonly page: SearchablePage | null;
};

export type SearchStore = {
  find(question: SearchQuestion, limit: number): Promise<readonly FoundEntry[]>;
  count(question: SearchQuestion): Promise<SearchCount>;
  /** Throws `not-found`. */
  chain(entryId: string): Promise<LetterChain>;
  /** Who entered letters of late, by name. */
  clerks(): Promise<readonly string[]>;
  saved(): Promise<readonly SavedSearch[]>;
  save(search: NewSavedSearch): Promise<readonly SavedSearch[]>;
  remove(id: string): Promise<readonly SavedSearch[]>;
};

export function searchStore(db: Connection): SearchStore {
  return {
    async find(question, limit) {
      await allLearnt(db);
      const hasWords = foldTerms(question.text).length > 0;
      return hasWords
        ? foundEntries(db, question, limit)
        : asFoundEntries(db, await findWithin(db, question, limit));
    },
    async count(question) {
      await allLearnt(db);
      return countFound(db, question);
    },
    async chain(entryId) {
      await allLearnt(db);
      return chainOf(db, entryId);
    },
    clerks: async () => clerksOfLate(db),
    saved: async () => listSavedSearches(db),
    save: async (search) =>
      transaction(db, () => {
        saveSearch(db, search);
        return listSavedSearches(db);
      }),
    remove: async (id) =>
      transaction(db, () => {
        removeSearch(db, id);
        return listSavedSearches(db);
      }),
  };
}

export function foundEntries(db: Connection, question: SearchQuestion, limit: number): readonly FoundEntry[] {
  return asFoundEntries(db, searchEntries(db, question, limit));
}

function asFoundEntries(db: Connection, hits: readonly Found[]): readonly FoundEntry[] {
  const entries = entriesBySeq(
    db,
    hits.map((hit) => hit.seq),
  );
  return entries.flatMap((entry, at) => {
    const hit = hits[at];
    if (hit === undefined) return [];
    const page = hit.page === null ? null : { page: hit.page, text: textOf(db, hit.seq, hit.page) };
    return [{ entry, kind: hit.kind, isNear: hit.isNear, page }];
  });
}

function textOf(db: Connection, seq: number, page: number): string {
  return unlearntPage(db, seq, page) ?? pageText(db, seq, page);
}

/** Looks through the newest lines only: no index goes by names. */
const newestLines = 5_000;

function clerksOfLate(db: Connection): readonly string[] {
  return statement(
    db,
    `SELECT DISTINCT entered_by FROM (SELECT entered_by FROM entries ORDER BY seq DESC LIMIT ${newestLines})
     ORDER BY entered_by`,
  )
    .all()
    .map((row) => String(row.entered_by));
}
