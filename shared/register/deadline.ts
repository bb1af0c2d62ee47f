/**
 * What the office must do by a day: the day a letter sets, an event it names, a task the chief gave out, one the clerk
 * noted by hand. A received letter's own column (`RegisterEntry.deadline`) is one of them, the main one; the others
 * stand beside it. What another office promised is none of ours.
 */
import type { Urgency } from '../document/handling.ts';
import type { Span } from '../document/reading.ts';

export const deadlineKinds = ['deadline', 'event'] as const;
/** To be done by the day, or taking place on it. */
export type DeadlineKind = (typeof deadlineKinds)[number];

export const deadlineStates = ['open', 'done', 'dropped'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** Where it was read: the words of the day, their place in the file, how sure the reader was. */
export type DeadlineSource = {
  readonly text: string;
  readonly page: number | null;
  readonly spans: readonly Span[];
  readonly confidence: number;
};

/** The received letter it belongs to. */
export type DeadlineLetter = {
  readonly entryId: string;
  readonly year: number;
  readonly running: number;
  /** The receive number as its book writes it; absent: the bare number. */
  readonly written?: string | undefined;
  readonly from: string;
  readonly urgency: Urgency | null;
  readonly isForwarded: boolean;
};

export type DeadlineSettled = { readonly at: string; readonly by: string; readonly note: string };

export type Deadline = {
  readonly id: string;
  /** Null: noted by hand, without a letter. */
  readonly letter: DeadlineLetter | null;
  /** Follows ครบกำหนด of the letter's line in the register. */
  readonly isMain: boolean;
  readonly kind: DeadlineKind;
  /** Own words; empty: the letter's subject says it. */
  readonly what: string;
  /** Subject of the letter; empty without one. */
  readonly subject: string;
  /** ISO day. */
  readonly due: string;
  /** Last day of an event of several. */
  readonly until: string | null;
  /** "09:30" */
  readonly time: string | null;
  /** Who is to do it, by name or post; empty: nobody yet. */
  readonly assignee: string;
  readonly source: DeadlineSource | null;
  readonly state: DeadlineState;
  readonly settled: DeadlineSettled | null;
};

/** As it is noted by hand. */
export type NewDeadline = Pick<Deadline, 'kind' | 'what' | 'due' | 'time' | 'assignee'> & {
  readonly entryId: string | null;
};

/** One of the letter's that the clerk kept in the review. */
export type FoundDeadline = Pick<Deadline, 'kind' | 'what' | 'due' | 'until' | 'time' | 'source'>;

/** One whose answer is awaited. */
export type AwaitedRecipient = {
  readonly letterId: string;
  readonly position: number;
  readonly name: string;
  readonly deadline: string | null;
  readonly repliedAt: string | null;
};

/** A letter of ours, or a set of them, that waits for answers. */
export type AwaitedAnswers = {
  readonly letterId: string;
  readonly number: string | null;
  readonly lastNumber: string | null;
  readonly letters: number;
  readonly subject: string;
  /** The next day on which somebody owes an answer; null: no day was given. */
  readonly due: string | null;
  readonly urgency: Urgency | null;
  readonly recipients: readonly AwaitedRecipient[];
};

/** A letter out on loan. */
export type LoanDue = {
  readonly id: string;
  readonly subject: string;
  readonly borrower: string;
  readonly due: string;
};

export type DeadlineBoard = {
  /** Open ones, the first day first. */
  readonly deadlines: readonly Deadline[];
  readonly answers: readonly AwaitedAnswers[];
  readonly loans: readonly LoanDue[];
  /** Done or dropped in the last thirty days, newest first. */
  readonly settled: readonly Deadline[];
  /** Everybody who was ever given something here. */
  readonly people: readonly string[];
};

/** How far back the board shows what is done. */
export const settledDays = 30;
