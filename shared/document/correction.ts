/**
 * What this office's clerks have corrected before: the value as it was read, what they entered instead, from whom the
 * letter came, how often and when. It makes a proposal beside a later reading; it never changes a value by itself.
 */

export const correctedFields = [
  'documentNumber',
  'documentDate',
  'from',
  'to',
  'subject',
  'deadline',
] as const;
export type CorrectedField = (typeof correctedFields)[number];

/** One value read and what was entered in its place. Days are ISO, other values as they stand in the register. */
export type Correction = {
  readonly field: CorrectedField;
  readonly read: string;
  readonly corrected: string;
};

/** The same correction of the same sender's letters, told once. */
export type KeptCorrection = Correction & {
  /** จาก as it was entered. */
  readonly sender: string;
  readonly count: number;
  /** When it was last made; ISO moment. */
  readonly lastAt: string;
};
