/**
 * Numbers of a register taken over that lie far above their neighbours: a slip of the pen or two cells run together.
 * The counter goes on behind the highest number and never goes back, so that such a row is left to a person.
 */
import { isLeftOut, type TakenRow } from './take-over.ts';

const farAbove = 1_000;

/**
 * `rows`: of one series, in the order of the file; `next`: what the office's own counter would give. Returns rows of the
 * file. Where the book goes on up there, its numbers are meant.
 */
export function jumpingRows(rows: readonly TakenRow[], next: number): ReadonlySet<number> {
  const numbered = rows.flatMap((row) =>
    row.running === null || row.inserted !== null || isLeftOut(row)
      ? []
      : [{ row: row.row, running: row.running }],
  );
  const jumping = new Set<number>();
  const alone = numbered.length === 1 ? rows.length : null; // no neighbour: the file cannot have come so far
  let before: number | null = next > 1 ? next - 1 : alone;
  for (const [at, { row, running }] of numbered.entries()) {
    const after = numbered[at + 1]?.running ?? null;
    if (isJump(before, running, after)) jumping.add(row);
    else before = Math.max(before ?? 0, running);
  }
  return jumping;
}

function isJump(before: number | null, running: number, after: number | null): boolean {
  if (before === null) return after !== null && running - after > farAbove;
  if (running - before <= farAbove) return false;
  return after === null || Math.abs(after - running) > farAbove;
}
