import { describe, expect, test } from 'vitest';
import {
  assigneeIn,
  type PastEntry,
  retentionIn,
  suggestAssignee,
  suggestRetention,
} from '../../../../shared/register/suggest-filing.ts';
import { suggestionReason } from '../../../../shared/text/suggestions.ts';

let next = 0;
function past(subject: string, action: string, from = 'จังหวัดธารบุรี', note = ''): PastEntry {
  next += 1;
  return { id: `entry-${next}`, from, subject, action, note };
}

const drought = [
  past('การป้องกันและแก้ไขปัญหาภัยแล้ง ปี ๒๕๖๘', 'มอบฝ่ายความมั่นคง ดำเนินการ'),
  past('รายงานสถานการณ์ภัยแล้ง', 'มอบฝ่ายความมั่นคงดำเนินการ ๕ ม.ค. ๖๘'),
  past('แผนเผชิญเหตุภัยแล้ง', 'มอบ ฝ่ายความมั่นคง'),
  past('การประชุมคณะกรรมการภัยแล้ง', 'มอบปลัดอำเภออาวุโส'),
];
const others = [
  past('การเบิกจ่ายค่าตอบแทนกำนัน', 'มอบฝ่ายการเงิน ดำเนินการ'),
  past('การเบิกจ่ายค่าตอบแทนผู้ใหญ่บ้าน', 'มอบฝ่ายการเงิน ดำเนินการ'),
];
const newDrought = { from: 'จังหวัดธารบุรี', subject: 'การป้องกันปัญหาภัยแล้ง ปี ๒๕๖๙' };

describe('whom a letter may go to', () => {
  test('is said by the past letters about the same matter, with their count', () => {
    const found = suggestAssignee(newDrought, [...drought, ...others]);
    expect(found).toMatchObject({
      value: 'ฝ่ายความมั่นคง',
      because: { count: 3, of: 4, sender: 'จังหวัดธารบุรี' },
    });
    expect(found?.because.words.join('')).toContain('ภัยแล้ง');
    expect(found?.because.entryIds).toEqual(['entry-1', 'entry-2', 'entry-3']);
  });

  test('is told with its reason', () => {
    const found = suggestAssignee(newDrought, [...drought, ...others]);
    expect(found === null ? '' : suggestionReason('th', found)).toMatch(/๓ ใน ๔ ฉบับ ลงไว้ว่า ฝ่ายความมั่นคง$/u);
    expect(found === null ? '' : suggestionReason('en', found)).toContain(
      '3 of 4 similar letters from จังหวัดธารบุรี',
    );
  });

  test('is left open when the past is divided, or knows of one letter only', () => {
    const divided = [
      past('แผนภัยแล้ง', 'มอบฝ่ายความมั่นคง'),
      past('แผนภัยแล้ง', 'มอบฝ่ายปกครอง'),
      past('แผนภัยแล้ง', 'มอบฝ่ายความมั่นคง'),
      past('แผนภัยแล้ง', 'มอบฝ่ายปกครอง'),
    ];
    expect(suggestAssignee({ from: '', subject: 'แผนภัยแล้ง' }, divided)).toBeNull();
    expect(suggestAssignee(newDrought, [past('แผนภัยแล้ง', 'มอบฝ่ายความมั่นคง')])).toBeNull();
  });

  test('is not said by letters that share mere common words', () => {
    expect(suggestAssignee({ from: 'จังหวัดธารบุรี', subject: 'การขอรับบำเหน็จ ประจำปี ๒๕๖๙' }, drought)).toBeNull();
  });
});

test('how long it is kept is learnt the same way', () => {
  const kept = [
    past('การเบิกจ่ายค่าตอบแทนกำนัน', '', 'กรมบัญชีสมมุติ', 'เก็บ ๑๐ ปี'),
    past('การเบิกจ่ายค่าตอบแทนกำนัน ปี ๒๕๖๘', '', 'กรมบัญชีสมมุติ', 'เก็บไว้ 10 ปี'),
  ];
  expect(suggestRetention({ from: '', subject: 'การเบิกจ่ายค่าตอบแทนกำนัน' }, kept)?.value).toBe('เก็บ ๑๐ ปี');
});

test.each([
  ['มอบหมายนายสมมุติ ทดลอง ดำเนินการ', 'นายสมมุติ ทดลอง'],
  ['เสนอปลัดอำเภอ เพื่อพิจารณา', 'ปลัดอำเภอ'],
  ['เห็นควรมอบงานทะเบียน ๑๒ ม.ค. ๖๙', 'งานทะเบียน'],
  ['แจ้งให้ อปท. ทราบแล้ว', 'อปท.'],
  ['ทราบ', null],
  ['', null],
])('of "%s" the one it was given to is %s', (action, name) => {
  expect(assigneeIn(action)).toBe(name);
});

test('the words for keeping are read in all their forms', () => {
  expect(['เก็บไว้ไม่น้อยกว่า ๕ ปี', 'ห้ามทำลาย', 'เก็บตลอดไป', 'เก็บเข้าแฟ้ม'].map(retentionIn)).toEqual([
    'เก็บ ๕ ปี',
    'ห้ามทำลาย',
    'ห้ามทำลาย',
    null,
  ]);
});
