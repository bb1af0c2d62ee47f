/**
 * Lines of a register as one self-contained page set for printing: landscape A4, a date head for each day of entry
 * repeated with the column heads on every page that the day reaches. Page numbers are laid over later.
 */
import type { Book } from '../../shared/register/entry.ts';
import { pageNumberWords } from '../../shared/text/page-number.ts';
import { monthNames } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { escapedHtml, fontFaces, keepTogether, type PageFonts } from '../page-html.ts';
import { columnHeads, type FormRow, registerTitle } from './form-columns.ts';

export type PrintedRegister = {
  readonly book: Book;
  readonly officeName: string;
  /** "พิมพ์เมื่อ …", at the foot of every page. */
  readonly printed: string;
  readonly isSample: boolean;
  readonly fonts: PageFonts;
};

/** One chunk. Its rows stand in the order of entering. */
export function registerPageSet(register: PrintedRegister, rows: readonly FormRow[]): string {
  const days = Map.groupBy(rows, (row) => row.day);
  const tables = [...days].map(([day, ofDay]) => dayTable(register.book, day, ofDay));
  const body = tables.length > 0 ? tables.join('') : emptyTable(register.book);
  return htmlPage(register, pageFrame(register), body);
}

/** As many otherwise empty pages as the joined document has, each with its number at the place left free for it. */
export function pageNumberSheets(register: PrintedRegister, pages: number): string {
  const { before, of } = pageNumberWords;
  const numbered = `@bottom-right { content: '${before}' counter(page, thai) '${of}${toThaiDigits(pages)}'; }`;
  const sheets = '<div class="sheet">&nbsp;</div>'.repeat(pages);
  return htmlPage(register, `${pageSize} ${numbered}`, sheets);
}

/** Left and right are wide enough for binding: the book is kept bound or in a ring file. */
const pageSize = 'size: A4 landscape; margin: 14mm 15mm 14mm 15mm;';

function pageFrame(register: PrintedRegister): string {
  const sample = register.isSample ? `@top-right { content: 'ตัวอย่าง ไม่ใช่ทะเบียนจริง'; font-weight: 700; }` : '';
  return `${pageSize}
    @top-left { content: ${cssString(register.officeName)}; }
    ${sample}
    @bottom-left { content: ${cssString(register.printed)}; }`;
}

function dayTable(book: Book, day: string, rows: readonly FormRow[]): string {
  return table(book, dateHead(book, day), rows.map(tableRow).join(''));
}

function emptyTable(book: Book): string {
  return table(
    book,
    `${registerTitle[book]} วันที่ ........ เดือน ........................ พ.ศ. ............`,
    '<tr><td colspan="8" class="none">ไม่มีรายการในช่วงที่เลือก</td></tr>',
  );
}

/** ทะเบียนหนังสือรับ วันที่ ๒๓ เดือน พฤศจิกายน พ.ศ. ๒๕๖๙, as the head of the form prints it. */
function dateHead(book: Book, day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return toThaiDigits(`${registerTitle[book]} วันที่ ${date} เดือน ${monthNames[month - 1]} พ.ศ. ${year + 543}`);
}

function table(book: Book, head: string, body: string): string {
  const columns = columnHeads[book].map((name) => `<th scope="col">${name}</th>`).join('');
  return `<table><colgroup>${columnWidths.map((width) => `<col style="width:${width}mm">`).join('')}</colgroup>
<thead><tr><td class="day" colspan="8">${escapedHtml(head)}</td></tr><tr class="heads">${columns}</tr></thead>
<tbody>${body}</tbody></table>`;
}

function tableRow(row: FormRow): string {
  const cells = row.cells.map((cell, column) => {
    const text = keepTogether(escapedHtml(column === 0 ? yearBelow(cell) : cell));
    return `<td>${row.isVoided && column < row.cells.length - 1 ? `<s>${text}</s>` : text}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

/** Millimetres; half a millimetre less than the paper's 267, for the outer lines. */
const columnWidths = [17, 36, 24, 38, 32, 62, 36, 21.5] as const;

/** The narrow first column breaks a number before its year, never within it. */
function yearBelow(number: string): string {
  return number.replace(/\/(?=[๐-๙]{4}\)?$)/gmu, '\u200b/');
}

function htmlPage(register: PrintedRegister, page: string, body: string): string {
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${registerTitle[register.book]}</title><style>
${fontFaces('Register', register.fonts)}
/* Padding above the day: ink above a page's first line would be painted at the foot of the page before. */
@page { ${page} font: 12pt/1 'Register'; }
html { font: 13pt/1.05 'Register'; color: #000; }
body { margin: 0; }
.sheet { break-after: page; }
.sheet:last-child { break-after: auto; }
table { width: 266.5mm; table-layout: fixed; border-collapse: collapse; margin: 0 0 3mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.6pt solid #000; padding: 0.7mm 1.2mm 0.4mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
th { text-align: center; vertical-align: middle; font-weight: 700; }
td:first-child { text-align: center; }
td.day { border: 0; text-align: center; font-weight: 700; font-size: 15pt; padding: 2mm 0 1.5mm; word-spacing: 1mm; }
td .one { white-space: nowrap; }
td.none { text-align: center; padding: 6mm; }
</style></head><body>${body}</body></html>`;
}

/** Quotes, line ends and `<` by their numbers, so that a name can end neither the string nor the style. */
function cssString(text: string): string {
  return `'${text.replace(/['"\\<>\n\r]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}'`;
}
