/** Pages of a PDF as a witness sees them: their words, their ink. Whatever program printed it. */
import { spawnSync } from 'node:child_process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { renderPdfPage } from '../../electron/recognition/image/render-pdf.ts';
import type { ColourImage } from '../../electron/recognition/types.ts';

/**
 * The text of each page in the order in which it was drawn, a line each. By poppler: LibreOffice writes Thai marks that
 * were moved aside as letters of their own and says what they are in a way that pdf.js does not read.
 */
export function pageTexts(bytes: Uint8Array): readonly string[] {
  const { stdout, error } = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  return stdout.split('\f').slice(0, -1);
}

export async function drawnPages(bytes: Uint8Array, dpi: number): Promise<readonly ColourImage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 });
  try {
    const document = await task.promise;
    const pages: ColourImage[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await renderPdfPage(await document.getPage(number), dpi));
    return pages;
  } finally {
    await task.destroy();
  }
}

/**
 * The base letters of a text: what two programs agree on when they show the same words. Marks come in another order,
 * SARA AM in halves, leaders are dots in one and drawn in the other, page numbers are Thai in one only.
 */
export function baseLetters(text: string): string {
  return text
    .replace(/ำ[\s\p{M}]*(?=า)/gu, '')
    .replaceAll('ำ', 'า')
    .replace(/[\u0e50-\u0e59]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[\p{M}\p{Cf}\s.]/gu, '');
}

/** The same for any order: which letters stand on a page, however the program went about drawing them. */
export function lettersOnPage(text: string): string {
  return [...baseLetters(text)].sort().join('');
}
