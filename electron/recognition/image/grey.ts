/** Grey pictures: luma of colour, shrinking and growing, turning by quarters. */
import type { ColourImage, GreyImage } from '../types.ts';

export function grey(
  width: number,
  height: number,
  data: Uint8Array = new Uint8Array(width * height),
): GreyImage {
  return { width, height, data };
}

export type Greys = {
  /** Luma, never the lightest channel: red urgency words and blue stamped numbers are content. */
  readonly luma: GreyImage;
  /**
   * The darker of red and green: inks of stamps and pens stand out as strongly as print, yellowed paper and
   * highlighters do not.
   */
  readonly ink: GreyImage;
};

const white = -1;

/** Transparent is paper. Whole pixels are taken from memory at once, and most of them are white. */
export function toGreys({ width, height, data }: ColourImage): Greys {
  const count = width * height;
  const pixels = new Int32Array(data.buffer, data.byteOffset, count);
  const luma = new Uint8Array(count).fill(255);
  const ink = new Uint8Array(count).fill(255);
  for (let at = 0; at < count; at += 1) {
    const pixel = pixels[at] as number;
    if (pixel === white) continue;
    const red = pixel & 255;
    const green = (pixel >> 8) & 255;
    const bright = (77 * red + 150 * green + 29 * ((pixel >> 16) & 255)) >> 8;
    const darker = red < green ? red : green;
    if (pixel >> 24 === -1) {
      luma[at] = bright;
      ink[at] = darker;
    } else {
      const alpha = pixel >>> 24;
      luma[at] = 255 - ((((255 - bright) * alpha) / 255) | 0);
      ink[at] = 255 - ((((255 - darker) * alpha) / 255) | 0);
    }
  }
  return { luma: grey(width, height, luma), ink: grey(width, height, ink) };
}

/** Half the size, each pixel the mean of four. An odd last row or column is dropped. */
export function halve({ width, height, data }: GreyImage): GreyImage {
  const [w, h] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const out = new Uint8Array(w * h);
  const [right, below] = [width > 1 ? 1 : 0, height > 1 ? width : 0];
  for (let y = 0, at = 0; y < h; y += 1) {
    for (let x = 0, from = 2 * y * width; x < w; x += 1, at += 1, from += 2) {
      const sum =
        (data[from] as number) +
        (data[from + right] as number) +
        (data[from + below] as number) +
        (data[from + below + right] as number);
      out[at] = (sum + 2) >> 2;
    }
  }
  return grey(w, h, out);
}

/** Shrinks by area, grows by bilinear interpolation. */
export function resize(image: GreyImage, width: number, height: number): GreyImage {
  if (width === image.width && height === image.height) return image;
  const down = resizeColumns(image, height);
  return grey(width, height, resizeRows(down, image.width, height, width));
}

function resizeColumns({ width, height, data }: GreyImage, to: number): Uint8Array {
  const { first, weights, reach } = tapsFor(height, to);
  const out = new Uint8Array(width * to);
  const sums = new Int32Array(width);
  for (let y = 0; y < to; y += 1) {
    sums.fill(32768);
    for (let k = 0; k < reach; k += 1) {
      const weight = weights[y * reach + k] as number;
      if (weight === 0) continue;
      const from = ((first[y] as number) + k) * width;
      for (let x = 0; x < width; x += 1) sums[x] = (sums[x] as number) + (data[from + x] as number) * weight;
    }
    const row = y * width;
    for (let x = 0; x < width; x += 1) out[row + x] = (sums[x] as number) >> 16;
  }
  return out;
}

function resizeRows(data: Uint8Array, from: number, rows: number, to: number): Uint8Array {
  const { first, weights, reach } = tapsFor(from, to);
  const out = new Uint8Array(to * rows);
  for (let y = 0, at = 0; y < rows; y += 1) {
    const row = y * from;
    for (let x = 0, w = 0; x < to; x += 1, at += 1) {
      let sum = 32768;
      for (let start = row + (first[x] as number), stop = start + reach; start < stop; start += 1, w += 1)
        sum += (data[start] as number) * (weights[w] as number);
      out[at] = sum >> 16;
    }
  }
  return out;
}

type Taps = { readonly first: Int32Array; readonly weights: Int32Array; readonly reach: number };

/** For every new pixel the first old one it draws on and the weights (of 65536) of `reach` pixels from there. */
function tapsFor(from: number, to: number): Taps {
  const scale = from / to;
  const half = Math.max(1, scale) * (scale > 1 ? 0.5 : 1);
  const reach = Math.min(from, Math.ceil(2 * half) + 1);
  const first = new Int32Array(to);
  const weights = new Int32Array(to * reach);
  for (let x = 0; x < to; x += 1) {
    const centre = (x + 0.5) * scale;
    const start = Math.max(0, Math.min(from - reach, Math.floor(centre - half)));
    const raw = Array.from({ length: reach }, (_, k) => weightAt(start + k, centre, half, scale > 1));
    const total = raw.reduce((sum, w) => sum + w, 0) || 1;
    first[x] = start;
    let left = 65536;
    for (let k = 0; k < reach; k += 1) {
      const w = k === reach - 1 ? left : Math.round(((raw[k] as number) / total) * 65536);
      weights[x * reach + k] = w;
      left -= w;
    }
  }
  return { first, weights, reach };
}

function weightAt(pixel: number, centre: number, half: number, isShrinking: boolean): number {
  if (isShrinking) return Math.max(0, Math.min(pixel + 1, centre + half) - Math.max(pixel, centre - half));
  return Math.max(0, 1 - Math.abs(pixel + 0.5 - centre));
}

export type Turn = 0 | 90 | 180 | 270;

/** The colour picture turned clockwise, as the eye sees it upright. */
export function turnColour(image: ColourImage, turn: Turn): ColourImage {
  if (turn === 0) return image;
  const { width, height, dpi } = image;
  const from = new Uint32Array(image.data.buffer, image.data.byteOffset, width * height);
  const out = new Uint32Array(from.length);
  if (turn === 180) out.set(from.slice().reverse());
  for (let y = 0, at = 0; y < height && turn !== 180; y += 1)
    for (let x = 0; x < width; x += 1, at += 1)
      out[turn === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y] = from[at] as number;
  const isUpright = turn === 180;
  return {
    width: isUpright ? width : height,
    height: isUpright ? height : width,
    data: new Uint8ClampedArray(out.buffer),
    dpi,
  };
}
