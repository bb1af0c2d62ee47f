/// <reference path="./pdf-worker.d.ts" />
/** PDF files through pdf.js: each page's text layer in reading order, repaired, or the reason why there is none. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadPage } from '../../shared/document/reading.ts';
import { placeInRepaired, repairLayer } from '../../shared/thai/repair.ts';
import { layOut, type Piece } from '../recognition/layout/lay-out.ts';
import { pageWithoutText, type Reader, type ReadOutcome } from './outcome.ts';
import { type DrawingOps, inspectDrawing, judgeLayer, mayHoldScan } from './pdf-layer.ts';

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loaded: Promise<PdfJs> | undefined;

/** Loaded on first use: it costs the host's start 100 ms. The worker's code is imported, since a bundle has no file for pdf.js to find. */
function loadPdfJs(): Promise<PdfJs> {
  loaded ??= (async () => {
    const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Object.assign(globalThis, { pdfjsWorker: worker });
    return import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return loaded;
}

/** Character maps, standard fonts and decoders that pdf.js reads when a file needs them; never from the network. */
function resources(): { cMapUrl?: string; standardFontDataUrl?: string; wasmUrl?: string } {
  try {
    const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    const folder = (name: string) => `${join(home, name)}/`;
    return {
      cMapUrl: folder('cmaps'),
      standardFontDataUrl: folder('standard_fonts'),
      wasmUrl: folder('wasm'),
    };
  } catch {
    return {}; // packed without them: files that embed their fonts still read
  }
}

export const readPdf: Reader = async ({ bytes, limits, onProgress, signal }) => {
  const pdfjs = await loadPdfJs();
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes), // a copy: pdf.js takes the buffer it is given away from its owner
    ...resources(),
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages) return { state: 'too-large', kind: 'pdf' };
    const scans = mayHoldScan(bytes);
    const pages: ReadPage[] = [];
    let blank = true;
    for (let number = 1; number <= document.numPages; number += 1) {
      signal?.throwIfAborted();
      const read = await readPage(document, number, scans, pdfjs.OPS);
      blank &&= read.isBlank;
      pages.push(read.page);
      onProgress?.({ pagesRead: number, pagesTotal: document.numPages });
      await nextTurn(); // let the host answer between pages
    }
    return blank ? { state: 'empty', kind: 'pdf' } : outcomeOf(pages);
  } catch (error) {
    signal?.throwIfAborted();
    return { state: isPasswordError(error) ? 'encrypted' : 'damaged', kind: 'pdf' };
  } finally {
    await task.destroy();
  }
};

function outcomeOf(pages: readonly ReadPage[]): ReadOutcome {
  const hasText = pages.some(({ source }) => source === 'text-layer');
  return { state: hasText ? 'text' : 'needs-ocr', kind: 'pdf', pages };
}

type PageResult = { readonly page: ReadPage; readonly isBlank: boolean };

async function readPage(
  document: PDFDocumentProxy,
  number: number,
  scans: boolean,
  ops: DrawingOps,
): Promise<PageResult> {
  const page = await document.getPage(number);
  try {
    const viewport = page.getViewport({ scale: 1 });
    const size = { width: viewport.width, height: viewport.height };
    const layout = layOut(await piecesOf(page, viewport.transform));
    const quality = judgeLayer(layout.text);
    const drawing = scans || quality === 'sparse' ? await inspectDrawing(page, ops) : null;
    const isScan =
      drawing !== null && drawing.imageShare > 0.5 && (quality === 'sparse' || drawing.invisibleShare > 0.5);
    if (isScan || quality === 'broken') return { page: pageWithoutText(number, size), isBlank: false };
    const isBlank = layout.text === '' && (drawing === null || drawing.imageShare === 0);
    return { page: repairedPage(number, size, layout), isBlank };
  } finally {
    page.cleanup();
  }
}

function repairedPage(page: number, size: ReadPage['size'], layout: ReturnType<typeof layOut>): ReadPage {
  const repaired = repairLayer(layout.text);
  return {
    page,
    text: repaired.text,
    rawText: repaired.text === layout.text ? '' : layout.text,
    source: 'text-layer',
    size,
    boxes: layout.boxes.map((box) => ({ ...box, ...placeInRepaired(repaired, box.start, box.end) })),
  };
}

async function piecesOf(page: PDFPageProxy, toPage: number[]): Promise<Piece[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = toPage;
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [, , skewX = 0, scaleY = 1, x = 0, y = 0] = item.transform as number[];
    return {
      text: item.str.replaceAll('\u0000', '\uFFFD'), // a glyph without a code; SQLite ends text at NUL
      x: a * x + c * y + e,
      y: b * x + d * y + f,
      width: item.width,
      height: Math.hypot(skewX, scaleY) || 1,
    };
  });
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
