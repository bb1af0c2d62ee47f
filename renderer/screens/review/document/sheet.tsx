/** One page at its place in the scroll: its frame has the right size before anything is drawn. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { type PageSize, rotateSize } from '../page-places.ts';
import { EvidenceBoxes } from './evidence-boxes.tsx';
import { PdfCanvas } from './pdf-canvas.tsx';
import { TextSheet } from './text-sheet.tsx';
import { useIsNear } from './use-element.ts';
import { type EvidenceMark, pixelsPerPoint, scaleOf, type View } from './view.ts';

export type SheetSource =
  | { readonly kind: 'pdf'; readonly file: PDFDocumentProxy }
  | { readonly kind: 'picture'; readonly url: string; readonly name: string }
  | { readonly kind: 'text' };

type SheetProps = {
  readonly number: number;
  readonly size: PageSize;
  readonly source: SheetSource;
  /** What was read on it; null for a picture that awaits OCR. */
  readonly page: ReadPage | null;
  readonly view: View;
  readonly room: number;
  readonly marks: readonly EvidenceMark[];
  readonly onChoose: (key: string) => void;
};

export function Sheet({ number, size, source, page, view, room, marks, onChoose }: SheetProps) {
  const { t } = useTranslation('review');
  const frame = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(frame);
  if (source.kind === 'text' && page !== null) {
    const zoom = view.zoom === 'fit' ? 1 : view.zoom;
    return (
      <div
        className="sheet-frame text"
        data-page={number}
        style={{ fontSize: `${16 * pixelsPerPoint * zoom}px` }}
      >
        <TextSheet page={page} marks={marks} onChoose={onChoose} />
      </div>
    );
  }
  const scale = scaleOf(view, size, room);
  const seen = rotateSize(size, view.rotation);
  return (
    <div
      ref={frame}
      className="sheet-frame"
      data-page={number}
      style={{ width: seen.width * scale, height: seen.height * scale }}
    >
      {isNear && source.kind === 'pdf' && (
        <PdfCanvas
          file={source.file}
          page={number}
          scale={scale}
          rotation={view.rotation}
          label={t('document.pageImage', { n: number })}
        />
      )}
      {source.kind === 'picture' && (
        <img
          src={source.url}
          alt={t('document.image', { name: source.name })}
          style={{
            width: size.width * scale,
            height: size.height * scale,
            transform: `translate(-50%, -50%) rotate(${view.rotation}deg)`,
          }}
        />
      )}
      {isNear && page !== null && (
        <EvidenceBoxes
          page={page}
          size={size}
          scale={scale}
          rotation={view.rotation}
          marks={marks}
          onChoose={onChoose}
        />
      )}
    </div>
  );
}
