/** Frames of stamps: rings of ink with four sides, standing a little askew, letters inside and often grown into them. */
import type { Components } from '../image/components.ts';
import type { Box } from './chains.ts';
import { type ColourProbe, tintsOf } from './colour.ts';
import type { Frame } from './page-ink.ts';
import type { Grid } from './table-grid.ts';

type Size = { readonly width: number; readonly height: number };

/** `pieces` before rules were erased; `grids` of one cell are frames that stand straight. */
export function findFrames(
  pieces: Components,
  probe: ColourProbe | null,
  core: number,
  grids: readonly Grid[],
  page: Size,
): Frame[] {
  const tints = probe === null ? null : tintsOf(pieces, probe);
  const rings = [...pieces.area.keys()].flatMap((label) => {
    const box = boxOf(pieces, label);
    if (!isStampSized(box, core, page) || !isSparse(pieces, label, box)) return [];
    return isRing(pieces, label, box) ? [{ box, tint: tints?.tint[label] ?? 0 }] : [];
  });
  const inTables = grids.filter(({ cells }) => cells.length > 1);
  const straight = grids
    .filter((grid) => grid.cells.length === 1 && isStampSized(grid, core, page))
    .filter((grid) => !rings.some(({ box }) => overlaps(box, grid)))
    .map((grid) => ({ box: grid, tint: tintAround(grid, probe) }));
  return [...rings, ...straight].filter(({ box }) => !inTables.some((grid) => overlaps(box, grid)));
}

function boxOf({ left, top, right, bottom }: Components, label: number): Box {
  return {
    left: left[label] as number,
    top: top[label] as number,
    right: right[label] as number,
    bottom: bottom[label] as number,
  };
}

function isStampSized({ left, right, top, bottom }: Box, core: number, { width, height }: Size): boolean {
  const [wide, high] = [right - left, bottom - top];
  return wide > 5 * core && high > 2.2 * core && wide < 0.55 * width && high < 0.25 * height;
}

function isSparse({ area }: Components, label: number, { left, right, top, bottom }: Box): boolean {
  return (area[label] as number) < 0.4 * (right - left) * (bottom - top);
}

/** Ink near both ends of nearly every row and every column of the box. */
function isRing({ runs }: Components, label: number, box: Box): boolean {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const rows = { first: new Int32Array(height).fill(width), last: new Int32Array(height) };
  const columns = { first: new Int32Array(width).fill(height), last: new Int32Array(width) };
  for (let run = 0; run < runs.count; run += 1) {
    if (runs.label[run] !== label) continue;
    const y = (runs.y[run] as number) - box.top;
    const [start, end] = [(runs.start[run] as number) - box.left, (runs.end[run] as number) - box.left];
    rows.first[y] = Math.min(rows.first[y] as number, start);
    rows.last[y] = Math.max(rows.last[y] as number, end);
    for (let x = start; x < end; x += 1) {
      columns.first[x] = Math.min(columns.first[x] as number, y);
      columns.last[x] = Math.max(columns.last[x] as number, y + 1);
    }
  }
  // Eight degrees askew move a corner by a seventh of the other side.
  return (
    closeShare(rows, width, 0.04 * width + 0.14 * height) > 0.8 &&
    closeShare(columns, height, 0.04 * height + 0.14 * width) > 0.8
  );
}

type Ends = { readonly first: Int32Array; readonly last: Int32Array };

function closeShare({ first, last }: Ends, length: number, slack: number): number {
  let close = 0;
  for (let at = 0; at < first.length; at += 1)
    if ((first[at] as number) < slack && length - (last[at] as number) < slack) close += 1;
  return close / first.length;
}

function overlaps(one: Box, other: Box): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 && width * height > 0.3 * (one.right - one.left) * (one.bottom - one.top);
}

function tintAround({ left, right, top, bottom }: Box, probe: ColourProbe | null): number {
  if (probe === null) return 0;
  const places = Array.from({ length: 40 }, (_, at) => left + ((right - left) * (at + 0.5)) / 40);
  const tints = places.flatMap((x) => [top, bottom].map((y) => tintOfColour(probe(x, y))));
  return tints.sort((a, b) => a - b)[tints.length >> 1] ?? 0;
}

function tintOfColour(colour: number): number {
  const channels = [colour >> 16, (colour >> 8) & 255, colour & 255];
  const mean = channels.reduce((sum, value) => sum + value, 0) / 3;
  return (Math.max(...channels) - Math.min(...channels)) / Math.max(20, 255 - mean);
}
