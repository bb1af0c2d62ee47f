/**
 * Text that knows where it stands in the file. Values are put together from several lines and cleaned of marks;
 * every value still points back, unit by unit, to the pages' repaired text.
 */
import type { Span } from '../document/reading.ts';

/** `length` units of the text from `at` on stand on `page` from `start` on. Glue between lines has no run. */
export type Run = {
  readonly at: number;
  readonly length: number;
  readonly page: number;
  readonly start: number;
};

export type Sourced = { readonly text: string; readonly runs: readonly Run[] };

export const nothing: Sourced = { text: '', runs: [] };

/** `origin` gives for every unit of `text` its offset on the page. */
export function sourced(text: string, page: number, origin: readonly number[]): Sourced {
  const runs: Run[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const start = origin[at] ?? 0;
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.length === start)
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else runs.push({ at, length: 1, page, start });
  }
  return { text, runs };
}

export function slice(whole: Sourced, from: number, to: number = whole.text.length): Sourced {
  const runs = whole.runs.flatMap((run) => {
    const start = Math.max(run.at, from);
    const end = Math.min(run.at + run.length, to);
    if (end <= start) return [];
    return [{ at: start - from, length: end - start, page: run.page, start: run.start + start - run.at }];
  });
  return { text: whole.text.slice(from, to), runs };
}

export function trim(whole: Sourced): Sourced {
  const from = whole.text.length - whole.text.trimStart().length;
  const to = whole.text.trimEnd().length;
  return from === 0 && to === whole.text.length ? whole : slice(whole, from, Math.max(from, to));
}

/** Puts parts side by side; `glue` says what stands between two of them. */
export function join(
  parts: readonly Sourced[],
  glue: string | ((left: string, right: string) => string) = ' ',
): Sourced {
  let text = '';
  const runs: Run[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    if (text !== '') text += typeof glue === 'string' ? glue : glue(text, part.text);
    for (const run of part.runs) runs.push({ ...run, at: run.at + text.length });
    text += part.text;
  }
  return { text, runs };
}

/** The text without the stretches given (ascending, not overlapping); what stood around them is glued by a space. */
export function without(
  whole: Sourced,
  stretches: readonly { readonly start: number; readonly end: number }[],
): Sourced {
  const kept: Sourced[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    kept.push(trim(slice(whole, from, start)));
    from = Math.max(from, end);
  }
  kept.push(trim(slice(whole, from)));
  return join(kept);
}

/** Runs of white space as one space each. */
export function collapse(whole: Sourced): Sourced {
  const parts: Sourced[] = [];
  for (const match of whole.text.matchAll(/\S+/g))
    parts.push(slice(whole, match.index, match.index + match[0].length));
  return join(parts);
}

/** Where the text stands, neighbours that touch or are parted by white space only joined. */
export function spansOf(whole: Sourced): Span[] {
  const spans: Span[] = [];
  for (const run of whole.runs) {
    const last = spans.at(-1);
    const end = run.start + run.length;
    if (last !== undefined && last.page === run.page && run.start >= last.end && run.start - last.end <= 2)
      spans[spans.length - 1] = { ...last, end };
    else spans.push({ page: run.page, start: run.start, end });
  }
  return spans;
}
