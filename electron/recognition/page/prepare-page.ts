/** A picture of a page made ready for reading: turned upright, straightened, its lines cut into strips. */
import { findComponents } from '../image/components.ts';
import { apply, compose, type Matrix, rotation, scaling, translation } from '../image/geometry.ts';
import { halve, resize, toGrey } from '../image/grey.ts';
import { warp } from '../image/warp.ts';
import type { ColourImage, GreyImage, PreparedPage, Strip, TableCell } from '../types.ts';
import { darkness, inkLevel, inkMask } from './binarise.ts';
import { probeColour } from './colour.ts';
import { consonantHeight } from './letter-size.ts';
import { findLines } from './lines.ts';
import { findInk, type PageInk } from './page-ink.ts';
import type { Segment } from './segment.ts';
import { feetOf, findSkew } from './skew.ts';
import { clipStrip, placeStrip, type Rectangle, stripOf } from './strips.ts';
import type { GridCell } from './table-grid.ts';

/** Long side of the page on which lines are sought: A4 at 200 dpi. Strips are cut from the picture itself. */
const workingSide = 2339;

/** How readable strips are, 0 to 1: told by the line model where the shapes alone leave upright and upside-down open. */
export type Readability = (strips: readonly Strip[]) => Promise<number>;

export async function preparePage(
  picture: ColourImage,
  _options: { readonly readability?: Readability } = {},
): Promise<PreparedPage> {
  const full = toGrey(picture);
  const { work, toFull } = workingCopy(full);
  const skew = roughSkew(work);
  const { dark, toPicture } = straighten(work, skew, toFull);
  const ink = findInk(dark, probeColour(picture, toPicture));
  const tables = ink.grids.filter(({ cells }) => cells.length > 1);
  const placed = placeLines(ink);
  return {
    turn: 0,
    width: full.width,
    height: full.height,
    strips: placed.map((line) => cutLine(full, line, toPicture)),
    zones: tables.map((grid) => ({ kind: 'table', ...boundsOf(grid, toPicture) })),
    cells: ink.grids.flatMap(({ cells }) => cells).map((cell) => pictureCell(cell, toPicture)),
    isBlank: ink.pieces.length === 0,
  };
}

type PlacedLine = { readonly segment: Segment; readonly cell: number; readonly clip: Rectangle | null };

/** Lines never cross the border of a cell. */
function placeLines({ pieces, core, grids }: PageInk): PlacedLine[] {
  const cells = grids.flatMap((grid) => grid.cells);
  return [...Map.groupBy(pieces, ({ cell }) => cell)].flatMap(([cell, members]) => {
    const clip = cells[cell] ?? null;
    return findLines(members, core, clip !== null).map((segment) => ({ segment, cell, clip }));
  });
}

function cutLine(full: GreyImage, { segment, cell, clip }: PlacedLine, toPicture: Matrix): Strip {
  const place = placeStrip(segment, toPicture);
  const strip = stripOf(full, place, { kind: 'printed', crossed: false, ...(cell < 0 ? {} : { cell }) });
  return clip === null ? strip : clipStrip(strip, segment, clip);
}

function pictureCell({ left, top, right, bottom, ...cell }: GridCell, toPicture: Matrix): TableCell {
  return { ...cell, ...boundsOf({ left, top, right, bottom }, toPicture) };
}

/** The upright rectangle of the picture in which a rectangle of the straightened page lies. */
function boundsOf({ left, top, right, bottom }: Rectangle, toPicture: Matrix) {
  const corners = [
    apply(toPicture, left, top),
    apply(toPicture, right, top),
    apply(toPicture, right, bottom),
    apply(toPicture, left, bottom),
  ];
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function workingCopy(full: GreyImage): { work: GreyImage; toFull: Matrix } {
  const scale = workingSide / Math.max(full.width, full.height);
  if (scale > 0.85 && scale < 1.2) return { work: full, toFull: scaling(1) };
  const [width, height] = [Math.round(full.width * scale), Math.round(full.height * scale)];
  const [kx, ky] = [full.width / width, full.height / height];
  // Pixel centres: the middle of the first pixel is at 0.5 of both pictures.
  const toFull = compose(translation(-0.5, -0.5), compose(scaling(kx, ky), translation(0.5, 0.5)));
  return { work: resize(full, width, height), toFull };
}

function roughSkew(work: GreyImage): number {
  const half = halve(work);
  const dark = darkness(half);
  const pieces = findComponents(inkMask(dark, inkLevel(dark)), half.width, half.height);
  const core = consonantHeight(pieces);
  return core === 0 ? 0 : findSkew(feetOf(pieces, core)).degrees;
}

/** Less than this moves the end of a line by less than two pixels: the lines' own slope takes care of it. */
const leastTurn = 0.06;

function straighten(
  work: GreyImage,
  degrees: number,
  toFull: Matrix,
): { dark: GreyImage; toPicture: Matrix } {
  const dark = darkness(work);
  if (Math.abs(degrees) < leastTurn) return { dark, toPicture: toFull };
  const { width, height } = work;
  const toWork = rotation(degrees, { x: width / 2, y: height / 2 });
  return { dark: warp(dark, toWork, width, height, 0), toPicture: compose(toFull, toWork) };
}
