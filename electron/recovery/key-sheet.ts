/** A recovery key on a sheet of paper, to be kept in a sealed envelope where the office keeps its own keys. */
import { formatThaiDate } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { escapedHtml, fontFaces, type PageFonts } from '../page-html.ts';

export type KeySheet = {
  readonly title: string;
  readonly groups: readonly string[];
  readonly officeName: string;
  /** Whose key it is; absent: the office's. */
  readonly holder?: string;
  /** When it is used, where it is kept, who can do what with it: a sentence each. */
  readonly notes: readonly string[];
  readonly isSample: boolean;
  /** ISO day. */
  readonly printedOn: string;
  readonly fonts: PageFonts;
};

/** Stands on every sheet, between when the key is used and where it is kept. */
const signs = 'อักษรมีเฉพาะ 0-9 และ A-Z ไม่มี I L O U พิมพ์เล็กหรือใหญ่ เว้นวรรคหรือไม่ก็ได้';

export function keySheet(sheet: KeySheet): string {
  const { title, groups, officeName, holder, notes, isSample, printedOn, fonts } = sheet;
  // The screen asks back "group 5": it is found by its number, not by counting.
  const cells = groups
    .map(
      (group, index) =>
        `<div><small>กลุ่มที่ ${toThaiDigits(index + 1)}</small><span>${escapedHtml(group)}</span></div>`,
    )
    .join('');
  const [use = '', ...others] = notes;
  const items = [use, signs, ...others].map((note) => `<li>${escapedHtml(note)}</li>`).join('\n');
  const whose = holder === undefined ? [] : [holder];
  const head = [officeName, ...whose, `พิมพ์เมื่อ ${formatThaiDate(printedOn)}`];
  const sample = isSample ? `@top-right { content: 'ตัวอย่าง'; font: 700 12pt/1 'Sheet'; }` : '';
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${escapedHtml(title)}</title><style>
${fontFaces('Sheet', fonts)}
@page { size: A4; margin: 25mm 20mm 20mm 30mm; ${sample} }
html { font: 16pt/1.3 'Sheet'; color: #000; }
body { margin: 0; }
h1 { font-size: 22pt; text-align: center; margin: 0 0 4mm; }
.office { text-align: center; margin: 0 0 8mm; }
.key { border: .5mm solid #000; padding: 6mm; display: grid; grid-template-columns: repeat(4, max-content);
  gap: 4mm 9mm; justify-content: center; }
.key small { display: block; font-size: 12pt; line-height: 1; }
.key span { font-size: 26pt; letter-spacing: .12em; white-space: nowrap; }
ol { list-style: thai; margin: 7mm 0 0; padding-left: 8mm; }
li { margin-bottom: 2mm; text-wrap: pretty; }
.sign { margin-top: 16mm; margin-left: auto; width: 90mm; text-align: center; }
</style></head><body><section>
<h1>${escapedHtml(title)}</h1>
<p class="office">${head.map(escapedHtml).join('<br>')}</p>
<div class="key">${cells}</div>
<ol>
${items}
</ol>
<div class="sign">ลงชื่อ ........................................................ ผู้เก็บรักษา<br>(......................................................)<br>วันที่ ........................................</div>
</section></body></html>`;
}
