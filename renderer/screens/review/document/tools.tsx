/** The page's toolbar: turning pages, zoom, rotation. Its keys work wherever the focus is in the review. */
import { ChevronLeft, ChevronRight, MoveHorizontal, RotateCw, ZoomIn, ZoomOut } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { scrollToPage } from './scrolling.ts';
import { stepZoom, turned, type View } from './view.ts';

type ToolsProps = {
  readonly view: View;
  readonly onView: (view: View) => void;
  /** Zoom as it is seen now; 1 is the size of the paper. */
  readonly seen: number;
  readonly page: number;
  readonly count: number;
  readonly scroller: RefObject<HTMLElement | null>;
};

export function Tools({ view, onView, seen, page, count, scroller }: ToolsProps) {
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
  const zoom = (direction: 1 | -1) => onView({ ...view, zoom: stepZoom(seen, direction) });
  return (
    <div className="tools" role="toolbar" aria-label={t('document.tools')}>
      {count > 0 && (
        <>
          <Button
            tone="quiet"
            size="small"
            icon={ChevronLeft}
            label={t('document.previousPage')}
            command="previousPage"
            onPress={() => go(-1)}
          />
          <span className="small num">{t('document.pageOf', { n: page, total: count })}</span>
          <Button
            tone="quiet"
            size="small"
            icon={ChevronRight}
            label={t('document.nextPage')}
            command="nextPage"
            onPress={() => go(1)}
          />
          <span className="grow" />
          <Button
            tone="quiet"
            size="small"
            icon={ZoomOut}
            label={t('document.zoomOut')}
            command="zoomOut"
            onPress={() => zoom(-1)}
          />
          <span className="small num zoom">{Math.round(seen * 100)}%</span>
          <Button
            tone="quiet"
            size="small"
            icon={ZoomIn}
            label={t('document.zoomIn')}
            command="zoomIn"
            onPress={() => zoom(1)}
          />
          <Button
            tone="quiet"
            size="small"
            icon={MoveHorizontal}
            label={t('document.fit')}
            command="zoomFit"
            isPressed={view.zoom === 'fit'}
            onPress={() => onView({ ...view, zoom: 'fit' })}
          />
          <Button
            tone="quiet"
            size="small"
            icon={RotateCw}
            label={t('document.rotate')}
            command="rotate"
            onPress={() => onView({ ...view, rotation: turned(view.rotation) })}
          />
        </>
      )}
    </div>
  );
}
