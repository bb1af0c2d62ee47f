/** Every number of a year explained, on upright A4: book by book, then what was doubled. */
import type { BookReport, YearReport } from '../../shared/office/numbers.ts';
import { bookTitle } from '../../shared/text/number-words.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { escapedHtml } from '../page-html.ts';
import { type NumberPaper, numberPage } from './number-page.ts';
import { countsText, reportHeads, reportRow } from './report-rows.ts';

export function reportHtml(paper: NumberPaper, report: YearReport): string {
  const year = toThaiDigits(report.year);
  const books = report.books.map(bookPart).join('') || '<p class="none">ปีนี้ยังไม่มีการออกเลข</p>';
  return numberPage(
    paper,
    `<h1>รายงานเลขทะเบียน ปี พ.ศ. ${year}</h1><p class="office">${escapedHtml(paper.officeName)}</p>
${books}${doubledPart(report)}`,
  );
}

/** Millimetres; the reason takes what is left. */
const columns = `<colgroup>${[27, 15, 37, null, 23, 28]
  .map((width) => (width === null ? '<col>' : `<col style="width:${width}mm">`))
  .join('')}</colgroup>`;

function bookPart(book: BookReport): string {
  const rows = book.lines.map(reportRow).map(({ fate, cells }) => {
    const words = cells.map((cell) => `<td>${escapedHtml(cell)}</td>`).join('');
    return `<tr${fate === 'missing' ? ' class="missing"' : ''}>${words}</tr>`;
  });
  const heads = reportHeads.map((head) => `<th scope="col">${head}</th>`).join('');
  return `<section><table class="report">${columns}<thead>
<tr><td class="title" colspan="6">${escapedHtml(bookTitle(book.name))}</td></tr>
<tr class="heads">${heads}</tr></thead><tbody>${rows.join('')}
<tr class="counts"><td colspan="6">${escapedHtml(countsText(book))}</td></tr></tbody></table></section>`;
}

function doubledPart({ doubled }: YearReport): string {
  if (doubled.length === 0) return '<p>เลขซ้ำ: ไม่มี</p>';
  const rows = doubled.map(({ kind, text, runnings }) => {
    const what = kind === 'same-number' ? 'ที่ซ้ำกัน' : 'หนังสือฉบับเดียวกันลงรับซ้ำ';
    const numbers = toThaiDigits(runnings.join(', '));
    return `<tr><td>${what}</td><td>${escapedHtml(text)}</td><td>${numbers}</td></tr>`;
  });
  return `<section><table><thead><tr><td class="title" colspan="3">เลขซ้ำ</td></tr>
<tr class="heads"><th scope="col">ลักษณะ</th><th scope="col">หนังสือ</th><th scope="col">เลขทะเบียน</th></tr></thead>
<tbody>${rows.join('')}</tbody></table></section>`;
}
