/** Breaks the cells of a table into lines and finds the height of its rows; a row taller than a page becomes several. */
import type { PageFont } from './font-metrics.ts';
import { breakLines, type Line, lineHeightCm, type Measure } from './lines.ts';
import { cellPaddingCm, cmOfPoints, rulePt } from './page-style.ts';
import type { SheetParagraph, SheetTable } from './sheet.ts';

/** `text` is what `lines` point into; without lines it stands whole. */
export type CellLines = { readonly text: string; readonly lines: readonly Line[] };
export type RowLines = {
  readonly cells: readonly CellLines[];
  readonly height: number;
  /** Which row of the table; the pieces of a parted one share it. */
  readonly source: number;
};
export type TableLines = { readonly head: readonly RowLines[]; readonly rows: readonly RowLines[] };

/** `roomCm`: height of an empty page. */
export function breakTable(table: SheetTable, font: PageFont, measure: Measure, roomCm: number): TableLines {
  const rows = table.rows.map((cells, row) => rowLines(table, cells, row, font, measure));
  const head = rows.slice(0, table.headRows);
  const isHeadAlone = head.length === rows.length || heightOf(head) > roomCm / 2;
  if (isHeadAlone) return { head: [], rows: rows.flatMap((row) => parted(row, table, roomCm)) };
  const left = roomCm - heightOf(head);
  return { head, rows: rows.slice(head.length).flatMap((row) => parted(row, table, left)) };
}

export function heightOf(rows: readonly RowLines[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

function rowLines(
  table: SheetTable,
  cells: readonly string[],
  source: number,
  font: PageFont,
  { wholeWords }: Measure,
): RowLines {
  const isHead = source < table.headRows;
  const broken = table.columnsCm.map((columnCm, column) => {
    const text = cells[column] ?? '';
    const widthCm = Math.max(0.5, columnCm - 2 * cellPaddingCm);
    const align = isHead ? 'centre' : (table.align[column] ?? 'left');
    return {
      text,
      lines: breakLines(cellParagraph(table, text, align, isHead), font, { widthCm, wholeWords }),
    };
  });
  return { cells: broken, height: rowHeight(broken, table), source };
}

/** A cell as the paragraph it is written as; head rows stand bold in the middle. */
export function cellParagraph(
  table: SheetTable,
  text: string,
  align: SheetParagraph['align'],
  bold: boolean,
): SheetParagraph {
  return {
    ...{ kind: 'paragraph', role: 'body', text, marks: [], stops: [], firstLineCm: 0, leftCm: 0, align },
    ...{ fontPt: table.fontPt, bold, colour: 'black', beforePt: 0, exactPt: null, keepNext: false },
    field: table.field,
  };
}

function rowHeight(cells: readonly CellLines[], table: SheetTable): number {
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length));
  return lines * lineHeightCm(table.fontPt) + (table.ruled ? cmOfPoints(rulePt) : 0);
}

/** Rows are never parted, except one that no page could hold: line by line, joined again where they stand. */
function parted(row: RowLines, table: SheetTable, roomCm: number): readonly RowLines[] {
  if (row.height <= roomCm) return [row];
  const most = Math.max(...row.cells.map(({ lines }) => lines.length));
  return Array.from({ length: most }, (_, part) => {
    const cells = row.cells.map((cell) => {
      const lines = cell.lines.slice(part, part + 1);
      return { text: lines.length === 0 ? '' : cell.text, lines };
    });
    const height = part === 0 ? rowHeight(cells, table) : lineHeightCm(table.fontPt);
    return { cells, height, source: row.source };
  });
}

/** Pieces of one row that stand on one page. */
export function joined(upper: RowLines, lower: RowLines): RowLines {
  const cells = upper.cells.map((cell, column) => ({
    text: cell.text === '' ? (lower.cells[column]?.text ?? '') : cell.text,
    lines: [...cell.lines, ...(lower.cells[column]?.lines ?? [])],
  }));
  return { cells, height: upper.height + lower.height, source: upper.source };
}
