/** A picture of a page made ready for reading: turned upright, straightened, its lines cut into strips. */
import { findComponents } from '../image/components.ts';
import { apply, compose, type Matrix, rotation, scaling, translation } from '../image/geometry.ts';
import { halve, resize, toGrey, toInkGrey } from '../image/grey.ts';
import { warp } from '../image/warp.ts';
import type { ColourImage, GreyImage, PreparedPage, Strip, TableCell } from '../types.ts';
import { darkness, inkLevel, inkMask } from './binarise.ts';
import type { Box } from './chains.ts';
import { probeColour } from './colour.ts';
import { consonantHeight } from './letter-size.ts';
import { findInk, type PageInk } from './page-ink.ts';
import { findPageLines, type PageLine } from './page-lines.ts';
import { feetOf, findSkew } from './skew.ts';
import { clipStrip, placeStrip, stripOf } from './strips.ts';
import type { GridCell } from './table-grid.ts';
import { findZones } from './zones.ts';

/** Long side of the page on which lines are sought: A4 at 200 dpi. Strips are cut from the picture itself. */
const workingSide = 2339;

/** How readable strips are, 0 to 1: told by the line model where the shapes alone leave upright and upside-down open. */
export type Readability = (strips: readonly Strip[]) => Promise<number>;

export async function preparePage(
  picture: ColourImage,
  _options: { readonly readability?: Readability } = {},
): Promise<PreparedPage> {
  const full = toGrey(picture);
  const { work, toFull } = workingCopy(toInkGrey(picture));
  const skew = roughSkew(work);
  const { dark, toPicture } = straighten(work, skew, toFull);
  const ink = findInk(dark, probeColour(picture, toPicture));
  const found = findPageLines(ink, dark.height);
  return {
    turn: 0,
    width: full.width,
    height: full.height,
    strips: found.lines.map((line) => cutLine(full, line, ink, toPicture)),
    zones: findZones(ink, found, dark.height).map(({ kind, box }) => ({ kind, ...boundsOf(box, toPicture) })),
    cells: ink.cells.map((cell) => pictureCell(cell, toPicture)),
    isBlank: ink.pieces.length === 0,
  };
}

function cutLine(full: GreyImage, line: PageLine, { cells }: PageInk, toPicture: Matrix): Strip {
  const { segment, kind, crossed } = line;
  const place = placeStrip(segment, compose(toPicture, line.toPage));
  const cell = line.cell === null ? -1 : cells.indexOf(line.cell);
  const strip = stripOf(full, place, { kind, crossed, ...(cell < 0 ? {} : { cell }) });
  return clipStrip(strip, segment, line.room);
}

function pictureCell({ left, top, right, bottom, ...cell }: GridCell, toPicture: Matrix): TableCell {
  return { ...cell, ...boundsOf({ left, top, right, bottom }, toPicture) };
}

/** The upright rectangle of the picture in which a rectangle of the straightened page lies. */
function boundsOf({ left, top, right, bottom }: Box, toPicture: Matrix) {
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
