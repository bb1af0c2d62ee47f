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

/** The words within the places noted for a value; else those places; else the first place of the words in the letter. */
export function placesOf(
  pages: readonly ReadPage[],
  letter: ReadLetter,
  path: string,
  words: string | null,
): readonly Span[] {
  const noted = letter.evidence[path]?.spans ?? [];
  const found = findWords(pages, words ?? '', letter);
  if (noted.length === 0) return found.slice(0, 1);
  const within = found.filter((span) => noted.some((area) => isWithin(span, area)));
  return within.length > 0 ? within : noted;
}

export function isWithin(span: Span, area: Span): boolean {
  return span.page === area.page && span.start >= area.start && span.end <= area.end;
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
