/** A table, or its rows on one page, as WordprocessingML: fixed columns, head rows marked as such, rows that stay whole. */
import type { PageStyle } from '../../../shared/office/office.ts';
import { cellPaddingCm, rulePt, twips } from '../page-style.ts';
import type { SheetTable } from '../sheet.ts';
import { type CellLines, cellParagraph, type RowLines } from '../table-lines.ts';
import { paragraphXml } from './paragraph-xml.ts';

export type TablePart = {
  readonly table: SheetTable;
  readonly head: readonly RowLines[];
  readonly rows: readonly RowLines[];
};

export function tableXml({ table, head, rows }: TablePart, style: PageStyle): string {
  const widths = table.columnsCm.map(twips);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const padding = twips(cellPaddingCm);
  const properties = [
    `<w:tblW w:w="${whole}" w:type="dxa"/><w:jc w:val="center"/>`,
    table.ruled ? borders : '',
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar><w:left w:w="${padding}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar>`,
  ].join('');
  const lines = [
    ...head.map((row) => rowXml(table, row, widths, style, true, true)),
    ...rows.map((row, index) =>
      rowXml(table, row, widths, style, false, table.keepNext && index === rows.length - 1),
    ),
  ];
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`;
}

const edge = (name: string) =>
  `<w:${name} w:val="single" w:sz="${rulePt * 8}" w:space="0" w:color="000000"/>`;
const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('')}</w:tblBorders>`;

function rowXml(
  table: SheetTable,
  row: RowLines,
  widths: readonly number[],
  style: PageStyle,
  isHead: boolean,
  keepNext: boolean,
): string {
  const cells = row.cells.map((cell, column) => {
    const align = isHead ? 'centre' : (table.align[column] ?? 'left');
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/></w:tcPr>${cellXml(table, cell, align, isHead, keepNext, style)}</w:tc>`;
  });
  const properties = `<w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}`;
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

function cellXml(
  table: SheetTable,
  { text, lines }: CellLines,
  align: 'left' | 'centre' | 'right',
  isHead: boolean,
  keepNext: boolean,
  style: PageStyle,
): string {
  const paragraph = { ...cellParagraph(table, text, align, isHead), keepNext };
  const [start, end] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? text.length];
  return paragraphXml({ paragraph, start, end, isContinued: false, opensPage: false }, style);
}
