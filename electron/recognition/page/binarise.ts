/** Ink from paper: the paper's own brightness is found first, so that shadows and yellowed edges do not count as ink. */
import { boxMean, close } from '../image/filters.ts';
import { halve, resize } from '../image/grey.ts';
import type { GreyImage } from '../types.ts';

/** Letters are closed over where the window is wider than a consonant's strokes are apart. */
const closeRadius = 6;
const smoothRadius = 12;

/** How much darker each pixel is than the paper around it. */
export function darkness(image: GreyImage): GreyImage {
  const quarter = halve(halve(image));
  const paper = resize(boxMean(close(quarter, closeRadius), smoothRadius), image.width, image.height);
  const out = new Uint8Array(image.data.length);
  for (let at = 0; at < out.length; at += 1)
    out[at] = Math.max(0, (paper.data[at] as number) - (image.data[at] as number));
  return { width: image.width, height: image.height, data: out };
}

/** The level that parts ink from paper best (Otsu), a little towards paper so that thin strokes do not break. */
export function inkLevel(dark: GreyImage): number {
  const counts = new Float64Array(256);
  for (const value of dark.data) counts[value] = (counts[value] as number) + 1;
  return Math.max(weakestInk, otsu(counts) * 0.85);
}

/** Less than this above the paper is noise and bleed-through. */
const weakestInk = 25;

function otsu(counts: Float64Array): number {
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
  for (let at = 0; at < mask.length; at += 1) mask[at] = (dark.data[at] as number) > level ? 1 : 0;
  return mask;
}
