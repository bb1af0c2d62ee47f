/** Cells out of a table file, by content and not by its name: XLSX, or text with commas, semicolons or tabs. */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { AppError } from '../../shared/contract/errors.ts';
import { formatThaiDate } from '../../shared/thai/date.ts';

/** One row; every cell is text, trimmed, never undefined. */
export type Cells = readonly string[];

/** A list of every local government of the country has under 8,000 lines: 2 MB. */
const largestFile = 10 * 1024 * 1024;
/** A small zip may unfold into gigabytes. */
const largestUnfolded = 100 * 1024 * 1024;
/** One cell at the far end of a sheet makes a reader fill in all that lie before it: 17,000 million. */
const mostCells = 2_000_000;

/** Throws `file-too-large` or `table-unreadable`. Only the first sheet of a workbook is read. */
export async function readTableFile(bytes: Uint8Array): Promise<readonly Cells[]> {
  if (bytes.byteLength > largestFile) throw new AppError('file-too-large', { megabytes: '10' });
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? readWorkbook(bytes) : readTableText(decodeText(bytes));
}

/** Rows of text: what a spreadsheet puts on the clipboard, or a CSV file. */
export function readTableText(text: string): readonly Cells[] {
  const delimiter = text.includes('\t') ? '\t' : '';
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter,
    delimitersToGuess: [',', ';', '|'],
  });
  const wrong = parsed.errors.find((error) => error.type === 'Quotes');
  if (wrong !== undefined) throw new AppError('table-unreadable', { row: String((wrong.row ?? 0) + 1) });
  return parsed.data.map((cells) => cells.map(tidy));
}

async function readWorkbook(bytes: Uint8Array): Promise<readonly Cells[]> {
  try {
    if (unfoldedSize(bytes) > largestUnfolded) throw new AppError('file-too-large', { megabytes: '100' });
    if (widestSheet(bytes) > mostCells) throw new AppError('table-unreadable', { row: '1' });
    const rows = await readSheet(packedAnew(bytes));
    return rows.map((cells) => cells.map((cell) => tidy(wordsOf(cell))));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('table-unreadable', { row: '1' }, { cause });
  }
}

/** The reader behind waits for ever for the end of a zip with something before or behind it: it gets the parts alone. */
function packedAnew(bytes: Uint8Array): Buffer {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
  return Buffer.from(zipSync(parts, { level: 0 }));
}

/** As the clerk sees it in the sheet: a day is written out, for a date format of the sheet is no part of its value. */
function wordsOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  // a sheet's day has no zone; the reader gives its midnight in UTC
  if (cell instanceof Date) return formatThaiDate(cell.toISOString().slice(0, 10));
  return String(cell);
}

function unfoldedSize(bytes: Uint8Array): number {
  let total = 0;
  unzipSync(bytes, {
    filter: (entry) => {
      total += entry.originalSize;
      return false;
    },
  });
  return total;
}

/** Cells of the largest sheet, empty ones counted, as its cells and its own word on its size say. */
function widestSheet(bytes: Uint8Array): number {
  const sheets = unzipSync(bytes, { filter: ({ name }) => name.startsWith('xl/worksheets/') });
  const extents = Object.values(sheets).map((sheet) => {
    let [width, height] = [0, 0];
    for (const [, column = '', row] of strFromU8(sheet).matchAll(cellReference)) {
      width = Math.max(width, columnNumber(column));
      height = Math.max(height, Number(row));
    }
    return width * height;
  });
  return Math.max(0, ...extents);
}

const cellReference = /<(?:\w+:)?(?:c|dimension)\s[^<>]*?\b(?:r|ref)="(?:[A-Z]+\d+:)?([A-Z]{1,3})(\d{1,7})"/g;

/** A is 1, AA 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** UTF-8 or UTF-16 by its mark, or what Excel on a Thai Windows writes as "CSV": windows-874. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) throw new AppError('table-unreadable', { row: '1' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8; every byte means something in windows-874, so nothing more can be checked here.
    return new TextDecoder('windows-874').decode(bytes);
  }
}

function tidy(cell: string): string {
  return cell
    .replace(/\u200B|\u200C|\u200D|\uFEFF/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
