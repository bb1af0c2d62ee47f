/** Reads letters and holds what was read against what stands on them. */
import type { ReadPage } from '../../../shared/document/reading.ts';
import { readLetters } from '../../../shared/extraction/bundle.ts';
import { type ErrorLog, logErrors, newErrorLog } from './error-log.ts';
import { type BenchLetter, truthOf } from './generated-letters.ts';
import { type FieldResult, scoreLetter } from './letter-score.ts';
import type { PageReader } from './page-readers.ts';
import { newTally, type Tally, tallyCharacters } from './reliability.ts';
import { textWithoutStamps } from './stamp-text.ts';
import { align, comparable, scoreSteps, sumScores, type TextScore } from './text-score.ts';

export type Measured = {
  text: TextScore;
  readonly fields: FieldResult[];
  letters: number;
  /** Letters whose number and date are both right. */
  exactLetters: number;
  pages: number;
  seconds: number;
  readonly errors: ErrorLog;
  readonly characters: Tally;
  readonly digits: Tally;
};

export function newMeasured(): Measured {
  return {
    text: sumScores([]),
    fields: [],
    letters: 0,
    exactLetters: 0,
    pages: 0,
    seconds: 0,
    errors: newErrorLog(),
    characters: newTally(),
    digits: newTally(),
  };
}

/** Reads all pages of a letter once and adds what came of it to each. */
export async function measureLetter(
  into: readonly Measured[],
  letter: BenchLetter,
  reader: PageReader,
): Promise<void> {
  const pages: ReadPage[] = [];
  for (const [at, { path }] of letter.pages.entries()) {
    const { page, seconds } = await reader.read(path, at + 1);
    for (const measured of into) measured.seconds += seconds;
    pages.push(page);
  }
  const fields = letter.truth === null ? [] : scoreLetter(letter.truth, readLetters(pages)[0], pages);
  for (const measured of into) {
    for (const [at, { lines }] of letter.pages.entries()) {
      const page = pages[at];
      if (page !== undefined) addPage(measured, `${letter.name} p${at + 1}`, page, truthOf(lines));
    }
    addFields(measured, fields);
  }
}

export function addPage(
  into: Measured,
  name: string,
  page: ReadPage,
  truth: { readonly text: string; readonly stamps: readonly string[] },
): void {
  const wanted = comparable(truth.text);
  const read = comparable(textWithoutStamps(page, truth));
  const steps = align(wanted.text, read.text);
  into.text = sumScores([into.text, scoreSteps(wanted.text, read.text, steps)]);
  into.pages += 1;
  logErrors(into.errors, name, wanted.text, read.text, steps);
  tallyCharacters(steps, read, page, into.characters, into.digits);
}

export function addFields(into: Measured, results: readonly FieldResult[]): void {
  if (results.length === 0) return;
  into.fields.push(...results);
  into.letters += 1;
  const known = results.filter(({ field }) => field !== 'deadline');
  if (known.every(({ outcome }) => outcome === 'right')) into.exactLetters += 1;
}

export function characterErrors({ text }: Measured): number {
  return text.characters === 0 ? 0 : (100 * text.edits) / text.characters;
}

export function digitsRight({ text }: Measured): number {
  return text.digits === 0 ? 100 : (100 * text.digitsKept) / text.digits;
}

/** Percent of letters. */
export function fieldsRight({ letters, exactLetters }: Measured): number {
  return letters === 0 ? 100 : (100 * exactLetters) / letters;
}
