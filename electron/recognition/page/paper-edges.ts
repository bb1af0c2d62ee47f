/** The four edges of a sheet photographed on something darker, so that the photo can be made flat. */
import { type Components, findComponents } from '../image/components.ts';
import { compose, fromRectangle, type Matrix, translation } from '../image/geometry.ts';
import { halve } from '../image/grey.ts';
import type { GreyImage, Point } from '../types.ts';
import { otsuLevel } from './binarise.ts';
import { robustLine } from './robust-line.ts';

export type FlatSheet = {
  readonly width: number;
  readonly height: number;
  /** Pixels of the flat sheet to the photo. */
  readonly toPhoto: Matrix;
};

/** Edges are sought on a copy no larger than this. */
const smallSide = 400;
/** Brightness of paper above what it lies on. */
const leastContrast = 45;

/** Null where no edges are seen: the sheet fills the picture, or lies on something as bright. */
export function findPaper(photo: GreyImage): FlatSheet | null {
  let small = photo;
  let factor = 1;
  while (Math.max(small.width, small.height) > smallSide) {
    small = halve(small);
    factor *= 2;
  }
  const level = otsuLevel(small);
  if (!isBrightOnDark(small, level)) return null;
  const bright = small.data.map((value) => (value > level ? 1 : 0));
  const pieces = findComponents(bright, small.width, small.height);
  const sheet = [...pieces.area.keys()].sort(
    (a, b) => (pieces.area[b] as number) - (pieces.area[a] as number),
  )[0];
  if (sheet === undefined) return null;
  const corners = cornersOf(pieces, sheet);
  if (corners === null || !isSheet(corners, pieces, sheet, small)) return null;
  return flatSheet(corners.map(({ x, y }) => ({ x: (x + 0.5) * factor, y: (y + 0.5) * factor })) as Corners);
}

/** Upper left, upper right, lower right, lower left. */
type Corners = [Point, Point, Point, Point];

function isBrightOnDark({ data }: GreyImage, level: number): boolean {
  let [bright, dark, sumBright, sumDark] = [0, 0, 0, 0];
  for (const value of data) {
    if (value > level) [bright, sumBright] = [bright + 1, sumBright + value];
    else [dark, sumDark] = [dark + 1, sumDark + value];
  }
  return (
    dark > 0.03 * data.length &&
    bright > 0.2 * data.length &&
    sumBright / bright - sumDark / dark > leastContrast
  );
}

type Line = { readonly slope: number; readonly offset: number };

/** Sides are straight lines through the outermost bright pixels; letters and a thumb do not move them. */
function cornersOf(pieces: Components, sheet: number): Corners | null {
  const { top, bottom, left, right } = outline(pieces, sheet);
  const [upper, lower, first, last] = [top, bottom, left, right].map((points) =>
    points.length < 20 ? null : robustLine(inner(points)),
  ) as [Line | null, Line | null, Line | null, Line | null];
  if (upper === null || lower === null || first === null || last === null) return null;
  return [meet(upper, first), meet(upper, last), meet(lower, last), meet(lower, first)];
}

function inner<T>(points: readonly T[]): readonly T[] {
  return points.slice(Math.floor(points.length * 0.12), Math.ceil(points.length * 0.88));
}

/** Level sides as points (x, y), upright sides as points (y, x). */
function outline({ runs }: Components, sheet: number) {
  const rows = new Map<number, { from: number; to: number }>();
  const columns = new Map<number, { from: number; to: number }>();
  for (let run = 0; run < runs.count; run += 1) {
    if (runs.label[run] !== sheet) continue;
    const [y, start, end] = [runs.y[run] as number, runs.start[run] as number, runs.end[run] as number];
    widen(rows, y, start, end);
    for (let x = start; x < end; x += 1) widen(columns, x, y, y + 1);
  }
  const points = (ends: typeof rows, side: 'from' | 'to') =>
    [...ends].sort(([a], [b]) => a - b).map(([x, end]) => ({ x, y: end[side] }));
  return {
    top: points(columns, 'from'),
    bottom: points(columns, 'to'),
    left: points(rows, 'from'),
    right: points(rows, 'to'),
  };
}

function widen(ends: Map<number, { from: number; to: number }>, at: number, from: number, to: number): void {
  const known = ends.get(at);
  if (known === undefined) ends.set(at, { from, to });
  else ends.set(at, { from: Math.min(known.from, from), to: Math.max(known.to, to) });
}

/** Where the level line y = s·x + o and the upright line x = s·y + o cross. */
function meet(level: Line, upright: Line): Point {
  const x = (upright.slope * level.offset + upright.offset) / (1 - upright.slope * level.slope);
  return { x, y: level.slope * x + level.offset };
}

/** A four-sided sheet full of brightness, at least two sides of it within the picture, darkness around it. */
function isSheet(corners: Corners, pieces: Components, sheet: number, { width, height }: GreyImage): boolean {
  const [a, b, c, d] = corners;
  const area = Math.abs(cross(a, b, c) + cross(a, c, d)) / 2;
  if (area < 0.25 * width * height || area > 0.985 * width * height) return false;
  if ((pieces.area[sheet] as number) < 0.82 * area) return false;
  const bend = [cross(a, b, c), cross(b, c, d), cross(c, d, a), cross(d, a, b)];
  if (Math.min(...bend) < 0.3 * area) return false;
  const edge = 0.012 * Math.max(width, height);
  const sides = [(a.y + b.y) / 2, (a.x + d.x) / 2, height - (c.y + d.y) / 2, width - (b.x + c.x) / 2];
  if (sides.filter((distance) => distance > edge).length < 2) return false;
  const outside = pieces.area.reduce((sum, one, at) => (at === sheet ? sum : sum + one), 0);
  return outside < 0.1 * (width * height - area) + 20;
}

/** Twice the area of the triangle, positive clockwise on the screen. */
function cross(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function flatSheet(corners: Corners): FlatSheet {
  const [a, b, c, d] = corners;
  const width = Math.round((distance(a, b) + distance(d, c)) / 2);
  const height = Math.round((distance(a, d) + distance(b, c)) / 2);
  const flat = fromRectangle(width, height, corners);
  const margin = Math.round(0.01 * Math.max(width, height));
  return {
    width: width + 2 * margin,
    height: height + 2 * margin,
    toPhoto: compose(flat, translation(-margin, -margin)),
  };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
