/**
 * Text of stamps counts neither for nor against a reader: what a reader itself says is a stamp's is left out, and so is a
 * line that is mostly what a stamp on the page says (a baseline knows no stamps).
 */
import { distance } from 'fastest-levenshtein';
import type { ReadPage } from '../../../shared/document/reading.ts';
import { comparable } from './text-score.ts';

/** As far as this share of its letters a stamp's line may be misread and still be known as the stamp's. */
const tolerance = 0.5;

/** The page's text, same length, with blanks where stamps speak. */
export function textWithoutStamps(
  page: Pick<ReadPage, 'text' | 'zones'>,
  truth: { readonly text: string; readonly stamps: readonly string[] },
): string {
  const units = [...unitsOf(page.text)];
  const blank = (start: number, end: number) => units.fill(' ', start, end);
  const stamps = truth.stamps.map((line) => comparable(line).text);
  const lines = truth.text.split('\n').map((line) => comparable(line).text);
  // A label and its value stand on one line and may be read as one.
  const printed = [...lines, ...lines.slice(1).map((line, at) => `${lines[at]}${line}`)];
  for (const { start, end } of piecesOf(units.join(''))) {
    const piece = comparable(units.slice(start, end).join('')).text;
    const isStamped = (page.zones ?? []).some(
      (zone) => zone.kind === 'stamp' && (zone.start ?? end) <= start && (zone.end ?? start) >= end,
    );
    // An urgency in red may be taken for a stamp: what is printed counts wherever it was put.
    if (isStamped && !printed.includes(piece)) blank(start, end);
    else if (
      piece !== '' &&
      stamps.some((stamp) => isMostly(piece, stamp) && isNearest(piece, stamp, printed))
    )
      blank(start, end);
  }
  return units.join('');
}

function isMostly(piece: string, stamp: string): boolean {
  return distance(piece, stamp) <= tolerance * Math.min(piece.length, stamp.length);
}

/** Offices have names alike: a line that some printed line explains as well is no stamp's. */
function isNearest(piece: string, stamp: string, printed: readonly string[]): boolean {
  const away = distance(piece, stamp);
  return printed.every((line) => line.length < 4 || distance(piece, line) > away);
}

function* unitsOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) yield text[at] ?? '';
}

/** Stretches between line ends and wide gaps. */
function piecesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n\t]+?(?=\n|\t| {3,}|$)/gu)].map(({ index, 0: piece }) => ({
    start: index,
    end: index + piece.length,
  }));
}
