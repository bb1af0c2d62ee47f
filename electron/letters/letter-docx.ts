/** From content to paper: the sheet of the form, its pages, its DOCX. Pure but for the font file. */

import { bindForPrint } from '../../shared/letter/bind.ts';
import type { PageFont } from './font-metrics.ts';
import { sheetOf } from './forms/index.ts';
import { type LaidOutLetter, layOut } from './layout.ts';
import type { LetterToPrint } from './letter-to-print.ts';
import type { GarudaPicture } from './sheet.ts';

export function letterPages(letter: LetterToPrint, font: PageFont): LaidOutLetter {
  return layOut(sheetOf(letter, font), font);
}

export async function letterDocx(
  letter: LetterToPrint,
  font: PageFont,
  picture: GarudaPicture | null,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const laidOut = letterPages(letter, font);
  const { writeDocx } = await import('./render.ts'); // heavy, and not needed to start
  const bytes = await writeDocx({
    laidOut,
    fontName: letter.settings.documentFont,
    picture,
    title: bindForPrint(letter.content.subject),
    author: bindForPrint(letter.settings.officeName),
  });
  return { bytes, pages: laidOut.pages.length };
}
