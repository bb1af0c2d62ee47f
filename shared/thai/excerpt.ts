/** The words around what a search found, for showing: matches stand between U+E000 and U+E001. */
import { foldWithOrigin } from './fold.ts';

export const matchStart = '\ue000';
export const matchEnd = '\ue001';

type Range = { start: number; end: number };

/**
 * `terms` are folded. Null when none of them is in the text. `around` letters are kept on each side of the first match;
 * an ellipsis says that more was left out.
 */
export function excerpt(text: string, terms: readonly string[], around = 48): string | null {
  const found = matchesOf(text, terms);
  const first = found[0];
  if (first === undefined) return null;
  const from = wholeLetter(text, Math.max(0, first.start - around));
  const to = wholeLetter(text, Math.min(text.length, first.end + around));
  const shown = found.filter((range) => range.start < to);
  let marked = '';
  let at = from;
  for (const { start, end } of shown) {
    marked += `${text.slice(at, start)}${matchStart}${text.slice(start, Math.min(end, to))}${matchEnd}`;
    at = Math.min(end, to);
  }
  marked += text.slice(at, to);
  return `${from > 0 ? '…' : ''}${marked.replace(/\s+/gu, ' ').trim()}${to < text.length ? '…' : ''}`;
}

/** Where the terms stand in the original text, first to last, overlaps joined. */
function matchesOf(text: string, terms: readonly string[]): readonly Range[] {
  const folded = foldWithOrigin(text);
  const ranges: Range[] = [];
  for (const term of terms) {
    for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + term.length)) {
      const places = folded.origin.slice(at, at + term.length);
      ranges.push({ start: Math.min(...places), end: afterMarks(text, Math.max(...places) + 1) });
    }
  }
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

/** Marks above and below belong to the letter before them; a cut between would show them on a dotted circle. */
function afterMarks(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(text.charAt(end))) end += 1;
  return end;
}

/**
 * Nearest place that cuts neither a surrogate pair nor a letter from its marks and vowels: เ แ โ ใ ไ belong to the
 * letter after them, ะ า ำ ๆ ฯ to the one before.
 */
function wholeLetter(text: string, at: number): number {
  let past = afterMarks(text, at);
  while (past > 0 && past < text.length && /[\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46]/.test(text.charAt(past)))
    past = afterMarks(text, past + 1);
  if (past > 0 && past < text.length && /[\u0e40-\u0e44]/.test(text.charAt(past - 1))) past -= 1;
  return /[\udc00-\udfff]/.test(text.charAt(past)) ? past + 1 : past;
}
