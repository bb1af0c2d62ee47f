/**
 * Words from outside as blocks of a letter: what nobody sees goes, lines that a PDF broke are joined again, "๑. …",
 * "๑.๑ …", "(๑) …" and "- …" become items, and digits become Thai where they count something.
 */
import type { LetterTable } from '../../../shared/letter/letter.ts';
import { withThaiDigits } from '../../../shared/letter/voice.ts';
import { mostColumns } from './table-changes.ts';

export type PastedText = {
  readonly kind: 'paragraph' | 'item';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
};
/** `cut`: columns that a letter's table has no room for. */
export type PastedTable = { readonly kind: 'table'; readonly table: LetterTable; readonly cut: number };
export type PastedBlock = PastedText | PastedTable;

/** Items count from one: "๐๙.๐๐ น." is a time. */
const count = '[1-9๑-๙][0-9๐-๙]?';
/** "๑.๕๐ บาท", "๑๐.๓๐ - ๑๒.๐๐ น.": an amount or a time at the head of a line. */
const measure = '(?:น\\.|บาท|ล้าน|เมตร|กิโล|ตาราง|ไร่|นาฬิกา|[-–%])';

const markers: readonly (readonly [RegExp, 1 | 2 | 3 | 4])[] = [
  [new RegExp(`^\\(${count}\\) `), 3],
  [new RegExp(`^${count}\\.${count}\\.? (?!${measure})`), 2],
  [new RegExp(`^${count}[.)] `), 1],
  [/^[-–•·●▪◦] /u, 4],
];

/** `isWrapped`: the lines may be those of a page, as a PDF gives them; a text with paragraphs of its own says no. */
export function blocksFromText(text: string, isWrapped = false): readonly PastedText[] {
  const lines = text.split(/[\r\n\u2028\u2029\v\f]+/);
  return (isWrapped ? joinedLines(lines) : lines)
    .map(cleanLine)
    .filter((line) => line !== '')
    .map(blockFromLine);
}

/** One line of plain words: without hidden characters, with single spaces, digits as the office writes them. */
export function cleanLine(line: string): string {
  const seen = line.replace(/[\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad]/g, '');
  return thaiDigitsOutsideLinks(seen.replace(/[\t\u00a0\u2000-\u200a\u202f\u3000\r\n ]+/g, ' ').trim());
}

/** Links, mail and host addresses, codes with Latin letters and addresses of machines keep their digits. */
function thaiDigitsOutsideLinks(line: string): string {
  return line.replace(/\S+/g, (word) =>
    /@|:\/\/|[A-Za-z]|^\d{1,3}(?:\.\d{1,3}){3}$/.test(word) ? word : withThaiDigits(word),
  );
}

export function blockFromLine(line: string): PastedText {
  for (const [marker, level] of markers)
    if (marker.test(line)) return { kind: 'item', level, text: line.replace(marker, '') };
  return { kind: 'paragraph', level: 1, text: line };
}

/** Vowels and tone marks above and below take no room. */
const width = (line: string) => line.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/gu, '').trim().length;
/** A line of a sheet holds 60 to 110 letters; a longer one is a paragraph of its own. */
const longestLine = 130;
const narrowest = 40;

/** Lines that reach the right margin go on in the next one, unless that begins an item or is indented. */
function joinedLines(lines: readonly string[]): readonly string[] {
  const widths = lines.map(width);
  const most = Math.max(0, ...widths);
  if (most > longestLine || most < narrowest) return lines;
  const joined: string[] = [];
  let goesOn = false;
  lines.forEach((line, at) => {
    const begins = /^(?:\t|[ \u00a0]{3,})/.test(line) || blockFromLine(cleanLine(line)).kind === 'item';
    const before = joined.at(-1);
    if (goesOn && !begins && before !== undefined && line.trim() !== '')
      joined[joined.length - 1] = `${before}${seam(before, line)}${line.trim()}`;
    else joined.push(line);
    goesOn = (widths[at] ?? 0) >= most * 0.8;
  });
  return joined;
}

/** Thai words meet without a space, unless one stood there. */
function seam(before: string, after: string): string {
  if (/\s$/.test(before) || /^\s/.test(after)) return ' ';
  return /[\u0e00-\u0e7f]$/u.test(before) && /^[\u0e00-\u0e7f]/u.test(after) ? '' : ' ';
}

/** Even rows of cleaned cells; null when nothing is in them. */
export function tableFromRows(rows: readonly (readonly string[])[], headRows: number): LetterTable | null {
  const filled = rows
    .map((cells) => cells.map(cleanLine))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const columns = Math.min(mostColumns, widest(filled));
  if (filled.length === 0 || columns === 0) return null;
  const even = filled.map((cells) => Array.from({ length: columns }, (_, column) => cells[column] ?? ''));
  return {
    widths: Array.from({ length: columns }, (_, column) => shareOf(even.map((cells) => cells[column] ?? ''))),
    align: Array.from({ length: columns }, (_, column) =>
      sideOf(even.slice(1).map((cells) => cells[column] ?? '')),
    ),
    headRows: Math.min(headRows, even.length),
    rows: even,
  };
}

/** Columns with words that are too many for a letter's table. */
export function columnsBeyond(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((cells) =>
    cells.slice(0, cells.findLastIndex((cell) => cleanLine(cell) !== '') + 1),
  );
  return Math.max(0, widest(filled) - mostColumns);
}

function widest(rows: readonly (readonly string[])[]): number {
  return rows.reduce((most, cells) => Math.max(most, cells.length), 0);
}

/** A column of long words needs more room, though not in proportion. */
function shareOf(cells: readonly string[]): number {
  return Math.round(Math.sqrt(Math.max(4, ...cells.map((cell) => Math.min(120, width(cell))))) * 10) / 10;
}

/** Amounts stand at the right; a column of short counts in the middle. */
function sideOf(cells: readonly string[]): 'left' | 'centre' | 'right' {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0 || !filled.every((cell) => /^[๐-๙0-9.,\- ]+$/u.test(cell))) return 'left';
  return filled.some((cell) => /[,.]/.test(cell)) ? 'right' : 'centre';
}
