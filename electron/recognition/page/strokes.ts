/** Large connected strokes (seals, signatures, frames, letters grown together with them) that may hide parts of lines. */
import type { Components } from '../image/components.ts';
import { baselineAt, type Segment } from './segment.ts';

export type Strokes = {
  /** Share of the columns from `left` to `right` in which a stroke runs through the letters of the segment's line. */
  readonly share: (segment: Segment, left: number, right: number) => number;
};

/** `isStroke` tells of every component whether it is too large for a letter, or of another ink. */
export function strokesOf({ runs }: Components, height: number, isStroke: Uint8Array): Strokes {
  const rows = new Int32Array(height + 1);
  const kept: number[] = [];
  for (let run = 0; run < runs.count; run += 1) {
    if (isStroke[runs.label[run] as number] === 0) continue;
    const y = runs.y[run] as number;
    rows[y + 1] = (rows[y + 1] as number) + 1;
    kept.push(run);
  }
  for (let y = 0; y < height; y += 1) rows[y + 1] = (rows[y + 1] as number) + (rows[y] as number);
  return {
    share(segment, left, right) {
      const [from, to] = [Math.floor(left), Math.ceil(right)];
      if (to <= from) return 0;
      const columns = new Uint8Array(to - from);
      const foot = baselineAt(segment, (left + right) / 2);
      const [top, bottom] = [
        Math.max(0, Math.round(foot - segment.core)),
        Math.min(height - 1, Math.round(foot)),
      ];
      for (let at = rows[top] ?? 0; at < (rows[bottom + 1] ?? 0); at += 1) {
        const run = kept[at] as number;
        const start = Math.max(0, (runs.start[run] as number) - from);
        const end = Math.min(to - from, (runs.end[run] as number) - from);
        if (end > start) columns.fill(1, start, end);
      }
      return columns.reduce((sum, one) => sum + one, 0) / columns.length;
    },
  };
}
