/** Frames of stamps: rings of ink with four sides, standing a little askew, letters inside and often grown into them. */
import type { Components } from '../image/components.ts';
import { type Box, quantile } from './chains.ts';
import { type ColourProbe, tintsOf } from './colour.ts';
import type { Frame, Side } from './page-ink.ts';
import { robustLine } from './robust-line.ts';
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
    const sides = sidesOf(pieces, label, box);
    return sides === null ? [] : [{ box, tint: tints?.tint[label] ?? 0, sides }];
  });
  const inTables = grids.filter(({ cells }) => cells.length > 1);
  const straight = grids
    .filter((grid) => grid.cells.length === 1 && isStampSized(grid, core, page))
    .filter((grid) => !rings.some(({ box }) => overlaps(box, grid)))
    .map((grid) => ({ box: grid, tint: tintAround(grid, probe), sides: [] })); // erased as rules
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

/** The first and the last stroke of every row or column of the box: where it begins and how thick it is. */
type Ends = {
  readonly first: Int32Array;
  readonly firstThick: Int32Array;
  readonly last: Int32Array;
  readonly lastThick: Int32Array;
};

function emptyEnds(count: number, length: number): Ends {
  return {
    first: new Int32Array(count).fill(length),
    firstThick: new Int32Array(count),
    last: new Int32Array(count),
    lastThick: new Int32Array(count),
  };
}

/** The four sides, where ink lies near both ends of nearly every row and column of the box; null where it is no ring. */
function sidesOf({ runs }: Components, label: number, box: Box): Side[] | null {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const rows = emptyEnds(height, width);
  const columns = emptyEnds(width, height);
  for (let run = 0; run < runs.count; run += 1) {
    if (runs.label[run] !== label) continue;
    const y = (runs.y[run] as number) - box.top;
    const [start, end] = [(runs.start[run] as number) - box.left, (runs.end[run] as number) - box.left];
    note(rows, y, start, end);
    for (let x = start; x < end; x += 1) note(columns, x, y, y + 1);
  }
  // Eight degrees askew move a corner by a seventh of the other side.
  const isRing =
    closeShare(rows, width, 0.04 * width + 0.14 * height) > 0.8 &&
    closeShare(columns, height, 0.04 * height + 0.14 * width) > 0.8;
  if (!isRing) return null;
  return [
    sideOf(rows.first, rows.firstThick, 1, box.top, box.left, false),
    sideOf(rows.last, rows.lastThick, -1, box.top, box.left, false),
    sideOf(columns.first, columns.firstThick, 1, box.left, box.top, true),
    sideOf(columns.last, columns.lastThick, -1, box.left, box.top, true),
  ];
}

/** Strokes come in order; neighbouring pixels of one stroke are taken together. */
function note(ends: Ends, at: number, start: number, end: number): void {
  const first = ends.first[at] as number;
  if (ends.firstThick[at] === 0) {
    ends.first[at] = start;
    ends.firstThick[at] = end - start;
  } else if (start === first + (ends.firstThick[at] as number)) {
    ends.firstThick[at] = end - first;
  }
  const isSame = start === (ends.last[at] as number);
  ends.lastThick[at] = isSame ? (ends.lastThick[at] as number) + end - start : end - start;
  ends.last[at] = end;
}

function closeShare({ first, last }: Ends, length: number, slack: number): number {
  let close = 0;
  for (let at = 0; at < first.length; at += 1)
    if ((first[at] as number) < slack && length - (last[at] as number) < slack) close += 1;
  return close / first.length;
}

/** `inwards` is 1 where the stroke grows from its edge to the right or downwards. */
function sideOf(
  edges: Int32Array,
  thick: Int32Array,
  inwards: 1 | -1,
  along: number,
  across: number,
  isLevel: boolean,
): Side {
  // The corners belong to the other sides.
  const places = [...edges.keys()].filter((at) => at > 0.12 * edges.length && at < 0.88 * edges.length);
  const thickness = quantile(
    places.map((at) => thick[at] as number),
    0.4,
  );
  const centres = places.map((at) => ({ x: at, y: (edges[at] as number) + (inwards * thickness) / 2 }));
  const { slope, offset } = robustLine(centres);
  return {
    isLevel,
    slope,
    offset: offset + across - slope * along,
    from: along,
    to: along + edges.length,
    thickness,
  };
}

/** Takes the frame out of the mask, so that letters grown into it stand free. */
export function eraseFrames(mask: Uint8Array, width: number, height: number, frames: readonly Frame[]): void {
  for (const { sides } of frames) {
    for (const { isLevel, slope, offset, from, to, thickness } of sides) {
      const half = thickness / 2 + 1.2;
      for (let at = from; at < to; at += 1) {
        const centre = slope * at + offset;
        const [low, high] = [Math.round(centre - half), Math.round(centre + half)];
        for (let side = Math.max(0, low); side < Math.min(high, isLevel ? height : width); side += 1)
          mask[isLevel ? side * width + at : at * width + side] = 0;
      }
    }
  }
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
