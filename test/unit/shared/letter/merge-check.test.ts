/** What a table of recipients lacks is said before any letter is made. */
import { expect, test } from 'vitest';
import { addresseeColumn, deadlineColumn, merged } from '../../../../shared/letter/merge.ts';
import { holdsBack, mergeProblems } from '../../../../shared/letter/merge-check.ts';
import { shortLetter } from '../../../helpers/letter-samples.ts';

const merge = {
  columns: ['ลำดับ', 'เรียน', 'จำนวนเงิน', 'กำหนดส่ง'],
  rows: [
    ['๑', 'นายก อบต.หนึ่ง', '๑,๐๐๐', '๓๐ พฤศจิกายน ๒๕๖๙'],
    ['๒', '', '', 'เร็วๆ นี้'],
  ],
  addressee: 1,
};
const content = { ...shortLetter, circular: false, subject: 'จัดสรรเงิน {จำนวนเงิน} บาท {ปีงบ}', merge };

test('fields no column is called, empty cells, rows without addressee and unreadable days are all named at once', () => {
  expect(mergeProblems(content)).toEqual([
    { kind: 'unknown-field', name: 'ปีงบ' },
    { kind: 'no-addressee', row: 1 },
    { kind: 'empty-cell', row: 1, name: 'จำนวนเงิน' },
    { kind: 'deadline-unread', row: 1, text: 'เร็วๆ นี้' },
  ]);
  expect(
    mergeProblems(content)
      .filter(holdsBack)
      .map(({ kind }) => kind),
  ).toEqual(['unknown-field', 'no-addressee']);
});

test('an empty cell that no field asks for troubles nobody', () => {
  const plain = { ...content, subject: 'แจ้งผล', merge: { ...merge, rows: [['๑', 'นายก อบต.หนึ่ง', '', '']] } };
  expect(mergeProblems(plain)).toEqual([]);
});

test('a circular may differ in its addressee alone', () => {
  const circular = { ...content, circular: true, subject: 'จัดสรรเงิน {จำนวนเงิน} บาท' };
  expect(mergeProblems(circular)).toContainEqual({ kind: 'text-differs', name: 'จำนวนเงิน' });
});

test('the columns to write to and of the last day are proposed by their heads, and the clerk’s choice wins', () => {
  expect(addresseeColumn(['ชื่อหน่วยงาน', 'เรียน'])).toBe(1);
  expect(addresseeColumn(['ลำดับ', 'จำนวน'])).toBeNull();
  expect(deadlineColumn(merge)).toBe(3);
  expect(deadlineColumn({ ...merge, deadline: null })).toBeNull();
});

test('closing and purpose follow each row’s own addressee', () => {
  const rows = [
    ['๑', 'เจ้าอาวาสวัดธารทอง', '', ''],
    ['๒', 'นายก อบต.หนึ่ง', '', ''],
  ];
  const letter = { ...content, closingPurpose: 'จึงเรียนมาเพื่อทราบ', merge: { ...merge, rows } };
  const said = [0, 1].map((row) => merged(letter, row));
  expect(said.map(({ complimentaryClose }) => complimentaryClose)).toEqual([
    'ขอนมัสการด้วยความเคารพ',
    'ขอแสดงความนับถือ',
  ]);
  expect(said.map(({ closingPurpose }) => closingPurpose)).toEqual(['จึงนมัสการมาเพื่อทราบ', 'จึงเรียนมาเพื่อทราบ']);
});
