/**
 * Words marked on the pages, as places in their text: by word, by line, over pages, never through a letter and its
 * marks. Pure; where a place stands on the paper is the business of pick-at.ts.
 */
import type { ReadPage, Span } from '../../../../shared/document/reading.ts';
import { asOneLine } from '../../../../shared/thai/line-glue.ts';

/** Between two letters of a page's text. */
export type TextPoint = { readonly page: number; readonly at: number };
/** `focus` is the end that moves; it may stand before `anchor`. */
export type Picked = { readonly anchor: TextPoint; readonly focus: TextPoint };
export type Stretch = { readonly start: number; readonly end: number };
export type Step = { readonly by: 'word' | 'line' | 'line-end'; readonly direction: 1 | -1 };

const words = new Intl.Segmenter('th', { granularity: 'word' });
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' });
const known = new WeakMap<ReadPage, readonly Stretch[]>();

/**
 * The words of the page in reading order. Signs stay with what they touch: "๐๐๒๓.๓/ว" is one word to a clerk, as is
 * a number with its bracket.
 */
export function wordsOf(page: ReadPage): readonly Stretch[] {
  const before = known.get(page);
  if (before !== undefined) return before;
  const found: { start: number; end: number; isBound: boolean }[] = [];
  for (const { segment, index, isWordLike } of words.segment(page.text)) {
    if (segment.trim() === '') continue;
    const last = found.at(-1);
    const isSign = isWordLike !== true;
    const touches = last?.end === index;
    if (last !== undefined && touches && (isSign || last.isBound)) {
      last.end = index + segment.length;
      last.isBound = isSign;
    } else found.push({ start: index, end: index + segment.length, isBound: isSign });
  }
  const all = found.map(({ start, end }) => ({ start, end }));
  known.set(page, all);
  return all;
}

/** The word at a place; between two, the one that ends there. Null on a page without words. */
export function wordAt(page: ReadPage, at: number): Stretch | null {
  const all = wordsOf(page);
  return (
    all.find(({ start, end }) => start <= at && at < end) ??
    all.findLast(({ end }) => end <= at) ??
    all[0] ??
    null
  );
}

export function lineAt(page: ReadPage, at: number): Stretch {
  const start = page.text.lastIndexOf('\n', at - 1) + 1;
  const next = page.text.indexOf('\n', at);
  return { start, end: next < 0 ? page.text.length : next };
}

/** From nothing marked: the word at the place, ready to be made longer in either direction. */
export function pickWord(page: ReadPage, at: number): Picked | null {
  return picked(page, wordAt(page, at));
}

export function pickLine(page: ReadPage, at: number): Picked | null {
  const line = lineAt(page, at);
  return page.text.slice(line.start, line.end).trim() === '' ? null : picked(page, line);
}

export function pickPage(page: ReadPage): Picked | null {
  return page.text.trim() === '' ? null : picked(page, { start: 0, end: page.text.length });
}

/** Moves the free end; at the end of a page on to the next one that has words. */
export function moved(pages: readonly ReadPage[], { anchor, focus }: Picked, step: Step): Picked {
  const page = pages.find((candidate) => candidate.page === focus.page);
  const at = page === undefined ? null : stepOn(page, focus.at, step);
  if (at !== null) return { anchor, focus: { page: focus.page, at } };
  if (step.by === 'line-end') return { anchor, focus };
  const others = pages.filter(
    ({ text, page: number }) => (number - focus.page) * step.direction > 0 && text.trim() !== '',
  );
  const next = step.direction === 1 ? others[0] : others.at(-1);
  const edge =
    next === undefined ? null : stepOn(next, step.direction === 1 ? -1 : next.text.length + 1, step);
  return next === undefined || edge === null
    ? { anchor, focus }
    : { anchor, focus: { page: next.page, at: edge } };
}

function stepOn(page: ReadPage, at: number, { by, direction }: Step): number | null {
  if (by === 'line-end') {
    const line = lineAt(page, at);
    return direction === 1 ? line.end : line.start;
  }
  if (by === 'word') {
    const all = wordsOf(page);
    return (
      (direction === 1
        ? all.find(({ end }) => end > at)?.end
        : all.findLast(({ start }) => start < at)?.start) ?? null
    );
  }
  const lines = linesWithWords(page);
  return (
    (direction === 1
      ? lines.find(({ end }) => end > at)?.end
      : lines.findLast(({ start }) => start < at)?.start) ?? null
  );
}

function linesWithWords({ text }: ReadPage): readonly Stretch[] {
  let at = 0;
  return text.split('\n').flatMap((line) => {
    const start = at;
    at += line.length + 1;
    return line.trim() === '' ? [] : [{ start, end: start + line.length }];
  });
}

/** What is marked, page by page, with whole letters: never a consonant without its vowel and tone. */
export function pickedSpans(pages: readonly ReadPage[], { anchor, focus }: Picked): readonly Span[] {
  const [from, to] = isBefore(anchor, focus) ? [anchor, focus] : [focus, anchor];
  return pages
    .filter(({ page }) => page >= from.page && page <= to.page)
    .flatMap(({ page, text }) => {
      const start = page === from.page ? from.at : 0;
      const end = page === to.page ? to.at : text.length;
      const whole = wholeLetters(text, start, end);
      return text.slice(whole.start, whole.end).trim() === '' ? [] : [{ page, ...whole }];
    });
}

/** As on the paper: a line for each line, the gaps of a table as tabs. */
export function textOfSpans(pages: readonly ReadPage[], spans: readonly Span[]): string {
  return slices(pages, spans)
    .map(({ text }) => text.replace(/[^\S\n\t]+/gu, ' ').trim())
    .join('\n');
}

/** As it goes into a column of the register: run on over lines and pages. */
export function lineOfSpans(pages: readonly ReadPage[], spans: readonly Span[]): string {
  const parts = slices(pages, spans);
  const wasDrawn = parts.every(({ source }) => source === 'text-layer' || source === 'recognised');
  return asOneLine(parts.map(({ text }) => text).join('\n'), wasDrawn);
}

function slices(pages: readonly ReadPage[], spans: readonly Span[]) {
  return spans.flatMap((span) => {
    const page = pages.find((candidate) => candidate.page === span.page);
    return page === undefined ? [] : [{ text: page.text.slice(span.start, span.end), source: page.source }];
  });
}

function picked({ page }: ReadPage, stretch: Stretch | null): Picked | null {
  return stretch === null ? null : { anchor: { page, at: stretch.start }, focus: { page, at: stretch.end } };
}

function isBefore(one: TextPoint, other: TextPoint): boolean {
  return one.page === other.page ? one.at <= other.at : one.page < other.page;
}

/** Longer than any letter with its marks, spaces between them included. */
const reach = 16;

function wholeLetters(text: string, start: number, end: number): Stretch {
  const edges = (at: number) => {
    const from = Math.max(0, text.lastIndexOf('\n', at - 1) + 1, at - reach);
    for (const { index, segment } of letters.segment(text.slice(from, at + reach))) {
      const [begin, close] = [from + index, from + index + segment.length];
      if (begin < at && close > at) return { begin, close };
    }
    return { begin: at, close: at };
  };
  return { start: edges(start).begin, end: edges(end).close };
}
