/** Written by `node test/bench/fit-calibration.ts`; not by hand. From 27478 letters and 2230 digits. */

/** What the models say, and what share of such characters was right. */
export type Point = readonly [given: number, right: number];

export const fittedPoints: { readonly letters: readonly Point[]; readonly digits: readonly Point[] } = {
  letters: [
    [0.0, 0.0],
    [0.36038, 0.86538],
    [0.65311, 0.94034],
    [0.88345, 0.97525],
    [0.99868, 0.99987],
    [1.0, 0.99987],
  ],
  digits: [
    [0.0, 0.0],
    [0.84555, 0.94231],
    [0.99996, 0.99977],
    [1.0, 0.99977],
  ],
};
