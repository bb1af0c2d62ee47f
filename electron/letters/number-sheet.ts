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
  const { sheet, pages } = layOut(externalLetter(letter, font), font);
  const first = pages[0];
  const kept = (first?.blocks ?? []).filter(
    (block) => block.kind === 'paragraph' && ['number', 'date'].includes(block.paragraph.role),
  );
  const alone = { section: 0, landscape: false, blocks: kept, fixtures: [], continuation: null };
  const preview = letterPreview({ sheet, pages: [alone] }, font, null);
  const blank = printedNumber({ ...letter, number: null }).trimEnd();
  return {
    ...preview,
    pages: preview.pages.map((page) => ({
      ...page,
      texts: page.texts.flatMap((text) => missingPart(text, blank, letter, font)),
    })),
  };
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
