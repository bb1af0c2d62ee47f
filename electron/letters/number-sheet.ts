/** Number and date alone at their places: printed onto the sheet that came back signed (ข้อ 42-43). */
import type { LetterPreview, PlacedText } from '../../shared/letter/letter.ts';
import { externalLetter } from './external-letter.ts';
import type { PageFont } from './font-metrics.ts';
import { layOut } from './layout.ts';
import { printedNumber } from './letter-head.ts';
import type { LetterToPrint } from './letter-to-print.ts';
import { letterPreview } from './preview.ts';

/** The blank sheet already carries the prefix, so of the number only what was missing is printed. */
export function numberSheet(letter: LetterToPrint, font: PageFont): LetterPreview {
  const style = letter.settings.pageStyle;
  const pages = layOut(externalLetter(letter, font), font);
  const roles = new Set(['number', 'date']);
  const first = pages[0];
  const kept = {
    paragraphs: first?.paragraphs.filter(({ paragraph }) => roles.has(paragraph.role)) ?? [],
    continuation: null,
  };
  const preview = letterPreview([kept], style, font, null);
  const blank = printedNumber({ ...letter, number: null }).trimEnd();
  const texts = (preview.pages[0]?.texts ?? []).flatMap((text) => missingPart(text, blank, letter, font));
  return { ...preview, pages: [{ texts, pictures: [] }] };
}

function missingPart(
  text: PlacedText,
  blank: string,
  letter: LetterToPrint,
  font: PageFont,
): readonly PlacedText[] {
  if (text.text === letter.settings.officeName) return [];
  if (!text.text.startsWith(blank)) return [text];
  const x = text.x + font.width(blank, text.fontPt, text.bold) * 10;
  return [{ ...text, x: Math.round(x * 100) / 100, text: text.text.slice(blank.length) }];
}
