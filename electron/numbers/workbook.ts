/** The year's numbers as a table: a row a stretch, with its book. */
import type { YearReport } from '../../shared/office/numbers.ts';
import { bookTitle } from '../../shared/text/number-words.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { TextSheet } from '../transfer/text-workbook.ts';
import { reportHeads, reportRow } from './report-rows.ts';

const widths = [36, 16, 10, 26, 50, 16, 26] as const;

export function numbersSheet(report: YearReport, heading: string): TextSheet {
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
  return {
    name: 'เลขทะเบียน',
    heading,
    heads: ['ทะเบียน', ...reportHeads],
    widths,
    rows: [...numbers, ...doubled],
  };
}
