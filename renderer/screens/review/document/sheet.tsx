/** One page at its place in the scroll: its frame has the right size before anything is drawn. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { type PageSize, type Rotation, rotateSize } from '../page-places.ts';
import { EvidenceBoxes } from './evidence-boxes.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { PdfCanvas } from './pdf-canvas.tsx';
import { PictureCanvas } from './picture-canvas.tsx';
import { TextLayer } from './text-layer.tsx';
import { TextSheet } from './text-sheet.tsx';
import { useIsNear } from './use-element.ts';
import { a4, type SheetPlan } from './use-sheets.ts';
import { type EvidenceMark, pixelsPerPoint, scaleOf, type View } from './view.ts';

export type SheetSource =
  | { readonly kind: 'pdf'; readonly file: PDFDocumentProxy }
  | { readonly kind: 'pictures'; readonly id: string; readonly fileId: string | null; readonly name: string }
  | { readonly kind: 'text' };

type SheetProps = SheetPlan & {
  readonly source: SheetSource;
  readonly view: View;
  readonly room: number;
  readonly marks: readonly EvidenceMark[];
  readonly onChoose: (key: string) => void;
};

export function Sheet(props: SheetProps) {
  const { number, source, page, view, marks, onChoose } = props;
  if (source.kind !== 'text' || page === null) return <PictureSheet {...props} />;
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

function PictureSheet({ number, size: known, source, page, view, room, marks, onChoose }: SheetProps) {
  const frame = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(frame);
  const [found, setFound] = useState<PageSize | null>(null);
  const size = known ?? found ?? a4;
  const scale = scaleOf(view, size, room);
  const seen = rotateSize(size, view.rotation);
  return (
    <div
      ref={frame}
      className="sheet-frame"
      data-page={number}
      style={{ width: seen.width * scale, height: seen.height * scale }}
    >
      {isNear && (
        <>
          <Picture
            number={number}
            source={source}
            page={page}
            size={size}
            scale={scale}
            rotation={view.rotation}
            onSize={setFound}
          />
          {page !== null && <TextLayer page={page} size={size} scale={scale} rotation={view.rotation} />}
          {page !== null && (
            <EvidenceBoxes
              page={page}
              size={size}
              scale={scale}
              rotation={view.rotation}
              marks={marks}
              onChoose={onChoose}
            />
          )}
          {page?.fault !== undefined && <FaultNotice fault={page.fault} />}
        </>
      )}
    </div>
  );
}

type PictureProps = {
  readonly number: number;
  readonly source: SheetSource;
  readonly page: ReadPage | null;
  readonly size: PageSize;
  readonly scale: number;
  readonly rotation: Rotation;
  readonly onSize: (size: PageSize) => void;
};

function Picture({ number, source, page, size, scale, rotation, onSize }: PictureProps) {
  const { t } = useTranslation('review');
  if (source.kind === 'pdf')
    return (
      <PdfCanvas
        file={source.file}
        page={number}
        scale={scale}
        rotation={(((page?.turn ?? 0) + rotation) % 360) as Rotation}
        label={t('document.pageImage', { n: number })}
      />
    );
  if (source.kind !== 'pictures') return null;
  return (
    <PictureCanvas
      source={source}
      page={number}
      width={size.width * scale}
      height={size.height * scale}
      rotation={rotation}
      label={
        number === 1 ? t('document.image', { name: source.name }) : t('document.pageImage', { n: number })
      }
      onSize={onSize}
    />
  );
}
