/** Lines, rows, rulings and fixtures of a page in millimetres. */
import type { PlacedRule, PlacedText } from '../../shared/letter/letter.ts';
import type { PageStyle } from '../../shared/office/office.ts';
import type { PageFont } from './font-metrics.ts';
import type { Line } from './lines.ts';
import { cellPaddingCm, textWidthCm } from './page-style.ts';
import type { PlacedTable } from './placed.ts';
import type { SheetFixture, SheetParagraph } from './sheet.ts';
import { heightOf, type RowLines } from './table-lines.ts';

type LinePlace = {
  readonly style: PageStyle;
  readonly isLandscape: boolean;
  readonly paragraph: SheetParagraph;
};
type TablePlace = { readonly style: PageStyle; readonly isLandscape: boolean; readonly placed: PlacedTable };

/** Centimetres in, millimetres out; `y` is the baseline. */
export function words(
  part: Pick<PlacedText, 'x' | 'y' | 'text' | 'fontPt'> & Partial<PlacedText>,
): PlacedText {
  return {
    ...{ bold: false, colour: 'black', width: null, field: null },
    ...part,
    x: rounded(part.x * 10),
    y: rounded(part.y * 10),
  };
}

/** Thai-distributed lines reach the right margin; only what follows the last tab is stretched. */
export function textsOfLine(
  { style, isLandscape, paragraph }: LinePlace,
  line: Line,
  baseline: number,
  isCut: boolean,
): readonly PlacedText[] {
  const isSpread = paragraph.align === 'distribute' && !line.isLast && !isCut;
  const right = textWidthCm(style, isLandscape);
  return line.spans.map((span, at) => ({
    ...words({ x: style.marginLeftCm + span.x, y: baseline, text: span.text, fontPt: span.fontPt }),
    bold: span.bold,
    colour: span.colour,
    width: isSpread && at === line.spans.length - 1 ? rounded((right - span.x) * 10) : null,
    field: paragraph.field,
  }));
}

export function dotsOfLine(
  { style, paragraph }: LinePlace,
  line: Line,
  baseline: number,
): readonly PlacedRule[] {
  return line.leaders.map(({ x, width }) => ({
    x1: rounded((style.marginLeftCm + x) * 10),
    x2: rounded((style.marginLeftCm + x + width) * 10),
    y1: rounded(baseline * 10),
    y2: rounded(baseline * 10),
    isDotted: true,
    colour: paragraph.colour,
  }));
}

export function textsOfRow(
  { style, isLandscape, placed }: TablePlace,
  row: RowLines,
  top: number,
  isHead: boolean,
): readonly PlacedText[] {
  const { table } = placed;
  let left = tableLeftCm({ style, isLandscape, placed });
  return row.cells.flatMap(({ lines }, column) => {
    const x = left + cellPaddingCm;
    left += table.columnsCm[column] ?? 0;
    let y = top;
    return lines.flatMap((line) => {
      const baseline = y + line.baseline;
      y += line.height;
      return line.spans.map((span) => ({
        ...words({ x: x + span.x, y: baseline, text: span.text, fontPt: span.fontPt }),
        bold: isHead || span.bold,
        field: table.field,
      }));
    });
  });
}

export function rulesOfTable(place: TablePlace): readonly PlacedRule[] {
  const { table, head, rows, top } = place.placed;
  if (!table.ruled) return [];
  const left = tableLeftCm(place);
  const edges = sums(table.columnsCm).map((x) => left + x);
  const heights = sums([...head, ...rows].map(({ height }) => height)).map((y) => top + y);
  const right = edges.at(-1) ?? left;
  const bottom = top + heightOf(head) + heightOf(rows);
  return [...heights.map((y) => rule(left, y, right, y)), ...edges.map((x) => rule(x, top, x, bottom))];
}

/** Tables stand in the middle between the margins. */
function tableLeftCm({ style, isLandscape, placed }: TablePlace): number {
  const width = placed.table.columnsCm.reduce((sum, cm) => sum + cm, 0);
  return style.marginLeftCm + (textWidthCm(style, isLandscape) - width) / 2;
}

function sums(lengths: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...lengths.map((length) => (sum += length))];
}

function rule(x1: number, y1: number, x2: number, y2: number, colour: 'black' | 'red' = 'black'): PlacedRule {
  return {
    ...{ x1: rounded(x1 * 10), y1: rounded(y1 * 10), x2: rounded(x2 * 10), y2: rounded(y2 * 10) },
    isDotted: false,
    colour,
  };
}

export function textsOfFixture(
  fixture: Extract<SheetFixture, { kind: 'text' }>,
  font: PageFont,
): readonly PlacedText[] {
  const { text, fontPt, bold, colour } = fixture;
  const width = font.width(text, fontPt, bold);
  const x = fixture.x - (fixture.align === 'left' ? 0 : fixture.align === 'centre' ? width / 2 : width);
  return [words({ x, y: fixture.y, text, fontPt, bold, colour })];
}

export function rulesOfBox({
  x,
  y,
  width,
  height,
  colour,
}: Extract<SheetFixture, { kind: 'box' }>): readonly PlacedRule[] {
  const [right, bottom] = [x + width, y + height];
  return [
    rule(x, y, right, y, colour),
    rule(x, bottom, right, bottom, colour),
    rule(x, y, x, bottom, colour),
    rule(right, y, right, bottom, colour),
  ];
}

/** Hundredths of a millimetre are finer than any printer. */
function rounded(mm: number): number {
  return Math.round(mm * 100) / 100;
}
