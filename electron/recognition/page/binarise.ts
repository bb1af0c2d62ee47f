/** Ink from paper: the paper's own brightness is found first, so that shadows and yellowed edges do not count as ink. */
import { boxMean, close, dilate } from '../image/filters.ts';
import { halve } from '../image/grey.ts';
import type { GreyImage } from '../types.ts';

/** Letters are closed over where the window is wider than a consonant's strokes are apart. */
const closeRadius = 6;
const smoothRadius = 12;

/** How much darker each pixel is than the paper around it. `half` is the image at half its size. */
export function darkness(image: GreyImage, half: GreyImage): GreyImage {
  const quarter = halve(half);
  // So smooth that four pixels may share one value.
  const paper = boxMean(close(quarter, closeRadius), smoothRadius);
  const { width, height, data } = image;
  const out = new Uint8Array(data.length);
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.min(paper.height - 1, y >> 2) * paper.width;
    for (let x = 0; x < width; x += 1, at += 1) {
      const column = x >> 2;
      const level = paper.data[row + (column < paper.width ? column : paper.width - 1)] as number;
      const difference = level - (data[at] as number);
      out[at] = difference > 0 ? difference : 0;
    }
  }
  return { width, height, data: out };
}

/** The level that parts ink from paper best (Otsu), a little towards paper so that thin strokes do not break. */
export function inkLevel(dark: GreyImage): number {
  return Math.max(weakestInk, otsu(histogram(dark)) * 0.85);
}

/** The level that parts bright from dark best. */
export function otsuLevel(image: GreyImage): number {
  return otsu(histogram(image));
}

/** Less than this above the paper is noise and bleed-through. */
const weakestInk = 25;

function histogram({ data }: GreyImage): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 3) {
    const value = data[at] as number; // every third pixel tells as much as all
    counts[value] = (counts[value] as number) + 1;
  }
  return counts;
}

function otsu(counts: Uint32Array): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const mass = counts.reduce((sum, n, value) => sum + n * value, 0);
  let [below, massBelow, best, level] = [0, 0, -1, 0];
  for (let value = 0; value < 255; value += 1) {
    below += counts[value] as number;
    massBelow += value * (counts[value] as number);
    if (below === 0 || below === total) continue;
    const difference = massBelow / below - (mass - massBelow) / (total - below);
    const between = below * (total - below) * difference * difference;
    if (between > best) [best, level] = [between, value];
  }
  return level;
}

export function inkMask(dark: GreyImage, level: number): Uint8Array {
  const mask = new Uint8Array(dark.data.length);
  const { data } = dark;
  for (let at = 0; at < mask.length; at += 1) mask[at] = (data[at] as number) > level ? 1 : 0;
  return mask;
}

/** Reach of the strongest ink around a place, in quarter pixels: two letters. */
const neighbourhood = 8;
/** Means of four by four pixels show thin strokes at about this share of their darkness. */
const localShare = 0.75;

/** As `inkMask` at the page's level, lower where all ink around is pale: stamps, patches of faint toner. */
export function localInkMask(dark: GreyImage): Uint8Array {
  const counts = histogram(dark);
  const level = Math.max(weakestInk, otsu(counts) * 0.85);
  const least = Math.min(level, Math.max(weakestInk, noiseLevel(counts, level)));
  const strongest = boxMean(dilate(halve(halve(dark)), neighbourhood), neighbourhood >> 1);
  const { width, height, data } = dark;
  const mask = new Uint8Array(data.length);
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.min(strongest.height - 1, y >> 2) * strongest.width;
    for (let x = 0; x < width; x += 1, at += 1) {
      const value = data[at] as number;
      if (value <= least) continue;
      const column = x >> 2;
      const local = localShare * (strongest.data[row + Math.min(column, strongest.width - 1)] as number);
      mask[at] = value > (local < level ? local : level) ? 1 : 0;
    }
  }
  return mask;
}

/** Paper's own darkness and three deviations. */
function noiseLevel(counts: Uint32Array, level: number): number {
  let [n, sum, squares] = [0, 0, 0];
  for (let value = 0; value < level; value += 1) {
    const count = counts[value] as number;
    n += count;
    sum += value * count;
    squares += value * value * count;
  }
  if (n === 0) return level;
  const mean = sum / n;
  return mean + 3 * Math.sqrt(Math.max(0, squares / n - mean * mean));
}
