/**
 * A register as a spreadsheet (XLSX): the form's eight columns and the day of entry. Every cell is typed as text,
 * so that a subject that begins with = + - @ stays a subject and is never run as a formula.
 */
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Book } from '../../shared/register/entry.ts';
import { formatShortThaiDate } from '../../shared/thai/date.ts';
import { withoutTurns } from '../transfer/shown-name.ts';
import type { TextSheet } from '../transfer/text-workbook.ts';
import { columnHeads, type FormRow, registerTitle } from './form-columns.ts';

/** Excel's own limit for one cell. */
const longestCell = 32_767;
/** In characters, after the paper's widths. */
const columnWidths = [13, 24, 16, 30, 28, 52, 34, 20, 16] as const;

/** The same cells without their looks. */
export function registerTable(book: Book, heading: string, rows: readonly FormRow[]): TextSheet {
  return {
    name: registerTitle[book],
    heading,
    heads: [...columnHeads[book], 'วันที่ลงทะเบียน'],
    widths: columnWidths,
    rows: rows.map(({ cells, day }) => [...cells, formatShortThaiDate(day)]),
  };
}

export async function registerWorkbook(
  book: Book,
  heading: string,
  rows: readonly FormRow[],
): Promise<Uint8Array> {
  const heads = [...columnHeads[book], 'วันที่ลงทะเบียน'];
  const data: SheetData = [
    [textCell(heading, { fontWeight: 'bold', fontSize: 14 })],
    heads.map((head) =>
      textCell(head, {
        fontWeight: 'bold',
        align: 'center',
        backgroundColor: '#e8ecf1',
        borderStyle: 'thin',
      }),
    ),
    ...rows.map((row) =>
      [...row.cells, formatShortThaiDate(row.day)].map((value, column) =>
        textCell(value, {
          borderStyle: 'thin',
          wrap: true,
          alignVertical: 'top',
          // The last columns, note and day of entry, say why the line is struck and stay readable.
          ...(row.isVoided && column < row.cells.length - 1 && { textDecoration: { strikethrough: true } }),
        }),
      ),
    ),
  ];
  const sheet = {
    sheet: registerTitle[book],
    columns: columnWidths.map((width) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: 2,
  };
  const file = writeExcelFile(data, sheet, { fontFamily: 'TH SarabunPSK', fontSize: 14 });
  return new Uint8Array(await file.toBuffer());
}

type CellStyle = Omit<Extract<Cell, { value?: unknown }>, 'value' | 'type'>;

function textCell(value: string, style: CellStyle = {}): Cell {
  return { value: printable(withoutTurns(value)), type: String, ...style } as Cell;
}

/** XML has no place for control characters; one pasted into a subject must not make the file unreadable. */
function printable(text: string): string {
  let clean = '';
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    if (code >= 0x20 || code === 0x09 || code === 0x0a) clean += sign;
  }
  return clean.slice(0, longestCell);
}
