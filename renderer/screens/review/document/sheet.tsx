/** One page at its place in the scroll: its frame has the right size before anything is drawn. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../../shared/document/import-item.ts';
import type { ReadPage, Span } from '../../../../shared/document/reading.ts';
import { type PageSize, type Rotation, rotateSize } from '../page-places.ts';
import { EvidenceBoxes } from './evidence-boxes.tsx';
import { FaultNotice } from './fault-notice.tsx';
import './sheet-waiting.css';
import { PdfCanvas } from './pdf-canvas.tsx';
import { PickedBoxes } from './picked-boxes.tsx';
import { PictureCanvas } from './picture-canvas.tsx';
import { TextLayer } from './text-layer.tsx';
import { TextSheet } from './text-sheet.tsx';
import { useIsNear } from './use-element.ts';
import { a4, type SheetPlan } from './use-sheets.ts';
import {
  type EvidenceMark,
  type PictureState,
  pixelsPerPoint,
  type Room,
  scaleOf,
  type Zoom,
} from './view.ts';

export type SheetSource =
  | { readonly kind: 'pdf'; readonly file: PDFDocumentProxy }
  | { readonly kind: 'pictures'; readonly id: string; readonly fileId: string | null; readonly name: string }
  | { readonly kind: 'text' }
  /** A PDF under way: how large its pages are is known from reading them. */
  | { readonly kind: 'opening' };

type SheetProps = SheetPlan & {
  readonly item: ImportItem;
  readonly source: SheetSource;
  readonly zoom: Zoom;
  readonly rotation: Rotation;
  readonly room: Room;
  readonly marks: readonly EvidenceMark[];
  /** Words of this page that the clerk has marked. */
  readonly picked: Span | null;
  readonly onChoose: (key: string) => void;
};

/** Two hundred of them stand in one scroll: one that has not changed is left alone. */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const { number, source, page, zoom, marks, picked, onChoose } = props;
  if (source.kind !== 'text' || page === null) return <PictureSheet {...props} />;
  const size = typeof zoom === 'number' ? zoom : 1;
  return (
    <div
      className="sheet-frame text"
      data-page={number}
      style={{ fontSize: `${16 * pixelsPerPoint * size}px` }}
    >
      <TextSheet page={page} marks={marks} picked={picked} onChoose={onChoose} />
    </div>
  );
});

/**
 * A page that ended or stalled a worker would do the same to this window: it is drawn by the host, where it costs a
 * worker and no more.
 */
function safeSource(source: SheetSource, page: ReadPage | null, { id, name }: ImportItem): SheetSource {
  const isRisky = page?.fault === 'crashed' || page?.fault === 'slow';
  return isRisky && source.kind === 'pdf' ? { kind: 'pictures', id, fileId: null, name } : source;
}

function PictureSheet(props: SheetProps) {
  const { number, item, page, zoom, rotation, room, marks, picked, onChoose } = props;
  const source = safeSource(props.source, page, item);
  const known = source === props.source ? props.size : null;
  const frame = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(frame);
  const [found, setFound] = useState<PageSize | null>(null);
  const [shown, setShown] = useState<PictureState>('waiting');
  const size = known ?? found ?? a4;
  const seen = rotateSize(size, rotation);
  const scale = scaleOf(zoom, seen, room);
  return (
    <div
      ref={frame}
      className="sheet-frame"
      data-page={number}
      data-turn={rotation}
      // Marks over an empty sheet would point at nothing: they appear with the picture.
      data-picture={isNear ? shown : 'waiting'}
      style={{ width: seen.width * scale, height: seen.height * scale }}
    >
      {isNear && (
        <>
          <SheetWords number={number} shown={shown} />
          <Picture
            number={number}
            source={source}
            page={page}
            size={size}
            scale={scale}
            rotation={rotation}
            onSize={setFound}
            onShown={setShown}
          />
          {page !== null && <TextLayer page={page} size={size} scale={scale} rotation={rotation} />}
          {page !== null && (
            <EvidenceBoxes
              page={page}
              size={size}
              scale={scale}
              rotation={rotation}
              marks={marks}
              onChoose={onChoose}
            />
          )}
          {page !== null && picked !== null && (
            <PickedBoxes page={page} span={picked} size={size} scale={scale} rotation={rotation} />
          )}
          {page !== null && (page.fault !== undefined || page.source === 'none') && (
            <FaultNotice item={item} page={number} fault={page.fault ?? 'unread'} />
          )}
        </>
      )}
    </div>
  );
}

/** What stands on the sheet while there is no picture; on a quick computer nobody sees it. */
function SheetWords({ number, shown }: { readonly number: number; readonly shown: PictureState }) {
  const { t } = useTranslation('review');
  if (shown === 'drawn') return null;
  const words = shown === 'failed' ? 'document.pageFailed' : 'document.pageWaiting';
  return <p className={`sheet-words ${shown}`}>{t(words, { n: number })}</p>;
}

type PictureProps = {
  readonly number: number;
  readonly source: SheetSource;
  readonly page: ReadPage | null;
  readonly size: PageSize;
  readonly scale: number;
  readonly rotation: Rotation;
  readonly onSize: (size: PageSize) => void;
  readonly onShown: (state: PictureState) => void;
};

function Picture({ number, source, page, size, scale, rotation, onSize, onShown }: PictureProps) {
  const { t } = useTranslation('review');
  if (source.kind === 'pdf')
    return (
      <PdfCanvas
        file={source.file}
        page={number}
        scale={scale}
        rotation={(((page?.turn ?? 0) + rotation) % 360) as Rotation}
        label={t('document.pageImage', { n: number })}
        onShown={onShown}
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
      onShown={onShown}
    />
  );
}
