/** The sides of a contradiction: what is printed at each place, and at the end what it might rather be. */
import type { ReadPage, Span } from '../../../shared/document/reading.ts';
import { diffMarks, type Piece } from './diff-marks.ts';
import type { NamedWarning } from './field-states.ts';

export type CropSide = {
  /** Null: not printed anywhere, but proposed. */
  readonly place: Span | null;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** What differs, at its place. */
  readonly marked: readonly Span[];
};

const mostSides = 4;

export function cropSides(warning: NamedWarning, pages: readonly ReadPage[]): readonly CropSide[] {
  const printed = warning.places
    .map((place) => ({ place, text: textAt(pages, place) }))
    .filter(({ text }) => text.trim() !== '')
    .slice(0, mostSides);
  const sides: readonly { readonly place: Span | null; readonly text: string }[] =
    printed.length === 1 && warning.proposal !== null
      ? [...printed, { place: null, text: warning.proposal }]
      : printed;
  return sides.map((side, at) => {
    const pieces = piecesOf(
      sides.map(({ text }) => text),
      at,
    );
    return { ...side, pieces, marked: side.place === null ? [] : markedSpans(side.place, pieces) };
  });
}

/** Each against its neighbour: the first against the second, every other against the first. */
function piecesOf(texts: readonly string[], at: number): readonly Piece[] {
  const [first = '', second] = texts;
  if (second === undefined) return diffMarks(first, first).first;
  const pieces = at === 0 ? diffMarks(first, second).first : diffMarks(first, texts[at] ?? '').second;
  const differing = pieces.reduce((sum, { text, differs }) => sum + (differs ? text.length : 0), 0);
  // Texts that have hardly anything in common are no comparison: marking all of it says nothing.
  const isComparison = differing <= mostMarked * (texts[at] ?? '').length;
  return isComparison ? pieces : pieces.map((piece) => ({ ...piece, differs: false }));
}

function markedSpans(place: Span, pieces: readonly Piece[]): readonly Span[] {
  return pieces
    .filter(({ differs }) => differs)
    .map(({ start, end }) => ({ page: place.page, start: place.start + start, end: place.start + end }));
}
const mostMarked = 0.7;

function textAt(pages: readonly ReadPage[], place: Span): string {
  const text = pages.find(({ page }) => page === place.page)?.text ?? '';
  return text.slice(place.start, place.end);
}
