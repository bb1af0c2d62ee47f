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
const sizesOfType: readonly number[] = [0.8, 0.84, 0.88, 0.92, 0.96, 1, 1.04];
/** Pixels of a strip. */
const mostShift = 2;
const paper = 1;
const room = 8;
/** Darker than paper with its grain. */
const leastInk = 90;

/** The likeness of a figure to each of the others, the greatest first: 1 the same, 0 nothing in common. */
export function likenesses(figure: Figure, others: readonly Figure[], sizes = sizesOfType): number[] {
  const box = inkedBox(figure);
  if (box === null) return [];
  const patches = sizes.map((size) => patchOf(figure.strip, box, size));
  return others
    .flatMap(paperAround)
    .map((around) => patches.reduce((best, patch) => Math.max(best, bestOver(patch, around)), 0))
    .sort((one, other) => other - one);
}

/** A figure with the paper around it, to lay others over. */
function paperAround(figure: Figure): Patch[] {
  const box = inkedBox(figure);
  if (box === null) return [];
  const [width, height] = [box.right - box.left + 2 * room, box.bottom - box.top + 2 * room];
  const ink = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      ink[y * width + x] = inkAt(figure.strip, box.left - room + x, box.top - room + y);
  return [{ width, height, ink }];
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

/** Both stand with their middles together, give or take a shift; what does not fit the room is of another size. */
function bestOver(patch: Patch, around: Patch): number {
  const left = Math.round((around.width - patch.width) / 2);
  const top = Math.round((around.height - patch.height) / 2);
  if (left <= mostShift || top <= mostShift) return 0;
  const own = sumsOf(patch.ink);
  let best = 0;
  for (let down = -mostShift; down <= mostShift; down += 1)
    for (let across = -mostShift; across <= mostShift; across += 1)
      best = Math.max(best, correlation(patch, own, around, left + across, top + down));
  return best;
}

type Sums = { readonly sum: number; readonly squares: number };

function sumsOf(ink: Float32Array): Sums {
  let [sum, squares] = [0, 0];
  for (const value of ink) {
    sum += value;
    squares += value * value;
  }
  return { sum, squares };
}

function correlation(patch: Patch, own: Sums, around: Patch, left: number, top: number): number {
  let [sum, squares, both] = [0, 0, 0];
  for (let y = 0; y < patch.height; y += 1) {
    const row = (top + y) * around.width + left;
    for (let x = 0; x < patch.width; x += 1) {
      const there = around.ink[row + x] as number;
      sum += there;
      squares += there * there;
      both += there * (patch.ink[y * patch.width + x] as number);
    }
  }
  const count = patch.ink.length;
  const spread = (own.squares - (own.sum * own.sum) / count) * (squares - (sum * sum) / count);
  return spread <= 0 ? 0 : (both - (own.sum * sum) / count) / Math.sqrt(spread);
}
