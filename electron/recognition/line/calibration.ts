/**
 * What a confidence of the models is worth: the share of characters right among those the models gave it, measured by
 * `node test/bench/fit-calibration.ts` and written below. Between the points the line is straight.
 */
import type { TokenKind } from './alphabet.ts';
import { fittedPoints, type Point } from './calibration-points.ts';

/**
 * Of one glyph, from what its models said. Generated pages know fewer ways of going wrong than an office's scanner: of
 * the models' own doubt at least half remains, however often such glyphs were right.
 */
export function calibrated(confidence: number, kind: TokenKind): number {
  const measured = along(kind === 'digit' ? fittedPoints.digits : fittedPoints.letters, confidence);
  return Math.min(measured, (1 + confidence) / 2);
}

/** Exported for its tests. */
export function along(points: readonly Point[], confidence: number): number {
  const above = points.findIndex(([given]) => given >= confidence);
  if (above === -1) return points.at(-1)?.[1] ?? confidence;
  const [given, worth] = points[above] ?? [1, 1];
  const [givenBelow, worthBelow] = points[above - 1] ?? [0, 0];
  if (given === givenBelow) return worth;
  return worthBelow + ((worth - worthBelow) * (confidence - givenBelow)) / (given - givenBelow);
}
