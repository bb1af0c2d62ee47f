/**
 * Two texts side by side with what differs marked, so that ๓ and ๗ are seen at once. Compared by what the eye takes
 * for one letter (a consonant with its marks), never by code units.
 */

/** `start` and `end` in the text it is a piece of, UTF-16 units. */
export type Piece = {
  readonly text: string;
  readonly differs: boolean;
  readonly start: number;
  readonly end: number;
};
export type MarkedPair = { readonly first: readonly Piece[]; readonly second: readonly Piece[] };

const clusters = new Intl.Segmenter('th', { granularity: 'grapheme' });
/** Beyond this a table of all pairs costs more than it shows. */
const longest = 400;

/** White space is a difference of layout, not of wording: a line's end in one text may be a space in the other. */
export function diffMarks(first: string, second: string): MarkedPair {
  const a = clustersOf(first);
  const b = clustersOf(second);
  if (a.length > longest || b.length > longest) {
    const differs = first !== second;
    return { first: [whole(first, differs)], second: [whole(second, differs)] };
  }
  const common = commonSubsequence(a, b);
  return { first: pieces(a, common.inFirst), second: pieces(b, common.inSecond) };
}

/** The part of `other` that stands opposite `from` to `to` of `text`. */
export function counterpart(text: string, other: string, from: number, to: number): string {
  const a = clustersOf(text);
  const b = clustersOf(other);
  const { pairs } = commonSubsequence(a, b);
  const starts = offsetsOf(a);
  const otherStarts = offsetsOf(b);
  // What differs between two common letters belongs to the value as soon as one of its neighbours does.
  const before = pairs.findLast(([i]) => (starts[i] ?? 0) < from);
  const after = pairs.find(([i]) => (starts[i] ?? 0) >= to);
  const start = before === undefined ? 0 : (otherStarts[before[1] + 1] ?? other.length);
  const end = after === undefined ? other.length : (otherStarts[after[1]] ?? other.length);
  return other.slice(start, Math.max(start, end));
}

function whole(text: string, differs: boolean): Piece {
  return { text, differs, start: 0, end: text.length };
}

function clustersOf(text: string): readonly string[] {
  return Array.from(clusters.segment(text), (part) => part.segment);
}

function offsetsOf(parts: readonly string[]): readonly number[] {
  let at = 0;
  return parts.map((part) => {
    const start = at;
    at += part.length;
    return start;
  });
}

function same(one: string | undefined, other: string | undefined): boolean {
  return one === other || (one?.trim() === '' && other?.trim() === '');
}

/** Positions of the longest common subsequence in both texts. */
function commonSubsequence(a: readonly string[], b: readonly string[]) {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = same(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(a[i], b[j])) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return {
    pairs,
    inFirst: new Set(pairs.map(([i]) => i)),
    inSecond: new Set(pairs.map(([, j]) => j)),
  };
}

function pieces(parts: readonly string[], common: ReadonlySet<number>): readonly Piece[] {
  const result: { text: string; differs: boolean; start: number; end: number }[] = [];
  let at = 0;
  parts.forEach((text, index) => {
    const differs = !common.has(index) && text.trim() !== '';
    const last = result.at(-1);
    if (last?.differs === differs) {
      last.text += text;
      last.end += text.length;
    } else result.push({ text, differs, start: at, end: at + text.length });
    at += text.length;
  });
  return result;
}
