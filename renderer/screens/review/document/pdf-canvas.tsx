/** One page of a PDF drawn on a canvas, only while it is near the window. */
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import type { Rotation } from '../page-places.ts';
import { letGo } from './page-pictures.ts';
import { waitBeforeDrawing } from './scrolling.ts';
import type { PictureState } from './view.ts';

type PdfCanvasProps = {
  readonly file: PDFDocumentProxy;
  readonly page: number;
  /** CSS pixels a point. */
  readonly scale: number;
  readonly rotation: Rotation;
  readonly label: string;
  readonly onShown: (state: PictureState) => void;
};

/** Browsers refuse canvases beyond this many pixels, and a scan is no sharper for them. */
const mostPixels = 16_000_000;

export function PdfCanvas({ file, page, scale, rotation, label, onShown }: PdfCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let task: RenderTask | undefined;
    let left = false;
    const draw = async () => {
      const proxy = await file.getPage(page);
      const target = canvas.current;
      if (left || target === null) return;
      const seen = proxy.getViewport({ scale, rotation: (proxy.rotate + rotation) % 360 });
      const density = Math.min(window.devicePixelRatio, Math.sqrt(mostPixels / (seen.width * seen.height)));
      const viewport = proxy.getViewport({
        scale: scale * density,
        rotation: (proxy.rotate + rotation) % 360,
      });
      // Drawn aside and copied when done, so that zooming does not flash white.
      const fresh = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      const context = fresh.getContext('2d');
      if (context === null) return;
      task = proxy.render({
        canvas: null,
        canvasContext: context as unknown as CanvasRenderingContext2D,
        viewport,
      });
      await task.promise;
      if (left) return;
      target.width = fresh.width;
      target.height = fresh.height;
      target.getContext('2d')?.drawImage(fresh, 0, 0);
      target.dataset.drawn = 'true';
      onShown('drawn');
    };
    // A cancelled drawing rejects too; the next one is already under way.
    const begin = () => void draw().catch(() => !left && onShown('failed'));
    const wait = waitBeforeDrawing();
    const timer = wait === 0 ? undefined : setTimeout(begin, wait);
    if (wait === 0) begin();
    return () => {
      left = true;
      clearTimeout(timer);
      task?.cancel();
    };
  }, [file, page, scale, rotation, onShown]);
  // A scan's whole picture stays with pdf.js until it is told that the page is out of sight.
  useEffect(
    () => () => {
      onShown('waiting');
      void letGo(file, page);
    },
    [file, page, onShown],
  );
  return <canvas ref={canvas} role="img" aria-label={label} />;
}
