/** Blocks at their places on a page: what the preview draws and what the DOCX writes between two page breaks. */
import type { Line } from './lines.ts';
import type { SheetParagraph, SheetPicture, SheetTable } from './sheet.ts';
import { heightOf, joined, type RowLines } from './table-lines.ts';
import type { Unit } from './units.ts';

/** Tops are centimetres from the top of the sheet. */
export type PlacedParagraph = {
  readonly kind: 'paragraph';
  readonly paragraph: SheetParagraph;
  readonly lines: readonly Line[];
  readonly top: number;
  /** It began on the page before. */
  readonly isContinued: boolean;
};
export type PlacedTable = {
  readonly kind: 'table';
  readonly table: SheetTable;
  readonly head: readonly RowLines[];
  readonly rows: readonly RowLines[];
  readonly top: number;
  readonly isContinued: boolean;
};
export type PlacedPicture = {
  readonly kind: 'picture';
  readonly picture: SheetPicture;
  readonly widthCm: number;
  readonly heightCm: number;
  readonly top: number;
};
export type PlacedBlock = PlacedParagraph | PlacedTable | PlacedPicture;

export function placeUnits(
  units: readonly Unit[],
  topCm: number,
  isLaterPage: boolean,
): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let y = topCm;
  let block = -1;
  for (const [index, unit] of units.entries()) {
    y += index === 0 && isLaterPage ? unit.above : unit.before;
    const last = placed.at(-1);
    if (unit.block === block && last !== undefined) placed[placed.length - 1] = withUnit(last, unit);
    else placed.push(begun(unit, y));
    block = unit.block;
    y += unit.height;
  }
  return placed;
}

function begun(unit: Unit, top: number): PlacedBlock {
  const isContinued = unit.part > 0;
  switch (unit.kind) {
    case 'line':
      return { kind: 'paragraph', paragraph: unit.paragraph, lines: [unit.line], top, isContinued };
    case 'row': {
      const { table, head, row } = unit;
      return { kind: 'table', table, head, rows: [row], top: top - heightOf(head), isContinued };
    }
    case 'picture':
      return { kind: 'picture', picture: unit.picture, widthCm: unit.widthCm, heightCm: unit.height, top };
  }
}

function withUnit(placed: PlacedBlock, unit: Unit): PlacedBlock {
  if (placed.kind === 'paragraph' && unit.kind === 'line')
    return { ...placed, lines: [...placed.lines, unit.line] };
  if (placed.kind === 'table' && unit.kind === 'row')
    return { ...placed, rows: withRow(placed.rows, unit.row) };
  return placed;
}

function withRow(rows: readonly RowLines[], row: RowLines): readonly RowLines[] {
  const last = rows.at(-1);
  return last?.source === row.source ? [...rows.slice(0, -1), joined(last, row)] : [...rows, row];
}
