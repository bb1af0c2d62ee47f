/**
 * A form of keeping as one self-contained page set for printing: head lines, a ruled table whose heads return on every
 * page, places for signatures. Sheet numbers (แผ่นที่) stand at the upper right, as the forms have them.
 */
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { escapedHtml, fontFaces, keepTogether, type PageFonts } from '../page-html.ts';

export type FormColumn = {
  readonly head: string;
  /** Millimetres. */
  readonly width: number;
  readonly align?: 'left' | 'centre';
};

export type FormRow = {
  readonly cells: readonly string[];
  /** All but the last column struck through: a line of a voided list. */
  readonly isStruck?: boolean;
};

export type FormPage = {
  readonly title: string;
  /** Under the title, centred. */
  readonly headLines: readonly string[];
  /** Under those: left and right. */
  readonly headSides: readonly (readonly [string, string])[];
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** Side by side under the table, each a stack of lines. */
  readonly signatures: readonly (readonly string[])[];
  /** Above the signatures. */
  readonly closing: readonly string[];
  /** At the foot of every sheet, so that a loose one says where it belongs: words of ours, nothing that was typed in. */
  readonly belongsTo: string;
  /** Null: a paper that is no form of the regulation. */
  readonly formNumber: number | null;
  readonly paper: 'A4 landscape' | 'A5 landscape';
  readonly isSample: boolean;
  readonly printed: string;
};

export function formPage(page: FormPage, fonts: PageFonts): string {
  // The last column takes what the outer lines leave.
  const colgroup = page.columns
    .map(({ width }, at) => (at === page.columns.length - 1 ? '<col>' : `<col style="width:${width}mm">`))
    .join('');
  const heads = page.columns.map(({ head }) => `<th scope="col">${escapedHtml(head)}</th>`).join('');
  const none = `<tr><td colspan="${page.columns.length}" class="none">ไม่มีรายการ</td></tr>`;
  const rows = page.rows.map((row) => tableRow(page, row));
  const last = rows.pop() ?? none;
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${escapedHtml(page.title)}</title><style>
${fontFaces('Form', fonts)}
@page { size: ${page.paper}; margin: 16mm 15mm 14mm; font: 12pt/1 'Form';
  @top-right { content: '${page.formNumber === null ? '' : toThaiDigits(`แบบที่ ${page.formNumber}   `)}แผ่นที่ ' counter(page, thai); }
  @top-left { content: '${page.isSample ? 'ตัวอย่าง ไม่ใช่บัญชีจริง' : ''}'; font-weight: 700; }
  @bottom-left { content: '${page.printed}'; }
  @bottom-right { content: '${page.belongsTo}'; } }
html { font: ${page.paper.startsWith('A5') ? 13 : 14}pt/1.1 'Form'; color: #000; }
body { margin: 0; }
h1 { margin: 0 0 1mm; padding-top: 1.5mm; font-size: 18pt; text-align: center; }
p { margin: 0; }
.centred { text-align: center; }
.sides { display: flex; justify-content: space-between; gap: 8mm; padding: 0.6mm 1mm; }
/* Half of a collapsed outer line lies outside its table, where the paper's edge would cut it off. */
table { width: calc(100% - 1pt); table-layout: fixed; border-collapse: collapse; margin: 1.5mm 0.5pt 3mm; }
thead { display: table-header-group; }
/* Nobody signs a sheet on which no line stands: the last line goes with the signatures. */
.end { break-inside: avoid; }
td.signing { border: 0; padding: 2.5mm 0 0; }
tr { break-inside: avoid; }
th, td { border: 0.6pt solid #000; padding: 0.9mm 1.3mm 0.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
th { text-align: center; vertical-align: middle; font-weight: 700; }
td .one { white-space: nowrap; }
td.centre { text-align: center; }
td.none { text-align: center; padding: 6mm; }
.closing { margin-bottom: 1mm; white-space: pre-line; }
.signatures { display: flex; justify-content: space-around; flex-wrap: wrap; gap: 3mm 8mm; break-inside: avoid; padding-top: 4mm; }
.signatures > div { text-align: center; min-width: 70mm; }
.signatures p { line-height: 1.45; }
</style></head><body>
<h1>${escapedHtml(page.title)}</h1>
${page.headLines.map((line) => `<p class="centred">${escapedHtml(line)}</p>`).join('')}
${page.headSides.map(([left, right]) => `<p class="sides"><span>${escapedHtml(left)}</span><span>${escapedHtml(right)}</span></p>`).join('')}
<table><colgroup>${colgroup}</colgroup><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody>
<tbody class="end">${last}${signing(page)}</tbody></table>
</body></html>`;
}

function signing({ columns, closing, signatures }: FormPage): string {
  if (closing.length === 0 && signatures.length === 0) return '';
  const lines = closing.map((line) => `<p class="closing">${escapedHtml(line)}</p>`).join('');
  const places = `<div class="signatures">${signatures.map(signature).join('')}</div>`;
  return `<tr><td colspan="${columns.length}" class="signing">${lines}${places}</td></tr>`;
}

function tableRow({ columns }: FormPage, { cells, isStruck = false }: FormRow): string {
  const shown = cells.map((cell, at) => {
    const text = keepTogether(escapedHtml(toThaiDigits(cell)));
    const isLast = at === cells.length - 1;
    return `<td class="${columns[at]?.align ?? 'left'}">${isStruck && !isLast ? `<s>${text}</s>` : text}</td>`;
  });
  return `<tr>${shown.join('')}</tr>`;
}

function signature(lines: readonly string[]): string {
  return `<div>${lines.map((line) => `<p>${escapedHtml(line)}</p>`).join('')}</div>`;
}
