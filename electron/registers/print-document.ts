/**
 * Rows to one PDF. A thousand rows are one page set: ten thousand at once would take a printing Chromium
 * over 5 GB (letters guide §5). The sets are joined, and the numbers "หน้า n จาก m" laid over when m is known.
 */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Ports } from '../ports.ts';
import { type FormRow, registerTitle } from './form-columns.ts';
import { type PrintedRegister, pageNumberSheets, registerPageSet } from './print-page.ts';

const mostRowsInSet = 1_000;

type Printing = Ports['printing'];

export async function registerPdf(
  printing: Printing,
  register: PrintedRegister,
  rows: readonly FormRow[],
): Promise<{ bytes: Uint8Array; pages: number }> {
  const sets: Uint8Array[] = [];
  for (const chunk of chunksOf(rows)) sets.push(await setPdf(printing, register, chunk));
  return joinedPdf(printing, register, sets);
}

/** The pages of one chunk; the place of their numbers is still free. */
export function setPdf(
  printing: Printing,
  register: PrintedRegister,
  chunk: readonly FormRow[],
): Promise<Uint8Array> {
  return printing.pdfFromHtml(registerPageSet(register, chunk));
}

export async function joinedPdf(
  printing: Printing,
  register: PrintedRegister,
  sets: readonly Uint8Array[],
): Promise<{ bytes: Uint8Array; pages: number }> {
  const joined = await PDFDocument.create();
  for (const bytes of sets) {
    const set = await PDFDocument.load(bytes);
    for (const page of await joined.copyPages(set, set.getPageIndices())) joined.addPage(page);
  }
  const pages = joined.getPageCount();
  const numbers = await joined.embedPdf(
    await printing.pdfFromHtml(pageNumberSheets(register, pages)),
    Array.from({ length: pages }, (_, index) => index),
  );
  for (const [index, page] of joined.getPages().entries()) {
    const number = numbers[index];
    if (number !== undefined) page.drawPage(number);
  }
  joined.setTitle(`${registerTitle[register.book]} ${register.officeName}`);
  joined.setCreator('สารบรรณอำเภอ');
  joined.setLanguage('th-TH');
  return { bytes: await joined.save({ objectsPerTick: 1_000 }), pages };
}

/**
 * The first pages of a long chunk, at once: laid out from its first lines, they are the same as of all of them, but for
 * the last page, which more lines would fill.
 */
export async function firstPagesPdf(
  printing: Printing,
  register: PrintedRegister,
  chunk: readonly FormRow[],
  most: number,
): Promise<Uint8Array> {
  const bytes = await setPdf(printing, register, chunk.slice(0, most));
  if (chunk.length <= most) return bytes;
  const pages = await PDFDocument.load(bytes);
  if (pages.getPageCount() > 1) pages.removePage(pages.getPageCount() - 1);
  return pages.save();
}

/** Cut where a day ends, if one ends in the second half of a full chunk, so that no day is torn without need. */
export function chunksOf(rows: readonly FormRow[], most = mostRowsInSet): readonly (readonly FormRow[])[] {
  const chunks: (readonly FormRow[])[] = [];
  for (let from = 0; from < rows.length || chunks.length === 0; ) {
    const full = Math.min(from + most, rows.length);
    const to = full === rows.length ? full : lastDayEnd(rows, from + most / 2, full);
    chunks.push(rows.slice(from, to));
    from = to;
    if (rows.length === 0) break;
  }
  return chunks;
}

function lastDayEnd(rows: readonly FormRow[], least: number, most: number): number {
  for (let at = most; at > least; at -= 1) if (rows[at]?.day !== rows[at - 1]?.day) return at;
  return most;
}
