/** What keys and clicks in the fields do: walk from doubt to doubt, type, confirm, answer, take an answer back. */
import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ReviewState } from '../../../shared/contract/api.ts';
import type { Reading } from '../../../shared/document/reading.ts';
import type { EntryFields } from '../../../shared/register/entry.ts';
import { useKeys } from '../../components/use-keys.ts';
import { focusBeside, focusDoubt, focusField } from './desk-focus.ts';
import { type Doubt, nextDoubt } from './doubts.ts';
import { columnsOfWarning, type FieldReading, letterAt, type NamedWarning } from './field-states.ts';
import type { FieldActions } from './fields-pane-types.ts';
import { type ReviewField, reviewFields } from './review-fields.ts';
import { answerWarning, confirmField, reopenWarning, typeField } from './review-state.ts';
import type { Looking } from './use-choice.ts';
import type { Review } from './use-review.ts';

type Surroundings = {
  readonly desk: RefObject<HTMLElement | null>;
  readonly review: Review;
  readonly readings: Readonly<Record<ReviewField, FieldReading>>;
  readonly doubts: readonly Doubt[];
  readonly reading: Reading;
  /** The entry as it was read, for taking an answer back. */
  readonly read: EntryFields;
  readonly looking: Looking;
  /** The fields must be on the screen (with large text they are one tab of three). */
  readonly onWalk: () => void;
};

export type DeskActions = FieldActions & {
  readonly focusDoubtOrField: (key: string) => void;
  /** Fields take the value from outside anew, instead of keeping what was typed. */
  readonly reset: () => void;
  readonly resets: number;
};

export function useFieldActions(around: Surroundings): DeskActions {
  const { doubts, looking } = around;
  const walking = useWalking(around);
  const writing = useWriting(around);
  return {
    choose: looking.choose,
    showCode: looking.showCode,
    showPlace: looking.showPlace,
    walk: walking.walk,
    ...writing,
    typeInstead: (doubt) => {
      focusField(around.desk.current, doubt.field ?? 'note', true);
      if (doubt.field === null) writing.answer(doubt, 'typed');
    },
    undo: (doubt) => {
      writing.reopen(doubt);
      if (doubt.warning !== null) walking.goTo({ ...doubt, answered: false });
    },
    focusDoubtOrField: (key) => {
      const doubt = doubts.find((candidate) => candidate.key === key);
      if (doubt !== undefined) walking.goTo(doubt);
      else if (isReviewField(key)) {
        // With large text the fields may lie under another tab.
        flushSync(around.onWalk);
        focusField(around.desk.current, key);
      }
    },
  };
}

/** From doubt to doubt, and by keys to the columns that are written in most. */
function useWalking({ desk, doubts, looking, onWalk }: Surroundings) {
  const { choice, choose } = looking;
  const goTo = (doubt: Doubt) => {
    // The card must stand in the document before it can take the focus.
    flushSync(() => {
      onWalk();
      choose({ field: doubt.field, warningKey: doubt.warning?.key ?? null });
    });
    focusDoubt(desk.current, doubt);
  };
  const walk = (direction: 1 | -1) => {
    const next = nextDoubt(doubts, choice.warningKey ?? choice.field, direction);
    if (next !== null) goTo(next);
  };
  useKeys({
    previousDoubt: () => walk(-1),
    correct: () => focusField(desk.current, choice.field ?? 'documentNumber', true),
    // เกษียน is written into การปฏิบัติ (form 13, column 7).
    minute: () => focusField(desk.current, 'action'),
  });
  return { goTo, walk };
}

/** Steps that change the review's state; where the value comes from outside the field, the field starts anew. */
function useWriting({ desk, review, readings, reading, read }: Surroundings) {
  const [resets, setResets] = useState(0);
  const reset = () => setResets((count) => count + 1);
  const letter = letterAt(reading, review.state.letterIndex);
  const columnsOf = (warning: NamedWarning) => (letter === null ? [] : columnsOfWarning(warning, letter));
  const putIn = (step: (state: ReviewState) => ReviewState) =>
    flushSync(() => {
      review.change(step);
      reset();
    });
  const answer: FieldActions['answer'] = (doubt, given) => {
    const { warning } = doubt;
    if (warning === null) return;
    putIn((state) => answerWarning(state, warning, columnsOf(warning), given, reading.pages));
    if (given !== 'typed') focusDoubt(desk.current, doubt);
  };
  const reopen = ({ warning }: Doubt) => {
    if (warning === null) return;
    putIn((state) => reopenWarning(state, warning, columnsOf(warning), read, reading.pages));
  };
  const change: FieldActions['change'] = (field, typed) =>
    review.change((state) => typeField(state, readings[field], typed));
  const confirm: FieldActions['confirm'] = (field, direction) => {
    if (direction === 1) review.change((state) => confirmField(state, readings[field]));
    focusBeside(desk.current, field, direction);
  };
  const takeKnown: FieldActions['takeKnown'] = (field, value) => {
    putIn((state) => typeField(state, readings[field], { [field]: value }));
    focusField(desk.current, field);
  };
  return { reset, resets, answer, reopen, change, confirm, takeKnown };
}

function isReviewField(key: string): key is ReviewField {
  return (reviewFields as readonly string[]).includes(key);
}
