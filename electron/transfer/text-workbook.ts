/**
 * A table as a spreadsheet. Every cell is typed as text, so that a subject that begins with = + - @ stays a subject and
 * is never run as a formula; numbers are written as numbers only where the table says so.
 */
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { withoutTurns } from './shown-name.ts';

export type TextSheet = {
  readonly name: string;
  readonly heading: string;
  readonly heads: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
};

export async function textWorkbook(sheets: readonly TextSheet[]): Promise<Uint8Array> {
  const made = sheets.map((sheet) => ({
    data: dataOf(sheet),
    sheet: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    stickyRowsCount: 2,
  }));
  const file = writeExcelFile(made, { fontFamily: 'TH SarabunPSK', fontSize: 14 });
  return new Uint8Array(await file.toBuffer());
}

function dataOf({ heading, heads, rows }: TextSheet): SheetData {
  const headStyle = {
    fontWeight: 'bold',
    align: 'center',
    backgroundColor: '#e8ecf1',
    borderStyle: 'thin',
  } as const;
  return [
    [textCell(heading, { fontWeight: 'bold', fontSize: 14 })],
    heads.map((head) => textCell(head, headStyle)),
    ...rows.map((row) =>
      row.map((value) =>
        typeof value === 'number'
          ? ({ value, type: Number, borderStyle: 'thin', alignVertical: 'top' } as Cell)
          : textCell(value, { borderStyle: 'thin', wrap: true, alignVertical: 'top' }),
      ),
    ),
  ];
}

function textCell(value: string, style: object): Cell {
  // XML has no place for control characters that something may have been pasted with.
  return {
    value: withoutTurns(value)
      .replace(/\p{Cc}/gu, ' ')
      .slice(0, 32_767),
    type: String,
    ...style,
  } as Cell;
}
