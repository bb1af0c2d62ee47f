/** The year's numbers as rows of words, Thai digits: the printed report and the spreadsheet are made from them. */
import type { BookReport, NumberLine } from '../../shared/office/numbers.ts';
import { fateWords } from '../../shared/text/number-words.ts';
import { formatShortThaiDate } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';

export const reportHeads = ['เลขที่', 'จำนวน', 'สถานะ', 'เหตุผลหรือผู้ขอจอง', 'วันที่', 'ผู้ดำเนินการ'] as const;

export type ReportRow = { readonly fate: NumberLine['fate']; readonly cells: readonly string[] };

export function reportRow(line: NumberLine): ReportRow {
  const { fate, first, last, inserted, reason, holder, at, by } = line;
  const shown = inserted === null ? String(first) : `${first}/${inserted}`;
  const cells = [
    first === last ? shown : `${first} – ${last}`,
    String(last - first + 1),
    fateWords[fate],
    [holder, reason].filter((part) => part !== null).join(': '),
    at === null ? '' : formatShortThaiDate(at.slice(0, 10)),
    by ?? '',
  ];
  // Names and reasons stay as they were typed.
  return { fate, cells: cells.map((cell, at) => (at < 2 ? toThaiDigits(cell) : cell)) };
}

/** ออกแล้ว, ยกเลิก and so on in one line, only what there is. */
export function countsText({ counts, next }: BookReport): string {
  const said = Object.entries(counts).filter(([, count]) => count > 0);
  const parts = said.map(
    ([fate, count]) => `${fateWords[fate as NumberLine['fate']]} ${toThaiDigits(count)}`,
  );
  return [...parts, `เลขถัดไป ${toThaiDigits(next)}`].join(' · ');
}
