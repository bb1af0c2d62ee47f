/** Lists leave the program as files that any spreadsheet opens right, and in which nothing runs. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { listFile } from '../../../../electron/transfer/list-file.ts';
import { readTableFile } from '../../../../electron/transfer/table-file.ts';

const sheet = {
  name: 'รายการ',
  heading: 'ทะเบียน',
  heads: ['ที่', 'เรื่อง', 'จำนวน'],
  widths: [10, 40, 10],
  rows: [
    ['๑', 'ประชุม "กำนัน, ผู้ใหญ่บ้าน"\nวาระที่ ๒', 12],
    ['-', '=HYPERLINK("http://x")', -5],
    ['๓', '  +66 ๑', 0],
    ['๔', '@SUM(A1)', 0],
  ],
};

it('opens in Excel as Thai text, with commas, quotes and lines where they belong', async () => {
  const { name, bytes } = await listFile('รายการ', [sheet], 'csv');
  expect(name).toBe('รายการ.csv');
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe(
    [
      'ที่,เรื่อง,จำนวน',
      '๑,"ประชุม ""กำนัน, ผู้ใหญ่บ้าน""\nวาระที่ ๒",12',
      `-,"'=HYPERLINK(""http://x"")",-5`,
      "๓,'  +66 ๑,0",
      "๔,'@SUM(A1),0",
      '',
    ].join('\r\n'),
  );
});

it('can be read again by whoever takes a register over', async () => {
  const { bytes } = await listFile('รายการ', [sheet], 'csv');
  expect((await readTableFile(bytes)).slice(0, 2)).toEqual([
    ['ที่', 'เรื่อง', 'จำนวน'],
    ['๑', 'ประชุม "กำนัน, ผู้ใหญ่บ้าน" วาระที่ ๒', '12'],
  ]);
});

it('holds no formula as a spreadsheet either', async () => {
  const { name, bytes } = await listFile('รายการ', [sheet], 'xlsx');
  expect(name).toBe('รายการ.xlsx');
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
});
