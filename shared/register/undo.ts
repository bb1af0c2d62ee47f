/** One action that can still be taken back. */
export type UndoStep = {
  readonly id: number;
  /** ISO moment. */
  readonly at: string;
  readonly by: string;
  /** The contract's method. */
  readonly action: string;
  /** How many things it changed. */
  readonly rows: number;
};

export const trashKinds = ['draft', 'import'] as const;
export type TrashKind = (typeof trashKinds)[number];

/** A draft or a file of the queue that was thrown away and can come back. */
export type TrashItem = {
  readonly id: string;
  readonly kind: TrashKind;
  readonly title: string;
  readonly at: string;
  readonly by: string;
  /** ISO day on which it goes for good. */
  readonly goesOn: string;
};

/** Days in the trash, unless the office says otherwise; 0: nothing is kept there. */
export const usualTrashDays = 30;
