/** What the parts of the fields pane share: the state of the review and what keys and clicks do to it. */
import type { ReactNode } from 'react';
import type { ReadPage } from '../../../shared/document/reading.ts';
import type { EntryFields } from '../../../shared/register/entry.ts';
import type { Doubt } from './doubts.ts';
import type { Answers, FieldReading, NamedWarning } from './field-states.ts';
import type { KnownProposals } from './known.ts';
import type { Choice } from './marks.ts';
import type { ListedCode } from './page-codes.ts';
import type { ReviewField } from './review-fields.ts';
import type { WarningAnswer } from './review-state.ts';

export type FieldActions = {
  readonly choose: (choice: Choice) => void;
  readonly change: (field: ReviewField, change: Partial<EntryFields>) => void;
  readonly confirm: (field: ReviewField, direction: 1 | -1) => void;
  readonly answer: (doubt: Doubt, answer: WarningAnswer) => void;
  readonly undo: (doubt: Doubt) => void;
  readonly typeInstead: (doubt: Doubt) => void;
  /** Takes what the office once made of this reading. */
  readonly takeKnown: (field: ReviewField, value: string) => void;
  readonly showCode: (code: ListedCode) => void;
  readonly showPlace: (warning: NamedWarning, place: number) => void;
  readonly walk: (direction: 1 | -1) => void;
};

export type FieldsPaneProps = {
  readonly fields: EntryFields;
  readonly readings: Readonly<Record<ReviewField, FieldReading>>;
  readonly doubts: readonly Doubt[];
  readonly hints: readonly NamedWarning[];
  readonly answers: Answers;
  readonly pages: readonly ReadPage[];
  readonly choice: Choice;
  /** Cards that were opened stay open until answered, so that nothing moves under the pointer. */
  readonly opened: ReadonlySet<string>;
  /** The doubt that Alt 1-3 answer. */
  readonly current: string | null;
  readonly resets: number;
  readonly isRead: boolean;
  readonly known: KnownProposals;
  readonly codes: readonly ListedCode[];
  readonly actions: FieldActions;
  /** What helps to file the letter, below the values. */
  readonly help: ReactNode;
  readonly children: ReactNode;
};
