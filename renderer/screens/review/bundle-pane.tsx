/**
 * ชุดนี้: the letters of the file, what they enclose and their annexes, as the reader cut them or the clerk. Choosing a
 * piece shows its page; the clerk may split, join and move pieces, and log another letter than the one proposed.
 */
import './bundle.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pieceAtPage, pieceId } from '../../../shared/document/bundle-cut.ts';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import type { Reading, ReadLetter } from '../../../shared/document/reading.ts';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { bringIn } from './bring-in.ts';
import { BundleTree } from './bundle/bundle-tree.tsx';
import { nodesOf } from './bundle/nodes.ts';
import type { Cutting } from './bundle/use-cutting.ts';
import { usePieceNames } from './bundle/use-piece-names.ts';
import { usePieceSteps } from './bundle/use-piece-steps.ts';

type BundlePaneProps = {
  readonly item: ImportItem;
  readonly reading: Reading;
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
  const { item, reading, cutting, page } = props;
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
        {count > 0 && <BundleTree {...props} {...{ nodes, letters, steps, menu }} onMenu={setMenu} />}
        <OwnCut cutting={cutting} />
      </div>
    </nav>
  );
}

/** The page being looked at stays in sight among thirty, and the focus on the piece it was when that piece is gone. */
function useShownPage(
  list: React.RefObject<HTMLDivElement | null>,
  page: number,
  id: string | null,
  { cut }: Cutting,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another page is looked at
  useEffect(() => {
    const shown = list.current?.querySelector('[aria-current="page"]');
    if (list.current !== null && shown != null) bringIn(list.current, shown);
  }, [page]);
  const before = useRef(cut);
  useEffect(() => {
    if (before.current === cut) return;
    before.current = cut;
    // The menu that was used gives the focus back first, to a row that may have gone.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      list.current?.querySelector<HTMLElement>(`[data-piece="${id}"]`)?.focus();
    }, 100);
    return () => clearTimeout(timer);
  }, [cut, id, list]);
}

/** That the clerk cut the file himself, and the way back to what the reader proposes. */
function OwnCut({ cutting }: { readonly cutting: Cutting }) {
  const { t } = useTranslation('review');
  const { isOwn, isNewProposal, isWorking, canCut, change } = cutting;
  return (
    <div className="own-cut" role="status">
      {isWorking && <p className="small soft late">{t('cut.working')}</p>}
      {isOwn && (
        <p className={isNewProposal ? 'small doubt-text' : 'small soft'}>
          {t(isNewProposal ? 'cut.newProposal' : 'cut.own')}
        </p>
      )}
      {isOwn && canCut && (
        <Button size="small" onPress={() => change(null, t('cut.didGiveUp'))}>
          {t('cut.giveUp')}
        </Button>
      )}
    </div>
  );
}
