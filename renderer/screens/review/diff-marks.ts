/**
 * Two texts side by side with what differs marked, so that ๓ and ๗ are seen at once. Compared by what the eye takes
 * for one letter (a consonant with its marks), never by code units.
 */

export type Piece = { readonly text: string; readonly differs: boolean };
export type MarkedPair = { readonly first: readonly Piece[]; readonly second: readonly Piece[] };

const clusters = new Intl.Segmenter('th', { granularity: 'grapheme' });
/** Beyond this a table of all pairs costs more than it shows. */
const longest = 400;

export function diffMarks(first: string, second: string): MarkedPair {
  const a = clustersOf(first);
  const b = clustersOf(second);
  if (a.length > longest || b.length > longest) {
    return {
      first: [{ text: first, differs: first !== second }],
      second: [{ text: second, differs: first !== second }],
    };
  }
  const common = commonSubsequence(a, b);
  return { first: pieces(a, common.inFirst), second: pieces(b, common.inSecond) };
}

function clustersOf(text: string): readonly string[] {
  return Array.from(clusters.segment(text), (part) => part.segment);
}

/** Positions of the longest common subsequence in both texts. */
function commonSubsequence(a: readonly string[], b: readonly string[]) {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const inFirst = new Set<number>();
  const inSecond = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      inFirst.add(i++);
      inSecond.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return { inFirst, inSecond };
}

function pieces(parts: readonly string[], common: ReadonlySet<number>): readonly Piece[] {
  const result: { text: string; differs: boolean }[] = [];
  parts.forEach((text, index) => {
    const differs = !common.has(index);
    const last = result.at(-1);
    if (last?.differs === differs) last.text += text;
    else result.push({ text, differs });
  });
  return result;
}
