/** How far apart two words are when some letters look alike on paper (rules §11.3). */

/** Pairs that scanning and typing take for one another; a swap costs half. */
const lookAlike = new Set(
  [
    'ตด',
    'นป',
    'บป',
    'พท',
    'ขช',
    'ซช',
    'คด',
    'คศ',
    'นม',
    'ฏฎ',
    'ถภ',
    'ผฝ',
    'พฟ',
    'ลส',
    'รธ',
    '\u0E38\u0E39',
    '\u0E34\u0E35',
    '\u0E36\u0E37',
    'กภ',
    'ฃข',
  ].flatMap((pair) => [pair, [...pair].reverse().join('')]),
);

/** Plain edit distance; give up beyond `limit`. */
export function editDistance(one: string, other: string, limit = Number.POSITIVE_INFINITY): number {
  return distance(one, other, limit, () => 1);
}

/** Edit distance in which look-alikes cost half. */
export function lookDistance(one: string, other: string, limit = Number.POSITIVE_INFINITY): number {
  return distance(one, other, limit, (first, second) => (lookAlike.has(first + second) ? 0.5 : 1));
}

function distance(
  one: string,
  other: string,
  limit: number,
  swap: (first: string, second: string) => number,
): number {
  if (Math.abs(one.length - other.length) > limit) return Number.POSITIVE_INFINITY;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const first = one.charAt(row - 1);
      const second = other.charAt(column - 1);
      const diagonal = (above[column - 1] ?? 0) + (first === second ? 0 : swap(first, second));
      current.push(Math.min(diagonal, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > limit) return Number.POSITIVE_INFINITY;
    above = current;
  }
  return above[other.length] ?? 0;
}
