/** The register on paper, before a printer is involved: the form's columns, heads and what must not be shown. */
import { expect, test } from 'vitest';
import { columnHeads, formRow } from '../../../../electron/registers/form-columns.ts';
import { chunksOf } from '../../../../electron/registers/print-document.ts';
import { type PrintedRegister, registerPageSet } from '../../../../electron/registers/print-page.ts';
import { registerEntries } from '../../../helpers/register-entries.ts';

const register: PrintedRegister = {
  book: 'received',
  officeName: 'ที่ว่าการอำเภอวังหมอก',
  printed: 'พิมพ์เมื่อ ๒๓ พ.ย. ๒๕๖๙',
  isSample: false,
  fonts: { regular: '', bold: '' },
};
const [plain] = registerEntries(1);
if (plain === undefined) throw new Error('no entry');

/** Texts of the page set's cells, row by row, without the spans that keep words on one line. */
function printedRows(html: string): string[][] {
  return [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) =>
      cell.replace(/<\/?span[^>]*>/g, ''),
    ),
  );
}

test('a line stands in the columns of form 13, in Thai digits', () => {
  expect(printedRows(registerPageSet(register, [formRow(plain)]))).toEqual([
    ['ทะเบียนหนังสือรับ วันที่ ๒ เดือน มกราคม พ.ศ. ๒๕๖๙'],
    ['เลขทะเบียนรับ', 'ที่', 'ลงวันที่', 'จาก', 'ถึง', 'เรื่อง', 'การปฏิบัติ', 'หมายเหตุ'],
    [
      '๑',
      'อน ๐๐๒๓.๑/ว ๑๐๐๑',
      '๒ ม.ค. ๒๕๖๙',
      'องค์การบริหารส่วนตำบลห้วยหมอกใส',
      'นายอำเภอวังหมอก',
      'แจ้งกำหนดการประชุมกำนัน ผู้ใหญ่บ้าน ประจำเดือน ครั้งที่ ๑',
      'สนง.ท้องถิ่นอำเภอ',
      '',
    ],
  ]);
});

test('the send register has the head and first column of form 14, and marks a circular', () => {
  const entry = { ...plain, book: 'sent' as const, circular: true, running: 1837 };
  const rows = printedRows(registerPageSet({ ...register, book: 'sent' }, [formRow(entry)]));
  expect(rows[0]).toEqual(['ทะเบียนหนังสือส่ง วันที่ ๒ เดือน มกราคม พ.ศ. ๒๕๖๙']);
  expect(rows[1]).toEqual(columnHeads.sent);
  expect(rows[1]?.[0]).toBe('เลขทะเบียนส่ง');
  expect(rows[2]?.[0]).toBe('ว ๑๘๓๗');
});

test('each day of entry has its own date head', () => {
  const html = registerPageSet(register, registerEntries(40, 'received', 18).map(formRow));
  expect(html.match(/วันที่ [๐-๙]+ เดือน มกราคม/g)).toEqual([
    'วันที่ ๒ เดือน มกราคม',
    'วันที่ ๓ เดือน มกราคม',
    'วันที่ ๔ เดือน มกราคม',
  ]);
});

test('a voided line stays readable under its stroke and says why', () => {
  const voided = { reason: 'ลงซ้ำกับเลขที่ 12', at: plain.enteredAt, by: 'ก' };
  const [, , row] = printedRows(registerPageSet(register, [formRow({ ...plain, voided })]));
  expect(row?.[0]).toBe('<s>๑</s>');
  expect(row?.[5]).toBe('<s>แจ้งกำหนดการประชุมกำนัน ผู้ใหญ่บ้าน ประจำเดือน ครั้งที่ ๑</s>');
  expect(row?.[7]).toBe('ยกเลิก: ลงซ้ำกับเลขที่ ๑๒');
});

test('of a classified letter neither subject nor action nor notes are printed', () => {
  const secret = { ...plain, secrecy: 'secret' as const, subject: 'แผนลับ', action: 'ส่งแผนลับ', note: 'แผนลับ' };
  const html = registerPageSet(register, [formRow(secret)]);
  expect(html).not.toContain('แผนลับ');
  expect(printedRows(html)[2]?.slice(5)).toEqual(['เรื่องลับมาก', '', 'ลับมาก']);
});

test('numbers stay on the line of their word, and ท้องถิ่น is not torn apart', () => {
  const subject = 'การประชุมองค์กรปกครองส่วนท้องถิ่น ครั้งที่ ๒ ประจำปี พ.ศ. ๒๕๗๐';
  const html = registerPageSet(register, [formRow({ ...plain, subject })]);
  expect([...html.matchAll(/<span class="one">(.*?)<\/span>/g)].map(([, kept]) => kept)).toEqual([
    'ว ๑๐๐๑',
    'ท้องถิ่น',
    'ครั้งที่ ๒',
    'พ.ศ. ๒๕๗๐',
    'ท้องถิ่น',
  ]);
});

test('a date that no calendar has is printed as the letter had it', () => {
  const odd = { ...plain, documentDate: null, documentDateText: '31 กุมภาพันธ์ 2569' };
  expect(formRow(odd).cells[2]).toBe('๓๑ กุมภาพันธ์ ๒๕๖๙');
});

test('signs of HTML in a subject are printed, never obeyed', () => {
  const entry = { ...plain, subject: '<script>alert(1)</script> & "อ้างถึง"' };
  expect(printedRows(registerPageSet(register, [formRow(entry)]))[2]?.[5]).toBe(
    '&#60;script&#62;alert(๑)&#60;/script&#62; &#38; &#34;อ้างถึง&#34;',
  );
});

test('an office name cannot leave its place in the style', () => {
  const html = registerPageSet({ ...register, officeName: `'} </style><script>` }, []);
  expect(html).not.toContain('<script>');
  expect(html).toContain("content: '\\27 } \\3c /style\\3e \\3c script\\3e '");
});

test('a range without entries still prints the form', () => {
  const rows = printedRows(registerPageSet(register, []));
  expect(rows[1]).toEqual(columnHeads.received);
  expect(rows[2]).toEqual(['ไม่มีรายการในช่วงที่เลือก']);
});

test('long registers are cut at the end of a day where one ends, and lose no line', () => {
  const rows = registerEntries(2_500, 'received', 18).map(formRow);
  const chunks = chunksOf(rows);
  expect(chunks.flat()).toEqual(rows);
  expect(chunks.map((chunk) => chunk.length)).toEqual([990, 990, 520]);
  const oneDay = rows.map((row) => ({ ...row, day: '2026-01-02' }));
  expect(chunksOf(oneDay).map((chunk) => chunk.length)).toEqual([1_000, 1_000, 500]);
});
