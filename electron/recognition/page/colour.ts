/** Which ink is coloured: stamps and pens. Coloured ink is content as well, but it is not print. */
import type { Components } from '../image/components.ts';
import type { Matrix } from '../image/geometry.ts';
import type { ColourImage } from '../types.ts';

export const colouredInk = 2;

/** Colour beyond this, of 255, where paper itself is taken as colourless. */
const leastChroma = 16;
/** And beyond this share of the ink's darkness: black print on a JPEG has a tinge. */
const leastShare = 0.17;
/** Single pixels are noisier than whole letters. */
const pixelFactor = 1.6;

/** The colour of the ink at a place of the straightened page, red · 65536 + green · 256 + blue, on white paper. */
export type ColourProbe = (x: number, y: number) => number;

/** Null for a picture without colour. */
export function probeColour(picture: ColourImage, toPicture: Matrix): ColourProbe | null {
  const paper = paperColour(picture);
  if (!hasColour(picture, paper)) return null;
  const { width, height, data } = picture;
  const [a, b, c, d, e, f, g, h, i] = toPicture;
  return (x, y) => {
    const w = g * x + h * y + i;
    const px = Math.max(0, Math.min(width - 1, Math.round((a * x + b * y + c) / w)));
    const py = Math.max(0, Math.min(height - 1, Math.round((d * x + e * y + f) / w)));
    return colourAt(data, (py * width + px) * 4, paper);
  };
}

type Paper = readonly [number, number, number];

function colourAt(data: Uint8ClampedArray, at: number, [r, g, b]: Paper): number {
  const red = Math.min(255, (data[at] as number) * r) | 0;
  const green = Math.min(255, (data[at + 1] as number) * g) | 0;
  const blue = Math.min(255, (data[at + 2] as number) * b) | 0;
  return (red << 16) | (green << 8) | blue;
}

function isColoured(red: number, green: number, blue: number, factor: number): boolean {
  const chroma = Math.max(red, green, blue) - Math.min(red, green, blue);
  const darkness = 255 - (0.3 * red + 0.59 * green + 0.11 * blue);
  return chroma > factor * leastChroma && chroma > factor * leastShare * darkness;
}

function isColouredPixel(colour: number): boolean {
  return isColoured(colour >> 16, (colour >> 8) & 255, colour & 255, pixelFactor);
}

/** By the mean of nine pixels: the camera's noise and the fringes of print cancel out. */
function isColouredAround(probe: ColourProbe, x: number, y: number): boolean {
  let [red, green, blue] = [0, 0, 0];
  for (let dy = -1; dy <= 1; dy += 1)
    for (let dx = -1; dx <= 1; dx += 1) {
      const colour = probe(x + dx, y + dy);
      red += colour >> 16;
      green += (colour >> 8) & 255;
      blue += colour & 255;
    }
  return isColoured(red / 9, green / 9, blue / 9, 1);
}

/** Factors that make the paper white. */
function paperColour({ data }: ColourImage): Paper {
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  for (let at = 0; at < data.length; at += 4 * 61)
    for (let channel = 0; channel < 3; channel += 1) {
      const value = data[at + channel] as number;
      const count = counts[channel as 0 | 1 | 2];
      count[value] = (count[value] as number) + 1;
    }
  const usual = (count: Uint32Array) => 255 / Math.max(60, upperQuartile(count));
  return [usual(counts[0]), usual(counts[1]), usual(counts[2])];
}

function upperQuartile(counts: Uint32Array): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += counts[value] as number;
    if (seen > total * 0.6) return value;
  }
  return 255;
}

function hasColour({ data }: ColourImage, paper: Paper): boolean {
  let coloured = 0;
  for (let at = 0; at < data.length; at += 4 * 17) {
    if (isColouredPixel(colourAt(data, at, paper))) coloured += 1;
    if (coloured > 20) return true;
  }
  return false;
}

/** How coloured a piece is for its darkness: 0 black, from about 0.17 on coloured, 1 pure colour. */
export type Tints = { readonly tint: Float32Array; readonly isColoured: Uint8Array };

/** For every component, by the mean over its pixels: fringes of print cancel out. */
export function tintsOf(pieces: Components, probe: ColourProbe): Tints {
  const sums = new Float64Array(pieces.count * 3);
  eachPixel(pieces, (x, y, label) => {
    const colour = probe(x, y);
    const at = label * 3;
    sums[at] = (sums[at] as number) + (colour >> 16);
    sums[at + 1] = (sums[at + 1] as number) + ((colour >> 8) & 255);
    sums[at + 2] = (sums[at + 2] as number) + (colour & 255);
  });
  const tint = new Float32Array(pieces.count);
  const coloured = new Uint8Array(pieces.count);
  for (let label = 0; label < pieces.count; label += 1) {
    const [red, green, blue] = [0, 1, 2].map(
      (channel) => (sums[label * 3 + channel] as number) / (pieces.area[label] as number),
    ) as [number, number, number];
    tint[label] = tintOf(red, green, blue);
    coloured[label] = isColoured(red, green, blue, 1) ? 1 : 0;
  }
  return { tint, isColoured: coloured };
}

function tintOf(red: number, green: number, blue: number): number {
  const chroma = Math.max(red, green, blue) - Math.min(red, green, blue);
  return chroma / Math.max(20, 255 - (0.3 * red + 0.59 * green + 0.11 * blue));
}

function eachPixel(pieces: Components, visit: (x: number, y: number, label: number) => void): void {
  const { count, y, start, end, label } = pieces.runs;
  for (let run = 0; run < count; run += 1)
    for (let x = start[run] as number; x < (end[run] as number); x += 1)
      visit(x, y[run] as number, label[run] as number);
}

/**
 * Large pieces may be print and a stamp grown together: their coloured pixels become a layer of their own in the mask.
 * True when anything was parted, so that the pieces have to be found again.
 */
export function partColours(
  mask: Uint8Array,
  width: number,
  pieces: Components,
  probe: ColourProbe,
  largest: number,
): boolean {
  const isLarge = (label: number) =>
    (pieces.bottom[label] as number) - (pieces.top[label] as number) > largest ||
    (pieces.right[label] as number) - (pieces.left[label] as number) > 4 * largest;
  const coloured: number[] = [];
  let dark = 0;
  eachPixel(pieces, (x, y, label) => {
    if (!isLarge(label)) return;
    if (isColouredAround(probe, x, y)) coloured.push(y * width + x);
    else dark += 1;
  });
  // A stamp alone has dark specks, a drawing alone has coloured ones: only a true mixture is parted.
  if (coloured.length < 0.03 * dark || dark < 0.03 * coloured.length) return false;
  for (const at of coloured) mask[at] = colouredInk;
  return true;
}
