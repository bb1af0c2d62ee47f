/** Every list that leaves the program: as a spreadsheet, or as text with commas that opens right in Excel. */
import { withoutTurns } from './shown-name.ts';
import { type TextSheet, textWorkbook } from './text-workbook.ts';

export const listFormats = ['xlsx', 'csv'] as const;
export type ListFormat = (typeof listFormats)[number];

export type ListFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** `name` without its ending. In a CSV the tables follow one another, an empty line between. */
export async function listFile(
  name: string,
  sheets: readonly TextSheet[],
  as: ListFormat,
): Promise<ListFile> {
  if (as === 'csv') return { name: `${name}.csv`, mediaType: 'text/csv', bytes: textWithCommas(sheets) };
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `${name}.xlsx`, mediaType, bytes: await textWorkbook(sheets) };
}

/** A mark of UTF-8 first: without it Excel on a Thai Windows takes the bytes for windows-874. */
function textWithCommas(sheets: readonly TextSheet[]): Uint8Array {
  const tables = sheets.map(({ heading, heads, rows }) => [
    ...(sheets.length > 1 ? [line([heading])] : []),
    line(heads),
    ...rows.map(line),
  ]);
  return new TextEncoder().encode(`\ufeff${tables.map((lines) => lines.join('\r\n')).join('\r\n\r\n')}\r\n`);
}

function line(cells: readonly (string | number)[]): string {
  return cells
    .map((cell) => (typeof cell === 'number' ? String(cell) : quoted(harmless(withoutTurns(cell)))))
    .join(',');
}

/** A spreadsheet runs what begins so as a formula; a subject stays a subject. A dash alone says that there is nothing. */
function harmless(cell: string): string {
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠]./su.test(cell) || /^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
