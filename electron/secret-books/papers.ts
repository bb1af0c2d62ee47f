/**
 * ทขล. 1-3, the slip that comes back signed, inner and outer envelope. The class stands in red at the head and the foot
 * of every page (rules §3.2); on the outer envelope nothing says that there is a secret inside.
 */
import { secrecyMark } from '../../shared/document/handling.ts';
import { type PrintedColumn, secretBookForm, secretBookTitle } from '../../shared/secret-books/columns.ts';
import type { KeptClass, SecretBook, SecretLetter } from '../../shared/secret-books/secret.ts';
import { formatShortThaiDate, formatThaiDate, isoDayOf } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { escapedHtml, fontFaces, type PageFonts } from '../page-html.ts';
import { keySheet } from '../recovery/key-sheet.ts';

export type SecretPaper = {
  readonly officeName: string;
  readonly addressLines: readonly string[];
  readonly isSample: boolean;
  readonly fonts: PageFonts;
};

export function bookPage(
  paper: SecretPaper,
  of: { readonly book: SecretBook; readonly year: number | null },
  letters: readonly SecretLetter[],
  columns: readonly PrintedColumn[],
): string {
  const heads = columns
    .map(({ head, width }) => `<th style="width:${width}mm">${escapedHtml(head)}</th>`)
    .join('');
  const rows = letters.map((letter) => row(columns, letter)).join('');
  const year = of.year === null ? '' : ` ประจำปี พ.ศ. ${toThaiDigits(of.year)}`;
  return page(
    paper,
    { size: 'A4 landscape', mark: gravest(letters), margin: '18mm 12mm' },
    `<div class="form">${secretBookForm[of.book]}</div><h1>${secretBookTitle[of.book]}${year}</h1>
<p class="office">${escapedHtml(paper.officeName)}</p>
<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`,
  );
}

/** For the safe: the program keeps no copy of it. */
export function keyPage(paper: SecretPaper, registrar: string, key: string, printedOn: string): string {
  return keySheet({
    title: 'กุญแจสำรองของทะเบียนข้อมูลข่าวสารลับ',
    groups: key.split('-'),
    officeName: paper.officeName,
    holder: `นายทะเบียนข้อมูลข่าวสารลับ ${registrar}`,
    notes: [
      'ใช้เมื่อนายทะเบียนลืมรหัสผ่าน หรือรับมอบทะเบียนโดยไม่มีผู้ส่งมอบ ที่หน้าทะเบียนลับ พิมพ์กุญแจนี้แทนรหัสผ่าน',
      'ใส่ซองปิดผนึก เก็บในตู้นิรภัยของสำนักงาน ผู้ถือกุญแจนี้เปิดทะเบียนลับได้ โปรแกรมไม่เก็บกุญแจนี้ไว้',
      'เมื่อส่งมอบหน้าที่หรือตั้งรหัสผ่านใหม่ โปรแกรมทำแผ่นใหม่ แผ่นนี้จะใช้ไม่ได้อีก',
    ],
    isSample: paper.isSample,
    printedOn,
    fonts: paper.fonts,
  });
}

/** Signed and sent back by whoever opened the inner envelope. */
export function receiptPage(paper: SecretPaper, letter: SecretLetter): string {
  const { fields, secrecy } = letter;
  const line = (label: string, value: string) =>
    `<p class="line">${label} <span class="filled">${escapedHtml(value) || '&nbsp;'}</span></p>`;
  // A slip travels outside the envelope: number, day and class, never the subject.
  return page(
    paper,
    { size: 'A5 landscape', mark: secrecy, margin: '16mm 14mm' },
    `<h1>ใบรับข้อมูลข่าวสารลับ</h1>${line('จาก', paper.officeName)}${line('ถึง', fields.to)}
${line('ที่', toThaiDigits(fields.documentNumber ?? ''))}${line('ลงวันที่', dated(fields.documentDate))}
${line('เลขทะเบียน', numberOf(letter))}${line('จำนวน', fields.copies)}
<p class="sign">ได้รับข้อมูลข่าวสารลับตามรายการข้างต้นไว้เรียบร้อยแล้ว</p>
<div class="signature"><p>ลงชื่อ ............................................ ผู้รับ</p><p>( ............................................ )</p>
<p>ตำแหน่ง ............................................</p><p>วันที่ ................................ เวลา ................ น.</p></div>
<p class="small">โปรดลงชื่อแล้วส่งคืน ${escapedHtml(paper.officeName)}</p>`,
  );
}

/** `inner`: class on it, front and back. `outer`: opaque, and nothing that says secret. */
export function envelopePage(paper: SecretPaper, letter: SecretLetter, which: 'inner' | 'outer'): string {
  const { fields, secrecy } = letter;
  const sender = [paper.officeName, ...paper.addressLines]
    .map((text) => `<p>${escapedHtml(text)}</p>`)
    .join('');
  const number =
    which === 'inner' ? `<p>ที่ ${escapedHtml(toThaiDigits(fields.documentNumber ?? ''))}</p>` : '';
  const front = `<section><div class="from">${sender}${number}</div><div class="to"><p>${escapedHtml(fields.to)}</p></div></section>`;
  const back = which === 'inner' ? '<section class="back"></section>' : '';
  const mark = which === 'inner' ? secrecy : null;
  return page(paper, { size: '229mm 162mm', mark, margin: '20mm 14mm' }, front + back);
}

type Sheet = { readonly size: string; readonly mark: KeptClass | null; readonly margin: string };

function page(paper: SecretPaper, { size, mark, margin }: Sheet, body: string): string {
  const red = `font: 700 32pt/1 'Register'; color: #c00000;`;
  const marks =
    mark === null
      ? ''
      : `@top-center { content: '${secrecyMark[mark]}'; ${red} } @bottom-center { content: '${secrecyMark[mark]}'; ${red} }`;
  const sample = paper.isSample ? `@top-right { content: 'ตัวอย่าง'; font: 700 12pt/1 'Register'; }` : '';
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>เอกสาร</title><style>
${fontFaces('Register', paper.fonts)}
@page { size: ${size}; margin: ${margin}; ${marks} ${sample} }
html { font: 14pt/1.15 'Register'; color: #000; } body { margin: 0; }
h1 { font-size: 20pt; text-align: center; margin: 0; } p { margin: 1mm 0; } p.office { text-align: center; margin: 0 0 3mm; }
.form { text-align: right; } .small { font-size: 12pt; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; } thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { border: 0.6pt solid #000; padding: 0.6mm 1mm 0.3mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; } th { text-align: center; }
tr.ended td { text-decoration: line-through; }
.line { display: flex; align-items: baseline; gap: 2mm; width: 110mm; } .filled { flex: 1; border-bottom: 0.6pt dotted #000; line-height: 1; }
.sign { margin-top: 5mm; } .signature { margin: 8mm 0 0 auto; width: 90mm; text-align: center; }
section { height: 110mm; position: relative; break-after: page; } section:last-child { break-after: auto; }
.to { position: absolute; left: 95mm; top: 55mm; font-size: 20pt; }
</style></head><body>${body}</body></html>`;
}

function row(columns: readonly PrintedColumn[], letter: SecretLetter): string {
  const cells = columns.map(({ column }) => `<td>${escapedHtml(toThaiDigits(cell(column, letter)))}</td>`);
  return `<tr${letter.ended === null ? '' : ' class="ended"'}>${cells.join('')}</tr>`;
}

function cell(column: PrintedColumn['column'], { fields, ...letter }: SecretLetter): string {
  switch (column) {
    case 'running':
      return String(letter.running);
    case 'at':
      return formatShortThaiDate(isoDayOf(new Date(letter.at)));
    case 'class':
      return secrecyMark[letter.secrecy];
    case 'ended':
      return letter.ended === null ? '' : endedWord[letter.ended];
    case 'documentDate':
      return fields.documentDate === null ? '' : formatShortThaiDate(fields.documentDate);
    default:
      return fields[column] ?? '';
  }
}

const endedWord = { voided: 'ยกเลิก', lowered: 'ยกเลิกชั้นความลับ' } as const;

function dated(iso: string | null): string {
  return iso === null ? '' : formatThaiDate(iso);
}

function numberOf({ book, running, year }: SecretLetter): string {
  return `${secretBookForm[book]} เลขที่ ${toThaiDigits(running)}/${toThaiDigits(year)}`;
}

/** A book bears the gravest class of what stands in it; an empty one the least. */
function gravest(letters: readonly SecretLetter[]): KeptClass {
  return letters.some(({ secrecy }) => secrecy === 'secret') ? 'secret' : 'confidential';
}
