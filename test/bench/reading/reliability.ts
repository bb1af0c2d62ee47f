/** Whether confidence means something: how often readings of a given confidence are right, and what the flag of doubt catches. */
import type { ReadPage } from '../../../shared/document/reading.ts';
import type { FieldResult } from './letter-score.ts';
import type { Comparable, Step } from './text-score.ts';

export const confidenceEdges = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.0001] as const;

export type Bin = { readonly from: number; readonly count: number; readonly right: number };

export type Curve = readonly Bin[];

/** Readings counted by confidence. */
export type Tally = { readonly counts: number[]; readonly rights: number[] };

export function newTally(): Tally {
  return { counts: confidenceEdges.slice(1).map(() => 0), rights: confidenceEdges.slice(1).map(() => 0) };
}

export function curveOf({ counts, rights }: Tally): Curve {
  return counts.map((count, at) => ({ from: confidenceEdges[at] ?? 0, count, right: rights[at] ?? 0 }));
}

/** Every character that was read, with its confidence and whether it stands in the truth. Thai digits apart. */
export function tallyCharacters(
  steps: readonly Step[],
  read: Comparable,
  page: Pick<ReadPage, 'boxes'>,
  all: Tally,
  digits: Tally,
): void {
  const confidences = confidenceByPlace(page);
  for (const step of steps) {
    if (step.kind === 'lost') continue;
    const confidence = confidences.get(read.places[step.read] ?? -1);
    if (confidence === undefined) continue;
    const unit = read.text[step.read] ?? '';
    for (const tally of unit >= '๐' && unit <= '๙' ? [all, digits] : [all]) {
      addToTally(tally, confidence, step.kind === 'same');
    }
  }
}

export function addToTally({ counts, rights }: Tally, confidence: number, isRight: boolean): void {
  const at = confidenceEdges.findLastIndex((edge) => confidence >= edge);
  counts[at] = (counts[at] ?? 0) + 1;
  if (isRight) rights[at] = (rights[at] ?? 0) + 1;
}

function confidenceByPlace({ boxes }: Pick<ReadPage, 'boxes'>): Map<number, number> {
  const found = new Map<number, number>();
  for (const { start, end, confidence, characters } of boxes)
    for (let at = start; at < end; at += 1) {
      const own = characters?.[at - start];
      const value = own === undefined ? confidence : own / 100;
      if (value !== undefined) found.set(at, value);
    }
  return found;
}

export type FlagRates = {
  readonly fields: number;
  readonly wrong: number;
  readonly missing: number;
  /** Percent of all fields that are wrong and stand unflagged: what would go into the register unseen. */
  readonly wrongUnflagged: number;
  /** Percent of the right fields that the clerk is asked about all the same. */
  readonly rightFlagged: number;
};

export function flagRates(results: readonly FieldResult[]): FlagRates {
  const count = (test: (result: FieldResult) => boolean) => results.filter(test).length;
  const right = count(({ outcome }) => outcome === 'right');
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  return {
    fields: results.length,
    wrong: count(({ outcome }) => outcome === 'wrong'),
    missing: count(({ outcome }) => outcome === 'missing'),
    wrongUnflagged: percent(
      count(({ outcome, flagged }) => outcome === 'wrong' && !flagged),
      results.length,
    ),
    rightFlagged: percent(
      count(({ outcome, flagged }) => outcome === 'right' && flagged),
      right,
    ),
  };
}

/** What another threshold of doubt would do; ink and contradiction flag a field however sure it looks. */
export function ratesAt(threshold: number, results: readonly FieldResult[]): FlagRates {
  return flagRates(
    results.map((result) => ({
      ...result,
      flagged: result.reason === null || result.reason === 'uncertain' ? result.confidence < threshold : true,
    })),
  );
}
