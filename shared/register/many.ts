/** Several lines of a register handled at once: what is chosen, and what is written into all of them. */

/** Chosen at once; a year's lines of one clerk, and few enough to be written in one go. */
export const mostChosen = 2_000;

export type ChosenRow = {
  readonly id: string;
  /** Can be written into with others: neither voided nor classified. */
  readonly isOpen: boolean;
};

/** Given to somebody by a day; stands on the board of deadlines for every letter. */
export type SharedTask = { readonly assignee: string; readonly due: string };

export type ManyNoted = {
  readonly changed: number;
  /** Voided, or classified: each of those is handled by itself. */
  readonly leftOut: number;
};
