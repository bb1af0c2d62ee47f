/** The laid-out pages as placed texts in millimetres: the same lines the DOCX breaks its pages by. */
import type { LetterPage, LetterPreview, PlacedPicture, PlacedText } from '../../shared/letter/letter.ts';
import type { PageStyle } from '../../shared/office/office.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { fontHeights, type PageFont } from './font-metrics.ts';
import type { LaidOutPage, PlacedParagraph } from './layout.ts';
import type { Line, LineSpan } from './lines.ts';
import { lineHeightCm } from './lines.ts';
import { cmOfPoints, footerFromEdgeCm, garuda, headerFromEdgeCm, paper, textWidthCm } from './page-style.ts';
import type { GarudaPicture } from './sheet.ts';

export function letterPreview(
  pages: readonly LaidOutPage[],
  style: PageStyle,
  font: PageFont,
  picture: Pick<GarudaPicture, 'fileId' | 'aspect'> | null,
): LetterPreview {
  return {
    widthMm: paper.widthCm * 10,
    heightMm: paper.heightCm * 10,
    pages: pages.map((page, index) => previewPage(page, index, style, font, picture)),
  };
}

function previewPage(
  page: LaidOutPage,
  index: number,
  style: PageStyle,
  font: PageFont,
  picture: Pick<GarudaPicture, 'fileId' | 'aspect'> | null,
): LetterPage {
  const texts = page.paragraphs.flatMap((placed) => placedTexts(placed, style));
  const edge = (words: string, align: 'centre' | 'right', baselineCm: number): PlacedText => {
    const room = textWidthCm(style) - font.width(words, style.fontPt);
    const x = style.marginLeftCm + (align === 'centre' ? room / 2 : room);
    return text(x, baselineCm, words, style.fontPt);
  };
  const up = cmOfPoints(style.fontPt * fontHeights.descent);
  const down = cmOfPoints(style.fontPt * fontHeights.ascent);
  return {
    texts: [
      ...(index === 0 ? [] : [edge(`- ${toThaiDigits(index + 1)} -`, 'centre', headerFromEdgeCm + down)]),
      ...texts,
      ...(page.continuation === null
        ? []
        : [edge(page.continuation, 'right', paper.heightCm - footerFromEdgeCm - up)]),
    ],
    pictures: index === 0 && picture !== null ? [garudaPlace(picture)] : [],
  };
}

function garudaPlace(picture: Pick<GarudaPicture, 'fileId' | 'aspect'>): PlacedPicture {
  const height = garuda.heightCm * 10;
  const width = height * picture.aspect;
  return { x: (paper.widthCm * 10 - width) / 2, y: garuda.topCm * 10, width, height, fileId: picture.fileId };
}

function placedTexts(placed: PlacedParagraph, style: PageStyle): readonly PlacedText[] {
  const { paragraph, lines, top } = placed;
  const ascent = cmOfPoints(paragraph.fontPt * fontHeights.ascent);
  return lines.flatMap((line, index) => {
    const baseline = top + index * lineHeightCm(paragraph.fontPt) + ascent;
    const isCut = index === lines.length - 1; // the page's last line of a paragraph is not stretched, as in Word
    return line.spans.map((span, at) => ({
      ...text(style.marginLeftCm + span.x, baseline, span.text, paragraph.fontPt),
      bold: paragraph.bold,
      colour: paragraph.colour,
      width: isCut ? null : stretchedWidth(placed, line, span, at, style),
      block: paragraph.block,
    }));
  });
}

/** Thai-distributed lines reach the right margin; only what follows the last tab is stretched. */
function stretchedWidth(
  { paragraph }: PlacedParagraph,
  line: Line,
  span: LineSpan,
  at: number,
  style: PageStyle,
): number | null {
  if (paragraph.align !== 'distribute' || line.isLast || at !== line.spans.length - 1) return null;
  return rounded((textWidthCm(style) - span.x) * 10);
}

function text(xCm: number, yCm: number, words: string, fontPt: number): PlacedText {
  return {
    x: rounded(xCm * 10),
    y: rounded(yCm * 10),
    text: words,
    fontPt,
    bold: false,
    colour: 'black',
    width: null,
    block: null,
  };
}

/** Hundredths of a millimetre are finer than any printer. */
function rounded(mm: number): number {
  return Math.round(mm * 100) / 100;
}
