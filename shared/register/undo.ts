/** The contract's methods that can be taken back. */
export const undoableActions = [
  'register.correct',
  'register.annotate',
  'register.annotateMany',
  'keeping.file',
  'deadline.add',
  'deadline.change',
  'deadline.settle',
  'minute.putForward',
  'minute.takeBack',
  'minute.decide',
  'dispatch.tick',
  'dispatch.note',
  'dispatch.setDeadline',
  'recipient.save',
  'recipient.remove',
  'recipient.addMany',
  'group.save',
  'group.remove',
  'phrase.save',
  'phrase.remove',
  'phrase.order',
  'prefix.save',
  'prefix.remove',
  'signatory.save',
  'signatory.remove',
  'letter.remove',
  'import.discard',
] as const;
export type UndoableAction = (typeof undoableActions)[number];

/** One action that can still be taken back. */
export type UndoStep = {
  readonly id: number;
  /** ISO moment. */
  readonly at: string;
  readonly by: string;
  readonly action: UndoableAction;
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

export function isUndoable(method: string): method is UndoableAction {
  return (undoableActions as readonly string[]).includes(method);
}
