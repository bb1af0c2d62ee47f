/** A picture of a page made ready for reading: turned upright, straightened, its lines cut into strips. */
import { findComponents } from '../image/components.ts';
import { compose, type Matrix, rotation, scaling, translation } from '../image/geometry.ts';
import { halve, resize, toGrey } from '../image/grey.ts';
import { warp } from '../image/warp.ts';
import type { ColourImage, GreyImage, PreparedPage, Strip } from '../types.ts';
import { darkness, inkLevel, inkMask } from './binarise.ts';
import { consonantHeight } from './letter-size.ts';
import { findLines } from './lines.ts';
import { feetOf, findSkew } from './skew.ts';
import { placeStrip, stripOf } from './strips.ts';

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
  const mask = inkMask(dark, inkLevel(dark));
  const pieces = findComponents(mask, dark.width, dark.height);
  const core = consonantHeight(pieces);
  const segments = core === 0 ? [] : findLines(pieces, core);
  const strips = segments.map((segment) =>
    stripOf(full, placeStrip(segment, toPicture), { kind: 'printed', crossed: false }),
  );
  return {
    turn: 0,
    width: full.width,
    height: full.height,
    strips,
    zones: [],
    cells: [],
    isBlank: pieces.count === 0,
  };
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
