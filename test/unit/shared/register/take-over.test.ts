/** A register kept in a spreadsheet, read as it stands there. */
import { describe, expect, it } from 'vitest';
import {
  isLeftOut,
  readRunning,
  readTakenRows,
  type TakeOverPlan,
} from '../../../../shared/register/take-over.ts';
import { findColumns } from '../../../../shared/register/take-over-columns.ts';
import { readBookDay } from '../../../../shared/register/take-over-day.ts';

const table = [
  ['ทะเบียนหนังสือรับ ที่ว่าการอำเภอวังหมอก', '', '', '', '', '', '', ''],
  ['เลขทะเบียนรับ', 'วันที่รับ', 'ที่', 'ลงวันที่', 'จาก', 'ถึง', 'เรื่อง', 'การปฏิบัติ'],
  ['๑', '๕ ม.ค. ๒๕๖๘', 'ธบ ๐๐๑๗/ว ๙', '๓ ม.ค. ๒๕๖๘', 'จังหวัดธารบุรี', 'นอ.', 'ขอเชิญประชุม', 'ปลัด'],
  ['2', '', 'ธบ 0017/10', '31/2/68', 'จังหวัดธารบุรี', 'นอ.', 'แจ้งแผน', ''],
  ['เลขทะเบียนรับ', 'วันที่รับ', 'ที่', 'ลงวันที่', 'จาก', 'ถึง', 'เรื่อง', 'การปฏิบัติ'],
  ['2', '6/1/2568', '', '', 'สภ.วังหมอก', '', 'ลงซ้ำ', ''],
  ['๔', '๔ ม.ค. ๒๕๖๘', '', '', 'สภ.วังหมอก', '', 'ย้อนวัน', ''],
  ['๕/๑', '6/1/68', '', '', 'กลุ่มงานปกครอง', '', 'แทรก', ''],
  ['', '', '', '', '', '', '', ''],
  ['๖', '๗ มกราคม ๒๕๖๗', '', '', 'กลุ่มงานปกครอง', '', '', ''],
  ['ไม่มีเลข', '7/1/68', '', '', 'ก', '', 'ข', ''],
];
const found = findColumns(table);
const plan: TakeOverPlan = {
  book: 'received',
  prefixId: null,
  year: 2568,
  severalYears: false,
  firstRow: 2,
  mapping: found.mapping,
};

describe('a register taken over from a spreadsheet', () => {
  it('finds the row of heads below a title and knows the columns of the form', () => {
    expect(found).toEqual({
      headRow: 1,
      mapping: {
        running: 0,
        enteredOn: 1,
        documentNumber: 2,
        documentDate: 3,
        from: 4,
        to: 5,
        subject: 6,
        action: 7,
      },
    });
  });

  it('says of every row what is in doubt, and leaves out only what would break the book', () => {
    const rows = readTakenRows(table, plan);
    expect(rows.map(({ row, running, doubts }) => [row, running, ...doubts])).toEqual([
      [3, 1],
      [4, 2, 'date-unread'],
      [6, 2, 'number-twice'],
      [7, 4, 'out-of-order'],
      [8, 5, 'number-inserted'],
      [10, 6, 'year-differs', 'out-of-order', 'subject-missing'],
      [11, null, 'number-unread'],
    ]);
    expect(rows.filter(isLeftOut).map(({ row }) => row)).toEqual([6, 10, 11]);
  });

  it('keeps the day of the line above, and a date the calendar does not have as it was written', () => {
    expect(readTakenRows(table, plan)[1]).toMatchObject({
      enteredOn: '2025-01-05',
      year: 2568,
      fields: { documentNumber: 'ธบ 0017/10', documentDate: null, documentDateText: '31/2/68' },
    });
  });

  it('reads numbers and days in the ways registers write them', () => {
    expect(readRunning('รับที่ ๑,๒๓๔/๒๕๖๘')).toMatchObject({ kind: 'number', running: 1234, year: 2568 });
    expect(readRunning('ว ๔๕')).toMatchObject({ kind: 'number', running: 45, circular: true });
    expect(readRunning('12/68')).toMatchObject({ kind: 'number', running: 12, year: 2568 });
    expect(readRunning('12/3')).toMatchObject({ kind: 'number', running: 12, inserted: 3, year: null });
    expect(readRunning('๑๒/๓/๒๕๖๘')).toMatchObject({ running: 12, inserted: 3, year: 2568 });
    for (const cell of ['12/0', '12/345', '12/3/4'])
      expect([cell, readRunning(cell).kind]).toEqual([cell, 'unread']);
    const day = '2025-01-05';
    for (const cell of [
      '๕ ม.ค. ๖๘',
      '5/1/2568',
      '05-01-2025',
      '2025-01-05',
      'ลว. 5 มกราคม 2568',
      '5/1/68 09.30 น.',
      '๕ มกราคม ๓๑๑๑',
    ])
      expect([cell, readBookDay(cell)]).toEqual([cell, day]);
    for (const cell of ['31/2/68', 'พรุ่งนี้', '13/13/68', 'ม.ค. 68']) expect(readBookDay(cell)).toBeNull();
  });

  it('never runs digits together that a space, a comma or a point parts', () => {
    for (const cell of ['123 2569', '12 \u00a0 69', '๑๒๓ ๒๕๖๙', '123.5', '12,5', '1.234', '1,23', '1232569'])
      expect([cell, readRunning(cell).kind]).toEqual([cell, 'unread']);
    for (const [cell, running] of [
      ['12.0', 12],
      ['12.', 12],
      ['ว. 12', 12],
      ['รับ ที่ 12 / 2569', 12],
      ['12,345', 12_345],
    ] as const)
      expect([cell, readRunning(cell)]).toMatchObject([cell, { kind: 'number', running }]);
  });

  it('leaves a line out whose class is written in other words, or that speaks of one', () => {
    const heads = ['เลขทะเบียนรับ', 'วันที่รับ', 'ที่', 'เรื่อง', 'ชั้นความเร็ว', 'ชั้นความลับ'];
    const line = (subject: string, secrecy: string, more: { number?: string; urgency?: string } = {}) => {
      const row = ['1', '5/1/68', more.number ?? 'ธบ 1', subject, more.urgency ?? '', secrecy];
      return readTakenRows([heads, row], { ...plan, firstRow: 1, mapping: findColumns([heads]).mapping })[0];
    };
    for (const secrecy of ['หนังสือลับ', 'ชั้นลับ', 'ลับ/ด่วน', 'ลับ (ปกปิด)', 'x'])
      expect([secrecy, line('ก', secrecy)?.doubts]).toEqual([secrecy, ['secrecy-unread']]);
    for (const secrecy of ['', '-', 'ปกติ', 'ไม่มี', 'ไม่ลับ'])
      expect([secrecy, line('ก', secrecy)?.doubts]).toEqual([secrecy, []]);
    expect(line('ก', '(ลับมาก)')).toMatchObject({ fields: { secrecy: 'secret' }, doubts: ['classified'] });
    expect(line('(ลับ) ผลการสืบสวน', '')?.doubts).toEqual(['secrecy-unread']);
    expect(line('ส่งเอกสารลับ', '')?.doubts).toEqual(['secrecy-unread']);
    expect(line('ก', '', { number: 'ธบ (ลับ) ๐๐๑๗/๓' })?.doubts).toEqual(['secrecy-unread']);
    expect(line('ก', '', { urgency: 'ด่วนที่สุด ลับ' })?.doubts).toEqual(['secrecy-unread']);
    for (const subject of ['การรักษาความลับของทางราชการ', 'อำเภอลับแล', 'ส่งกลับ', 'ลงคะแนนลับ'])
      expect([subject, line(subject, '')?.doubts]).toEqual([subject, []]);
  });

  it('takes the books of several years out of one file when it is told so', () => {
    const rows = readTakenRows(table, { ...plan, severalYears: true });
    expect(rows.find(({ row }) => row === 10)).toMatchObject({ year: 2567, enteredOn: '2024-01-07' });
  });

  it('of a sent book tells circulars from letters, each with its own numbers', () => {
    const sent = [
      ['เลขทะเบียนส่ง', 'ที่', 'ลงวันที่', 'ถึง', 'เรื่อง'],
      ['๑', 'ธบ ๐๐๒๓.๑๐/๑', '๒ ม.ค. ๒๕๖๘', 'จังหวัด', 'รายงาน'],
      ['๑', 'ธบ ๐๐๒๓.๑๐/ว ๑', '๒ ม.ค. ๒๕๖๘', 'อปท.', 'เวียน'],
    ];
    const { mapping } = findColumns(sent);
    const rows = readTakenRows(sent, {
      book: 'sent',
      prefixId: 'p',
      year: 2568,
      severalYears: false,
      firstRow: 1,
      mapping,
    });
    expect(rows.map(({ circular, doubts }) => [circular, ...doubts])).toEqual([
      [false, 'day-missing'],
      [true],
    ]);
  });
});
