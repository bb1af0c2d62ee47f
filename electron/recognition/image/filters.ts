/** Filters over a square window: lightest, darkest, mean. Each runs along rows, then along columns. */
import type { GreyImage } from '../types.ts';

/** Dark things narrower than the window vanish: what is left is the paper and its shadows. */
export function close(image: GreyImage, radius: number): GreyImage {
  return windowed(windowed(image, radius, slidingMaximum), radius, slidingMinimum);
}

/** The largest value around: bright things grow. */
export function dilate(image: GreyImage, radius: number): GreyImage {
  return windowed(image, radius, slidingMaximum);
}

export function boxMean(image: GreyImage, radius: number): GreyImage {
  return windowed(image, radius, slidingMean);
}

type LineFilter = (from: Uint8Array, to: Uint8Array, length: number, radius: number) => void;

function windowed({ width, height, data }: GreyImage, radius: number, filter: LineFilter): GreyImage {
  const out = new Uint8Array(width * height);
  const longest = Math.max(width, height);
  const [line, filtered] = [new Uint8Array(longest), new Uint8Array(longest)];
  for (let y = 0; y < height; y += 1) {
    line.set(data.subarray(y * width, (y + 1) * width));
    filter(line, filtered, width, radius);
    out.set(filtered.subarray(0, width), y * width);
  }
  for (let x = 0; x < width; x += 1) {
    for (let y = 0; y < height; y += 1) line[y] = out[y * width + x] as number;
    filter(line, filtered, height, radius);
    for (let y = 0; y < height; y += 1) out[y * width + x] = filtered[y] as number;
  }
  return { width, height, data: out };
}

function slidingMaximum(from: Uint8Array, to: Uint8Array, length: number, radius: number): void {
  slidingExtreme(from, to, length, radius, (a, b) => a >= b);
}

function slidingMinimum(from: Uint8Array, to: Uint8Array, length: number, radius: number): void {
  slidingExtreme(from, to, length, radius, (a, b) => a <= b);
}

/** A queue of candidates, best first (Lemire): each value enters and leaves once. */
function slidingExtreme(
  from: Uint8Array,
  to: Uint8Array,
  length: number,
  radius: number,
  beats: (a: number, b: number) => boolean,
): void {
  const queue = new Int32Array(length);
  let [head, tail] = [0, 0];
  for (let next = 0; next < length + radius; next += 1) {
    if (next < length) {
      while (tail > head && beats(from[next] as number, from[queue[tail - 1] as number] as number)) tail -= 1;
      queue[tail] = next;
      tail += 1;
    }
    const at = next - radius;
    if (at < 0) continue;
    while ((queue[head] as number) < at - radius) head += 1;
    to[at] = from[queue[head] as number] as number;
  }
}

function slidingMean(from: Uint8Array, to: Uint8Array, length: number, radius: number): void {
  let sum = 0;
  for (let k = -radius; k <= radius; k += 1) sum += at(from, k, length);
  const span = 2 * radius + 1;
  for (let x = 0; x < length; x += 1) {
    to[x] = sum / span + 0.5;
    sum += at(from, x + radius + 1, length) - at(from, x - radius, length);
  }
}

function at(line: Uint8Array, index: number, length: number): number {
  return line[Math.max(0, Math.min(length - 1, index))] as number;
}
