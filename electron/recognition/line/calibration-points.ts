/** Written by `node test/bench/fit-calibration.ts`; not by hand. */

/** What the models say, and what share of such characters was right. */
export type Point = readonly [given: number, right: number];

export const fittedPoints: { readonly letters: readonly Point[]; readonly digits: readonly Point[] } = {
  letters: [
    [0, 0],
    [1, 1],
  ],
  digits: [
    [0, 0],
    [1, 1],
  ],
};
