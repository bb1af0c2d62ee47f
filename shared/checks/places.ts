/** Where a value stands in the bundle: as the reader noted it, or else wherever its words are found. */
import type { ReadLetter, ReadPage, Span } from '../document/reading.ts';

/** Every place of `words` on the pages, or on those of one letter. Exact, since the words come from the same text. */
export function findWords(pages: readonly ReadPage[], words: string, letter?: ReadLetter): Span[] {
  if (words === '') return [];
  const [first, last] = letter?.pages ?? [1, Number.POSITIVE_INFINITY];
  return pages
    .filter(({ page }) => page >= first && page <= last)
    .flatMap(({ page, text }) => {
      const spans: Span[] = [];
      for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
        spans.push({ page, start: at, end: at + words.length });
      return spans;
    });
}

/** The places noted for a value; when none were noted, the first place of its words in the letter. */
export function placesOf(
  pages: readonly ReadPage[],
  letter: ReadLetter,
  path: string,
  words: string | null,
): readonly Span[] {
  const noted = letter.evidence[path]?.spans ?? [];
  if (noted.length > 0) return noted;
  return findWords(pages, words ?? '', letter).slice(0, 1);
}

/** The letter a place belongs to, judged by where each letter's number stands. */
export function letterAt(letters: readonly ReadLetter[], span: Span): ReadLetter | null {
  const begun = letters.filter((letter) => {
    const start = letter.evidence.number?.spans[0];
    if (start === undefined) return letter.pages[0] <= span.page;
    return start.page < span.page || (start.page === span.page && start.start <= span.start);
  });
  return begun.at(-1) ?? letters[0] ?? null;
}
