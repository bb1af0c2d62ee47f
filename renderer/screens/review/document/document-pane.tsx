/** The page in the middle of the review: toolbar, pages in one scroll, the source of the chosen value in view. */
import './document.css';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../../shared/document/import-item.ts';
import type { ReadPage, Span } from '../../../../shared/document/reading.ts';
import { type PageSize, rotateSize } from '../page-places.ts';
import { useSame } from '../use-same.ts';
import { useMarksByPage } from './marks-by-page.ts';
import { PaneContent } from './pane-content.tsx';
import { PickBar } from './pick-bar.tsx';
import { type Anchor, anchorOf, noteScroll, returnTo, scrollToTarget, stayAtOpening } from './scrolling.ts';
import { Sheet } from './sheet.tsx';
import { Tools } from './tools.tsx';
import { useSize } from './use-element.ts';
import { usePicking } from './use-picking.ts';
import { a4, type SheetPlan, type Sheets } from './use-sheets.ts';
import { type Turns, useTurns } from './use-turns.ts';
import { type EvidenceMark, pixelsPerPoint, type Room, scaleOf, type ViewTarget, type Zoom } from './view.ts';

/** What becomes of words that are marked on the pages. */
export type PickedWords = {
  /** Name of the column they would go into; null: none was chosen. */
  readonly column: string | null;
  /** Why they may not leave the program; null: they may. */
  readonly hold: string | null;
  /** False: they do not fit there, and the clerk was told. */
  readonly onPut: (words: string, spans: readonly Span[]) => boolean;
};

type DocumentPaneProps = {
  readonly item: ImportItem;
  readonly sheets: Sheets;
  readonly marks: readonly EvidenceMark[];
  readonly target: ViewTarget | null;
  readonly page: number;
  readonly words: PickedWords;
  readonly onPage: (page: number) => void;
  readonly onChoose: (key: string) => void;
};

/** Space left and right of a page that fits the width, in pixels; above and below one that is wholly in sight. */
const margins = 32;
const noPlans: readonly SheetPlan[] = [];

export function DocumentPane(props: DocumentPaneProps) {
  const { item, sheets, marks, target, page, words, onPage } = props;
  const { t } = useTranslation('review');
  const scroller = useRef<HTMLElement>(null);
  const pane = useSize(scroller);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const turns = useTurns(item);
  const isReady = sheets.state === 'ready' && pane.width > 0;
  useEffect(() => {
    if (!isReady || target === null) return;
    scrollToTarget(scroller.current, target);
    return stayAtOpening(scroller.current, target);
  }, [isReady, target]);
  const height = zoom === 'page' ? pane.height : 0;
  const anchor = useStill(scroller, `${zoom} ${pane.width} ${height}`, turns.changes);
  const onScroll = () => {
    if (scroller.current === null) return;
    noteScroll();
    anchor.current = anchorOf(scroller.current);
    onPage(anchor.current?.page ?? page);
  };
  const plans = sheets.state === 'ready' ? sheets.plans : noPlans;
  const pages = useMemo(
    () => plans.flatMap((plan): readonly ReadPage[] => (plan.page === null ? [] : [plan.page])),
    [plans],
  );
  const marksOn = useMarksByPage(marks);
  const onChoose = useSame(props.onChoose);
  const picking = usePicking({ scroller, pages, beginning: () => beginningOf(marks, page) });
  const room = useMemo(
    () => ({ width: Math.max(80, pane.width - margins), height: Math.max(80, pane.height - margins) }),
    [pane],
  );
  const current = plans.find(({ number }) => number === page) ?? plans[0];
  return (
    <div className="document-pane">
      <Tools
        zoom={zoom}
        onZoom={setZoom}
        seen={seenZoom(sheets, current, turns, zoom, room)}
        page={page}
        count={sheets.state === 'ready' ? plans.length : (item.pagesTotal ?? 0)}
        scroller={scroller}
        read={current?.page ?? null}
        hold={words.hold}
        onTurn={current === undefined ? undefined : () => turns.turn(current)}
      />
      <section
        ref={scroller}
        className="sheets"
        data-pane="document"
        aria-label={t('document.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable to be scrolled by keys
        tabIndex={0}
        onScroll={onScroll}
        onMouseDown={picking.onMouseDown}
        onClickCapture={picking.onClickCapture}
        onKeyDown={picking.onKeyDown}
      >
        <PaneContent sheets={sheets} item={item} />
        {sheets.state === 'ready' &&
          isReady &&
          plans.map((plan) => (
            <Sheet
              key={plan.number}
              {...plan}
              item={item}
              source={sheets.source}
              zoom={zoom}
              rotation={turns.of(plan)}
              room={room}
              marks={marksOn(plan.number)}
              picked={picking.spans.find((span) => span.page === plan.number) ?? null}
              onChoose={onChoose}
            />
          ))}
      </section>
      {picking.spans.length > 0 && !picking.isDragging && (
        <PickBar {...words} pages={pages} spans={picking.spans} onClear={picking.clear} />
      )}
    </div>
  );
}

/** Zooming or turning pages leaves the eye where it was. */
function useStill(scroller: RefObject<HTMLElement | null>, size: string, turns: unknown) {
  const anchor = useRef<Anchor | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when pages have just changed their size
  useLayoutEffect(() => {
    if (scroller.current !== null) returnTo(scroller.current, anchor.current);
  }, [size, turns]);
  return anchor;
}

/** Where marking by keys begins: at the value being looked at when it is on this page, else at the page's head. */
function beginningOf(marks: readonly EvidenceMark[], page: number) {
  const spans = marks.filter(({ tone }) => tone === 'current').flatMap((mark) => mark.spans);
  return { page, at: spans.find((span) => span.page === page)?.start ?? 0 };
}

function seenZoom(sheets: Sheets, plan: SheetPlan | undefined, turns: Turns, zoom: Zoom, room: Room): number {
  const isText = sheets.state === 'ready' && sheets.source.kind === 'text';
  if (plan === undefined || isText) return typeof zoom === 'number' ? zoom : 1;
  const size: PageSize = plan.size ?? a4;
  return scaleOf(zoom, rotateSize(size, turns.of(plan)), room) / pixelsPerPoint;
}
