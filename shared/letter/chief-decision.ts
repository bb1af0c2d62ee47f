/** คำสั่ง on a letter that was put before the chief: what was decided, by whom, who is to see to what by when. */
import type { Urgency } from '../document/handling.ts';
import { formatShortThaiDate } from '../thai/date.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import type { ClerkMinute } from './clerk-minute.ts';

/** Without a day it is only named in the decision. */
export type Assignment = {
  readonly assignee: string;
  readonly what: string;
  readonly due: string | null;
};

export type Decision = {
  readonly text: string;
  /** Post of who decided. */
  readonly by: string;
  /** ISO day. */
  readonly on: string;
};

export type KeptMinute = {
  readonly id: string;
  readonly entryId: string;
  /** Null: the chief wrote on the letter itself, or the words went with the letter. */
  readonly minute: ClerkMinute | null;
  readonly putAt: string;
  readonly putBy: string;
  readonly decision: Decision | null;
  readonly recordedBy: string | null;
};

/** One that lies before the chief, with the letter it is about. */
export type WaitingMinute = KeptMinute & {
  readonly letter: {
    readonly year: number;
    readonly running: number;
    /** As its book writes it; absent: the bare number. */
    readonly written?: string | undefined;
    readonly subject: string;
    readonly from: string;
    readonly urgency: Urgency | null;
    readonly deadline: string | null;
    readonly enteredOn: string;
  };
};

/** As it stands in การปฏิบัติ of the register (form 13, column 7). */
export function decisionLine({ text, by, on }: Decision, assignments: readonly Assignment[]): string {
  const given = assignments.map(({ assignee, what, due }) =>
    [`มอบ ${assignee}`, what, due === null ? '' : `ภายใน ${formatShortThaiDate(due)}`]
      .filter((part) => part !== '')
      .join(' '),
  );
  return [`${by} สั่ง ${formatShortThaiDate(on)}: ${toThaiDigits(text)}`, ...given].join(' · ');
}

/** Both kinds of decision at hand that are more than a word. */
export function presetWords(own: readonly string[], common: readonly string[]): readonly string[] {
  return [...own, ...common.filter((words) => !own.includes(words))];
}
