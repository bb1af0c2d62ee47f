/** Whether the places a reading shows really hold the values it gives. */
import type { Evidence, ReadLetter, ReadPage } from '../../shared/document/reading.ts';
import { findDates } from '../../shared/thai/date-phrase.ts';

/** "letter path: value is not what stands there", one line each; empty when every place holds its value. */
export function misplacedEvidence(pages: readonly ReadPage[], letters: readonly ReadLetter[]): string[] {
  return letters.flatMap((letter) =>
    Object.entries(letter.evidence).flatMap(([path, evidence]) => {
      const value = valueAt(letter, path);
      const words = wordsOf(pages, evidence);
      if (evidence.confidence <= 0 || evidence.confidence > 1)
        return [`${letter.index} ${path}: ${evidence.confidence}`];
      if (words === '') return [`${letter.index} ${path}: nothing stands there`];
      if (typeof value !== 'string' || holds(words, path, value)) return [];
      return [`${letter.index} ${path}: ${value} is not ${words}`];
    }),
  );
}

function holds(words: string, path: string, value: string): boolean {
  return path.endsWith('dateISO') ? findDates(words)[0]?.iso === value : words === withoutSpace(value);
}

/** The text under the spans; marks of Markdown and HTML between the pieces are not part of it. */
function wordsOf(pages: readonly ReadPage[], { spans }: Evidence): string {
  const text = spans.map(({ page, start, end }) => pages[page - 1]?.text.slice(start, end) ?? '').join('');
  return withoutSpace(text);
}

function withoutSpace(text: string): string {
  return text.replace(/[\s*|()]+/g, '');
}

/** Follows "enclosures[0].cites.number"; undefined for paths that stand for a whole record. */
function valueAt(letter: ReadLetter, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], letter);
}
