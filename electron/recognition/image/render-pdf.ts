/** A PDF page drawn to pixels. */
import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ColourImage } from '../types.ts';
import { mostPixels } from './unreadable-picture.ts';

/** Measured: text and scans of 200 and 300 dpi are read as well at 200 dpi as at 250 or 300, at half the cost. */
export const drawingDpi = 200;
const pointsPerInch = 72;

type BrowserCanvas = NonNullable<Parameters<PDFPageProxy['render']>[0]['canvas']>;

export async function renderPdfPage(page: PDFPageProxy, dpi = drawingDpi): Promise<ColourImage> {
  const natural = page.getViewport({ scale: 1 });
  const area = natural.width * natural.height;
  const scale = Math.min(dpi / pointsPerInch, Math.sqrt(mostPixels / area));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  // pdf.js was written for the browser's canvas; this one offers the same calls.
  await page.render({ canvas: canvas as unknown as BrowserCanvas, viewport, background: '#ffffff' }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data: new Uint8ClampedArray(data.buffer), dpi: Math.round(scale * pointsPerInch) };
}
