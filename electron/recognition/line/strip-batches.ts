/**
 * Strips gathered for the model, a few at a time. Every strip is followed by at least 8 columns of paper, up to the next
 * multiple of 32, as in training (training/geometry.py): how a line reads must not depend on its company.
 */
import { type Strip, stripHeight } from '../types.ts';

/** Columns of one frame of the model's output. */
export const columnsPerFrame = 4;
const widthStep = 32;
const leastPadding = 8;
/** Past 4 lines a batch gains no speed and only takes memory. */
const largestBatch = 4;

export type StripBatch = {
  /** Places in the list that was given. */
  readonly members: readonly number[];
  readonly width: number;
  readonly input: Float32Array;
};

type Sized = Pick<Strip, 'width' | 'ink'>;

export function* batchesOf(strips: readonly Sized[]): Generator<StripBatch> {
  const byWidth = new Map<number, number[]>();
  strips.forEach(({ width }, at) => {
    const padded = Math.ceil((width + leastPadding) / widthStep) * widthStep;
    byWidth.set(padded, [...(byWidth.get(padded) ?? []), at]);
  });
  for (const [width, places] of byWidth) {
    for (let first = 0; first < places.length; first += largestBatch) {
      const members = places.slice(first, first + largestBatch);
      yield { members, width, input: inputOf(strips, members, width) };
    }
  }
}

function inputOf(strips: readonly Sized[], members: readonly number[], width: number): Float32Array {
  const input = new Float32Array(members.length * stripHeight * width);
  members.forEach((member, at) => {
    const strip = strips[member];
    if (strip === undefined) return;
    for (let row = 0; row < stripHeight; row += 1) {
      const to = (at * stripHeight + row) * width;
      const from = row * strip.width;
      for (let column = 0; column < strip.width; column += 1)
        input[to + column] = (strip.ink[from + column] ?? 0) / 255;
    }
  });
  return input;
}
