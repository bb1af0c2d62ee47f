/** The statistics as a spreadsheet: a sheet a table, counts as numbers so that they can be added up further. */
import type { Statistics } from '../../shared/register/statistics.ts';
import { statisticsTables } from '../../shared/text/statistics-words.ts';
import type { TextSheet } from '../transfer/text-workbook.ts';

export function statisticsSheets(heading: string, report: Statistics): readonly TextSheet[] {
  return statisticsTables(report).map(({ title, heads, rows }) => ({
    // Excel takes no more than 31 characters for a sheet's name.
    name: title.slice(0, 31),
    heading: `${heading}: ${title}`,
    heads,
    widths: heads.map((_, at) => (at === 0 ? 40 : 16)),
    rows,
  }));
}
