/** Breaks one paragraph into lines, with tab stops and hanging indents, as Word and LibreOffice fill them. */
import { remembered } from '../../shared/letter/remembered.ts';
import type { PageFont } from './font-metrics.ts';
import { fontHeights } from './font-metrics.ts';
import { pieces } from './line-breaks.ts';
import { cmOfPoints } from './page-style.ts';
import { createPen, type Measure, type PenLine } from './pen.ts';
import type { SheetParagraph } from './sheet.ts';

export type { LineSpan, Measure } from './pen.ts';

/** Centimetres; `x` from the left margin. `start` and `end` point into the paragraph's text. */
export type Line = PenLine & {
  readonly isLast: boolean;
  readonly height: number;
  /** From the line's top to where its letters stand. */
  readonly baseline: number;
};

export function lineHeightCm(points: number): number {
  return cmOfPoints(points * (fontHeights.ascent + fontHeights.descent + fontHeights.gap));
}

/** Letters to many share most of their paragraphs, and a paragraph broken is the most of a layout. */
const known = new WeakMap<PageFont, ReturnType<typeof remembered<readonly Line[]>>>();

export function breakLines(paragraph: SheetParagraph, font: PageFont, measure: Measure): readonly Line[] {
  const lines = known.get(font) ?? remembered<readonly Line[]>(2_000);
  known.set(font, lines);
  const key = JSON.stringify([measure.widthCm, numberOf(measure.wholeWords), paragraph]);
  return lines(key, () => broken(paragraph, font, measure));
}

/** Lists of whole words are long and mostly the same: a number stands for each in the keys. */
const numbered = new WeakMap<readonly string[], number>();
const numberOfWords = remembered<number>(1_000);
let numbers = 0;

function numberOf(wholeWords: readonly string[]): number {
  const number = numbered.get(wholeWords) ?? numberOfWords(wholeWords.join('\n'), () => numbers++);
  numbered.set(wholeWords, number);
  return number;
}

function broken(paragraph: SheetParagraph, font: PageFont, measure: Measure): readonly Line[] {
  const pen = createPen(paragraph, font, measure.widthCm);
  let at = 0;
  for (const [index, cell] of paragraph.text.split('\t').entries()) {
    const end = at + cell.length;
    const stop = index === 0 ? undefined : pen.toNextStop();
    if (stop?.align === 'right') pen.putBefore(stop, at, end);
    else
      for (const piece of pieces(cell, measure.wholeWords))
        pen.put(at + piece.start, at + piece.start + piece.text.length);
    at = end + 1;
  }
  const lines = pen.finish();
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    return { ...aligned(line, paragraph, measure.widthCm), isLast, ...heights(line, paragraph, isLast) };
  });
}

/** The largest type of a line makes its height; all stand on one baseline. */
function heights(
  line: PenLine,
  paragraph: SheetParagraph,
  isLast: boolean,
): Pick<Line, 'height' | 'baseline'> {
  // With a fixed height Word and LibreOffice leave a fifth of it under the baseline.
  if (paragraph.exactPt !== null) {
    const height = cmOfPoints(paragraph.exactPt);
    return { height, baseline: height * 0.8 };
  }
  const sizes = line.spans.map(({ fontPt }) => fontPt);
  // the paragraph's own end counts as a letter of its type
  const points = Math.max(...(isLast || sizes.length === 0 ? [paragraph.fontPt] : []), ...sizes);
  return { height: lineHeightCm(points), baseline: cmOfPoints(points * fontHeights.ascent) };
}

function aligned(line: PenLine, paragraph: SheetParagraph, widthCm: number): PenLine {
  const last = line.spans.at(-1);
  if (last === undefined || (paragraph.align !== 'centre' && paragraph.align !== 'right')) return line;
  const room = widthCm - last.x - last.width;
  const shift = paragraph.align === 'centre' ? room / 2 : room;
  return { ...line, spans: line.spans.map((span) => ({ ...span, x: span.x + shift })) };
}
