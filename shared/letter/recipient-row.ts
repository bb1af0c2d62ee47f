/**
 * A row of an annex's table that concerns bodies of our district: the one that names them, their district, or their
 * kind within our province. What it sets for them (a day to come, a day to answer) differs from row to row.
 */
import type { Span } from '../document/reading.ts';
import type { RecipientKind } from '../office/office.ts';

export type RecipientRow = {
  /** `index` of the letter behind which the annex stands. */
  readonly letter: number;
  /** Position in `annexes`; null for a table in the letter's own text. */
  readonly annex: number | null;
  /** Positions in its `tables` and their `rows`. */
  readonly table: number;
  readonly row: number;
  readonly page: number;
  readonly spans: readonly Span[];
  readonly cells: readonly string[];
  /** What in the row says that it is for them. */
  readonly by: 'name' | 'district' | 'kind' | 'province';
  /** Kinds of bodies it speaks of; empty when it names bodies or does not say. */
  readonly kinds: readonly RecipientKind[];
  readonly recipientIds: readonly string[];
  /** A local body of our district that is not on the office's list, as printed. */
  readonly unknownName: string | null;
  /** The name is spelt otherwise in the row: the reading or the print has a slip. */
  readonly isMisspelt: boolean;
  /** Another row of the table speaks of the same bodies: one of the two is wrong. */
  readonly isContested: boolean;
  readonly dates: readonly RowDate[];
};

export type RowDate = { readonly kind: 'event' | 'deadline'; readonly text: string; readonly iso: string };
