/** The page's toolbar: going through pages, zoom, turning, its words. Its keys work wherever the focus is in the review. */
import {
  ChevronLeft,
  ChevronRight,
  Copy,
  Maximize,
  MoveHorizontal,
  RotateCw,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { Button } from '../../../components/button.tsx';
import { showMessage } from '../../../components/messages.ts';
import { pickedSpans, pickPage, textOfSpans } from './pick.ts';
import { scrollToPage } from './scrolling.ts';
import { stepZoom, type Zoom } from './view.ts';
import { ZoomMenu } from './zoom-menu.tsx';

type ToolsProps = {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  /** Zoom as it is seen now; 1 is the size of the paper. */
  readonly seen: number;
  readonly page: number;
  readonly count: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The page in view as it was read; null: it was not. */
  readonly read: ReadPage | null;
  /** Why words may not be copied; null: they may. */
  readonly hold: string | null;
  /** Turns the page in view. */
  readonly onTurn: (() => void) | undefined;
};

export function Tools(props: ToolsProps) {
  const { t } = useTranslation('review');
  if (props.count === 0) return <div className="tools" />;
  return (
    <div className="tools" role="toolbar" aria-label={t('document.tools')}>
      <PageSteps {...props} />
      <span className="grow" />
      <ZoomButtons {...props} />
      <Button
        tone="quiet"
        size="small"
        icon={RotateCw}
        label={t('document.rotate')}
        command="rotate"
        {...(props.onTurn === undefined ? {} : { onPress: props.onTurn })}
      />
      <CopyPage {...props} />
    </div>
  );
}

function PageSteps({ page, count, scroller }: ToolsProps) {
  const { t } = useTranslation('review');
  // While one page glides in, further presses count from where it is going.
  const aim = useRef<number | null>(null);
  const go = (step: 1 | -1) => {
    const next = Math.max(1, Math.min(count, (aim.current ?? page) + step));
    aim.current = next;
    scroller.current?.addEventListener(
      'scrollend',
      () => {
        aim.current = null;
      },
      { once: true },
    );
    scrollToPage(scroller.current, next);
  };
  return (
    <>
      <Button
        tone="quiet"
        size="small"
        icon={ChevronLeft}
        label={t('document.previousPage')}
        command="previousPage"
        onPress={() => go(-1)}
      />
      <span className="small num nb">{t('document.pageOf', { n: page, total: count })}</span>
      <Button
        tone="quiet"
        size="small"
        icon={ChevronRight}
        label={t('document.nextPage')}
        command="nextPage"
        onPress={() => go(1)}
      />
    </>
  );
}

function ZoomButtons({ zoom, onZoom, seen }: ToolsProps) {
  const { t } = useTranslation('review');
  const step = (direction: 1 | -1) => onZoom(stepZoom(seen, direction));
  return (
    <>
      <Button
        tone="quiet"
        size="small"
        icon={ZoomOut}
        label={t('document.zoomOut')}
        command="zoomOut"
        onPress={() => step(-1)}
      />
      <ZoomMenu zoom={zoom} seen={seen} onZoom={onZoom} />
      <Button
        tone="quiet"
        size="small"
        icon={ZoomIn}
        label={t('document.zoomIn')}
        command="zoomIn"
        onPress={() => step(1)}
      />
      <Button
        tone="quiet"
        size="small"
        // The one key for both: from the width to the whole page, and back.
        icon={zoom === 'fit' ? Maximize : MoveHorizontal}
        label={t(zoom === 'fit' ? 'document.fitPage' : 'document.fit')}
        command="zoomFit"
        onPress={() => onZoom(zoom === 'fit' ? 'page' : 'fit')}
      />
    </>
  );
}

function CopyPage({ read, hold, page }: ToolsProps) {
  const { t } = useTranslation('review');
  const picked = read === null ? null : pickPage(read);
  const copy = () => {
    if (read === null || picked === null) return;
    void navigator.clipboard
      .writeText(textOfSpans([read], pickedSpans([read], picked)))
      .then(() => showMessage({ tone: 'done', title: t('pick.pageCopied', { n: page }), slot: 'pick' }));
  };
  return (
    <Button
      tone="quiet"
      size="small"
      icon={Copy}
      label={t('document.copyPage')}
      command="copyPage"
      heldBack={hold ?? (picked === null ? t('document.noWords', { n: page }) : null)}
      onPress={copy}
    />
  );
}
