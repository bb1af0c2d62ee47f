/** Written by `node test/bench/fit-calibration.ts`; not by hand. From 40421 letters and 3459 digits. */

/** What the models say, and what share of such characters was right. */
export type Point = readonly [given: number, right: number];

export const fittedPoints: { readonly letters: readonly Point[]; readonly digits: readonly Point[] } = {
  letters: [
    [0.0, 0.0],
    [0.45758, 0.90385],
    [0.62547, 0.96429],
    [0.99938, 0.99999],
    [1.0, 0.99999],
  ],
  digits: [
    [0.0, 0.0],
    [0.99977, 0.99986],
    [1.0, 0.99986],
  ],
};
