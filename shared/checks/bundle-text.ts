/** The text of a bundle as the checks look at it: line by line, and as one run without white space. Made once a bundle. */
import type { ReadPage, Span } from '../document/reading.ts';

export type TextLine = {
  /** Without white space and marks of converters (**, #, |, tags) at either end. */
  readonly text: string;
  /** Of `text`. */
  readonly span: Span;
  /** Of the line as it stands on the page, from its first unit to the last but the line break. */
  readonly whole: Span;
  readonly raw: string;
};

/** All pages in one string without white space; `at` gives the place of every unit. */
export type Squeezed = {
  readonly text: string;
  spanOf(from: number, to: number): Span;
};

type Pages = readonly ReadPage[];

export const linesOfBundle = oncePerBundle((pages: Pages): readonly TextLine[] => pages.flatMap(linesOfPage));

export const squeezedBundle = oncePerBundle((pages: Pages): Squeezed => {
  const units: string[] = [];
  const pageOf: number[] = [];
  const offset: number[] = [];
  for (const { page, text } of pages) {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit <= 0x20 || unit === 0xa0) continue;
      units.push(text.charAt(at));
      pageOf.push(page);
      offset.push(at);
    }
  }
  return {
    text: units.join(''),
    spanOf(from, to) {
      const page = pageOf[from] ?? 1;
      let last = Math.max(from, to - 1);
      while (last > from && pageOf[last] !== page) last -= 1;
      return { page, start: offset[from] ?? 0, end: (offset[last] ?? 0) + 1 };
    },
  };
});

/** Computes a value from the pages the first time it is asked for; the next checks of the same bundle share it. */
export function oncePerBundle<Value>(compute: (pages: Pages) => Value): (pages: Pages) => Value {
  const known = new WeakMap<Pages, Value>();
  return (pages) => {
    const before = known.get(pages);
    if (before !== undefined) return before;
    const value = compute(pages);
    known.set(pages, value);
    return value;
  };
}

const edges = /^(?:[\s*#|>_]|<\/?[a-z]{1,6}\s?\/?>)+|(?:[\s*|_]|<\/?[a-z]{1,6}\s?\/?>)+$/giu;

function linesOfPage({ page, text }: ReadPage): TextLine[] {
  let from = 0;
  return text.split('\n').flatMap((raw) => {
    const start = from;
    from += raw.length + 1;
    // A line of marks alone would be looked at again from each of them.
    if (raw.length > 20_000 || raw.trim() === '') return [];
    const trimmed = raw.replace(edges, '');
    if (trimmed === '') return [];
    const lead = raw.indexOf(trimmed);
    const span = { page, start: start + lead, end: start + lead + trimmed.length };
    return { text: trimmed, span, whole: { page, start, end: start + raw.length }, raw };
  });
}

/** Where `span` begins in reading order compared with `other`. */
export function isBefore(span: Span, other: Span): boolean {
  return span.page < other.page || (span.page === other.page && span.start < other.start);
}
