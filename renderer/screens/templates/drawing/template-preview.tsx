/** The paper of a letter on the office's own template, drawn from its filled Word file. */
import '../templates.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../components/loaded.tsx';
import { Notice } from '../../../components/message.tsx';
import { type Drawing, openSheets } from './draw-docx.ts';
import { useTemplateDrawing } from './use-drawing.ts';

type Props = {
  readonly letterId: string;
  /** 1 = as wide as the pane. */
  readonly zoom: number;
  /** Row of the letter's table. */
  readonly row?: number;
};

export function TemplatePreview({ letterId, zoom, row }: Props) {
  const { t } = useTranslation('templates');
  const drawn = useTemplateDrawing(letterId, row);
  return (
    <Loaded query={drawn}>
      {({ drawing, hasTextBoxes, headsDiffer }) => (
        <div className="stack">
          <Notice tone="info" title={t('preview.note', { n: drawing.pages.length })} />
          {hasTextBoxes && <Notice tone="doubt" title={t('preview.textBoxes')} />}
          {headsDiffer && drawing.pages.length > 1 && <Notice tone="doubt" title={t('preview.nextPages')} />}
          <Sheets drawing={drawing} zoom={zoom} />
        </div>
      )}
    </Loaded>
  );
}

function Sheets({ drawing, zoom }: { readonly drawing: Drawing; readonly zoom: number }) {
  const { t } = useTranslation('templates');
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (frame.current === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (host.current === null) return;
    const wrapper = openSheets(host.current, drawing.css);
    wrapper.classList.add('is-shown');
    drawing.pages.forEach((page, at) => {
      const sheet = page.cloneNode(true) as HTMLElement;
      sheet.setAttribute('role', 'group');
      sheet.setAttribute('aria-label', t('preview.page', { page: at + 1, pages: drawing.pages.length }));
      wrapper.append(sheet);
    });
  }, [drawing, t]);
  const widest = Math.max(...drawing.pages.map((page) => Number.parseFloat(page.style.width) * (96 / 72)));
  const scale = width === 0 || !Number.isFinite(widest) ? 1 : (width / widest) * zoom;
  return (
    <div className="template-sheets" ref={frame}>
      <div ref={host} style={{ zoom: scale }} />
    </div>
  );
}
