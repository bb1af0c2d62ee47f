/** Cuts a line out of the picture for the line model: straight, of one size, contrast stretched. */
import { apply, compose, type Matrix, scaling, translation } from '../image/geometry.ts';
import { warp } from '../image/warp.ts';
import { baselineRow, coreHeight, type GreyImage, type Point, type Strip, stripHeight } from '../types.ts';
import type { Box } from './chains.ts';
import { baselineAt, type Segment } from './segment.ts';

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
  const { width, toPicture, core } = place;
  const steps = Math.max(1, Math.min(4, Math.ceil(core / coreHeight - 0.2)));
  // Columns and rows of the finer strip to those of the strip.
  const finer = compose(translation(0.5 / steps - 0.5, 0.5 / steps - 0.5), scaling(1 / steps));
  const fine = warp(picture, compose(toPicture, finer), width * steps, stripHeight * steps, 255);
  return steps === 1 ? fine.data : meanOf(fine, steps);
}

function meanOf({ width, height, data }: GreyImage, steps: number): Uint8Array {
  const out = new Uint8Array((width / steps) * (height / steps));
  const area = steps * steps;
  for (let top = 0, at = 0; top < height; top += steps) {
    for (let left = 0; left < width; left += steps, at += 1) {
      let sum = area >> 1;
      for (let y = top; y < top + steps; y += 1)
        for (let x = left; x < left + steps; x += 1) sum += data[y * width + x] as number;
      out[at] = sum / area;
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
  // In the training's own precision: a level may lie on the edge between two.
  const gain = Math.fround(255 / (paper - ink));
  const stretched = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.max(0, Math.min(255, Math.fround((paper - value) * gain))),
  );
  const out = new Uint8Array(strip.length);
  for (let at = 0; at < out.length; at += 1) out[at] = stretched[strip[at] as number] as number;
  return out;
}

function percentile(counts: Uint32Array, total: number, share: number): number {
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += counts[value] as number;
    if (seen >= share * total) return value;
  }
  return 255;
}

export function stripOf(
  picture: GreyImage,
  place: StripPlace,
  rest: Pick<Strip, 'kind' | 'crossed' | 'cell'>,
): Strip {
  const { width, from, to, core } = place;
  return { width, ink: stretchContrast(cutStrip(picture, place)), from, to, core, ...rest };
}

/** What lies beyond its room becomes paper: borders of a cell, neighbours on the line. */
export function clipStrip(strip: Strip, segment: Segment, room: Box): Strip {
  const unit = segment.core / coreHeight;
  const start = segment.left - before * segment.core;
  const baseline = baselineAt(segment);
  const [firstColumn, lastColumn] = [(room.left - start) / unit, (room.right - start) / unit];
  const [firstRow, lastRow] = [
    baselineRow + (room.top - baseline) / unit,
    baselineRow + (room.bottom - baseline) / unit,
  ];
  const isWhole = firstColumn <= 0 && firstRow <= 0 && lastColumn >= strip.width && lastRow >= stripHeight;
  if (isWhole) return strip;
  const ink = strip.ink.slice();
  for (let v = 0, at = 0; v < stripHeight; v += 1)
    for (let u = 0; u < strip.width; u += 1, at += 1)
      if (u < firstColumn || u > lastColumn || v < firstRow || v > lastRow) ink[at] = 0;
  return { ...strip, ink };
}

/** Leaders and underlines, given by their boxes where the segment lies, become paper. */
export function eraseGuides(strip: Strip, segment: Segment, guides: readonly Box[]): Strip {
  if (guides.length === 0) return strip;
  const { slope, offset, core } = segment;
  const unit = core / coreHeight;
  const start = segment.left - before * core;
  const ink = strip.ink.slice();
  const soft = 0.8; // the blur around a dot
  for (const { left, right, top, bottom } of guides) {
    const foot = slope * ((left + right) / 2) + offset;
    const firstRow = Math.max(baselineRow + 1, Math.round(baselineRow + (top - foot) / unit - soft));
    const lastRow = Math.min(stripHeight, Math.round(baselineRow + (bottom - foot) / unit + soft));
    const firstColumn = Math.max(0, Math.round((left - start) / unit - soft));
    const lastColumn = Math.min(strip.width, Math.round((right - start) / unit + soft));
    for (let row = firstRow; row < lastRow && firstColumn < lastColumn; row += 1)
      ink.fill(0, row * strip.width + firstColumn, row * strip.width + lastColumn);
  }
  return { ...strip, ink };
}
