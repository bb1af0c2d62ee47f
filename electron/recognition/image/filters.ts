/** Filters over a square window: lightest, darkest, mean. Each runs along rows, then along columns. */
import type { GreyImage } from '../types.ts';

/** Dark things narrower than the window vanish: what is left is the paper and its shadows. */
export function close(image: GreyImage, radius: number): GreyImage {
  return windowed(windowed(image, radius, larger), radius, smaller);
}

/** The largest value around: bright things grow. */
export function dilate(image: GreyImage, radius: number): GreyImage {
  return windowed(image, radius, larger);
}

/** Means along rows, then along columns; beyond the edge the edge goes on. */
export function boxMean({ width, height, data }: GreyImage, radius: number): GreyImage {
  const along = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1)
    slidingMean(
      data.subarray(y * width, (y + 1) * width),
      along.subarray(y * width, (y + 1) * width),
      radius,
    );
  const out = new Uint8Array(data.length);
  const sums = new Int32Array(width);
  const rowAt = (y: number) => Math.max(0, Math.min(height - 1, y)) * width;
  for (let k = -radius; k <= radius; k += 1)
    for (let x = 0, from = rowAt(k); x < width; x += 1, from += 1)
      sums[x] = (sums[x] as number) + (along[from] as number);
  const span = 2 * radius + 1;
  for (let y = 0, to = 0; y < height; y += 1) {
    const [next, last] = [rowAt(y + radius + 1), rowAt(y - radius)];
    for (let x = 0; x < width; x += 1, to += 1) {
      out[to] = (sums[x] as number) / span + 0.5;
      sums[x] = (sums[x] as number) + (along[next + x] as number) - (along[last + x] as number);
    }
  }
  return { width, height, data: out };
}

/**
 * The extreme over a window by doubling: two overlapping windows of a power of two make any longer one. Rows are worked
 * on whole, along and across, so that memory is read in its order.
 */
function windowed({ width, height, data }: GreyImage, radius: number, pick: Pick): GreyImage {
  const along = new Uint8Array(data.length);
  const padded = new Uint8Array(width + 2 * radius);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    padded.fill(data[row] as number, 0, radius);
    padded.set(data.subarray(row, row + width), radius);
    padded.fill(data[row + width - 1] as number, radius + width);
    extremes(padded, 1, 2 * radius + 1, pick);
    along.set(padded.subarray(0, width), row);
  }
  const across = new Uint8Array((height + 2 * radius) * width);
  for (let y = 0; y < height + 2 * radius; y += 1) {
    const from = Math.max(0, Math.min(height - 1, y - radius)) * width;
    across.set(along.subarray(from, from + width), y * width);
  }
  extremes(across, width, 2 * radius + 1, pick);
  return { width, height, data: across.subarray(0, data.length) };
}

type Pick = (line: Uint8Array, step: number) => void;

/** Each value becomes the extreme of the `length` values from it on, `stride` apart, as far as they reach. */
function extremes(line: Uint8Array, stride: number, length: number, pick: Pick): void {
  let reach = 1;
  while (2 * reach <= length) {
    pick(line, reach * stride);
    reach *= 2;
  }
  if (reach < length) pick(line, (length - reach) * stride);
}

// Without a branch: the signs of letters' edges cannot be foretold.
function larger(line: Uint8Array, step: number): void {
  const last = line.length - step;
  for (let at = 0; at < last; at += 1) {
    const one = line[at] as number;
    const less = one - (line[at + step] as number);
    line[at] = one - (less & (less >> 31));
  }
}

function smaller(line: Uint8Array, step: number): void {
  const last = line.length - step;
  for (let at = 0; at < last; at += 1) {
    const other = line[at + step] as number;
    const less = (line[at] as number) - other;
    line[at] = other + (less & (less >> 31));
  }
}

function slidingMean(from: Uint8Array, to: Uint8Array, radius: number): void {
  let sum = 0;
  for (let k = -radius; k <= radius; k += 1) sum += at(from, k);
  const span = 2 * radius + 1;
  for (let x = 0; x < from.length; x += 1) {
    to[x] = sum / span + 0.5;
    sum += at(from, x + radius + 1) - at(from, x - radius);
  }
}

function at(line: Uint8Array, index: number): number {
  return line[Math.max(0, Math.min(line.length - 1, index))] as number;
}
