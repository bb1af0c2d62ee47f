/**
 * Pieces of pages as pictures, for showing a value beside where it was read, and whole pages as thumbnails. One is
 * drawn at a time, so that the page in the middle stays smooth, and thumbnails only while nothing else is waited for;
 * the last ones are kept within a fixed number of pixels, and all go with the letter.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import type { Place } from '../page-places.ts';
import { isLeafing } from './scrolling.ts';

/** Draws `frame` of the page, `scale` pixels a point. Rejects when the page cannot be drawn. */
export type DrawPiece = (page: ReadPage, frame: Place, scale: number) => Promise<ImageBitmap>;

export type PagePictures = {
  /** Null when it was not wanted any more, or cannot be drawn. The picture stays the service's: copy it, do not close it. */
  cut(page: ReadPage, frame: Place, scale: number, signal: AbortSignal): Promise<ImageBitmap | null>;
  /** The same, once nothing waits that somebody is reading. */
  cutLater(page: ReadPage, frame: Place, scale: number, signal: AbortSignal): Promise<ImageBitmap | null>;
  dispose(): void;
};

/** About 30 MB of pictures: two hundred crops. */
const mostPixels = 8_000_000;

/** `onIdle` runs when no piece waits any more. */
export function createPagePictures(draw: DrawPiece, onIdle: () => void = () => {}): PagePictures {
  const kept = new Map<string, ImageBitmap>();
  let pixels = 0;
  const soon: (() => Promise<void>)[] = [];
  const later: (() => Promise<void>)[] = [];
  let isDrawing = false;
  let isOver = false;

  async function drawAll(): Promise<void> {
    if (isDrawing) return;
    isDrawing = true;
    for (let next = soon.shift(); next !== undefined || later.length > 0; next = soon.shift()) {
      if (next !== undefined) await next();
      else {
        // Whoever types or scrolls comes first, and so does what they ask for meanwhile.
        await leisure();
        await (soon.shift() ?? later.shift())?.();
      }
    }
    isDrawing = false;
    if (!isOver) onIdle();
  }

  function inTurn(
    line: (() => Promise<void>)[],
    page: ReadPage,
    frame: Place,
    scale: number,
    signal: AbortSignal,
  ) {
    const key = [page.page, frame.x, frame.y, frame.width, frame.height, scale].join(' ');
    return new Promise<ImageBitmap | null>((resolve) => {
      line.push(() => drawOnce(key, () => draw(page, frame, scale), signal).then(resolve));
      void Promise.resolve().then(drawAll);
    });
  }

  function keep(key: string, piece: ImageBitmap): void {
    kept.set(key, piece);
    pixels += piece.width * piece.height;
    for (const [oldest, old] of kept) {
      if (pixels <= mostPixels || oldest === key) return;
      kept.delete(oldest);
      pixels -= old.width * old.height;
      old.close();
    }
  }

  async function drawOnce(key: string, work: () => Promise<ImageBitmap>, signal: AbortSignal) {
    const known = kept.get(key);
    if (known !== undefined) {
      // Again the newest.
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    if (signal.aborted || isOver) return null;
    const piece = await work().catch(() => null);
    if (piece === null) return null;
    if (isOver) {
      piece.close();
      return null;
    }
    keep(key, piece);
    return piece;
  }

  return {
    cut: (page, frame, scale, signal) => inTurn(soon, page, frame, scale, signal),
    cutLater: (page, frame, scale, signal) => inTurn(later, page, frame, scale, signal),
    dispose() {
      isOver = true;
      for (const piece of kept.values()) piece.close();
      kept.clear();
      pixels = 0;
    },
  };
}

/** Until the window has nothing better to do; outside a window, at once. */
async function leisure(): Promise<void> {
  if (typeof requestIdleCallback === 'undefined') return;
  while (isLeafing()) await new Promise((resolve) => setTimeout(resolve, 100));
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 2_000 }));
}

/** From a PDF. Only the piece is painted; what pdf.js keeps of the page (a scan's whole picture) is let go when idle. */
export function pdfPictures(file: PDFDocumentProxy): PagePictures {
  const touched = new Set<number>();
  const draw: DrawPiece = async (page, frame, scale) => {
    const proxy = await file.getPage(page.page);
    // A rail of thumbnails must not keep a scan's picture for each of its pages.
    if (touched.size > mostTouched) letAllGo();
    touched.add(page.page);
    const canvas = new OffscreenCanvas(Math.ceil(frame.width * scale), Math.ceil(frame.height * scale));
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    const viewport = proxy.getViewport({
      scale,
      rotation: (proxy.rotate + (page.turn ?? 0)) % 360,
      offsetX: -frame.x * scale,
      offsetY: -frame.y * scale,
    });
    const canvasContext = context as unknown as CanvasRenderingContext2D;
    await proxy.render({ canvas: null, canvasContext, viewport }).promise;
    return canvas.transferToImageBitmap();
  };
  const letAllGo = () => {
    for (const number of touched) void letGo(file, number);
    touched.clear();
  };
  return createPagePictures(draw, letAllGo);
}
const mostTouched = 4;

/** Frees what pdf.js keeps of a page; a page that is being drawn just now keeps it. */
export async function letGo(file: PDFDocumentProxy, page: number): Promise<void> {
  try {
    (await file.getPage(page)).cleanup();
  } catch {
    // The file was closed meanwhile, and everything with it.
  }
}

/** From upright pictures of whole pages. The last one stays decoded, since a page's values are looked at together. */
export function wholePagePictures(bytesOf: (page: number) => Promise<Uint8Array<ArrayBuffer>>): PagePictures {
  let decoded: { readonly page: number; readonly picture: Promise<ImageBitmap> } | null = null;
  const whole = (page: number): Promise<ImageBitmap> => {
    if (decoded?.page === page) return decoded.picture;
    void decoded?.picture.then((old) => old.close());
    const picture = bytesOf(page).then((bytes) => createImageBitmap(new Blob([bytes])));
    picture.catch(() => {
      decoded = null;
    });
    decoded = { page, picture };
    return picture;
  };
  const pictures = createPagePictures(async (page, frame, scale) => {
    const picture = await whole(page.page);
    const ratio = picture.width / (page.size?.width ?? picture.width);
    return createImageBitmap(
      picture,
      Math.round(frame.x * ratio),
      Math.round(frame.y * ratio),
      Math.max(1, Math.round(frame.width * ratio)),
      Math.max(1, Math.round(frame.height * ratio)),
      {
        resizeWidth: Math.ceil(frame.width * scale),
        resizeHeight: Math.ceil(frame.height * scale),
        resizeQuality: 'high',
      },
    );
  });
  return {
    cut: pictures.cut,
    cutLater: pictures.cutLater,
    dispose() {
      pictures.dispose();
      void decoded?.picture.then((old) => old.close()).catch(() => undefined);
      decoded = null;
    },
  };
}
