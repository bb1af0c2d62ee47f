/** The ink of a straightened page, sorted: rules and the grids they make, pieces of letters and strokes with their colour. */
import { type Components, findComponents } from '../image/components.ts';
import type { GreyImage } from '../types.ts';
import { inkLevel, inkMask } from './binarise.ts';
import type { Box } from './chains.ts';
import { type ColourProbe, colouredComponents, partColours } from './colour.ts';
import { consonantHeight } from './letter-size.ts';
import { eraseRules, findRules } from './rules.ts';
import { findGrids, type Grid, type GridCell } from './table-grid.ts';

export type Piece = {
  readonly box: Box;
  readonly area: number;
  readonly isColoured: boolean;
  /** Index into `PageInk.regions`, -1 outside of all. */
  readonly region: number;
};

/** What lines never cross the border of: a cell of a table, or a frame. */
export type Region = { readonly box: Box; readonly cell: GridCell | null };

export type PageInk = {
  readonly core: number;
  /** In the order of `components`. */
  readonly pieces: readonly Piece[];
  readonly components: Components;
  readonly tables: readonly Grid[];
  /** Grids of one cell that are no larger than a stamp. */
  readonly frames: readonly Grid[];
  /** Cells of the tables, then frames. */
  readonly regions: readonly Region[];
};

/** `dark` as of `darkness`. */
export function findInk(dark: GreyImage, probe: ColourProbe | null): PageInk {
  const { width, height } = dark;
  const mask = inkMask(dark, inkLevel(dark));
  const first = findComponents(mask, width, height);
  const core = consonantHeight(first);
  const rules = core === 0 ? [] : findRules(mask, width, height, core);
  eraseRules(mask, width, height, rules);
  let components = rules.length > 0 ? findComponents(mask, width, height) : first;
  if (core > 0 && probe !== null && partColours(mask, width, components, probe, 2.2 * core))
    components = findComponents(mask, width, height);
  const coloured = probe === null ? null : colouredComponents(components, probe);
  const grids = findGrids(rules, core);
  const tables = grids.filter(({ cells }) => cells.length > 1);
  const frames = grids.filter((grid) => grid.cells.length === 1 && isStampSized(grid, width, height));
  const regions = [
    ...tables.flatMap(({ cells }) => cells).map((cell) => ({ box: cell, cell })),
    ...frames.map((box) => ({ box, cell: null })),
  ];
  return { core, pieces: piecesOf(components, coloured, regions), components, tables, frames, regions };
}

function isStampSized({ left, right, top, bottom }: Box, width: number, height: number): boolean {
  return right - left < 0.55 * width && bottom - top < 0.25 * height;
}

function piecesOf(
  { count, left, top, right, bottom, area }: Components,
  coloured: Uint8Array | null,
  regions: readonly Region[],
): Piece[] {
  return Array.from({ length: count }, (_, at) => {
    const box = {
      left: left[at] as number,
      top: top[at] as number,
      right: right[at] as number,
      bottom: bottom[at] as number,
    };
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return {
      box,
      area: area[at] as number,
      isColoured: coloured?.[at] === 1,
      // The innermost: a frame may stand inside a cell.
      region: regions.findLastIndex(
        ({ box: one }) => x > one.left && x < one.right && y > one.top && y < one.bottom,
      ),
    };
  });
}
