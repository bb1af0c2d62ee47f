/**
 * The review's state while it is on the screen: what was saved, or what the reader proposes; every change saved
 * 400 ms after the last key and on leaving, so that nothing half filled in is lost. Where another window wrote too, the
 * host puts both together, and what it made of them comes back.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDetail, ReviewState, SavedReview } from '../../../shared/contract/api.ts';
import type { OfficeSettings } from '../../../shared/office/office.ts';
import { mergeReview } from '../../../shared/register/merge-review.ts';
import { showMessage } from '../../components/messages.ts';
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
  readonly replace: (carried: ReviewState, sent: ReviewState, revision: number) => void;
  readonly isSaved: boolean;
  /** How often words of another window came in. */
  readonly merges: number;
};

export function useReview(detail: ImportDetail, office: OfficeSettings | null): Review {
  const [state, setState] = useState<ReviewState>(
    () =>
      detail.review ?? firstReview(letterAt(detail.reading, detail.letterToLog), office, dayOf(detail.item)),
  );
  const { mutateAsync, isError } = useSaveReview(detail.item.id);
  const unsaved = useRef<ReviewState | null>(null);
  const known = useRef({ revision: detail.reviewRevision, review: state });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isHeld = useRef(false);
  const isSending = useRef(false);
  const [isSaved, setSaved] = useState(true);
  const [merges, setMerges] = useState(0);
  const tell = useNewsOfOtherWindow();

  const replace = useCallback<Review['replace']>((carried, sent, revision) => {
    known.current = { revision, review: carried };
    const typed = unsaved.current;
    const next = typed === null || typed === sent ? carried : mergeReview(carried, sent, typed);
    unsaved.current = next === carried ? null : next;
    setState(next);
    setSaved(next === carried);
  }, []);

  const take = useCallback(
    ({ review, revision, elsewhere }: SavedReview, sent: ReviewState) => {
      // The host has carried the review over meanwhile: that is newer.
      if (revision <= known.current.revision && elsewhere === null) return;
      if (elsewhere === 'merged') {
        replace(review, sent, revision);
        setMerges((count) => count + 1);
      } else known.current = { revision, review: sent };
      if (elsewhere !== null) tell(elsewhere);
    },
    [replace, tell],
  );

  /** One after the other, each on top of what the one before came to; the last of a closing window does not wait. */
  const send = useCallback(
    (isLast: boolean) => {
      clearTimeout(timer.current);
      const waiting = unsaved.current;
      if (waiting === null || isHeld.current || (isSending.current && !isLast)) return;
      unsaved.current = null;
      isSending.current = true;
      mutateAsync({ review: waiting, since: known.current })
        .then((saved) => {
          take(saved, waiting);
          setSaved(unsaved.current === null);
        })
        .catch(() => undefined) // told beside the button, and sent again with the next change
        .finally(() => {
          isSending.current = false;
          send(false);
        });
    },
    [mutateAsync, take],
  );
  const save = useCallback(() => send(false), [send]);

  useEffect(() => {
    const onHide = () => send(true);
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      save();
    };
  }, [send, save]);

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
  return { state, change, hold, resume, replace, isSaved: isSaved && !isError, merges };
}

function useNewsOfOtherWindow(): (what: 'merged' | 'other-letter') => void {
  const { t } = useTranslation('review');
  return useCallback(
    (what) =>
      showMessage({
        tone: 'doubt',
        title: t(`elsewhere.${what}.title`),
        detail: t(`elsewhere.${what}.detail`),
        slot: 'elsewhere',
      }),
    [t],
  );
}
