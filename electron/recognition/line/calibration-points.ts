/** Written by `node test/bench/fit-calibration.ts`; not by hand. From 34702 letters and 2956 digits. */

/** What the models say, and what share of such characters was right. */
export type Point = readonly [given: number, right: number];

export const fittedPoints: { readonly letters: readonly Point[]; readonly digits: readonly Point[] } = {
  letters: [
    [0.0, 0.0],
    [0.62782, 0.96766],
    [0.99903, 0.99999],
    [1.0, 0.99999],
  ],
  digits: [
    [0.0, 0.0],
    [0.92234, 0.94231],
    [0.99997, 0.99983],
    [1.0, 0.99983],
  ],
};
