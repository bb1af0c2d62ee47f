/** A file's pages to the letters in it: covering letter first, enclosed letters after it, in page order. */
import type { ReadLetter, ReadPage } from '../document/reading.ts';
import { markAddresseeRows } from './addressee-rows.ts';
import { readLetter } from './letter.ts';
import { linesOf } from './lines.ts';
import { nestLetters } from './nesting.ts';
import { splitLetters } from './split.ts';
import { weighEvidence } from './weigh.ts';

export function readLetters(pages: readonly ReadPage[]): ReadLetter[] {
  const lines = linesOf(pages);
  const letters = splitLetters(lines).map(({ from, to }, at) => readLetter(lines.slice(from, to), at + 1));
  return markAddresseeRows(nestLetters(letters)).map((letter) => weighEvidence(letter, pages));
}
