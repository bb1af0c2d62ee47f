/** How a page lies on the scanner's glass: the angle at which the feet of its letters fall together on lines. */
import type { Components } from '../image/components.ts';

/** Feet of letter-sized pieces; for a page lying on its side their right or left edges. */
export type Feet = { readonly x: Float64Array; readonly y: Float64Array };

export function feetOf(pieces: Components, core: number): Feet {
  return pick(pieces, core, (at) => [
    ((pieces.left[at] as number) + (pieces.right[at] as number)) / 2,
    pieces.bottom[at] as number,
  ]);
}

/** What the feet would be if the page lay on its side: x and y exchanged. */
export function sideFeetOf(pieces: Components, core: number): Feet {
  const middle = (at: number) => ((pieces.top[at] as number) + (pieces.bottom[at] as number)) / 2;
  return pick(pieces, core, (at) => [middle(at), pieces.right[at] as number]);
}

function pick(pieces: Components, core: number, place: (at: number) => [number, number]): Feet {
  const places: [number, number][] = [];
  for (let at = 0; at < pieces.count; at += 1) {
    const height = (pieces.bottom[at] as number) - (pieces.top[at] as number);
    const width = (pieces.right[at] as number) - (pieces.left[at] as number);
    if (Math.max(height, width) > 0.7 * core && Math.max(height, width) < 2.2 * core) places.push(place(at));
  }
  return { x: Float64Array.from(places, ([x]) => x), y: Float64Array.from(places, ([, y]) => y) };
}

export type Skew = {
  readonly degrees: number /** How sharply the feet fall together; grows with their number. */;
  readonly score: number;
};

const widest = 15;

/** Degrees by which lines fall to the right (clockwise on the screen), within ± `most`. */
export function findSkew(feet: Feet, most = widest): Skew {
  let best = search(feet, -most, most, 0.25, 3);
  best = search(feet, best.degrees - 0.4, best.degrees + 0.4, 0.05, 1.5);
  return search(feet, best.degrees - 0.1, best.degrees + 0.1, 0.02, 1);
}

function search(feet: Feet, from: number, to: number, step: number, bin: number): Skew {
  let best = { degrees: 0, score: -1 };
  for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
    const score = sharpness(feet, degrees, bin);
    // Of equals the straighter one.
    if (
      score > best.score * (1 + 1e-9) ||
      (score === best.score && Math.abs(degrees) < Math.abs(best.degrees))
    )
      best = { degrees, score };
  }
  return best;
}

/** Sum of squares of how many feet share a row, each foot shared between its two nearest rows. */
function sharpness({ x, y }: Feet, degrees: number, bin: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  let [lowest, highest] = [Infinity, -Infinity];
  const rows = new Float64Array(x.length);
  for (let at = 0; at < x.length; at += 1) {
    const row = ((y[at] as number) - slope * (x[at] as number)) / bin;
    rows[at] = row;
    lowest = Math.min(lowest, row);
    highest = Math.max(highest, row);
  }
  if (!(highest >= lowest)) return 0;
  const counts = new Float64Array(Math.ceil(highest - lowest) + 3);
  for (const row of rows) {
    const at = Math.floor(row - lowest);
    const part = row - lowest - at;
    counts[at] = (counts[at] as number) + 1 - part;
    counts[at + 1] = (counts[at + 1] as number) + part;
  }
  return counts.reduce((sum, n) => sum + n * n, 0);
}
