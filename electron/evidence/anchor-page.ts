/**
 * Anchors of several days as one printed page, to be signed and kept in a binder: whoever rewrites the file later cannot
 * make it match what lies there. The digits stay Arabic: they are typed in again when the register is checked.
 */
import type { Anchor } from '../../shared/register/evidence.ts';
import { formatShortThaiDate, formatThaiDate } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { escapedHtml, fontFaces, type PageFonts } from '../page-html.ts';

export type AnchorPage = {
  /** Newest first. */
  readonly anchors: readonly Anchor[];
  readonly officeName: string;
  /** ISO day. */
  readonly printedOn: string;
  readonly isSample: boolean;
  readonly fonts: PageFonts;
};

export function anchorPage({ anchors, officeName, printedOn, isSample, fonts }: AnchorPage): string {
  const rows = anchors.toReversed().map(row).join('');
  const none = '<tr><td colspan="6">ยังไม่มีค่ายืนยัน</td></tr>';
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>ค่ายืนยันทะเบียน</title><style>
${fontFaces('Anchors', fonts)}
@page { size: A4; margin: 20mm 15mm 18mm 20mm; @bottom-right { content: 'หน้า ' counter(page, thai); } }
@page { @bottom-left { content: 'พิมพ์เมื่อ ${toThaiDigits(formatShortThaiDate(printedOn))}'; } font: 12pt 'Anchors'; }
html { font: 14pt/1.15 'Anchors'; color: #000; }
body { margin: 0; }
h1 { font-size: 18pt; text-align: center; margin: 0; }
p { margin: 2mm 0; text-align: center; }
p.why { text-align: left; font-size: 13pt; }
table { border-collapse: collapse; width: calc(100% - .5mm); margin-top: 3mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: .3mm solid #000; padding: .8mm 1.5mm; vertical-align: top; }
td.n { text-align: right; white-space: nowrap; }
td.hash { font-size: 13pt; line-height: 1.1; white-space: nowrap; }
.sign { margin-top: 14mm; margin-left: auto; width: 90mm; text-align: center; break-inside: avoid; }
</style></head><body>
<h1>ค่ายืนยันทะเบียนรายวัน</h1>
<p>${escapedHtml(officeName)}${isSample ? ' <b>(ตัวอย่าง ไม่ใช่ทะเบียนจริง)</b>' : ''}</p>
<p class="why">ค่าในตารางนี้คำนวณจากประวัติการใช้งานทุกรายการจนถึงเวลาที่ระบุ หากมีผู้แก้ไขแฟ้มทะเบียนย้อนหลัง
ค่าที่คำนวณใหม่จะไม่ตรงกับกระดาษแผ่นนี้ ตรวจได้ที่หน้า “ประวัติการใช้งาน” โดยพิมพ์ลำดับและอักษรของค่ายืนยันอย่างน้อย ๑๖ ตัวแรก</p>
<table><thead><tr><th>วันที่</th><th>เวลา</th><th>ลำดับ</th><th>ค่ายืนยัน</th><th>รายการ<br>รับ / ส่ง</th><th>ไฟล์</th></tr></thead>
<tbody>${rows === '' ? none : rows}</tbody></table>
<div class="sign">ลงชื่อ ........................................................<br>(......................................................)<br>นายทะเบียน</div>
</body></html>`;
}

function row({ day, at, seq, hash, counts }: Anchor): string {
  const groups = hash.match(/.{4}/g) ?? [];
  const lines = [groups.slice(0, 8), groups.slice(8)].map((part) => part.join(' '));
  return `<tr><td>${toThaiDigits(formatThaiDate(day))}</td><td>${toThaiDigits(at.slice(11, 16))}</td>
<td class="n">${seq}</td><td class="hash">${lines.join('<br>')}</td>
<td class="n">${toThaiDigits(`${counts.received} / ${counts.sent}`)}</td><td class="n">${toThaiDigits(counts.files)}</td></tr>`;
}
