/** A piece of one text line: where its baseline runs and how tall its consonants are. */
import { type Box, type Chain, median, quantile } from './chains.ts';
import { leastSquares, type StraightLine } from './robust-line.ts';

/** Baseline y = slope · x + offset from `left` to `right`. */
export type Segment = {
  readonly left: number;
  readonly right: number;
  readonly slope: number;
  readonly offset: number;
  readonly core: number;
  readonly letters: number;
  readonly boxes: readonly Box[];
};

/** Steeper than this after the page was straightened is a chain that jumped between lines. */
const steepest = 0.02;

export function fitSegment({ boxes }: Chain): Segment {
  const low = quantile(boxes.map(heightOf), 0.4);
  const plain = boxes.filter((box) => heightOf(box) > 0.8 * low && heightOf(box) < 1.3 * low);
  const good = plain.length >= 2 ? plain : boxes;
  const core = median(good.map(heightOf));
  const { slope, offset } = baseline(good, core);
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    slope,
    offset,
    core,
    letters: boxes.length,
    boxes,
  };
}

export function heightOf(box: Box): number {
  return box.bottom - box.top;
}

/** The baseline's height in the middle of the segment. */
export function baselineAt(segment: Segment, x = (segment.left + segment.right) / 2): number {
  return segment.slope * x + segment.offset;
}

function baseline(boxes: readonly Box[], core: number): StraightLine {
  const feet = boxes.map(({ left, right, bottom }) => ({ x: (left + right) / 2, y: bottom }));
  const level = { slope: 0, offset: median(feet.map(({ y }) => y)) };
  const span = Math.max(...feet.map(({ x }) => x)) - Math.min(...feet.map(({ x }) => x));
  if (feet.length < 8 || span <= 8 * core) return level;
  const first = leastSquares(feet);
  const misses = feet.map((foot) => Math.abs(foot.y - first.slope * foot.x - first.offset));
  const limit = Math.max(2, quantile(misses, 0.75));
  const line = leastSquares(feet.filter((_, at) => (misses[at] as number) <= limit));
  return Math.abs(line.slope) > steepest ? level : line;
}
