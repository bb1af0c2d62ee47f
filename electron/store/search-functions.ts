/**
 * What SQLite asks us while it searches: the tokens of a text, and whether a page holds words. Pages are kept once, as
 * printed; they are folded while they are compared, which takes some ten microseconds each.
 */

import { fold } from '../../shared/thai/fold.ts';
import { holdsNearly } from '../../shared/thai/nearly.ts';
import type { Connection } from './database.ts';
import { gramsOf } from './search-grams.ts';

/** Stands after each field of a line. Twice, as the first databases had it. */
export const fieldEnd = '\ue002\ue002';

/** Between the words that one call asks for; fold leaves it out of every text. */
export const wordGap = '\ue002';

/** Call when a connection is opened, before any statement that searches. */
export function defineSearchFunctions(db: Connection): void {
  const pure = { deterministic: true, directOnly: true };
  db.function('search_grams', pure, (folded) => gramsOf(String(folded)));
  db.function('search_line_grams', pure, (line) => lineGrams(String(line)));
  db.function('search_holds', pure, (text, words) => {
    const folded = fold(String(text));
    return Number(wordsOf(words).every((word) => folded.includes(word)));
  });
  db.function('search_nearly_holds', pure, (text, words) => {
    const folded = fold(String(text));
    return Number(wordsOf(words).every((word) => holdsNearly(folded, word)));
  });
}

/** Of a line whose fields end in `fieldEnd`: nothing is found across two fields. */
export function lineGrams(line: string): string {
  return line.split(fieldEnd).map(gramsOf).join(' ');
}

/** The same few words come with every page of a search. */
let known: { readonly joined: unknown; readonly words: readonly string[] } = { joined: null, words: [] };

function wordsOf(joined: unknown): readonly string[] {
  if (known.joined !== joined) known = { joined, words: String(joined).split(wordGap) };
  return known.words;
}
