/** Breaks one paragraph into lines, with tab stops and hanging indents, as Word and LibreOffice fill them. */
import type { PageFont } from './font-metrics.ts';
import { fontHeights } from './font-metrics.ts';
import { pieces } from './line-breaks.ts';
import { cmOfPoints } from './page-style.ts';
import type { SheetParagraph } from './sheet.ts';

export type LineSpan = { readonly x: number; readonly text: string; readonly width: number };

/** Centimetres; `x` from the left margin. `start` and `end` point into the paragraph's text. */
export type Line = {
  readonly spans: readonly LineSpan[];
  readonly start: number;
  readonly end: number;
  readonly isLast: boolean;
  readonly height: number;
};

type Measure = { readonly widthCm: number; readonly wholeWords: readonly string[] };
/** Sums of widths carry a rounding error. */
const tolerance = 0.001;

export function lineHeightCm(points: number): number {
  return cmOfPoints(points * (fontHeights.ascent + fontHeights.descent + fontHeights.gap));
}

export function breakLines(paragraph: SheetParagraph, font: PageFont, measure: Measure): readonly Line[] {
  const pen = createPen(paragraph, font, measure.widthCm);
  let at = 0;
  for (const [index, cell] of paragraph.text.split('\t').entries()) {
    const stop = index === 0 ? undefined : pen.toNextStop();
    if (stop?.align === 'right') pen.putBefore(stop.cm, cell, at);
    else for (const piece of pieces(cell, measure.wholeWords)) pen.put(piece.text, at + piece.start);
    at += cell.length + 1;
  }
  const height = lineHeightCm(paragraph.fontPt);
  const lines = pen.finish();
  return lines.map((line, index) =>
    centred({ ...line, isLast: index === lines.length - 1, height }, paragraph, measure.widthCm),
  );
}

/** Writes pieces one after another and begins a line when the next does not fit. `at` is a place in the text. */
function createPen(paragraph: SheetParagraph, font: PageFont, widthCm: number) {
  const widthOf = (text: string) => font.width(text, paragraph.fontPt, paragraph.bold);
  const done: Pick<Line, 'spans' | 'start' | 'end'>[] = [];
  let spans: LineSpan[] = [];
  let start = 0;
  let x = paragraph.firstLineCm;
  let open: { x: number; text: string } | null = null;

  /** Spaces at its end hang over and are not counted. */
  function closeSpan(): void {
    const text = open?.text.replace(/ +$/u, '') ?? '';
    if (open !== null && text !== '') spans.push({ x: open.x, text, width: widthOf(text) });
    open = null;
  }

  function newLine(at: number): void {
    closeSpan();
    done.push({ spans, start, end: at });
    spans = [];
    start = at;
    x = paragraph.leftCm;
  }

  function put(piece: string, at: number): void {
    const width = widthOf(piece.replace(/ +$/u, ''));
    const isLineEmpty = open === null && spans.length === 0;
    if (x + width > widthCm + tolerance && !isLineEmpty) newLine(at);
    if (width > widthCm - paragraph.leftCm && piece.length > 1) {
      const cut = fittingLength(piece, widthCm - x, widthOf);
      put(piece.slice(0, cut), at);
      newLine(at + cut);
      put(piece.slice(cut), at + cut);
      return;
    }
    open ??= { x, text: '' };
    open.text += piece;
    x += widthOf(piece);
  }

  return {
    put,
    toNextStop() {
      closeSpan();
      const stop = paragraph.stops.find(({ cm }) => cm > x + 0.01);
      if (stop?.align === 'left') x = stop.cm;
      return stop;
    },
    /** A cell that ends at a right-hand stop: จำนวน ๑ ชุด. */
    putBefore(stopCm: number, cell: string, at: number): void {
      const width = widthOf(cell);
      if (x + width > stopCm - 0.1 && spans.length > 0) newLine(at);
      spans.push({ x: stopCm - width, text: cell, width });
      x = stopCm;
    },
    finish() {
      closeSpan();
      return [...done, { spans, start, end: paragraph.text.length }];
    },
  };
}

/** An address longer than a line is cut where the line is full, as Word does. */
function fittingLength(piece: string, room: number, widthOf: (text: string) => number): number {
  let length = piece.length - 1;
  while (length > 1 && widthOf(piece.slice(0, length)) > room) length -= 1;
  return Math.max(1, length);
}

function centred(line: Line, paragraph: SheetParagraph, widthCm: number): Line {
  const only = line.spans[0];
  if (paragraph.align !== 'centre' || only === undefined) return line;
  const x = paragraph.leftCm + (widthCm - paragraph.leftCm - only.width) / 2;
  return { ...line, spans: [{ ...only, x }] };
}
