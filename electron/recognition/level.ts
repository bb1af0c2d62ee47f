/**
 * Places on a page whose lines climb or sink (a skewed scan, a photo) as they would be on a straight one, so that what
 * stands on one line gets one height. The slope is taken from the baselines of the strips and may change down the page.
 */
import type { Point, Strip } from './types.ts';

export type Level = {
  readonly straighten: (place: Point) => Point;
  readonly back: (place: Point) => Point;
};

type Baseline = Pick<Strip, 'from' | 'to'>;

/** Shorter strips tell little about a slope. */
const fewestPixels = 100;

export function levelOf(baselines: readonly Baseline[], page: { width: number; height: number }): Level {
  const slopeAt = slopesOf(baselines.filter(({ from, to }) => to.x - from.x >= fewestPixels));
  const middle = { x: page.width / 2, y: page.height / 2 };
  return {
    straighten({ x, y }) {
      const slope = slopeAt(y);
      return { x: x + slope * (y - middle.y), y: y - slope * (x - middle.x) };
    },
    back({ x, y }) {
      const slope = slopeAt(y + slopeAt(y) * (x - middle.x));
      return { x: x - slope * (y - middle.y), y: y + slope * (x - middle.x) };
    },
  };
}

/** Slope as a straight line over the height: of the baselines, the longer the weightier, without the strays. */
function slopesOf(baselines: readonly Baseline[]): (y: number) => number {
  const lines = baselines.map(({ from, to }) => ({
    y: (from.y + to.y) / 2,
    slope: (to.y - from.y) / (to.x - from.x),
    weight: to.x - from.x,
  }));
  const slopes = lines.map(({ slope }) => slope).sort((one, other) => one - other);
  const usual = slopes[Math.floor(slopes.length / 2)] ?? 0;
  const steady = lines.filter(({ slope }) => Math.abs(slope - usual) < 0.02);
  const total = steady.reduce((sum, { weight }) => sum + weight, 0);
  if (steady.length < 6 || total === 0) return () => usual;
  const mean = (value: (line: (typeof lines)[number]) => number) =>
    steady.reduce((sum, line) => sum + value(line) * line.weight, 0) / total;
  const y = mean((line) => line.y);
  const slope = mean((line) => line.slope);
  const spread = mean((line) => (line.y - y) ** 2);
  const turn = spread < 1 ? 0 : mean((line) => (line.y - y) * (line.slope - slope)) / spread;
  return (at) => slope + turn * (at - y);
}
