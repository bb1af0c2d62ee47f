/** The record of processing on A4 across: what the program knows of it, and lines for what only the office knows. */
import { personalDataWords } from '../../shared/text/personal-data.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { escapedHtml, fontFaces, type PageFonts } from '../page-html.ts';

export type MapPaper = {
  readonly officeName: string;
  readonly printed: string;
  /** What the office set, as it reads under the table. */
  readonly unregistered: string;
  readonly isSample: boolean;
  readonly fonts: PageFonts;
};

const words = personalDataWords.th;
const columns = ['what', 'whose', 'why', 'where', 'howLong', 'who'] as const;
/** Names of files and folders stay as they are. */
const inThai = (text: string) => escapedHtml(toThaiDigits(text));

export function mapHtml({ officeName, printed, unregistered, isSample, fonts }: MapPaper): string {
  const sample = isSample ? `@top-right { content: 'ตัวอย่าง ไม่ใช่ข้อมูลจริง'; font-weight: 700; }` : '';
  const rows = words.rows.map(
    (row) => `<tr>${columns.map((column) => `<td>${inThai(row[column])}</td>`).join('')}</tr>`,
  );
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${words.title}</title><style>
${fontFaces('Register', fonts)}
@page { size: A4 landscape; margin: 18mm 14mm 14mm; font: 12pt/1 'Register'; ${sample}
  @bottom-right { content: 'หน้า ' counter(page, thai) ' จาก ' counter(pages, thai); } }
html { font: 13pt/1.1 'Register'; color: #000; } body { margin: 0; }
h1 { font-size: 20pt; text-align: center; margin: 0; } p { margin: 1mm 0; } p.office { text-align: center; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 2mm 0; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { border: 0.6pt solid #000; padding: 0.6mm 1.2mm 0.3mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { text-align: center; } th:nth-child(1) { width: 24%; } th:nth-child(5) { width: 21%; }
ul { margin: 1mm 0; padding-left: 6mm; }
</style></head><body><h1>${words.title}</h1>
<p class="office">${escapedHtml(officeName)} · ${escapedHtml(printed)}</p>
<p>ผู้ควบคุมข้อมูลส่วนบุคคล ........................................ เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล ........................................ โทร. ....................</p>
<p>${inThai(words.basis)}</p>
<table><thead><tr>${columns.map((column) => `<th scope="col">${words.heads[column]}</th>`).join('')}</tr></thead>
<tbody>${rows.join('')}</tbody></table>
<p>${inThai(unregistered)}</p><p>มาตรการรักษาความมั่นคงปลอดภัย</p>
<ul>${words.measures.map((one) => `<li>${inThai(one)}</li>`).join('')}</ul></body></html>`;
}
