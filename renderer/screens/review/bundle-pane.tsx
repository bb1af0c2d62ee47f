/**
 * ชุดนี้: the letters of the file, what they enclose and their annexes, as the reader cut them or the clerk. Choosing a
 * piece shows its page; the clerk may split, join and move pieces, and log another letter than the one proposed.
 */
import './bundle.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDetail } from '../../../shared/contract/api.ts';
import { pieceAtPage, pieceId } from '../../../shared/document/bundle-cut.ts';
import type { ReadLetter } from '../../../shared/document/reading.ts';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { bringIn } from './bring-in.ts';
import { BundleTree } from './bundle/bundle-tree.tsx';
import { LettersLeft } from './bundle/letters-left.tsx';
import { nodesOf } from './bundle/nodes.ts';
import type { Cutting } from './bundle/use-cutting.ts';
import { usePieceNames } from './bundle/use-piece-names.ts';
import { usePieceSteps } from './bundle/use-piece-steps.ts';

type BundlePaneProps = {
  readonly detail: ImportDetail;
  readonly onFinished: () => void;
  readonly cutting: Cutting;
  readonly letterIndex: number | null;
  readonly page: number;
  /** Pages on which an open doubt stands. */
  readonly doubtPages: ReadonlySet<number>;
  readonly onPage: (page: number) => void;
  readonly onLetter: (letter: ReadLetter) => void;
};

export function BundlePane(props: BundlePaneProps) {
  const { t } = useTranslation('review');
  const { detail, cutting, page } = props;
  const { item, reading } = detail;
  const { letters } = reading;
  const count = Math.max(reading.pages.length, item.pagesTotal ?? 0);
  const nodes = useMemo(() => nodesOf(cutting.cut, letters, count), [cutting.cut, letters, count]);
  const steps = usePieceSteps(cutting, reading.pages, usePieceNames(nodes));
  const [menu, setMenu] = useState<string | null>(null);
  const current = pieceAtPage(cutting.cut, page);
  const id = current === null ? null : pieceId(current);
  const canStep = cutting.canCut && id !== null;
  useKeys({
    splitBundle: canStep ? () => steps.splitAt(page) : undefined,
    joinBundle: canStep ? () => steps.join(id) : undefined,
    arrangeBundle: canStep ? () => setMenu(id) : undefined,
  });
  const list = useRef<HTMLDivElement>(null);
  useShownPage(list, page, id, cutting);
  return (
    <nav className="bundle" data-pane="bundle" aria-label={t('bundle.title')} aria-busy={cutting.isWorking}>
      <div className="pane-head">
        <span>{t('bundle.title')}</span>
        <span className="soft small clip">
          {letters.length > 0
            ? t('bundle.size', { letters: letters.length, pages: count })
            : count > 0 && t('bundle.sizeUnread', { pages: count })}
        </span>
      </div>
      <div ref={list} className="bundle-scroll">
        {letters.length === 0 && reading.pages.some(({ text }) => text !== '') && (
          <p className="small soft no-letter">{t('bundle.noLetter')}</p>
        )}
        {count > 0 && (
          <BundleTree
            {...props}
            {...{ nodes, letters, steps, menu, item }}
            logged={detail.logged}
            dropped={detail.dropped}
            onMenu={setMenu}
          />
        )}
        <LettersLeft detail={detail} onFinished={props.onFinished} />
        <OwnCut cutting={cutting} />
      </div>
    </nav>
  );
}

/** The page being looked at stays in sight among thirty; a step that is done puts the focus on the piece it made or changed. */
function useShownPage(
  list: React.RefObject<HTMLDivElement | null>,
  page: number,
  id: string | null,
  { touched }: Cutting,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another page is looked at
  useEffect(() => {
    const shown = list.current?.querySelector('[aria-current="page"]');
    if (list.current !== null && shown != null) bringIn(list.current, shown);
  }, [page]);
  const looked = useRef(id);
  looked.current = id;
  useEffect(() => {
    if (touched === null) return;
    // The menu that was used, or the drag, gives the focus back first, to a row that may have gone.
    const timer = setTimeout(() => {
      const rowOf = (piece: string | null) =>
        list.current?.querySelector<HTMLElement>(`[data-piece="${piece}"]`);
      (rowOf(touched.id) ?? rowOf(looked.current))?.focus();
    }, 100);
    return () => clearTimeout(timer);
  }, [touched, list]);
}

/** That the clerk cut the file himself, and the way back to what the reader proposes. */
function OwnCut({ cutting }: { readonly cutting: Cutting }) {
  const { t } = useTranslation('review');
  const { isOwn, isNewProposal, isWorking, canGiveUp, change } = cutting;
  return (
    <div className="own-cut" role="status">
      {isWorking && <p className="small soft late">{t('cut.working')}</p>}
      {isOwn && (
        <p className={isNewProposal ? 'small doubt-text' : 'small soft'}>
          {t(isNewProposal ? 'cut.newProposal' : 'cut.own')}
        </p>
      )}
      {isOwn && canGiveUp && (
        <Button does="import.cut" size="small" onPress={() => change(null, t('cut.didGiveUp'))}>
          {t('cut.giveUp')}
        </Button>
      )}
    </div>
  );
}
