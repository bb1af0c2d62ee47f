import { expect, test } from 'vitest';
import { blocksFromText } from '../../../../../renderer/screens/letter/body-paste.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', level: 1, text });
const item = (level: 1 | 2 | 3, text: string) => ({ kind: 'item', level, text });

test('lines of Word become paragraphs, without empty ones and without its tabs and hard spaces', () => {
  const text = '\tด้วยจังหวัด\u00a0แจ้งว่า\r\n\r\n  อำเภอพิจารณาแล้ว\v\u200bจึงแจ้งมา ';
  expect(blocksFromText(text)).toEqual([
    paragraph('ด้วยจังหวัด แจ้งว่า'),
    paragraph('อำเภอพิจารณาแล้ว'),
    paragraph('จึงแจ้งมา'),
  ]);
});

test('typed numbers become numbered items of three levels, in either kind of digits', () => {
  expect(blocksFromText('๑. ข้อแรก\n1.2 ข้อย่อย\n๑.๓. อีกข้อ\n(๑) ย่อยลงไป\n2) ข้อสอง')).toEqual([
    item(1, 'ข้อแรก'),
    item(2, 'ข้อย่อย'),
    item(2, 'อีกข้อ'),
    item(3, 'ย่อยลงไป'),
    item(1, 'ข้อสอง'),
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
