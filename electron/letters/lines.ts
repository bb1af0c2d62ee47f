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

export function lineHeightCm(points: number): number {
  return cmOfPoints(points * (fontHeights.ascent + fontHeights.descent + fontHeights.gap));
}

type Pen = { x: number; span: { x: number; text: string } | null };

export function breakLines(
  paragraph: SheetParagraph,
  font: PageFont,
  measure: { readonly widthCm: number; readonly wholeWords: readonly string[] },
): readonly Line[] {
  const { text, fontPt, bold, stops } = paragraph;
  const widthOf = (part: string) => font.width(part, fontPt, bold);
  const done: { spans: LineSpan[]; start: number; end: number }[] = [];
  let spans: LineSpan[] = [];
  let start = 0;
  const pen: Pen = { x: paragraph.firstLineCm, span: null };

  const closeSpan = () => {
    if (pen.span === null) return;
    const shown = pen.span.text.replace(/ +$/u, '');
    if (shown !== '') spans.push({ x: pen.span.x, text: shown, width: widthOf(shown) });
    pen.span = null;
  };
  const newLine = (at: number) => {
    closeSpan();
    done.push({ spans, start, end: at });
    spans = [];
    start = at;
    pen.x = paragraph.leftCm;
  };
  const isTooLong = (width: number) => width > measure.widthCm - paragraph.leftCm;
  const put = (part: string, at: number) => {
    const needed = widthOf(part.replace(/ +$/u, ''));
    const isFresh = pen.span === null && spans.length === 0;
    if (pen.x + needed > measure.widthCm + 0.001 && !isFresh) newLine(at);
    const fitting = isTooLong(needed) ? fittingLength(part, measure.widthCm - pen.x, widthOf) : part.length;
    if (fitting < part.length) {
      put(part.slice(0, fitting), at);
      newLine(at + fitting);
      put(part.slice(fitting), at + fitting);
      return;
    }
    pen.span ??= { x: pen.x, text: '' };
    pen.span.text += part;
    pen.x += widthOf(part);
  };

  let at = 0;
  for (const [index, cell] of text.split('\t').entries()) {
    if (index > 0) {
      closeSpan();
      const stop = stops.find(({ cm }) => cm > pen.x + 0.01);
      if (stop?.align === 'right') {
        const width = widthOf(cell);
        if (pen.x + width > stop.cm - 0.1 && spans.length > 0) newLine(at);
        spans.push({ x: stop.cm - width, text: cell, width });
        pen.x = stop.cm;
        at += cell.length + 1;
        continue;
      }
      pen.x = stop?.cm ?? pen.x;
    }
    for (const piece of pieces(cell, measure.wholeWords)) put(piece.text, at + piece.start);
    at += cell.length + 1;
  }
  closeSpan();
  done.push({ spans, start, end: text.length });
  const height = lineHeightCm(fontPt);
  return done.map((line, index) =>
    centred({ ...line, isLast: index === done.length - 1, height }, paragraph, measure.widthCm),
  );
}

/** An address longer than a line is cut where the line is full, as Word does. */
function fittingLength(part: string, room: number, widthOf: (part: string) => number): number {
  let length = part.length - 1;
  while (length > 1 && widthOf(part.slice(0, length)) > room) length -= 1;
  return Math.max(1, length);
}

function centred(line: Line, paragraph: SheetParagraph, widthCm: number): Line {
  const only = line.spans[0];
  if (paragraph.align !== 'centre' || only === undefined) return line;
  const x = paragraph.leftCm + (widthCm - paragraph.leftCm - only.width) / 2;
  return { ...line, spans: [{ ...only, x }] };
}
