/**
 * Where a line of Thai may end: after a space, and between words as the dictionary of the runtime knows them.
 * The dictionary cuts some compounds of official letters wrongly (…ยอำ|นาจ); those stand in a list.
 */
import { remembered } from '../../shared/letter/remembered.ts';

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** Cut wrongly by the dictionary, found in real letters. */
const wholeByRule: readonly string[] = ['อำนาจ', 'ท้องถิ่น', 'นายกรัฐมนตรี', 'ลงวันที่'];

/** A piece that is never cut; its trailing spaces may hang over the margin. */
export type Piece = { readonly text: string; readonly start: number };

/** Letters to many differ in a line or two: what is the same is cut once. */
const known = remembered<readonly Piece[]>(4_000);

export function pieces(text: string, wholeWords: readonly string[]): readonly Piece[] {
  return known(`${wholeWords.join('\n')}\0${text}`, () => cut(text, wholeWords));
}

function cut(text: string, wholeWords: readonly string[]): readonly Piece[] {
  const closed = closedPlaces(text, [...wholeByRule, ...wholeWords]);
  const found: Piece[] = [];
  let start = 0;
  for (const { index } of segmenter.segment(text)) {
    if (index === 0 || closed.has(index) || !mayBreak(text, index)) continue;
    found.push({ text: text.slice(start, index), start });
    start = index;
  }
  if (start < text.length) found.push({ text: text.slice(start), start });
  return found;
}

/** Thai letters and marks; ๆ and ฯ never begin a line, digits stay with what they touch. */
const thaiEnd = /[\u0e01-\u0e2e\u0e30-\u0e3a\u0e45\u0e46\u0e47-\u0e4e\u0e2f]/u;
const thaiStart = /[\u0e01-\u0e2e\u0e40-\u0e44]/u;
const letter = /[A-Za-z\u0e01-\u0e2e\u0e40-\u0e44]/u;

/** As LibreOffice breaks: a link parts at its hyphens and its question mark, not at its strokes. */
function mayBreak(text: string, index: number): boolean {
  const after = text.charAt(index);
  switch (text.charAt(index - 1)) {
    case ' ':
      return after !== ' ' && after !== 'ๆ' && after !== 'ฯ';
    case '-':
      return letter.test(after) || (/[0-9]/.test(after) && /[A-Za-z]/.test(text.charAt(index - 2)));
    case '–':
    case '—':
    case '…':
    case '?':
      return letter.test(after);
    case ')':
      return after === '(';
    default:
      return thaiEnd.test(text.charAt(index - 1)) && thaiStart.test(after);
  }
}

function closedPlaces(text: string, whole: readonly string[]): ReadonlySet<number> {
  const closed = new Set<number>();
  for (const word of whole) {
    if (word.length < 2) continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      for (let inside = at + 1; inside < at + word.length; inside += 1) closed.add(inside);
  }
  return closed;
}
