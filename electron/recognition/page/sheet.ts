/** A picture in the shapes that page work needs: full size in grey, a working copy of known size, a quick look at its ink. */
import { type Components, findComponents } from '../image/components.ts';
import { compose, type Matrix, rotation, scaling, translation } from '../image/geometry.ts';
import { halve, resize, toGrey, toInkGrey } from '../image/grey.ts';
import { warp } from '../image/warp.ts';
import type { ColourImage, GreyImage } from '../types.ts';
import { darkness, inkLevel, inkMask } from './binarise.ts';
import { consonantHeight } from './letter-size.ts';
import { feetOf, findSkew } from './skew.ts';

export type Sheet = {
  readonly picture: ColourImage;
  /** Luma in full size: strips are cut from it. */
  readonly full: GreyImage;
  /** Lines are sought on this copy. */
  readonly work: GreyImage;
  readonly toFull: Matrix;
  /** Ink of the working copy at half its size, not yet straightened. */
  readonly glance: Glance;
};

export type Glance = { readonly pieces: Components; readonly core: number };

/** Long side of the working copy: A4 at 200 dpi. */
const workingSide = 2339;

export function sheetOf(picture: ColourImage): Sheet {
  const { work, toFull } = workingCopy(toInkGrey(picture));
  const half = halve(work);
  const dark = darkness(half);
  const pieces = findComponents(inkMask(dark, inkLevel(dark)), half.width, half.height);
  return { picture, full: toGrey(picture), work, toFull, glance: { pieces, core: consonantHeight(pieces) } };
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

/** Less than this moves the end of a line by less than two pixels: the lines' own slope takes care of it. */
const leastTurn = 0.06;

export type StraightSheet = { readonly dark: GreyImage; readonly toPicture: Matrix };

/** The ink of the working copy with its lines level. */
export function straighten({ work, toFull, glance }: Sheet): StraightSheet {
  const dark = darkness(work);
  const degrees = glance.core === 0 ? 0 : findSkew(feetOf(glance.pieces, glance.core)).degrees;
  if (Math.abs(degrees) < leastTurn) return { dark, toPicture: toFull };
  const { width, height } = work;
  const toWork = rotation(degrees, { x: width / 2, y: height / 2 });
  return { dark: warp(dark, toWork, width, height, 0), toPicture: compose(toFull, toWork) };
}
