/** Cuts a line out of the picture for the line model: straight, of one size, contrast stretched. */
import { apply, compose, type Matrix } from '../image/geometry.ts';
import { sample } from '../image/warp.ts';
import { baselineRow, coreHeight, type GreyImage, type Point, type Strip, stripHeight } from '../types.ts';
import type { Segment } from './segment.ts';

/** Paper kept before the first and after the last letter, in consonant heights. */
const before = 0.8;
const after = 0.9;

export type StripPlace = {
  /** Columns and rows of the strip to the picture. */
  readonly toPicture: Matrix;
  readonly width: number;
  readonly from: Point;
  readonly to: Point;
  readonly core: number;
};

/** `toPicture` carries the straightened page, in which the segment lies, to the picture. */
export function placeStrip(segment: Segment, toPicture: Matrix): StripPlace {
  const { slope, offset, core } = segment;
  const unit = core / coreHeight;
  const [start, end] = [segment.left - before * core, segment.right + after * core];
  const width = Math.max(coreHeight, Math.round((end - start) / unit));
  const shear: Matrix = [
    unit,
    0,
    start,
    slope * unit,
    unit,
    slope * start + offset - baselineRow * unit,
    0,
    0,
    1,
  ];
  const whole = compose(toPicture, shear);
  const [from, to] = [apply(whole, 0, baselineRow), apply(whole, width, baselineRow)];
  const size = Math.hypot(to.x - from.x, to.y - from.y) / width;
  return { toPicture: whole, width, from, to, core: size * coreHeight };
}

/** Grey pixels of the strip. Where the picture is finer than the strip, each pixel is the mean of several samples. */
export function cutStrip(picture: GreyImage, place: StripPlace): Uint8Array {
  const { width, toPicture } = place;
  const [a, b, c, d, e, f, g, h, i] = toPicture;
  const unit = place.core / coreHeight;
  const steps = Math.max(1, Math.min(4, Math.ceil(unit - 0.2)));
  const out = new Uint8Array(width * stripHeight);
  for (let v = 0, at = 0; v < stripHeight; v += 1) {
    for (let u = 0; u < width; u += 1, at += 1) {
      let sum = 0;
      for (let m = 0; m < steps; m += 1) {
        const y = v + (m + 0.5) / steps - 0.5;
        for (let n = 0; n < steps; n += 1) {
          const x = u + (n + 0.5) / steps - 0.5;
          const w = g * x + h * y + i;
          sum += sample(picture, (a * x + b * y + c) / w, (d * x + e * y + f) / w, 255);
        }
      }
      out[at] = sum / (steps * steps);
    }
  }
  return out;
}

/** The contrast the model was trained with: 0 at the paper's level (85th percentile), 255 at the darkest percent. */
export function stretchContrast(strip: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256);
  for (const value of strip) counts[value] = (counts[value] as number) + 1;
  const paper = percentile(counts, strip.length, 0.85);
  const ink = Math.min(percentile(counts, strip.length, 0.01), paper - 40);
  return strip.map((value) => Math.max(0, Math.min(255, ((paper - value) / (paper - ink)) * 255)));
}

function percentile(counts: Uint32Array, total: number, share: number): number {
  const rank = Math.floor((total - 1) * share);
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += counts[value] as number;
    if (seen > rank) return value;
  }
  return 255;
}

export function stripOf(picture: GreyImage, place: StripPlace, ink: Pick<Strip, 'kind' | 'crossed'>): Strip {
  const { width, from, to, core } = place;
  return { width, ink: stretchContrast(cutStrip(picture, place)), from, to, core, ...ink };
}
