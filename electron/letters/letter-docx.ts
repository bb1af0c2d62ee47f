/** From content to paper: the sheet of the form, its pages, its DOCX. Pure but for the font file. */

import { bindForPrint } from '../../shared/letter/bind.ts';
import type { PageFont } from './font-metrics.ts';
import { sheetOf } from './forms/index.ts';
import { type LaidOutLetter, layOut } from './layout.ts';
import type { LetterToPrint } from './letter-to-print.ts';
import type { DocxPurpose } from './render.ts';
import type { GarudaPicture } from './sheet.ts';

/** Pictures by vault id; `garuda` null leaves its place blank. */
export type LetterPictures = {
  readonly garuda: GarudaPicture | null;
  readonly own: ReadonlyMap<string, Uint8Array>;
};
export const noPictures: LetterPictures = { garuda: null, own: new Map() };

export function letterPages(letter: LetterToPrint, font: PageFont): LaidOutLetter {
  return layOut(sheetOf(letter, font), font);
}

export function letterDocx(
  letter: LetterToPrint,
  font: PageFont,
  pictures: LetterPictures,
  purpose: DocxPurpose = 'final',
): Promise<{ bytes: Uint8Array; pages: number }> {
  return lettersDocx([letter], font, pictures, purpose);
}

/**
 * Many letters in one DOCX, each on pages of its own. Words that several share are broken into lines once. Throws when
 * there is none. May run in a worker: it needs nothing but its arguments.
 */
export async function lettersDocx(
  letters: readonly LetterToPrint[],
  font: PageFont,
  { garuda, own }: LetterPictures,
  purpose: DocxPurpose = 'final',
): Promise<{ bytes: Uint8Array; pages: number }> {
  const [first] = letters;
  if (first === undefined) throw new Error('no letters to write');
  const laidOut = letters.map((letter) => letterPages(letter, font));
  const { writeDocx } = await import('./render.ts'); // heavy, and not needed to start
  const bytes = await writeDocx(laidOut, {
    ...{ purpose, font, garuda, pictures: own, fontName: first.settings.documentFont },
    title: bindForPrint(first.content.subject),
    author: bindForPrint(first.settings.officeName),
  });
  return { bytes, pages: laidOut.reduce((sum, { pages }) => sum + pages.length, 0) };
}
