/** The page in the middle of the review: toolbar, pages in one scroll, the source of the chosen value in view. */
import './document.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../../shared/document/import-item.ts';
import { Button } from '../../../components/button.tsx';
import { Working } from '../../../components/loaded.tsx';
import { Notice } from '../../../components/message.tsx';
import { deliverPath } from '../../../queries/output.ts';
import { type Anchor, anchorOf, returnTo, scrollToTarget, stayAtOpening } from './scrolling.ts';
import { Sheet } from './sheet.tsx';
import { Tools } from './tools.tsx';
import { useWidth } from './use-element.ts';
import type { Sheets } from './use-sheets.ts';
import { type EvidenceMark, firstView, pixelsPerPoint, scaleOf, type View, type ViewTarget } from './view.ts';

type DocumentPaneProps = {
  readonly item: ImportItem;
  readonly sheets: Sheets;
  readonly marks: readonly EvidenceMark[];
  readonly target: ViewTarget | null;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onChoose: (key: string) => void;
};

/** Space left and right of a page that fits the width, in pixels. */
const margins = 32;

export function DocumentPane(props: DocumentPaneProps) {
  const { item, sheets, marks, target, page, onPage, onChoose } = props;
  const { t } = useTranslation('review');
  const scroller = useRef<HTMLElement>(null);
  const width = useWidth(scroller);
  const [view, setView] = useState<View>(firstView);
  const isReady = sheets.state === 'ready' && width > 0;
  useEffect(() => {
    if (!isReady || target === null) return;
    scrollToTarget(scroller.current, target);
    return stayAtOpening(scroller.current, target);
  }, [isReady, target]);
  // Zooming or turning pages leaves the eye where it was.
  const anchor = useRef<Anchor | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when pages have just changed their size
  useLayoutEffect(() => {
    if (scroller.current !== null) returnTo(scroller.current, anchor.current);
  }, [view, width]);
  const onScroll = () => {
    if (scroller.current === null) return;
    anchor.current = anchorOf(scroller.current);
    onPage(anchor.current?.page ?? page);
  };
  const count = sheets.state === 'ready' ? sheets.plans.length : (item.pagesTotal ?? 0);
  const room = Math.max(80, width - margins);
  return (
    <div className="document-pane">
      <Tools
        view={view}
        onView={setView}
        seen={seenZoom(sheets, view, room)}
        page={page}
        count={count}
        scroller={scroller}
      />
      <section
        ref={scroller}
        className="sheets"
        data-pane="document"
        aria-label={t('document.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable to be scrolled by keys
        tabIndex={0}
        onScroll={onScroll}
      >
        <PaneContent sheets={sheets} item={item} />
        {isReady &&
          sheets.plans.map((plan) => (
            <Sheet
              key={plan.number}
              {...plan}
              item={item}
              source={sheets.source}
              view={view}
              room={room}
              marks={marks}
              onChoose={onChoose}
            />
          ))}
      </section>
    </div>
  );
}

/** What stands in place of pages: still opening, nothing to show, or a file that only its own program opens. */
function PaneContent({ sheets, item }: { readonly sheets: Sheets; readonly item: ImportItem }) {
  const { t } = useTranslation('review');
  const state = item.state;
  const words =
    state === 'needs-ocr' ||
    state === 'encrypted' ||
    state === 'damaged' ||
    state === 'empty' ||
    state === 'too-large' ||
    state === 'unsupported'
      ? t(`notice.${state}`)
      : sheets.state === 'failed'
        ? t('document.failed')
        : null;
  if (words === null) return sheets.state === 'opening' ? <Working /> : null;
  const { fileId } = item;
  return (
    <div className="sheet-notice">
      <Notice
        tone={state === 'needs-ocr' ? 'info' : 'doubt'}
        title={words}
        actions={
          fileId !== null &&
          sheets.state !== 'ready' && (
            <Button size="small" onPress={() => void deliverPath(`file/${fileId}`, item.name, 'save')}>
              {t('document.download')}
            </Button>
          )
        }
      />
    </div>
  );
}

function seenZoom(sheets: Sheets, view: View, room: number): number {
  const first = sheets.state === 'ready' && sheets.source.kind !== 'text' ? sheets.plans[0] : undefined;
  if (first === undefined || first.size === null) return view.zoom === 'fit' ? 1 : view.zoom;
  return scaleOf(view, first.size, room) / pixelsPerPoint;
}
