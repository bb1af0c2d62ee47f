/**
 * Where the review opens: at the head of the letter to log. Pasted text has several letters on one page; there the
 * page's top would show another letter than the one whose values stand beside it.
 */
import type { Reading, ReadLetter } from '../../../shared/document/reading.ts';
import type { ViewTarget } from './document/view.ts';
import { spansOf } from './evidence.ts';
import { reviewFields } from './review-fields.ts';

export function openingTarget(letter: ReadLetter | null, { letters }: Reading): ViewTarget | null {
  if (letter === null) return null;
  const [page] = letter.pages;
  const start = startOn(page, letter);
  const isBelowAnother = letters.some((other) => other !== letter && startOn(page, other) < start);
  return { page, markKey: isBelowAnother ? firstMark(page, letter) : null, isOpening: true };
}

function startOn(page: number, letter: ReadLetter): number {
  const starts = Object.values(letter.evidence).flatMap(({ spans }) =>
    spans.filter((span) => span.page === page).map(({ start }) => start),
  );
  return Math.min(...starts, Number.POSITIVE_INFINITY);
}

/** The column that stands first on the page. */
function firstMark(page: number, letter: ReadLetter): string | null {
  const marks = reviewFields.flatMap((field) =>
    spansOf(field, letter)
      .filter((span) => span.page === page)
      .map(({ start }) => ({ field, start })),
  );
  return marks.sort((one, other) => one.start - other.start)[0]?.field ?? null;
}
