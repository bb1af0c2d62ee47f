/** A letter that has its number stays as it was entered, whatever the clerk cuts beside it. */
import { type BundleCut, pieceId, pieceOf } from './bundle-cut.ts';
import type { ReadLetter, Warning } from './reading.ts';

/** Whether a step would change what belongs to one of these letters, or where it ends. */
export function touchesLogged(before: BundleCut, after: BundleCut, logged: readonly string[]): boolean {
  const roots = new Set(logged.map((id) => rootOf(before, id)));
  return JSON.stringify(shapeOf(before, roots)) !== JSON.stringify(shapeOf(after, roots));
}

function rootOf(cut: BundleCut, id: string): string {
  const parent = pieceOf(cut, id)?.under ?? null;
  return parent === null ? id : rootOf(cut, parent);
}

function shapeOf(cut: BundleCut, roots: ReadonlySet<string>) {
  return cut.pieces.flatMap((piece, place) => {
    const next = cut.pieces[place + 1];
    return roots.has(rootOf(cut, pieceId(piece)))
      ? [[pieceId(piece), piece.kind, piece.under, next === undefined ? null : pieceId(next)]]
      : [];
  });
}

type Numbered = {
  readonly letters: readonly ReadLetter[];
  readonly warnings: readonly Warning[];
  readonly letterIndex: number | null;
};

/** Lines of the register name their letters by `index`: those keep it, the others take what is free. */
export function withKeptNumbers(
  { letters, warnings, letterIndex }: Numbered,
  kept: ReadonlyMap<string, number>,
  startOf: (letter: ReadLetter) => string,
): Numbered {
  const taken = new Set(kept.values());
  const free = letters.map((_, at) => at + 1).filter((index) => !taken.has(index));
  const names = new Map(
    letters.map((letter) => [letter.index, kept.get(startOf(letter)) ?? free.shift() ?? letter.index]),
  );
  const named = (index: number) => names.get(index) ?? index;
  return {
    letters: letters.map((letter) => ({
      ...letter,
      index: named(letter.index),
      ...(letter.under === undefined ? {} : { under: named(letter.under) }),
      enclosures: letter.enclosures.map((enclosure) =>
        enclosure.nestedLetter === undefined
          ? enclosure
          : { ...enclosure, nestedLetter: named(enclosure.nestedLetter) },
      ),
    })),
    warnings: warnings.map((warning) =>
      warning.letter === null ? warning : { ...warning, letter: named(warning.letter) },
    ),
    letterIndex: letterIndex === null ? null : named(letterIndex),
  };
}
