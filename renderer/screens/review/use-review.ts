/**
 * The review's state while it is on the screen: what was saved, or what the reader proposes; every change saved
 * 400 ms after the last key and on leaving, so that nothing half filled in is lost.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportDetail, ReviewState } from '../../../shared/contract/api.ts';
import type { OfficeSettings } from '../../../shared/office/office.ts';
import { useSaveReview } from '../../queries/imports.ts';
import { letterAt } from './field-states.ts';
import { dayOf, firstReview } from './review-state.ts';

const pauseMs = 400;

export type Review = {
  readonly state: ReviewState;
  readonly change: (step: (state: ReviewState) => ReviewState) => void;
  /** While the number is being given nothing is saved: a logged item takes no more. */
  readonly hold: () => void;
  /** No number was given; what waits is saved after all. */
  readonly resume: () => void;
  /** The state as the host carried it over; what was typed since `sent` stays. */
  readonly replace: (carried: ReviewState, sent: ReviewState) => void;
  readonly isSaved: boolean;
};

export function useReview(detail: ImportDetail, office: OfficeSettings | null): Review {
  const [state, setState] = useState<ReviewState>(
    () =>
      detail.review ?? firstReview(letterAt(detail.reading, detail.letterToLog), office, dayOf(detail.item)),
  );
  const { mutate, isError } = useSaveReview(detail.item.id);
  const unsaved = useRef<ReviewState | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isHeld = useRef(false);
  const [isSaved, setSaved] = useState(true);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const waiting = unsaved.current;
    if (waiting === null || isHeld.current) return;
    unsaved.current = null;
    mutate(waiting, { onSuccess: () => setSaved(unsaved.current === null) });
  }, [mutate]);

  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);

  const change: Review['change'] = (step) => {
    const next = step(unsaved.current ?? state);
    if (next === state) return;
    unsaved.current = next;
    setState(next);
    setSaved(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(save, pauseMs);
  };
  const replace: Review['replace'] = (carried, sent) => {
    const typed = unsaved.current ?? sent;
    const next = typed === sent ? carried : withTyped(carried, sent, typed);
    unsaved.current = next === carried ? null : next;
    setState(next);
    setSaved(next === carried);
  };
  const hold = () => {
    isHeld.current = true;
    clearTimeout(timer.current);
  };
  const resume = () => {
    isHeld.current = false;
    save();
  };
  return { state, change, hold, resume, replace, isSaved: isSaved && !isError };
}

/** The clerk goes on typing while the host is at work: columns and answers that changed since are his. */
function withTyped(carried: ReviewState, sent: ReviewState, typed: ReviewState): ReviewState {
  return {
    ...carried,
    fields: { ...carried.fields, ...changedIn(sent.fields, typed.fields) },
    answers: { ...carried.answers, ...changedIn(sent.answers, typed.answers) },
  };
}

function changedIn(before: object, after: object): object {
  const known = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(([key, value]) => known.get(key) !== value);
  return Object.fromEntries(changed);
}
