/** The ink of a straightened page, sorted: rules and the grids they make, pieces of letters and strokes with their colour. */
import { type Components, findComponents } from '../image/components.ts';
import type { GreyImage } from '../types.ts';
import { inkLevel, inkMask } from './binarise.ts';
import type { Box } from './chains.ts';
import { type ColourProbe, colouredComponents, partColours } from './colour.ts';
import { consonantHeight } from './letter-size.ts';
import { eraseRules, findRules, type Rule } from './rules.ts';
import { findGrids, type Grid } from './table-grid.ts';

export type Piece = {
  readonly box: Box;
  readonly area: number;
  readonly isColoured: boolean;
  /** Index into `PageInk.grids`' cells taken together, -1 outside. */
  readonly cell: number;
};

export type PageInk = {
  readonly core: number;
  readonly pieces: readonly Piece[];
  readonly components: Components;
  readonly rules: readonly Rule[];
  readonly grids: readonly Grid[];
};

/** `dark` as of `darkness`. */
export function findInk(dark: GreyImage, probe: ColourProbe | null): PageInk {
  const { width, height } = dark;
  const mask = inkMask(dark, inkLevel(dark));
  const first = findComponents(mask, width, height);
  const core = consonantHeight(first);
  if (core === 0) return { core, pieces: [], components: first, rules: [], grids: [] };
  const rules = findRules(mask, width, height, core);
  eraseRules(mask, width, height, rules);
  let components = rules.length > 0 ? findComponents(mask, width, height) : first;
  if (probe !== null && partColours(mask, width, components, probe, 2.2 * core))
    components = findComponents(mask, width, height);
  const coloured = probe === null ? null : colouredComponents(components, probe);
  const grids = findGrids(rules, core);
  return { core, pieces: piecesOf(components, coloured, grids), components, rules, grids };
}

function piecesOf(
  { count, left, top, right, bottom, area }: Components,
  coloured: Uint8Array | null,
  grids: readonly Grid[],
): Piece[] {
  const cells = grids.flatMap((grid) => grid.cells);
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
      cell: cells.findLastIndex((cell) => x > cell.left && x < cell.right && y > cell.top && y < cell.bottom),
    };
  });
}
