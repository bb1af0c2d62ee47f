import { expect, test } from 'vitest';
import {
  blocksFromText,
  cleanLine,
  columnsBeyond,
  tableFromRows,
} from '../../../../../renderer/screens/letter/paste-blocks.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', level: 1, text });
const item = (level: 1 | 2 | 3 | 4, text: string) => ({ kind: 'item', level, text });

test('lines of Word become paragraphs, without empty ones and without its tabs and hard spaces', () => {
  const text = '\tด้วยจังหวัด\u00a0แจ้งว่า\r\n\r\n  อำเภอพิจารณาแล้ว\v\u200bจึงแจ้งมา ';
  expect(blocksFromText(text)).toEqual([
    paragraph('ด้วยจังหวัด แจ้งว่า'),
    paragraph('อำเภอพิจารณาแล้ว'),
    paragraph('จึงแจ้งมา'),
  ]);
});

test('typed numbers become numbered items, dashes and bullets the fourth level, in either kind of digits', () => {
  expect(blocksFromText('๑. ข้อแรก\n1.2 ข้อย่อย\n๑.๓. อีกข้อ\n(๑) ย่อยลงไป\n2) ข้อสอง\n- ขีด\n•\tจุด')).toEqual([
    item(1, 'ข้อแรก'),
    item(2, 'ข้อย่อย'),
    item(2, 'อีกข้อ'),
    item(3, 'ย่อยลงไป'),
    item(1, 'ข้อสอง'),
    item(4, 'ขีด'),
    item(4, 'จุด'),
  ]);
});

test('numbers that are part of the sentence stay in it', () => {
  for (const text of [
    '๒๕๖๙ เป็นปีงบประมาณ',
    '๐๙.๐๐ - ๑๒.๐๐ น. ประชุม',
    '๑.๕๐ บาท',
    '๑๐.๓๐ น. ลงทะเบียน',
    '๓ ธันวาคม ๒๕๖๙',
  ])
    expect(blocksFromText(text)).toEqual([paragraph(text)]);
});

test('digits become Thai, but those of links, mail, host addresses and Latin codes stay', () => {
  expect(cleanLine('ภายในวันที่ 5 มีนาคม 2569 จำนวน 1,250 บาท')).toBe('ภายในวันที่ ๕ มีนาคม ๒๕๖๙ จำนวน ๑,๒๕๐ บาท');
  const kept = 'https://example.go.th/f?id=25 saraban01@example.go.th 192.168.1.20 AB-1234';
  expect(cleanLine(kept)).toBe(kept);
});

test('soft hyphens and characters without width leave no trace', () => {
  expect(cleanLine('องค์\u00adการ\u200bบริหาร\ufeff ส่วนตำบล')).toBe('องค์การบริหาร ส่วนตำบล');
});

const wrapped = [
  '\tด้วยอำเภอวังหมอกกำหนดจัดการประชุมหัวหน้าส่วนราชการประจำเดือนธันวาคม เพื่อติดตามงานตาม',
  'นโยบายและแจ้งแนวทางการปฏิบัติงานของปีงบประมาณใหม่ให้ทุกหน่วยงานในพื้นที่อำเภอได้ทราบ',
  'โดยทั่วกัน',
  '\tอำเภอวังหมอกจึงขอเชิญท่านเข้าร่วมประชุมตามวันเวลาและสถานที่ที่กำหนดไว้ในกำหนดการที่แนบ',
  'มาพร้อมนี้',
  '1. เตรียมรายงานผลการดำเนินงานของหน่วยงานท่านในรอบเดือนที่ผ่านมาเสนอต่อที่ประชุมให้ครบถ้วน',
  '2. แต่งกายด้วยเครื่องแบบปฏิบัติราชการ',
].join('\n');

test('lines that a PDF broke are joined to paragraphs; an indented line and an item begin anew', () => {
  const blocks = blocksFromText(wrapped, true);
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'item', 'item']);
  expect(blocks[0]?.text).toContain('เพื่อติดตามงานตามนโยบายและแจ้ง');
  expect(blocks[0]?.text).toMatch(/ได้ทราบโดยทั่วกัน$/u);
  expect(blocks[1]?.text).toMatch(/ที่แนบมาพร้อมนี้$/u);
});

test('the same lines with paragraphs of their own, as Word gives them, are left apart', () => {
  expect(blocksFromText(wrapped)).toHaveLength(7);
});

test('rows of a spreadsheet make an even table: amounts at the right, counts in the middle, empty rows gone', () => {
  const table = tableFromRows(
    [
      ['ที่', 'หน่วยงาน', 'งบประมาณ'],
      ['1', 'อบต.หนองใส', '12,500.00'],
      ['', '', ''],
      ['2', 'อบต.ทุ่งแก้ว'],
    ],
    1,
  );
  expect(table).toMatchObject({
    headRows: 1,
    align: ['centre', 'left', 'right'],
    rows: [
      ['ที่', 'หน่วยงาน', 'งบประมาณ'],
      ['๑', 'อบต.หนองใส', '๑๒,๕๐๐.๐๐'],
      ['๒', 'อบต.ทุ่งแก้ว', ''],
    ],
  });
  expect(table?.widths).toHaveLength(3);
});

test('columns that a letter has no room for are counted, so that the clerk is told; empty ones at the edge are not', () => {
  const wide = [Array.from({ length: 23 }, (_, column) => `${column + 1}`), ['a', ...Array(40).fill('')]];
  expect(tableFromRows(wide, 1)?.widths).toHaveLength(20);
  expect(columnsBeyond(wide)).toBe(3);
  expect(columnsBeyond([['a', 'b']])).toBe(0);
});
