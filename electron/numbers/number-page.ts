/** The page that both papers of a year's numbers stand on. */
import { escapedHtml, fontFaces, type PageFonts } from '../page-html.ts';

export type NumberPaper = {
  readonly officeName: string;
  /** "พิมพ์เมื่อ …", at the foot of every page. */
  readonly printed: string;
  readonly isSample: boolean;
  readonly fonts: PageFonts;
};

export function numberPage(paper: NumberPaper, body: string): string {
  const sample = paper.isSample ? `@top-right { content: 'ตัวอย่าง ไม่ใช่ทะเบียนจริง'; font-weight: 700; }` : '';
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>เลขทะเบียน</title><style>
${fontFaces('Register', paper.fonts)}
@page { size: A4 portrait; margin: 18mm 18mm 16mm 22mm; font: 12pt/1 'Register'; ${sample}
  @bottom-left { content: ${cssString(paper.printed)}; }
  @bottom-right { content: 'หน้า ' counter(page, thai) ' จาก ' counter(pages, thai); } }
html { font: 14pt/1.1 'Register'; color: #000; }
body { margin: 0; }
h1 { font-size: 20pt; text-align: center; margin: 0; }
p { margin: 1mm 0; }
p.office { text-align: center; margin: 0 0 4mm; }
p.none { text-align: center; padding: 8mm; }
section { margin: 0 0 5mm; }
table { width: 100%; border-collapse: collapse; }
table.report { table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.6pt solid #000; padding: 0.6mm 1.2mm 0.3mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { text-align: center; font-weight: 700; }
td.title { border: 0; font-weight: 700; font-size: 16pt; padding: 2mm 0 1mm; }
table.report td:nth-child(2), td.count { text-align: center; }
tr.counts td, tr.total td { font-weight: 700; text-align: left; }
tr.total td.count { text-align: center; }
tr.missing td { font-weight: 700; }
tr.missing td:first-child::before { content: '⚠ '; font-family: sans-serif; font-size: 10pt; }
table.months { font-size: 12pt; }
table.months th, table.months td.count { padding: 0.6mm 0.3mm 0.3mm; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; margin-top: 12mm; break-inside: avoid; text-align: center; }
.signatures p { margin: 0; }
</style></head><body>${body}</body></html>`;
}

/** Quotes, line ends and `<` by their numbers, so that a name can end neither the string nor the style. */
function cssString(text: string): string {
  return `'${escapedHtml(text).replace(/['"\\<>\n\r&#;]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}'`;
}
