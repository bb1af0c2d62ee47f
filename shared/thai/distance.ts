/** How many slips of the pen lie between two words: insertions, deletions, replacements. */
export function editDistance(one: string, other: string): number {
  return weightedDistance(one, other, (left, right) => (left === right ? 0 : 1));
}

/** As above, with a price for each replacement: what looks alike costs less. */
export function weightedDistance(
  one: string,
  other: string,
  price: (left: string, right: string) => number,
): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let down = 1; down <= one.length; down += 1) {
    const next = [down];
    for (let across = 1; across <= other.length; across += 1) {
      const replaced = (row[across - 1] ?? 0) + price(one[down - 1] ?? '', other[across - 1] ?? '');
      next.push(Math.min(replaced, (row[across] ?? 0) + 1, (next[across - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
