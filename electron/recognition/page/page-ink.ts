/** The ink of a straightened page, sorted: rules and the grids they make, pieces of letters and strokes with their colour. */
import { type Components, findComponents } from '../image/components.ts';
import type { GreyImage } from '../types.ts';
import { localInkMask } from './binarise.ts';
import type { Box } from './chains.ts';
import { type ColourProbe, partColours, type Tints, tintsOf } from './colour.ts';
import { eraseFrames, findFrames } from './frames.ts';
import { findLeaders, ruleBoxes } from './leaders.ts';
import { consonantHeight } from './letter-size.ts';
import { eraseRules, findRules } from './rules.ts';
import { findGrids, type Grid, type GridCell } from './table-grid.ts';

export type Piece = {
  readonly box: Box;
  readonly area: number;
  readonly isColoured: boolean;
  readonly tint: number;
  /** Index into `PageInk.cells`, -1 outside of all. */
  readonly cell: number;
};

/** The border of a stamp. `tint` as of a piece. */
export type Frame = { readonly box: Box; readonly tint: number; readonly sides: readonly Side[] };

/** One side of a frame: its middle at slope · place + offset, place running from `from` to `to`. */
export type Side = {
  readonly isLevel: boolean;
  readonly slope: number;
  readonly offset: number;
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
};

export type PageInk = {
  readonly core: number;
  /** In the order of `components`. */
  readonly pieces: readonly Piece[];
  readonly components: Components;
  readonly tables: readonly Grid[];
  /** Cells of all tables. */
  readonly cells: readonly GridCell[];
  readonly frames: readonly Frame[];
  /** Dotted leaders and level rules, piece by piece. */
  readonly guides: readonly Box[];
};

/** `dark` as of `darkness`. */
export function findInk(dark: GreyImage, probe: ColourProbe | null): PageInk {
  const { width, height } = dark;
  const mask = localInkMask(dark);
  const first = findComponents(mask, width, height);
  const core = consonantHeight(first);
  const rules = core === 0 ? [] : findRules(first.runs, width, core);
  const grids = findGrids(rules, core);
  const tables = grids.filter(({ cells }) => cells.length > 1);
  const frames = core === 0 ? [] : findFrames(first, probe, core, grids, { width, height });
  eraseRules(mask, width, height, rules);
  eraseFrames(mask, width, height, frames);
  let components = rules.length + frames.length > 0 ? findComponents(mask, width, height) : first;
  if (core > 0 && probe !== null && partColours(mask, width, components, probe, 2.2 * core))
    components = findComponents(mask, width, height);
  const tints = probe === null ? null : tintsOf(components, probe);
  const cells = tables.flatMap((table) => table.cells);
  const pieces = piecesOf(components, tints, cells);
  const leaders = findLeaders(
    pieces.map(({ box }) => box),
    core,
  );
  return { core, pieces, components, tables, cells, frames, guides: [...leaders, ...ruleBoxes(rules)] };
}

function piecesOf(components: Components, tints: Tints | null, cells: readonly GridCell[]): Piece[] {
  const { count, left, top, right, bottom, area } = components;
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
      isColoured: tints?.isColoured[at] === 1,
      tint: tints?.tint[at] ?? 0,
      cell: cells.findLastIndex((cell) => x > cell.left && x < cell.right && y > cell.top && y < cell.bottom),
    };
  });
}
