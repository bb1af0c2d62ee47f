/**
 * Where the review opens: at the head of the letter to log. Pasted text has several letters on one page; there the
 * page's top would show another letter than the one whose values stand beside it.
 */
import type { Reading, ReadLetter, Span } from '../../../shared/document/reading.ts';
import type { ViewTarget } from './document/view.ts';
import { spansOf } from './evidence.ts';
import type { NamedWarning } from './field-states.ts';
import { reviewFields } from './review-fields.ts';

export function openingTarget(
  letter: ReadLetter | null,
  { letters }: Pick<Reading, 'letters'>,
  warnings: readonly NamedWarning[],
): ViewTarget | null {
  if (letter === null) return null;
  const [page] = letter.pages;
  const start = startOn(page, letter);
  const isBelowAnother = letters.some((other) => other !== letter && startOn(page, other) < start);
  return { page, markKey: null, opening: isBelowAnother ? headMarks(page, letter, warnings, start) : [] };
}

function startOn(page: number, letter: ReadLetter): number {
  const starts = Object.values(letter.evidence).flatMap(({ spans }) =>
    spans.filter((span) => span.page === page).map(({ start }) => start),
  );
  return Math.min(...starts, Number.POSITIVE_INFINITY);
}

/**
 * Columns and doubts of the letter, the one that stands first on the page first: a doubt takes its column's mark away.
 * A doubt about this letter may be marked in the letter that cites it, above `from`: that is not where it begins.
 */
function headMarks(
  page: number,
  letter: ReadLetter,
  warnings: readonly NamedWarning[],
  from: number,
): readonly string[] {
  const marks = [
    ...reviewFields.map((field) => ({ key: field as string, spans: spansOf(field, letter) })),
    ...warnings
      .filter((warning) => warning.letter === letter.index)
      .map(({ key, places }) => ({ key, spans: places.slice(0, 1) })),
  ];
  const firstOn = (spans: readonly Span[]) => spans.find((span) => span.page === page);
  return marks
    .flatMap(({ key, spans }) => {
      const first = firstOn(spans);
      return first === undefined || first.end <= from ? [] : [{ key, start: first.start }];
    })
    .sort((one, other) => one.start - other.start)
    .map(({ key }) => key);
}
