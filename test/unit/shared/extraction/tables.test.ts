import { describe, expect, test } from 'vitest';
import type { ReadAnnex, ReadTable } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { pagesOf } from '../../../helpers/letter-pages.ts';
import { letterText } from '../../../helpers/letter-text.ts';

function annexes(below: string, enclosures?: string): readonly ReadAnnex[] {
  const text = letterText({ below, ...(enclosures === undefined ? {} : { enclosures }) });
  return readLetters(pagesOf(text, 'recognised'))[0]?.annexes ?? [];
}

function table(...lines: string[]): ReadTable | undefined {
  return annexes(`บัญชีรายชื่อผู้เข้าอบรม\n\n${lines.join('\n')}`)[0]?.tables[0];
}

const cellsOf = (found: ReadTable | undefined) => found?.rows.map(({ cells }) => cells);

describe('a table of an annex', () => {
  test('has headings, and rows of as many cells', () => {
    const found = table('ลำดับ\tอำเภอ\tอปท.\tหมายเหตุ', '๑\tวังหมอก\tอบต.ดอนกลาง', '๒\tวังหมอก\tทต.วังหมอก\tใหม่');
    expect(found?.header).toEqual(['ลำดับ', 'อำเภอ', 'อปท.', 'หมายเหตุ']);
    expect(cellsOf(found)).toEqual([
      ['๑', 'วังหมอก', 'อบต.ดอนกลาง', ''],
      ['๒', 'วังหมอก', 'ทต.วังหมอก', 'ใหม่'],
    ]);
  });

  test('repeats a cell that spans rows in each of them, and says so', () => {
    const found = table(
      'ลำดับ\tจังหวัด\tอำเภอ\tอปท.\tผ่าน',
      '๑\tธารบุรี\tวังหมอก\tอบต.ดอนกลาง\t✓',
      '๒\t\t\tอบต.ธารทอง',
      '๓\t\tห้วยใส\tทต.ห้วยใส\t✓',
    );
    expect(cellsOf(found)).toEqual([
      ['๑', 'ธารบุรี', 'วังหมอก', 'อบต.ดอนกลาง', '✓'],
      ['๒', 'ธารบุรี', 'วังหมอก', 'อบต.ธารทอง', ''],
      ['๓', 'ธารบุรี', 'ห้วยใส', 'ทต.ห้วยใส', '✓'],
    ]);
    expect(found?.rows.map(({ inherited }) => inherited)).toEqual([[], [1, 2], [1]]);
  });

  test('puts headings of two lines together', () => {
    const found = table('ลำดับ\tอปท.\tผลการประเมิน', 'ปี ๒๕๖๘\tปี ๒๕๖๙', '๑\tอบต.ดอนกลาง\t✓\t✓');
    expect(found?.header).toEqual(['ลำดับ', 'อปท.', 'ผลการประเมิน ปี ๒๕๖๘', 'ผลการประเมิน ปี ๒๕๖๙']);
  });

  test('goes on over pages, its headings repeated with a slip, a row cut in two put together', () => {
    const found = table(
      'ลำดับ\tวันที่ประชุม\tอปท.',
      '๑\t๕ มกราคม ๒๕๖๙\tอบต.ดอนกลาง',
      '๒\t๖ มกราคม ๒๕๖๙\tอบต.ธารทอง และ\f- ๓ -',
      '\t\tอบต.ห้วยใส',
      'ลำดับ\tวันที่ประซุม\tอปท.',
      '๓\t๗ มกราคม ๒๕๖๙\tทต.วังหมอก',
    );
    expect(cellsOf(found)).toEqual([
      ['๑', '๕ มกราคม ๒๕๖๙', 'อบต.ดอนกลาง'],
      ['๒', '๖ มกราคม ๒๕๖๙', 'อบต.ธารทอง และ อบต.ห้วยใส'],
      ['๓', '๗ มกราคม ๒๕๖๙', 'ทต.วังหมอก'],
    ]);
    expect(found?.rows[1]?.spans.map(({ page }) => page)).toEqual([1, 2]);
  });

  test('is a list when its columns stand in pairs, and is read down', () => {
    expect(cellsOf(table('๑\tจังหวัดแพร่\t๓\tจังหวัดเลย', '๒\tจังหวัดน่าน\t๔\tจังหวัดตาก'))).toEqual([
      ['๑', 'จังหวัดแพร่'],
      ['๒', 'จังหวัดน่าน'],
      ['๓', 'จังหวัดเลย'],
      ['๔', 'จังหวัดตาก'],
    ]);
  });
});

describe('annexes behind a letter', () => {
  test('are told by role, pages and the enclosure they are', () => {
    const found = annexes(
      'กำหนดการประชุม\n\n๐๙.๐๐ น.\tเปิดประชุม\n๑๐.๐๐ น.\tพัก\fแบบตอบรับการเข้าร่วมประชุม\n\nชื่อ ....................\fคู่มือการใช้ระบบ\n\n๑. เปิดเครื่อง\n๒. ปิดเครื่อง',
      '๑. กำหนดการประชุม จำนวน ๑ ชุด\n๒. แบบตอบรับฯ จำนวน ๑ ฉบับ\n๓. คู่มือ จำนวน ๑ เล่ม',
    );
    expect(found.map(({ role, pages, enclosures }) => [role, pages, enclosures])).toEqual([
      ['schedule', [1, 1], [1]],
      ['form', [2, 2], [2]],
      ['manual', [3, 3], [3]],
    ]);
  });

  test('keep the number printed above them', () => {
    const [first] = annexes('สิ่งที่ส่งมาด้วย ๒\n\nรายชื่อผู้เข้าอบรม\n\n๑\tอบต.ดอนกลาง\t๑๐\n๒\tอบต.ธารทอง\t๒๐');
    expect(first).toMatchObject({ role: 'table', enclosures: [2] });
  });
});

test('a table in the letter’s own text is no paragraph', () => {
  const body = [
    'ด้วยจังหวัดขอแจ้งรายชื่อผู้ประสานงาน ดังนี้',
    'ลำดับ\tชื่อ - สกุล\tโทรศัพท์',
    '๑\tนายสมมุติ ทดลอง\t๐๘ ๙๕๒๙ ๕๙๕๑',
    '๒\tนางสาวตัวอย่าง ดีงาม\t๐๘ ๕๑๔๒ ๗๕๘๒',
    '\tทั้งนี้ ขอให้ติดต่อในเวลาราชการ',
  ].join('\n');
  const [letter] = readLetters(pagesOf(letterText({ body }), 'recognised'));
  expect(letter?.body.map(({ text }) => text)).toEqual([
    'ด้วยจังหวัดขอแจ้งรายชื่อผู้ประสานงาน ดังนี้',
    'ทั้งนี้ ขอให้ติดต่อในเวลาราชการ',
  ]);
  expect(letter?.tables?.map(({ header, rows }) => [header.length, rows.length])).toEqual([[3, 2]]);
});
