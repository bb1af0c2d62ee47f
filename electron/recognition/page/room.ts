/** What of its surroundings a line's strip may show: not the letters of its neighbours on the same line. */
import type { Box } from './chains.ts';
import { baselineAt, type Segment } from './segment.ts';

/** Columns beyond the segment that are its own: half of the way to the next segment on either side. */
export type Room = { readonly left: number; readonly right: number };

export function roomOf(segment: Segment, all: readonly Segment[]): Room {
  let [left, right] = [-Infinity, Infinity];
  for (const other of all) {
    if (other === segment || !isBeside(segment, other)) continue;
    if (middleOf(other) > middleOf(segment)) right = Math.min(right, (segment.right + other.left) / 2);
    else left = Math.max(left, (other.right + segment.left) / 2);
  }
  return { left, right };
}

function isBeside(one: Segment, other: Segment): boolean {
  const x = (middleOf(one) + middleOf(other)) / 2;
  const apart = Math.abs(baselineAt(one, x) - baselineAt(other, x));
  const overlap = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return (
    apart < 1.2 * Math.max(one.core, other.core) && overlap < 0.3 * Math.min(widthOf(one), widthOf(other))
  );
}

function middleOf({ left, right }: Segment): number {
  return (left + right) / 2;
}

function widthOf({ left, right }: Segment): number {
  return right - left;
}

/** Room within the borders of a cell or frame. */
export function roomWithin(room: Room, border: Box | null, edge: number): Box {
  return {
    left: Math.max(room.left, border === null ? -Infinity : border.left + edge),
    right: Math.min(room.right, border === null ? Infinity : border.right - edge),
    top: border === null ? -Infinity : border.top + edge,
    bottom: border === null ? Infinity : border.bottom - edge,
  };
}
