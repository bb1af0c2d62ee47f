/** คำต่อเนื่อง: the words that open the next page, at the foot of the page that is left (rules §1.0). */
import { pieces } from './line-breaks.ts';
import type { Unit } from './units.ts';

/** Enough to find the place. */
const mostWords = 3;
const enoughLetters = 10;

/** "/๔. ผู้เข้าร่วม...": a slash before, three dots after. Null when no word follows. */
export function continuationOf(next: readonly Unit[], wholeWords: readonly string[]): string | null {
  for (const unit of next) {
    const text = openingText(unit);
    if (text === '') continue;
    const at = text.indexOf('\t');
    const [marker, words] = at < 0 ? ['', text] : [text.slice(0, at), text.slice(at + 1)];
    const opening = [marker.trim(), firstWords(words, wholeWords)].filter((part) => part !== '').join(' ');
    return `/${opening.replace(/\.$/u, '')}...`;
  }
  return null;
}

/** What a reader meets first: of a row its cells from the left; a picture has no words. */
function openingText(unit: Unit): string {
  switch (unit.kind) {
    case 'line':
      return unit.paragraph.text.slice(unit.line.start, unit.line.end).trim();
    case 'row':
      return unit.row.cells
        .map(({ text, lines }) => text.slice(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0).trim())
        .filter((text) => text !== '')
        .slice(0, 2)
        .join('\t');
    case 'picture':
      return '';
  }
}

function firstWords(text: string, wholeWords: readonly string[]): string {
  return pieces(text.replaceAll('\t', ' '), wholeWords)
    .reduce(
      (taken, piece, index) =>
        index < mostWords && taken.length < enoughLetters ? taken + piece.text : taken,
      '',
    )
    .trim();
}
