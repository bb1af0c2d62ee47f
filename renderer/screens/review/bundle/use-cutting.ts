/**
 * The clerk's steps on the bundle: each one is understood anew by the host and can be taken back (Ctrl Z) with the
 * review as it stood before it.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDetail, ReviewState } from '../../../../shared/contract/api.ts';
import {
  type BundleCut,
  isSameCut,
  proposedCut,
  startOfLetter,
} from '../../../../shared/document/bundle-cut.ts';
import { touchesLogged } from '../../../../shared/document/cut-logged.ts';
import { dismissSlot, offerUndo, showMessage } from '../../../components/messages.ts';
import { useKeys } from '../../../components/use-keys.ts';
import { useCutImport } from '../../../queries/imports.ts';
import type { Review } from '../use-review.ts';

type Step = {
  readonly cut: BundleCut | null;
  readonly review: ReviewState;
  readonly next: { readonly cut: BundleCut | null; readonly review: ReviewState };
  /** What was done, in words. */
  readonly news: string;
  readonly touched: string;
};

export type Cutting = {
  readonly cut: BundleCut;
  /** The clerk's own cut stands instead of the reader's. */
  readonly isOwn: boolean;
  readonly isNewProposal: boolean;
  readonly isWorking: boolean;
  /** False once nothing of the file waits for its number. */
  readonly canCut: boolean;
  readonly canGiveUp: boolean;
  /** Whether a step would change a letter that has its number. */
  readonly touches: (next: BundleCut) => boolean;
  /** The piece that the last step made or changed. */
  readonly touched: { readonly id: string } | null;
  /** `null`: the reader's own cut again. */
  readonly change: (next: BundleCut | null, news: string, touched?: string) => void;
};

export function useCutting(detail: ImportDetail, review: Review, onDone: () => void): Cutting {
  const { t } = useTranslation('review');
  const write = useCutImport(detail.item.id);
  const cut = useMemo(
    () => detail.cut ?? proposedCut(detail.reading.letters),
    [detail.cut, detail.reading.letters],
  );
  const touches = (next: BundleCut) => touchesLogged(cut, next, startsOfLogged(detail));
  const proposed = detail.cut?.proposed ?? null;
  const done = useRef<Step[]>([]);
  const undone = useRef<Step[]>([]);
  const [steps, setSteps] = useState({ undo: 0, redo: 0 });
  const [touched, setTouched] = useState<Cutting['touched']>(null);
  const count = () => setSteps({ undo: done.current.length, redo: undone.current.length });
  const own = detail.cut === null ? null : { pieces: detail.cut.pieces };
  const latest = useRef(review);
  latest.current = review;
  const isLeft = useNewsOfDesk();

  const run = async (wanted: BundleCut | null, asItWas: ReviewState | null): Promise<ReviewState | null> => {
    // "Undo" beside the news stays for a while: the review as it stands now, not as it stood when the step was made.
    const sent = latest.current.state;
    latest.current.hold();
    let isAsked = false;
    try {
      const given = { id: detail.item.id, cut: wanted, review: asItWas ?? sent, asItWas: asItWas !== null };
      const answer = await write.mutateAsync(given);
      isAsked = answer.item.secrecyDoubt !== null;
      // Nothing more is kept of it before the clerk has answered.
      if (isAsked) return null;
      const carried = answer.review ?? sent;
      latest.current.replace(carried, sent, answer.reviewRevision);
      onDone();
      return carried;
    } catch {
      return null; // said by the write itself; cut and review are as they were
    } finally {
      if (!isAsked) latest.current.resume();
    }
  };

  const change: Cutting['change'] = (next, news, id = '') => {
    if (write.isPending || (next !== null && isSameCut(next, cut))) return;
    const before = { cut: own, review: latest.current.state };
    void run(next, null).then((carried) => {
      if (carried === null || isLeft.current) return;
      done.current.push({ ...before, next: { cut: next, review: carried }, news, touched: id });
      undone.current = [];
      count();
      setTouched({ id });
      offerUndo({ label: t('cut.undo'), onPress: () => undo() }, news);
      showMessage({ tone: 'done', title: news, slot: 'cut' });
    });
  };
  /** Takes the review along as it stood beside the cut, unless the clerk has gone on with it since. */
  const go = (from: Step[], to: Step[], isBack: boolean) => {
    const step = from.at(-1);
    if (step === undefined || write.isPending) return;
    const [target, here] = isBack ? [step, step.next] : [step.next, step];
    const isAsLeft = JSON.stringify(latest.current.state) === JSON.stringify(here.review);
    void run(target.cut, isAsLeft ? target.review : null).then((carried) => {
      if (carried === null || isLeft.current) return;
      from.pop();
      to.push(step);
      count();
      setTouched({ id: step.touched });
      const title = t(isBack ? 'cut.undone' : 'cut.redone', { news: step.news });
      showMessage({ tone: 'info', title, slot: 'cut' });
    });
  };
  const undo = () => go(done.current, undone.current, true);
  const redo = () => go(undone.current, done.current, false);
  useKeys({ undo: steps.undo > 0 ? undo : undefined, redo: steps.redo > 0 ? redo : undefined });
  return {
    cut,
    isOwn: detail.cut !== null,
    isNewProposal: detail.cut?.isNewProposal ?? false,
    isWorking: write.isPending,
    canCut: detail.item.state !== 'logged',
    canGiveUp: detail.item.state !== 'logged' && (proposed === null || !touches(proposed)),
    touches,
    touched,
    change,
  };
}

/** What was done and its "undo" leave with the desk: elsewhere they would change a letter that nobody sees. */
function useNewsOfDesk(): { readonly current: boolean } {
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      dismissSlot('cut');
    };
  }, []);
  return isLeft;
}

function startsOfLogged({ logged, reading }: ImportDetail): readonly string[] {
  return reading.letters
    .filter(({ index }) => logged.some(({ letterIndex }) => letterIndex === index))
    .map(startOfLetter);
}
