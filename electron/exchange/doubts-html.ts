/** The doubtful rows of a register's file on upright A4, to be gone through with the paper book beside it. */
import type { DoubtfulRow, TakeOverReport } from '../../shared/contract/exchange-schemas.ts';
import { runningOf } from '../../shared/register/running.ts';
import { doubtWords } from '../../shared/text/exchange-words.ts';
import { formatCount, toThaiDigits } from '../../shared/thai/numerals.ts';
import { escapedHtml, fontFaces, type PageFonts } from '../page-html.ts';

export type DoubtsPaper = {
  readonly officeName: string;
  readonly fileName: string;
  readonly printed: string;
  readonly fonts: PageFonts;
};

const heads = ['แถวในแฟ้ม', 'เลขทะเบียน', 'เรื่อง', 'ข้อสงสัย', 'ผล', 'ตรวจแล้ว'] as const;

export function doubtsHtml(paper: DoubtsPaper, report: TakeOverReport, rows: readonly DoubtfulRow[]): string {
  const body = rows.map(
    (row) =>
      `<tr>${cellsOf(row)
        .map((cell) => `<td>${escapedHtml(cell)}</td>`)
        .join('')}</tr>`,
  );
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>แถวที่มีข้อสงสัย</title><style>
${fontFaces('Register', paper.fonts)}
@page { size: A4 portrait; margin: 18mm 16mm 16mm 20mm; font: 12pt/1 'Register';
  @bottom-right { content: 'หน้า ' counter(page, thai) ' จาก ' counter(pages, thai); } }
html { font: 14pt/1.1 'Register'; color: #000; } body { margin: 0; }
h1 { font-size: 20pt; text-align: center; margin: 0; } p { margin: 1mm 0; } p.office { text-align: center; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; } thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.6pt solid #000; padding: 0.6mm 1.2mm 0.3mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { text-align: center; }
th:nth-child(1) { width: 17mm; } th:nth-child(2) { width: 24mm; } th:nth-child(4) { width: 48mm; }
th:nth-child(5) { width: 18mm; } th:nth-child(6) { width: 17mm; }
</style></head><body><h1>รายการที่มีข้อสงสัยก่อนนำเข้าทะเบียน</h1>
<p class="office">${escapedHtml(paper.officeName)} · แฟ้ม ${escapedHtml(paper.fileName)} · ${escapedHtml(paper.printed)}</p>
<p>ในแฟ้ม ${formatCount(report.rows)} แถว นำเข้าได้ ${formatCount(report.entering)} แถว เว้นไว้ ${formatCount(report.leftOut)} แถว มีข้อสงสัย ${formatCount(rows.length)} แถว</p>
<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${body.join('') || '<tr><td colspan="6">ไม่มี</td></tr>'}</tbody></table></body></html>`;
}

/** The last column is for the hand. */
export function cellsOf({
  row,
  running,
  inserted,
  circular,
  year,
  subject,
  doubts,
  isLeftOut,
}: DoubtfulRow): readonly string[] {
  const number = running === null ? '' : `${circular ? 'ว ' : ''}${runningOf({ running, inserted })}/${year}`;
  const words = doubts.map((doubt) => doubtWords[doubt]).join('; ');
  return [toThaiDigits(row), toThaiDigits(number), subject, words, isLeftOut ? 'เว้นไว้' : 'นำเข้า', ''];
}
