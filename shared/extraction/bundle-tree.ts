/**
 * The bundle as a tree: each letter with the letters it encloses and the annexes behind it, in the order of its list
 * of enclosures, and what that list names but the file does not hold. Every part says on which pages it stands.
 */
import type { AnnexRole, ReadLetter } from '../document/reading.ts';

export type BundlePart =
  | { readonly kind: 'letter'; readonly enclosure: number | null; readonly node: BundleNode }
  | {
      readonly kind: 'annex';
      /** Position in the letter's `annexes`. */
      readonly annex: number;
      readonly enclosures: readonly number[];
      readonly role: AnnexRole;
      readonly title: string;
      readonly pages: readonly [number, number];
    }
  | { readonly kind: 'absent'; readonly enclosure: number; readonly text: string };

export type BundleNode = {
  /** `index` of the letter. */
  readonly letter: number;
  readonly pages: readonly [number, number];
  readonly parts: readonly BundlePart[];
};

/** The reader finds enclosures behind their letter, and no cut lets letters enclose each other. */
function nodeOf(letter: ReadLetter, letters: readonly ReadLetter[]): BundleNode {
  return { letter: letter.index, pages: letter.pages, parts: partsOf(letter, letters) };
}

export function partsOf(letter: ReadLetter, letters: readonly ReadLetter[]): BundlePart[] {
  const annexes = (letter.annexes ?? []).map(
    ({ enclosures, role, title, pages }, annex): BundlePart => ({
      ...{ kind: 'annex', annex, enclosures, role, title, pages },
    }),
  );
  const shown = new Set((letter.annexes ?? []).flatMap(({ enclosures }) => enclosures));
  const listed = letter.enclosures.flatMap(({ n, text, nestedLetter }): BundlePart[] => {
    const nested = letters.find(({ index }) => index === nestedLetter && index !== letter.index);
    if (nested !== undefined) return [{ kind: 'letter', enclosure: n, node: nodeOf(nested, letters) }];
    return shown.has(n) ? [] : [{ kind: 'absent', enclosure: n, text }];
  });
  const placed = letters
    .filter(({ under }) => under === letter.index)
    .map((nested): BundlePart => ({ kind: 'letter', enclosure: null, node: nodeOf(nested, letters) }));
  return [...listed, ...placed, ...annexes].sort((one, other) => orderOf(one) - orderOf(other));
}

/** By number of enclosure; an annex that bears none stands last, in page order. */
function orderOf(part: BundlePart): number {
  if (part.kind !== 'annex') return part.enclosure ?? Number.MAX_SAFE_INTEGER;
  return part.enclosures[0] ?? 1_000_000 + part.annex;
}
