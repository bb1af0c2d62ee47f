/** A page small enough to know it by its shape: a table, a form, a letter. Drawn when it is in sight and there is time. */
import { useEffect, useRef } from 'react';
import type { ReadPage } from '../../../shared/document/reading.ts';
import { usePagePictures } from './document/page-pictures-context.tsx';
import { useIsNear } from './document/use-element.ts';

/** Pixels to the width of a sheet, for a screen of two pixels a point and letters twice the size. */
const width = 96;

export function PageThumbnail({ page }: { readonly page: ReadPage | null }) {
  const pictures = usePagePictures();
  const canvas = useRef<HTMLCanvasElement>(null);
  const isNear = useIsNear(canvas);
  useEffect(() => {
    const size = page?.size ?? null;
    if (!isNear || pictures === null || page === null || size === null || isRisky(page)) return;
    const left = new AbortController();
    const frame = { x: 0, y: 0, width: size.width, height: size.height };
    pictures.cutLater(page, frame, width / Math.max(size.width, 1), left.signal).then((piece) => {
      const target = canvas.current;
      if (left.signal.aborted || target === null || piece === null) return;
      paintTurned(target, piece, page.seenTurn ?? 0);
      target.dataset.drawn = 'true';
    });
    return () => left.abort();
  }, [isNear, pictures, page]);
  return <canvas ref={canvas} />;
}

/** What ended or stalled a worker would do the same to this window. */
function isRisky({ fault }: ReadPage): boolean {
  return fault === 'crashed' || fault === 'slow';
}

/** As the clerk has turned the page. */
function paintTurned(target: HTMLCanvasElement, piece: ImageBitmap, turn: number): void {
  const lies = turn === 90 || turn === 270;
  target.width = lies ? piece.height : piece.width;
  target.height = lies ? piece.width : piece.height;
  const context = target.getContext('2d');
  if (context === null) return;
  context.translate(target.width / 2, target.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(piece, -piece.width / 2, -piece.height / 2);
}
