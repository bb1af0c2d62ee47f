/** A straight line through most of the points: those that lie farthest off are left out, round by round. */
import { quantile } from './chains.ts';

export type Place = { readonly x: number; readonly y: number };
/** y = slope · x + offset */
export type StraightLine = { readonly slope: number; readonly offset: number };

export function robustLine(points: readonly Place[]): StraightLine {
  let kept = points;
  let line = leastSquares(kept);
  for (let round = 0; round < 4; round += 1) {
    const misses = kept.map(({ x, y }) => Math.abs(y - line.slope * x - line.offset));
    const limit = Math.max(1, quantile(misses, 0.7));
    kept = kept.filter((_, at) => (misses[at] as number) <= limit);
    line = leastSquares(kept);
  }
  return line;
}

export function leastSquares(points: readonly Place[]): StraightLine {
  const n = points.length;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / n;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / n;
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope =
    spread === 0 ? 0 : points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  return { slope, offset: meanY - slope * meanX };
}
