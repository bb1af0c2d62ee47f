/** The year's numbers as a spreadsheet: a row a stretch, with its book. Every cell is text, so that none is a formula. */
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { YearReport } from '../../shared/office/numbers.ts';
import { bookTitle } from '../../shared/text/number-words.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { reportHeads, reportRow } from './report-rows.ts';

const widths = [36, 16, 10, 26, 50, 16, 26] as const;

export async function numbersWorkbook(report: YearReport, heading: string): Promise<Uint8Array> {
  const numbers = report.books.flatMap(({ name, lines }) =>
    lines.map((line) => [bookTitle(name), ...reportRow(line).cells]),
  );
  const doubled = report.doubled.map(({ kind, text, runnings }) => [
    'เลขซ้ำ',
    toThaiDigits(runnings.join(', ')),
    toThaiDigits(runnings.length),
    kind === 'same-number' ? 'ที่ซ้ำกัน' : 'หนังสือฉบับเดียวกันลงรับซ้ำ',
    text,
    '',
    '',
  ]);
  const data: SheetData = [
    [cell(heading, { fontWeight: 'bold', fontSize: 14 })],
    ['ทะเบียน', ...reportHeads].map((head) =>
      cell(head, { fontWeight: 'bold', align: 'center', backgroundColor: '#e8ecf1', borderStyle: 'thin' }),
    ),
    ...[...numbers, ...doubled].map((row) =>
      row.map((value) => cell(value, { borderStyle: 'thin', wrap: true, alignVertical: 'top' })),
    ),
  ];
  const sheet = {
    sheet: 'เลขทะเบียน',
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: 2,
  };
  const file = writeExcelFile(data, sheet, { fontFamily: 'TH SarabunPSK', fontSize: 14 });
  return new Uint8Array(await file.toBuffer());
}

type CellStyle = Omit<Extract<Cell, { value?: unknown }>, 'value' | 'type'>;

function cell(value: string, style: CellStyle): Cell {
  // XML has no place for control characters that a reason may have been pasted with.
  return { value: value.replace(/\p{Cc}/gu, ' ').slice(0, 32_767), type: String, ...style } as Cell;
}
