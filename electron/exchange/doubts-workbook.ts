/** The doubtful rows as a spreadsheet, to be put right in the file they came from. */
import type { DoubtfulRow } from '../../shared/contract/exchange-schemas.ts';
import { textWorkbook } from '../transfer/text-workbook.ts';
import { cellsOf } from './doubts-html.ts';

export function doubtsWorkbook(heading: string, rows: readonly DoubtfulRow[]): Promise<Uint8Array> {
  return textWorkbook([
    {
      name: 'ข้อสงสัย',
      heading,
      heads: ['แถวในแฟ้ม', 'เลขทะเบียน', 'เรื่อง', 'ข้อสงสัย', 'ผล'],
      widths: [12, 16, 60, 50, 12],
      rows: rows.map((row) => cellsOf(row).slice(0, 5)),
    },
  ]);
}
