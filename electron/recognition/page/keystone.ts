/**
 * Lines of a photo taken from the side run towards each other. Their slopes tell the point they meet in; the page is
 * stretched until they are level. Needed where the sheet's edges are not seen, and for what is left where they are.
 */
import { compose, identity, type Matrix, translation } from '../image/geometry.ts';
import { chainBoxes, quantile } from './chains.ts';
import { type Place, robustLine } from './robust-line.ts';
import { heightOf } from './segment.ts';

export type Letter = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Slopes at the top and the foot of the page that differ by less are within reach of the lines' own slopes. */
const leastDifference = 0.008;
const fewestLines = 6;

/** `letters` of the page after it was turned by its skew, `core` their height; from the level page to the turned one. */
export function findKeystone(
  letters: readonly Letter[],
  core: number,
  width: number,
  height: number,
): Matrix {
  const slopes = chainBoxes(letters, { core, gap: 4 })
    .filter(({ boxes }) => boxes.length >= 12)
    .map(({ boxes }) => slopeOf(boxes));
  if (slopes.length < fewestLines) return identity;
  // Slope against height: x is the place down the page, y the slope times a thousand.
  const { slope, offset } = robustLine(slopes);
  const turn = slope / 1000;
  const reach =
    quantile(
      slopes.map(({ x }) => x),
      0.95,
    ) -
    quantile(
      slopes.map(({ x }) => x),
      0.05,
    );
  if (Math.abs(turn) * reach < leastDifference || Math.abs(turn) * width > 0.7) return identity;
  const centre = { x: width / 2, y: turn === 0 ? height / 2 : -offset / slope };
  const stretch: Matrix = [1, 0, 0, 0, 1, 0, -turn, 0, 1];
  return compose(translation(centre.x, centre.y), compose(stretch, translation(-centre.x, -centre.y)));
}

function slopeOf(boxes: readonly Letter[]): Place {
  const low = quantile(boxes.map(heightOf), 0.4);
  const plain = boxes.filter((box) => heightOf(box) > 0.8 * low && heightOf(box) < 1.3 * low);
  const feet = plain.map(({ left, right, bottom }) => ({ x: (left + right) / 2, y: bottom }));
  const line = robustLine(
    feet.length >= 6 ? feet : boxes.map(({ left, bottom }) => ({ x: left, y: bottom })),
  );
  const middle = (boxes[0]?.left ?? 0) / 2 + (boxes.at(-1)?.right ?? 0) / 2;
  return { x: line.slope * middle + line.offset, y: line.slope * 1000 };
}
