/** The parts of a section that a page end never cuts: lines of text, rows of tables, pictures. */
import type { PageFont } from './font-metrics.ts';
import { breakLines, type Line, type Measure } from './lines.ts';
import { cmOfPoints } from './page-style.ts';
import type { SheetBlock, SheetParagraph, SheetPicture, SheetTable } from './sheet.ts';
import { breakTable, heightOf, type RowLines } from './table-lines.ts';

type UnitBase = {
  /** Index of its block in the section. */
  readonly block: number;
  /** Which line or row of the block. */
  readonly part: number;
  /** Empty above it, unless it opens a page. */
  readonly before: number;
  /** Stands above it where it opens a page: the table's head rows. */
  readonly above: number;
  readonly height: number;
  /** Stays on the page of the next unit. */
  readonly keepNext: boolean;
};
export type LineUnit = UnitBase & {
  readonly kind: 'line';
  readonly paragraph: SheetParagraph;
  readonly line: Line;
  /** Lines of its paragraph. */
  readonly count: number;
};
export type RowUnit = UnitBase & {
  readonly kind: 'row';
  readonly table: SheetTable;
  readonly row: RowLines;
  readonly head: readonly RowLines[];
};
export type PictureUnit = UnitBase & {
  readonly kind: 'picture';
  readonly picture: SheetPicture;
  readonly widthCm: number;
};
export type Unit = LineUnit | RowUnit | PictureUnit;

export function unitsOf(
  blocks: readonly SheetBlock[],
  font: PageFont,
  measure: Measure,
  roomCm: number,
): readonly Unit[] {
  return blocks.flatMap((block, index): readonly Unit[] => {
    if (block.kind === 'paragraph') return lineUnits(block, index, breakLines(block, font, measure));
    if (block.kind === 'picture') return [pictureUnit(block, index, measure.widthCm, roomCm)];
    return rowUnits(block, index, breakTable(block, font, measure, roomCm));
  });
}

function lineUnits(paragraph: SheetParagraph, block: number, lines: readonly Line[]): readonly LineUnit[] {
  return lines.map((line, part) => ({
    ...{ kind: 'line', block, part, paragraph, line, count: lines.length, height: line.height, above: 0 },
    before: part === 0 ? cmOfPoints(paragraph.beforePt) : 0,
    keepNext: part === lines.length - 1 && paragraph.keepNext,
  }));
}

function rowUnits(
  table: SheetTable,
  block: number,
  { head, rows }: ReturnType<typeof breakTable>,
): readonly RowUnit[] {
  const above = heightOf(head);
  return rows.map((row, part) => ({
    ...{ kind: 'row', block, part, table, row, head, height: row.height, above },
    before: part === 0 ? cmOfPoints(table.beforePt) + above : 0,
    keepNext: part === rows.length - 1 && table.keepNext,
  }));
}

/** Made smaller where the page could not hold it. */
function pictureUnit(picture: SheetPicture, block: number, widthCm: number, roomCm: number): PictureUnit {
  const scale = Math.min(1, widthCm / picture.widthCm, roomCm / picture.heightCm);
  return {
    ...{ kind: 'picture', block, part: 0, picture, above: 0, keepNext: picture.keepNext },
    ...{ widthCm: picture.widthCm * scale, height: picture.heightCm * scale },
    before: cmOfPoints(picture.beforePt),
  };
}
