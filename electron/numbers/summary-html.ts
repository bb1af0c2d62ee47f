/**
 * The page that closes a year: first and last number, voids and gaps of every book, letters by month, what was changed
 * since, and room for two signatures. It is signed and kept with the printed registers.
 */
import type { BookReport, YearReport } from '../../shared/office/numbers.ts';
import { bookTitle, exceptionWords } from '../../shared/text/number-words.ts';
import { formatThaiDate, monthShortNames } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { escapedHtml } from '../page-html.ts';
import { type NumberPaper, numberPage } from './number-page.ts';

export function summaryHtml(paper: NumberPaper, report: YearReport, clerk: string): string {
  const { close } = report;
  const state =
    close === null
      ? 'ฉบับร่าง ยังไม่ได้ปิดทะเบียน'
      : `ปิดทะเบียนเมื่อวันที่ ${formatThaiDate(close.at.slice(0, 10))} โดย ${close.by}`;
  return numberPage(
    paper,
    `<h1>สรุปการปิดทะเบียน ปี พ.ศ. ${toThaiDigits(report.year)}</h1>
<p class="office">${escapedHtml(paper.officeName)}<br>${escapedHtml(state)}</p>
${booksTable(report.books)}${monthsTable(report.books)}${doubledLine(report)}${exceptionsTable(report)}
${signatures(close?.by ?? clerk, close?.signer ?? '', close?.signerPost ?? '')}`,
  );
}

function booksTable(books: readonly BookReport[]): string {
  const heads = ['ทะเบียน', 'เลขแรก', 'เลขสุดท้าย', 'ลงทะเบียน', 'ยกเลิก', 'เลขแทรก', 'ไม่ได้ใช้', 'ไม่มีคำอธิบาย'];
  const rows = books.map((book) => {
    const { counts } = book;
    const entered = counts.given + counts['reserved-used'] + counts.inserted + counts.voided;
    const unused = counts.released + counts.held + counts.lapsed + counts['start-set'] + counts.restored;
    return row(bookTitle(book.name), [
      book.first,
      book.last,
      entered,
      counts.voided,
      counts.inserted,
      unused,
      counts.missing,
    ]);
  });
  return `<section><table><thead>${headRow(heads)}</thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function monthsTable(books: readonly BookReport[]): string {
  const isLate = books.some(({ months }) => (months[12] ?? 0) > 0);
  const columns = isLate ? 13 : 12;
  const heads = ['ทะเบียน', ...monthShortNames, ...(isLate ? ['หลังสิ้นปี'] : []), 'รวม'];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const rows = books.map(({ name, months }) =>
    row(bookTitle(name), [...months.slice(0, columns), sum(months)]),
  );
  const totals = Array.from({ length: columns }, (_, at) => sum(books.map(({ months }) => months[at] ?? 0)));
  return `<section><table class="months"><thead><tr><td class="title" colspan="${columns + 2}">จำนวนตามเดือนที่ลงทะเบียน</td></tr>
${headRow(heads)}</thead><tbody>${rows.join('')}${row('รวม', [...totals, sum(totals)], 'total')}</tbody></table></section>`;
}

function doubledLine({ doubled }: YearReport): string {
  return `<p>เลขซ้ำ: ${doubled.length === 0 ? 'ไม่มี' : `${toThaiDigits(doubled.length)} กรณี ตามรายงานเลขทะเบียน`}</p>`;
}

function exceptionsTable({ close, exceptions }: YearReport): string {
  if (close === null) return '';
  if (exceptions.length === 0) return '<p>การแก้ไขหลังปิดทะเบียน: ไม่มี</p>';
  const rows = exceptions.map(({ at, kind, book, running, reason, by }) => {
    const number = running === null ? '' : `${book === 'sent' ? 'ส่ง' : 'รับ'} ${toThaiDigits(running)}`;
    const cells = [formatThaiDate(at.slice(0, 10)), exceptionWords[kind], number, reason, by];
    return `<tr>${cells.map((cell) => `<td>${escapedHtml(cell)}</td>`).join('')}</tr>`;
  });
  return `<section><table><thead><tr><td class="title" colspan="5">การแก้ไขหลังปิดทะเบียน</td></tr>
${headRow(['วันที่', 'การแก้ไข', 'เลขทะเบียน', 'เหตุผล', 'โดย'])}</thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function signatures(clerk: string, signer: string, post: string): string {
  const dots = '.'.repeat(46);
  const name = (text: string) => escapedHtml(text === '' ? dots : text);
  return `<div class="signatures"><div><p>ลงชื่อ ${dots}</p><p>(${name(clerk)})</p><p>ผู้จัดทำ</p></div>
<div><p>ลงชื่อ ${dots}</p><p>(${name(signer)})</p><p>${post === '' ? 'ผู้ตรวจและปิดทะเบียน' : escapedHtml(post)}</p>
<p>วันที่ ${'.'.repeat(30)}</p></div></div>`;
}

function headRow(heads: readonly string[]): string {
  return `<tr class="heads">${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr>`;
}

function row(title: string, counts: readonly (number | null)[], kind = ''): string {
  const cells = counts.map((count) => `<td class="count">${count === null ? '–' : toThaiDigits(count)}</td>`);
  return `<tr class="${kind}"><td>${escapedHtml(title)}</td>${cells.join('')}</tr>`;
}
