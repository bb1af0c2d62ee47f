/** Moving in the register by keyboard, and where its open row stands: what the grid needs to know without drawing. */

/** Where a key moves to in the list; null when it does not move. The list itself keeps the answer inside its ends. */
export function rowAfterKey(
  key: string,
  at: { current: number; page: number; total: number },
): number | null {
  switch (key) {
    case 'ArrowDown':
      return at.current + 1;
    case 'ArrowUp':
      return at.current - 1;
    case 'PageDown':
      return at.current + at.page;
    case 'PageUp':
      return at.current - at.page;
    case 'Home':
      return 0;
    case 'End':
      return at.total - 1;
    default:
      return null;
  }
}

/** What is seen of the list: rows whose block is not here yet answer undefined. */
type SeenRows = { readonly total: number; at(index: number): { readonly id: string } | undefined };

/**
 * The place of the open row: where it was last seen, as long as nothing contradicts it (its block may be far away
 * and not on hand), or where it is seen now (a new entry on top moves all others down); -1 when it is in no sight.
 */
export function placeOfOpen(
  rows: SeenRows,
  seen: { readonly first: number; readonly last: number },
  open: { readonly id: string | null; readonly lastPlace: number },
): number {
  if (open.id === null) return -1;
  if (open.lastPlace >= 0 && open.lastPlace < rows.total) {
    const there = rows.at(open.lastPlace);
    if (there === undefined || there.id === open.id) return open.lastPlace;
  }
  for (let index = seen.first; index <= Math.min(seen.last, rows.total - 1); index += 1)
    if (rows.at(index)?.id === open.id) return index;
  return -1;
}
