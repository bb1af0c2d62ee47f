/**
 * How alike two figures look, both cut from strips and so of nearly one size: correlation of their ink at the best of a
 * few sizes and shifts. Type of one face agrees to above 0.9, through scanner and stamp pad; a hand's figure does not.
 */
import { type Strip, stripHeight } from '../types.ts';

type Picture = Pick<Strip, 'width' | 'ink'>;

/** A figure in a strip: the columns in which it was read, end exclusive. */
export type Figure = { readonly strip: Picture; readonly start: number; readonly end: number };

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Patch = { readonly width: number; readonly height: number; readonly ink: Float32Array };

/** Figures of a stamp or in coloured type are as large as the print beside them, or up to a fifth larger. */
const sizes = [0.8, 0.84, 0.88, 0.92, 0.96, 1, 1.04] as const;
/** Pixels of a strip. */
const mostShift = 2;
const paper = 1;
/** Darker than paper with its grain. */
const leastInk = 90;

/** The likeness of a figure to the one of the samples it is most like: 1 the same, 0 nothing in common. */
export function likenessToAny(figure: Figure, samples: readonly Figure[]): number {
  const box = inkedBox(figure);
  if (box === null) return 0;
  const patches = sizes.map((size) => patchOf(figure.strip, box, size));
  return samples.reduce((most, sample) => {
    const place = inkedBox(sample);
    if (place === null) return most;
    return patches.reduce((best, patch) => Math.max(best, bestOver(patch, sample.strip, place)), most);
  }, 0);
}

/** Where the figure's ink is: columns at the ends and the rows above and below it are paper. */
function inkedBox({ strip, start, end }: Figure): Box | null {
  let [left, right, top, bottom] = [strip.width, 0, stripHeight, 0];
  for (let y = 0; y < stripHeight; y += 1)
    for (let x = Math.max(0, start - 1); x < Math.min(strip.width, end + 1); x += 1)
      if ((strip.ink[y * strip.width + x] ?? 0) > leastInk) {
        [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
      }
  return right > left ? { left, right, top, bottom } : null;
}

function patchOf(strip: Picture, box: Box, size: number): Patch {
  const inner = {
    width: Math.max(2, Math.round((box.right - box.left) * size)),
    height: Math.max(2, Math.round((box.bottom - box.top) * size)),
  };
  const [width, height] = [inner.width + 2 * paper, inner.height + 2 * paper];
  const ink = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      ink[y * width + x] = inkBetween(
        strip,
        box.left + ((x - paper + 0.5) * (box.right - box.left)) / inner.width - 0.5,
        box.top + ((y - paper + 0.5) * (box.bottom - box.top)) / inner.height - 0.5,
      );
  return { width, height, ink };
}

function inkBetween(strip: Picture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [across, down] = [x - left, y - top];
  const upper = inkAt(strip, left, top) * (1 - across) + inkAt(strip, left + 1, top) * across;
  const lower = inkAt(strip, left, top + 1) * (1 - across) + inkAt(strip, left + 1, top + 1) * across;
  return upper * (1 - down) + lower * down;
}

function inkAt({ width, ink }: Picture, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= stripHeight ? 0 : (ink[y * width + x] ?? 0);
}

/** Both stand with their middles together, give or take a shift. */
function bestOver(patch: Patch, strip: Picture, box: Box): number {
  const left = Math.round((box.left + box.right - patch.width) / 2);
  const top = Math.round((box.top + box.bottom - patch.height) / 2);
  let best = 0;
  for (let down = -mostShift; down <= mostShift; down += 1)
    for (let across = -mostShift; across <= mostShift; across += 1)
      best = Math.max(best, correlation(patch, strip, left + across, top + down));
  return best;
}

function correlation(patch: Patch, strip: Picture, left: number, top: number): number {
  const count = patch.width * patch.height;
  let [one, other, ones, others, both] = [0, 0, 0, 0, 0];
  for (let y = 0; y < patch.height; y += 1)
    for (let x = 0; x < patch.width; x += 1) {
      const here = patch.ink[y * patch.width + x] as number;
      const there = inkAt(strip, left + x, top + y);
      one += here;
      other += there;
      ones += here * here;
      others += there * there;
      both += here * there;
    }
  const spread = (ones - (one * one) / count) * (others - (other * other) / count);
  return spread <= 0 ? 0 : (both - (one * other) / count) / Math.sqrt(spread);
}
