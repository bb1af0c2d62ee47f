/** The page as it will print, with its own zoom, and the checks under it. */
import { ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useLetter, useLetterPreview } from '../../queries/letters.ts';
import { TemplatePreview } from '../templates/drawing/template-preview.tsx';
import { PagePreview } from './page-preview.tsx';
import type { PressedWords } from './places.ts';

const zooms = [0.75, 1, 1.5, 2, 3] as const;
type Zoom = (typeof zooms)[number];

type Props = {
  readonly isShown: boolean;
  readonly letterId: string;
  readonly checks: ReactNode;
  /** Where the clerk works, marked on the paper. */
  readonly here: string | null;
  readonly onPress: (pressed: PressedWords) => void;
};

export function PreviewPane({ isShown, letterId, checks, here, onPress }: Props) {
  const { t } = useTranslation('letter');
  const preview = useLetterPreview(letterId);
  const isOnTemplate = useLetter(letterId).data?.letter.template !== undefined;
  const [zoom, setZoom] = useState<Zoom>(1);
  const step = (by: 1 | -1) => setZoom((old) => zooms[zooms.indexOf(old) + by] ?? old);
  return (
    <section className="pane-preview" data-pane="preview" data-shown={isShown} aria-labelledby="pane-preview">
      <div className="pane-head">
        <h2 id="pane-preview">{t('panes.preview')}</h2>
        <span className="soft small" title={t('preview.here')}>
          {!isOnTemplate && preview.data && t('preview.pages', { pages: preview.data.pages.length })}
        </span>
        <span className="grow" />
        <Button
          size="small"
          tone="quiet"
          icon={ZoomOut}
          label={t('preview.zoomOut')}
          command="zoomOut"
          onPress={() => step(-1)}
        />
        <Button
          size="small"
          tone="quiet"
          icon={ZoomIn}
          label={t('preview.zoomIn')}
          command="zoomIn"
          onPress={() => step(1)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard */}
      <section className="pane-body" tabIndex={0} aria-label={t('panes.preview')}>
        {isOnTemplate ? (
          <TemplatePreview letterId={letterId} zoom={zoom} />
        ) : (
          <Loaded query={preview}>
            {(pages) => <PagePreview preview={pages} zoom={zoom} here={here} onPress={onPress} />}
          </Loaded>
        )}
      </section>
      {checks}
    </section>
  );
}
