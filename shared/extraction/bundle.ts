/** A file's pages to the letters in it: covering letter first, enclosed letters after it, in page order. */
import type { ReadLetter, ReadPage } from '../document/reading.ts';
import { markAddresseeRows } from './addressee-rows.ts';
import { flowOf } from './apart.ts';
import { codesOf } from './codes.ts';
import { readLetter } from './letter.ts';
import { linesOf } from './lines.ts';
import { nestLetters } from './nesting.ts';
import { pageFactsOf } from './page-facts.ts';
import { purposeOfLetter } from './purpose.ts';
import { splitLetters } from './split.ts';
import { weighEvidence } from './weigh.ts';

export function readLetters(pages: readonly ReadPage[]): ReadLetter[] {
  const flow = flowOf(linesOf(pages));
  const letters = splitLetters(flow.lines).map(({ from, to }, at) =>
    readLetter(flow.lines.slice(from, to), at + 1, flow.apartOf(from, to)),
  );
  return completed(nestLetters(letters), pages);
}

/** Letters that know which encloses which, with what needs the pages and the other letters. */
export function completed(letters: readonly ReadLetter[], pages: readonly ReadPage[]): ReadLetter[] {
  return markAddresseeRows(letters).map((letter) => withSurroundings(weighEvidence(letter, pages), pages));
}

/** What the pages themselves say, and what the letter as a whole wants. */
function withSurroundings(letter: ReadLetter, pages: readonly ReadPage[]): ReadLetter {
  const codes = codesOf(letter, pages);
  const pageFacts = pageFactsOf(letter, pages);
  const purpose = purposeOfLetter(letter);
  return {
    ...letter,
    ...(codes.length === 0 ? {} : { codes }),
    ...(pageFacts.length === 0 ? {} : { pageFacts }),
    ...(purpose === null ? {} : { purpose }),
  };
}
