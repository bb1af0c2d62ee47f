/** A table, or its rows on one page: fixed columns, head rows marked as such, rows that stay whole. */
import {
  AlignmentType,
  BorderStyle,
  type ITableBordersOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { PageStyle } from '../../../shared/office/office.ts';
import { cellPaddingCm, rulePt, twips } from '../page-style.ts';
import type { PlacedTable } from '../placed.ts';
import type { SheetTable } from '../sheet.ts';
import { type CellLines, cellParagraph, type RowLines } from '../table-lines.ts';
import { paragraphOf } from './paragraph.ts';
import { type Piece, piece } from './piece.ts';
import type { Writing } from './writing.ts';

export function tablePiece(placed: PlacedTable, { sheet: { style }, styleKey }: Writing): Piece<Table> {
  const { rows: _, ...look } = placed.table;
  const facts = ['table', styleKey, look, placed.head.map(wordsOf), placed.rows.map(wordsOf)];
  return piece(facts, () => tableOf(placed, style));
}

function wordsOf({ cells }: RowLines) {
  return cells.map(({ text, lines }) => [text, lines[0]?.start, lines.at(-1)?.end]);
}

function tableOf(
  { table, head, rows }: Pick<PlacedTable, 'table' | 'head' | 'rows'>,
  style: PageStyle,
): Table {
  const widths = table.columnsCm.map(twips);
  const padding = twips(cellPaddingCm);
  const row = (lines: RowLines, isHead: boolean, keepNext: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: lines.cells.map((cell, column) => {
        const align = isHead ? 'centre' : (table.align[column] ?? 'left');
        return new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          children: [cellOf(table, cell, { align, isHead, keepNext }, style)],
        });
      }),
    });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: table.ruled ? ruled : unruled,
    margins: { left: padding, right: padding, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [
      ...head.map((lines) => row(lines, true, true)),
      ...rows.map((lines, index) => row(lines, false, table.keepNext && index === rows.length - 1)),
    ],
  });
}

type CellLook = {
  readonly align: 'left' | 'centre' | 'right';
  readonly isHead: boolean;
  readonly keepNext: boolean;
};

function cellOf(table: SheetTable, { text, lines }: CellLines, look: CellLook, style: PageStyle) {
  const paragraph = { ...cellParagraph(table, text, look.align, look.isHead), keepNext: look.keepNext };
  const [start, end] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? text.length];
  return paragraphOf({ paragraph, start, end, isContinued: false, opensPage: false }, style);
}

const ruled = borders(BorderStyle.SINGLE);
const unruled = borders(BorderStyle.NONE);

function borders(style: (typeof BorderStyle)[keyof typeof BorderStyle]): ITableBordersOptions {
  const edge = { style, size: rulePt * 8, space: 0, color: '000000' };
  return {
    top: edge,
    bottom: edge,
    left: edge,
    right: edge,
    insideHorizontal: edge,
    insideVertical: edge,
  };
}
