/** What became of an issued letter at each recipient: sent, received, answered (ข้อ 48-49 and the office's own follow-up). */

export const dispatchSteps = ['sent', 'received', 'replied'] as const;
export type DispatchStep = (typeof dispatchSteps)[number];

/** Moments are ISO with offset; null: not yet. */
export type Dispatch = {
  /** Place in the letter's list of recipients, from 0. */
  readonly position: number;
  /** Of the office's list; null for one typed in or read from a table. */
  readonly recipientId: string | null;
  /** Formal title, as addressed. */
  readonly name: string;
  readonly email: string;
  /** Day by which this one is to answer; ISO. */
  readonly deadline: string | null;
  readonly sentAt: string | null;
  readonly receivedAt: string | null;
  readonly repliedAt: string | null;
  readonly note: string;
  /** Moment of the correction that took it off the list; what had happened stays on record. Null: on the list. */
  readonly leftAt: string | null;
  readonly updatedBy: string;
};

/** One who has not answered, and the letter it got: each of a set has its own. */
export type SilentRecipient = Dispatch & { readonly letterId: string; readonly number: string | null };

/**
 * An issued letter, or all letters of a set, that waits for answers: it asked for one, gave a last day, or some have
 * answered already.
 */
export type WaitingLetter = {
  /** Of a set the first. */
  readonly letterId: string;
  readonly number: string | null;
  /** Of the last letter of a set; null of a letter alone. */
  readonly lastNumber: string | null;
  /** How many were made together; 1: alone. */
  readonly letters: number;
  readonly subject: string;
  /** Of the letter, ISO. */
  readonly date: string | null;
  readonly recipients: number;
  /** Those who have not answered, in the letter's order. */
  readonly silent: readonly SilentRecipient[];
};

/** Those the letter goes to now: without those whom a correction took off the list. */
export function onTheList<Row extends Dispatch>(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ leftAt }) => leftAt === null);
}

/** Those who have not answered. */
export function unanswered<Row extends Dispatch>(rows: readonly Row[]): readonly Row[] {
  return onTheList(rows).filter(({ repliedAt }) => repliedAt === null);
}
