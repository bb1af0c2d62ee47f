/** A picture in the shapes that page work needs: full size in grey, a working copy of known size, a quick look at its ink. */
import { type Components, findComponents } from '../image/components.ts';
import { apply, compose, identity, type Matrix, rotation, scaling, translation } from '../image/geometry.ts';
import { halve, resize, toGreys } from '../image/grey.ts';
import { warp } from '../image/warp.ts';
import type { ColourImage, GreyImage } from '../types.ts';
import { darkness, inkLevel, inkMask } from './binarise.ts';
import type { Box } from './chains.ts';
import { findKeystone } from './keystone.ts';
import { consonantHeight } from './letter-size.ts';
import { findPaper } from './paper-edges.ts';
import { feetOf, findSkew } from './skew.ts';

export type Sheet = {
  readonly picture: ColourImage;
  /** Luma in full size: strips are cut from it. */
  readonly full: GreyImage;
  /** Ink of the working copy, not yet straightened: lines are sought on it. */
  readonly dark: GreyImage;
  /** Pixels of the working copy to pixels of `full`. */
  readonly toFull: Matrix;
  /** Pieces of that ink at half its size. */
  readonly glance: Glance;
};

export type Glance = { readonly pieces: Components; readonly core: number };

/** Long side of the working copy: A4 at 200 dpi. */
export const workingSide = 2339;

export function sheetOf(picture: ColourImage): Sheet {
  const { luma: full, ink } = toGreys(picture);
  const { work, half, toFull } = flatten(workingCopy(ink));
  const dark = darkness(work, half);
  return { picture, full, dark, toFull, glance: glanceAt(halve(dark)) };
}

function glanceAt(dark: GreyImage): Glance {
  const pieces = findComponents(inkMask(dark, inkLevel(dark)), dark.width, dark.height);
  return { pieces, core: consonantHeight(pieces) };
}

type WorkingCopy = { readonly work: GreyImage; readonly half: GreyImage; readonly toFull: Matrix };

/** The sheet alone, seen from straight above, where its edges are seen. */
function flatten(copy: WorkingCopy): WorkingCopy {
  const paper = findPaper(copy.half);
  if (paper === null) return copy;
  const scale = workingSide / Math.max(paper.width, paper.height);
  const [width, height] = [Math.round(paper.width * scale), Math.round(paper.height * scale)];
  const toPhoto = compose(compose(scaling(2), paper.toPhoto), scaling(1 / scale));
  const work = warp(copy.work, toPhoto, width, height, 255);
  return { work, half: halve(work), toFull: compose(copy.toFull, toPhoto) };
}

function workingCopy(full: GreyImage): WorkingCopy {
  const scale = workingSide / Math.max(full.width, full.height);
  if (scale > 0.85 && scale < 1.2) return { work: full, half: halve(full), toFull: scaling(1) };
  const [width, height] = [Math.round(full.width * scale), Math.round(full.height * scale)];
  const [kx, ky] = [full.width / width, full.height / height];
  // Pixel centres: the middle of the first pixel is at 0.5 of both pictures.
  const toFull = compose(translation(-0.5, -0.5), compose(scaling(kx, ky), translation(0.5, 0.5)));
  const work = resize(full, width, height);
  return { work, half: halve(work), toFull };
}

/** Less than this moves the end of a line by less than two pixels: the lines' own slope takes care of it. */
const leastTurn = 0.06;

export type StraightSheet = { readonly dark: GreyImage; readonly toPicture: Matrix };

/** The ink of the working copy with its lines level. */
export function straighten({ dark, toFull, glance }: Sheet): StraightSheet {
  const { width, height } = dark;
  const toWork = levelling(glance, width, height);
  if (toWork === null) return { dark, toPicture: toFull };
  return { dark: warp(dark, toWork, width, height, 0), toPicture: compose(toFull, toWork) };
}

/** From the level page to the working copy; null where it lies level. */
function levelling({ pieces, core }: Glance, width: number, height: number): Matrix | null {
  if (core === 0) return null;
  const { degrees } = findSkew(feetOf(pieces, core));
  const centre = { x: width / 2, y: height / 2 };
  const turned = lettersAfter(rotation(-degrees, centre), pieces, core);
  const keystone = findKeystone(turned, 2 * core, width, height);
  if (keystone === identity && Math.abs(degrees) < leastTurn) return null;
  return compose(rotation(degrees, centre), keystone);
}

/** Letters of the glance in pixels of the working copy, their places moved, their sizes kept. */
function lettersAfter(move: Matrix, pieces: Components, core: number): Box[] {
  return [...pieces.area.keys()].flatMap((at) => {
    const [left, top] = [2 * (pieces.left[at] as number), 2 * (pieces.top[at] as number)];
    const [right, bottom] = [2 * (pieces.right[at] as number), 2 * (pieces.bottom[at] as number)];
    const isLetter = bottom - top > 1.3 * core && bottom - top < 4 * core && right - left < 6 * core;
    if (!isLetter) return [];
    const { x, y } = apply(move, (left + right) / 2, bottom);
    return [
      { left: x - (right - left) / 2, right: x + (right - left) / 2, top: y - (bottom - top), bottom: y },
    ];
  });
}
