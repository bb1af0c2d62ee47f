/** How much of a text was misread: edit distance over the length of the truth, white space ignored. */

export function characterErrorPercent(read: string, truth: string): number {
  const [found, wanted] = [bare(read), bare(truth)];
  return wanted.length === 0 ? 0 : (100 * distance(found, wanted)) / wanted.length;
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

function distance(one: string, other: string): number {
  let above = Uint32Array.from({ length: other.length + 1 }, (_, at) => at);
  let current = new Uint32Array(other.length + 1);
  for (let row = 1; row <= one.length; row += 1) {
    current[0] = row;
    for (let column = 1; column <= other.length; column += 1) {
      const swap = one.charCodeAt(row - 1) === other.charCodeAt(column - 1) ? 0 : 1;
      current[column] = Math.min(
        (above[column - 1] ?? 0) + swap,
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
    }
    [above, current] = [current, above];
  }
  return above[other.length] ?? 0;
}
