/** What keys and clicks in the fields do: choose, type, confirm, answer, walk. Keeps the focus where the work is. */
import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Reading } from '../../../shared/document/reading.ts';
import type { EntryFields } from '../../../shared/register/entry.ts';
import { useKeys } from '../../components/use-keys.ts';
import { bringIn } from './bring-in.ts';
import type { ViewTarget } from './document/view.ts';
import { type Doubt, nextDoubt } from './doubts.ts';
import { columnsOfWarning, type FieldReading, letterAt, type NamedWarning } from './field-states.ts';
import type { FieldActions } from './fields-pane-types.ts';
import { type Choice, placeOf } from './marks.ts';
import { type ReviewField, reviewFields } from './review-fields.ts';
import { answerWarning, confirmField, reopenWarning, typeField } from './review-state.ts';
import type { Review } from './use-review.ts';

type Surroundings = {
  readonly desk: RefObject<HTMLElement | null>;
  readonly review: Review;
  readonly readings: Readonly<Record<ReviewField, FieldReading>>;
  readonly doubts: readonly Doubt[];
  readonly warnings: readonly NamedWarning[];
  readonly reading: Reading;
  /** The entry as it was read, for taking an answer back. */
  readonly read: EntryFields;
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
  readonly setTarget: (target: ViewTarget) => void;
  /** The fields must be on the screen (with large text they are one tab of three). */
  readonly onWalk: () => void;
};

export type DeskActions = FieldActions & {
  readonly focusDoubtOrField: (key: string) => void;
  readonly reset: () => void;
  readonly resets: number;
  readonly opened: ReadonlySet<string>;
};

export function useFieldActions(around: Surroundings): DeskActions {
  const { desk, review, readings, doubts, warnings, reading, read, choice, setChoice, setTarget } = around;
  const [resets, setResets] = useState(0);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const reset = () => setResets((count) => count + 1);

  const choose = (next: Choice) => {
    if (next.field === choice.field && next.warningKey === choice.warningKey) return;
    setChoice(next);
    const { warningKey } = next;
    if (warningKey !== null) setOpened((keys) => new Set(keys).add(warningKey));
    const place = placeOf(next, readings, warnings);
    if (place !== null) setTarget({ page: place.span.page, markKey: place.markKey, start: place.span.start });
  };
  const letter = letterAt(reading, review.state.letterIndex);
  const columnsOf = (warning: NamedWarning) => (letter === null ? [] : columnsOfWarning(warning, letter));
  const focusField = (field: ReviewField, select = false) =>
    focusIn(desk.current, `[data-field="${field}"]`, select);
  const goTo = (doubt: Doubt) => {
    // The card must stand in the document before it can take the focus.
    flushSync(() => {
      around.onWalk();
      choose({ field: doubt.field, warningKey: doubt.warning?.key ?? null });
    });
    if (doubt.field !== null) focusField(doubt.field);
    else focusWarning(desk.current, doubt.key);
  };
  const walk = (direction: 1 | -1) => {
    const next = nextDoubt(doubts, choice.warningKey ?? choice.field, direction);
    if (next !== null) goTo(next);
  };
  const typeInstead = (doubt: Doubt) => {
    focusField(doubt.field ?? 'note', true);
    if (doubt.field === null) answer(doubt, 'typed');
  };
  const answer: FieldActions['answer'] = (doubt, given) => {
    const { warning } = doubt;
    if (warning === null) return;
    flushSync(() => {
      review.change((state) => answerWarning(state, warning, columnsOf(warning), given, reading.pages));
      reset();
    });
    if (given === 'typed') return;
    if (doubt.field !== null) focusField(doubt.field);
    else focusWarning(desk.current, doubt.key);
  };
  useKeys({
    previousDoubt: () => walk(-1),
    correct: () => focusField(choice.field ?? 'documentNumber', true),
    // เกษียน is written into การปฏิบัติ (form 13, column 7).
    minute: () => focusField('action'),
  });

  return {
    choose,
    walk,
    answer,
    typeInstead,
    reset,
    resets,
    opened,
    change: (field, change) => review.change((state) => typeField(state, readings[field], change)),
    confirm: (field, direction) => {
      if (direction === 1) review.change((state) => confirmField(state, readings[field]));
      const next = reviewFields[reviewFields.indexOf(field) + direction];
      if (next !== undefined) focusField(next);
      else if (direction === 1) focusIn(desk.current, '.act .main-act', false);
    },
    undo: (doubt) => {
      const { warning } = doubt;
      if (warning === null) return;
      flushSync(() => {
        review.change((state) => reopenWarning(state, warning, columnsOf(warning), read, reading.pages));
        reset();
      });
      goTo({ ...doubt, answered: false });
    },
    takeKnown: (field, value) => {
      flushSync(() => {
        review.change((state) => typeField(state, readings[field], { [field]: value }));
        reset();
      });
      focusField(field);
    },
    showCode: ({ key, page }) => setTarget({ page, markKey: key }),
    showPlace: (warning, place) => {
      const span = warning.places[place];
      if (span !== undefined) setTarget({ page: span.page, markKey: warning.key, start: span.start });
    },
    focusDoubtOrField: (key) => {
      const doubt = doubts.find((candidate) => candidate.key === key);
      if (doubt !== undefined) goTo(doubt);
      else if (isReviewField(key)) focusField(key);
    },
  };
}

function isReviewField(key: string): key is ReviewField {
  return (reviewFields as readonly string[]).includes(key);
}

function focusIn(desk: HTMLElement | null, selector: string, select: boolean): void {
  const place = desk?.querySelector(selector);
  const target =
    place instanceof HTMLButtonElement ? place : place?.querySelector<HTMLElement>('input, textarea, button');
  target?.focus();
  if (select && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement))
    target.select();
}

function focusWarning(desk: HTMLElement | null, key: string): void {
  const card = desk?.querySelector<HTMLElement>(`[data-warning="${CSS.escape(key)}"]`);
  if (card == null) return;
  card.focus({ preventScroll: true });
  const scroller = card.closest('.fields-scroll');
  if (scroller !== null) bringIn(scroller, card);
}
