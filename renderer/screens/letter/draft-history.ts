/** Undo across the whole letter: earlier states of head, text and attachments, one step for one stretch of typing. */
import type { LetterContent } from '../../../shared/letter/letter.ts';

export type DraftHistory = {
  readonly past: readonly LetterContent[];
  readonly future: readonly LetterContent[];
  /** What was changed last and when: more of the same soon after belongs to the same step. */
  readonly last: { readonly part: string; readonly at: number } | null;
};

export const noHistory: DraftHistory = { past: [], future: [], last: null };

/** A pause that a person feels as a new thought. */
const pauseMs = 900;
const mostSteps = 300;

/** `part` names what is changed ("body", "subject"), `at` is a clock in milliseconds. */
export function changed(
  history: DraftHistory,
  before: LetterContent,
  part: string,
  at: number,
): DraftHistory {
  const { last } = history;
  const goesOn = last !== null && last.part === part && at - last.at < pauseMs && history.past.length > 0;
  return {
    past: goesOn ? history.past : [...history.past, before].slice(-mostSteps),
    future: [],
    last: { part, at },
  };
}

type Step = { readonly history: DraftHistory; readonly content: LetterContent };

/** Null when nothing is left to undo. */
export function undone({ past, future }: DraftHistory, now: LetterContent): Step | null {
  const content = past.at(-1);
  if (content === undefined) return null;
  return { content, history: { past: past.slice(0, -1), future: [now, ...future], last: null } };
}

export function redone({ past, future }: DraftHistory, now: LetterContent): Step | null {
  const [content, ...rest] = future;
  if (content === undefined) return null;
  return { content, history: { past: [...past, now], future: rest, last: null } };
}

/** The first part that differs, in the letter's order: where an undone change can be seen. */
export function firstDifference(one: LetterContent, other: LetterContent): string | null {
  for (const key of Object.keys(one) as (keyof LetterContent)[])
    if (JSON.stringify(one[key]) !== JSON.stringify(other[key])) return key;
  return null;
}
