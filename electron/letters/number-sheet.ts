/**
 * Number and date alone at their places: printed onto the sheet that came back signed (ข้อ 42-43). The letter is laid
 * out twice, as it was signed and as it is now; what the signed sheet lacks is printed.
 */
import type { LetterPage, LetterPreview, PlacedText } from '../../shared/letter/letter.ts';
import type { PageFont } from './font-metrics.ts';
import { sheetOf } from './forms/index.ts';
import { layOut } from './layout.ts';
import type { LetterToPrint } from './letter-to-print.ts';
import { letterPreview } from './preview.ts';

/** Pages that get neither number nor date are left out; the others keep their order. */
export function numberSheet(letter: LetterToPrint, font: PageFont): LetterPreview {
  const now = numbersAndDates(letter, font);
  const signed = numbersAndDates(
    { ...letter, number: null, content: { ...letter.content, date: null } },
    font,
  );
  const pages = now.pages.map((page, index) => {
    const there = signed.pages[index]?.texts ?? [];
    return { ...bare(page), texts: page.texts.flatMap((text) => lacking(text, there, font)) };
  });
  return { ...now, pages: pages.filter(({ texts }) => texts.length > 0) };
}

function numbersAndDates(letter: LetterToPrint, font: PageFont): LetterPreview {
  const { sheet, pages } = layOut(sheetOf(letter, font), font);
  const kept = pages.map((page) => ({
    ...page,
    continuation: null,
    fixtures: [],
    blocks: page.blocks.filter(
      (block) => block.kind === 'paragraph' && ['number', 'date'].includes(block.paragraph.role),
    ),
  }));
  const preview = letterPreview({ sheet, pages: kept }, font, null);
  const isPageNumber = /^- [๐-๙]+ -$/u;
  return {
    ...preview,
    pages: preview.pages.map((page) => ({
      ...page,
      texts: page.texts.filter(({ text }) => !isPageNumber.test(text)),
    })),
  };
}

function bare(page: LetterPage): LetterPage {
  return { ...page, pictures: [], rules: [], circles: [] };
}

/** Nothing of a text that is there, all of one that is not, of one with gaps what fills them. */
function lacking(text: PlacedText, there: readonly PlacedText[], font: PageFont): readonly PlacedText[] {
  const width = (placed: PlacedText) => font.width(placed.text, placed.fontPt, placed.bold) * 10;
  const signed = there.find(
    (other) =>
      Math.abs(other.y - text.y) < 0.5 && other.x < text.x + width(text) && text.x < other.x + width(other),
  );
  if (signed === undefined) return [text];
  return signed.text === text.text ? [] : fillings(text, signed, font);
}

/** Room for a hand or a stamp. */
const gap = /\u00a0{4,}/gu;

/** "ที่      /" filled with "ที่ ๑๒/๒๕๖๙": ๑๒ in the middle of the gap, ๒๕๖๙ after the stroke. */
function fillings(text: PlacedText, signed: PlacedText, font: PageFont): readonly PlacedText[] {
  const fixed = signed.text.split(gap);
  const pattern = fixed.map((part) => RegExp.escape(part.replace(/[ \u00a0]+$/u, ''))).join('(.*?)');
  const values = new RegExp(`^${pattern}(.*)$`, 'u').exec(text.text)?.slice(1);
  if (values === undefined) return [text];
  const widthOf = (words: string) => font.width(words, signed.fontPt, signed.bold) * 10;
  const gaps = [...signed.text.matchAll(gap)].map(({ index, 0: { length } }) => ({ index, length }));
  return values.flatMap((raw, index): readonly PlacedText[] => {
    const value = raw.replace(/^[ \u00a0]+|[ \u00a0]+$/gu, '');
    if (value === '') return [];
    const room = gaps[index] ?? { index: signed.text.replace(/[ \u00a0]+$/u, '').length, length: 0 };
    const start = signed.x + widthOf(signed.text.slice(0, room.index));
    const isOpen = signed.text.slice(room.index + room.length).trim() === '';
    const free = widthOf('\u00a0'.repeat(room.length)) - widthOf(value);
    const lead = widthOf(/^[ \u00a0]*/u.exec(raw)?.[0] ?? '');
    const x = start + (isOpen ? lead : Math.max(0, free / 2));
    return [{ ...signed, x: Math.round(x * 100) / 100, text: value }];
  });
}
