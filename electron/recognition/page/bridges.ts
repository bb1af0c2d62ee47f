/** Pieces of one line put together. Lines that a stamp or a signature has cut in two become one again: what lies under the ink can often be read. */
import { type Box, median } from './chains.ts';
import { baselineAt, fitSegment, type Segment } from './segment.ts';
import type { Strokes } from './strokes.ts';

/** Widest piece of a line that ink may hide, in consonant heights. */
const widest = 18;
/** Share of the hidden columns that must hold ink: less is white space between columns. */
const leastInk = 0.3;

export function bridgeLines(segments: readonly Segment[], strokes: Strokes | null): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments.toSorted((a, b) => a.left - b.left)) {
    const before = joined.findLastIndex((one) => isCutFrom(one, segment, strokes));
    const other = joined[before];
    if (other === undefined) joined.push(segment);
    else joined[before] = merge(other, segment);
  }
  return strokes === null ? joined : joined.map((segment) => extend(segment, strokes));
}

function isCutFrom(left: Segment, right: Segment, strokes: Strokes | null): boolean {
  const gap = right.left - left.right;
  const core = Math.min(left.core, right.core);
  if (gap < -0.5 * core || gap > widest * core) return false;
  // ป and ญ alone are half as tall again as the letters of their line.
  const isShort = Math.min(left.letters, right.letters) <= 3 && gap < 1.2 * core;
  if (Math.max(left.core, right.core) > (isShort ? 1.7 : 1.25) * core) return false;
  const middle = (left.right + right.left) / 2;
  const apart = Math.abs(baselineAt(left, middle) - baselineAt(right, middle));
  if (apart > (isShort ? 0.5 : 0.4) * core) return false;
  if (gap < 1.2 * core) return true;
  return (
    strokes !== null &&
    left.letters + right.letters >= 6 &&
    strokes.share(left, left.right, right.left) > leastInk
  );
}

function merge(left: Segment, right: Segment): Segment {
  const boxes: readonly Box[] = [...left.boxes, ...right.boxes];
  const fitted = fitSegment({ boxes });
  return {
    ...fitted,
    left: Math.min(left.left, right.left),
    right: Math.max(left.right, right.right),
    core: median([left.core, right.core, fitted.core]),
  };
}

/** A stamp over the end of a line: the line goes on for as long as ink follows on ink, a few letters at most. */
function extend(segment: Segment, strokes: Strokes): Segment {
  if (segment.letters < 6) return segment;
  const step = 0.8 * segment.core;
  let { left, right } = segment;
  for (let n = 0; n < 6 && strokes.share(segment, right + 0.1 * step, right + step) > leastInk; n += 1)
    right += step;
  for (let n = 0; n < 6 && strokes.share(segment, left - step, left - 0.1 * step) > leastInk; n += 1)
    left -= step;
  return { ...segment, left, right };
}
