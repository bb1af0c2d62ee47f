/// <reference path="./pdf-worker.d.ts" />
/** PDF files through pdf.js: each page's text layer in reading order, repaired, or the reason why there is none. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadPage } from '../../shared/document/reading.ts';
import { placeInRepaired, repairLayer } from '../../shared/thai/repair.ts';
import { mostPixels } from '../recognition/image/unreadable-picture.ts';
import { layOut, type Piece } from '../recognition/layout/lay-out.ts';
import type { ColourImage } from '../recognition/types.ts';
import type { ReadLimits } from './outcome.ts';
import type { Opened, PagedFile, PageOptions, PageResult } from './paged-file.ts';
import { type DrawingOps, inspectDrawing, judgeLayer, mayHoldCode, mayHoldScan } from './pdf-layer.ts';
import { lookForCodes, mendLayer, readPicture } from './read-picture.ts';

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

/** Opens the file; its pages are read one by one. */
export async function openPdf({ bytes, limits }: { bytes: Uint8Array; limits: ReadLimits }): Promise<Opened> {
  const pdfjs = await loadPdfJs();
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes), // a copy: pdf.js takes the buffer it is given away from its owner
    ...resources(),
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: mostPixels,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages = document.numPages;
    if (pages <= limits.pages) {
      const hints = { scans: mayHoldScan(bytes), codes: mayHoldCode(bytes) };
      const file = pagedPdf(document, hints, pdfjs.OPS, () => task.destroy());
      return { file, outcome: null };
    }
    await task.destroy();
    return { file: null, outcome: { state: 'too-large', kind: 'pdf' } };
  } catch (error) {
    await task.destroy();
    return { file: null, outcome: { state: isPasswordError(error) ? 'encrypted' : 'damaged', kind: 'pdf' } };
  }
}

/** What the file's bytes say it may hold; without it pages need not be looked at beyond their text. */
type Hints = { readonly scans: boolean; readonly codes: boolean };

function pagedPdf(
  document: PDFDocumentProxy,
  hints: Hints,
  ops: DrawingOps,
  close: () => Promise<void>,
): PagedFile {
  async function withPage<T>(number: number, work: (page: PDFPageProxy) => Promise<T>): Promise<T> {
    const page = await document.getPage(number);
    try {
      return await work(page);
    } finally {
      page.cleanup();
    }
  }
  return {
    kind: 'pdf',
    pages: document.numPages,
    readPage: (number, options) => withPage(number, (page) => readPage(page, number, hints, ops, options)),
    draw: (number) => withPage(number, drawPage),
    close,
  };
}

async function readPage(
  page: PDFPageProxy,
  number: number,
  hints: Hints,
  ops: DrawingOps,
  options: PageOptions,
): Promise<PageResult> {
  const viewport = page.getViewport({ scale: 1 });
  const size = { width: viewport.width, height: viewport.height };
  const layout = layOut(await piecesOf(page, viewport.transform));
  const quality = judgeLayer(layout.text);
  const isLookedAt = hints.scans || hints.codes || quality === 'sparse';
  const drawing = isLookedAt ? await inspectDrawing(page, ops) : null;
  const isScan =
    drawing !== null && drawing.imageShare > 0.5 && (quality === 'sparse' || drawing.invisibleShare > 0.5);
  if (isScan || quality === 'broken') {
    // What a scanner's software wrote behind its picture is heard as a witness; what makes no sense is not.
    const witness = isScan && quality !== 'broken' && quality !== 'sparse' ? layout : null;
    return readPicture(await drawPage(page), number, size, options, witness);
  }
  const isBlank = layout.text === '' && (drawing === null || drawing.imageShare === 0);
  const read = repairedPage(number, size, layout);
  if (isBlank) return { page: { ...read, fault: 'blank' }, isDrawn: false };
  if (quality === 'lossy' && options.models !== null) return mendLayer(read, await drawPage(page), options);
  if (drawing?.hasSquare === true) return lookForCodes(read, await drawPage(page));
  return { page: read, isDrawn: false };
}

/** Loaded when a page is drawn: where the native canvas cannot be loaded, text layers are still read. */
async function drawPage(page: PDFPageProxy): Promise<ColourImage> {
  const { renderPdfPage } = await import('../recognition/image/render-pdf.ts');
  return renderPdfPage(page);
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
