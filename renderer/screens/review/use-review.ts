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
  const hold = () => {
    isHeld.current = true;
    clearTimeout(timer.current);
  };
  const resume = () => {
    isHeld.current = false;
    save();
  };
  return { state, change, hold, resume, isSaved: isSaved && !isError };
}
