/**
 * Which letters of a file are still to be entered. Several that nothing encloses may lie in one file: a stack scanned at
 * once, or one the clerk cut apart. Each is entered by itself, with what stands behind it.
 */
import { proposedCut, startOfLetter } from './bundle-cut.ts';
import { letterToLog } from './letter-to-log.ts';
import type { ReadLetter } from './reading.ts';

export type LettersDone = {
  /** `index` of each letter that stands in the register; null: a line for the whole file. */
  readonly logged: readonly (number | null)[];
  /** Letters that need no number, by `startOfLetter`. */
  readonly dropped: readonly string[];
};

/** A letter that nothing encloses, with all that it encloses; in page order. */
export function letterGroups(letters: readonly ReadLetter[]): readonly (readonly ReadLetter[])[] {
  const under = new Map(
    proposedCut(letters).pieces.map((piece) => [`${piece.page}:${piece.at}`, piece.under]),
  );
  const rootOf = (start: string): string => {
    const parent = under.get(start) ?? null;
    return parent === null ? start : rootOf(parent);
  };
  return [...Map.groupBy(letters, (letter) => rootOf(startOfLetter(letter))).values()];
}

export function groupsLeft(
  letters: readonly ReadLetter[],
  { logged, dropped }: LettersDone,
): readonly (readonly ReadLetter[])[] {
  if (logged.includes(null)) return [];
  return letterGroups(letters).filter(
    (group) =>
      !group.some((letter) => logged.includes(letter.index) || dropped.includes(startOfLetter(letter))),
  );
}

/** The letter to log of each that is left, in page order. */
export function lettersLeft(letters: readonly ReadLetter[], done: LettersDone): readonly ReadLetter[] {
  return groupsLeft(letters, done).flatMap((group) => {
    const index = letterToLog(group);
    return group.find((letter) => letter.index === index) ?? [];
  });
}
