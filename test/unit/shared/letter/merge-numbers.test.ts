/** Figures of a table on the paper of each letter. */
import { expect, test } from 'vitest';
import { merged } from '../../../../shared/letter/merge.ts';
import { amountColumns, cellOnPaper, sampleAmount } from '../../../../shared/letter/merge-numbers.ts';
import { shortLetter } from '../../../helpers/letter-samples.ts';

const table = {
  columns: ['เรียน', 'จำนวนเงิน', 'ปีงบประมาณ', 'โทรศัพท์', 'อีเมล'],
  rows: [
    ['นายก อบต.ที่ 1', '12500', '2570', '0812345678', 'sao1@example.go.th'],
    ['นายก อบต.ที่ 2', '7000.5', '2570', '0812345679', ''],
  ],
};

test('only columns of amounts take commas: a year, a telephone and an order of lines are no amounts', () => {
  expect([...amountColumns(table)]).toEqual([1]);
  expect(sampleAmount(table)).toBe('12500');
  expect([...amountColumns({ columns: ['ลำดับ', 'ยอด'], rows: [['1', '1,000 บาท']] })]).toEqual([]);
});

test('figures are printed in Thai digits, with commas where the clerk asks for them, and never in an address', () => {
  expect(cellOnPaper('12500', 'thai', true)).toBe('๑๒๕๐๐');
  expect(cellOnPaper('12500', 'grouped', true)).toBe('๑๒,๕๐๐');
  expect(cellOnPaper('7000.5', 'grouped', true)).toBe('๗,๐๐๐.๕๐');
  expect(cellOnPaper('1234567', 'grouped', true)).toBe('๑,๒๓๔,๕๖๗');
  expect(cellOnPaper('2570', 'grouped', false)).toBe('๒๕๗๐');
  expect(cellOnPaper('12500', 'as-written', true)).toBe('12500');
  expect(cellOnPaper('ส่งที่ sao1@example.go.th ภายใน 15 วัน', 'thai', false)).toBe(
    'ส่งที่ sao1@example.go.th ภายใน ๑๕ วัน',
  );
});

test('a letter is filled with its row’s figures as they stand on paper', () => {
  const content = {
    ...shortLetter,
    circular: false,
    subject: 'จัดสรรเงิน {จำนวนเงิน} บาท ปี {ปีงบประมาณ}',
    merge: { ...table, addressee: 0, numbers: 'grouped' as const },
  };
  expect(merged(content, 0)).toMatchObject({
    subject: 'จัดสรรเงิน ๑๒,๕๐๐ บาท ปี ๒๕๗๐',
    addressee: 'นายก อบต.ที่ ๑',
  });
  const plain = { ...content, merge: { ...table, addressee: 0 } };
  expect(merged(plain, 0).subject).toBe('จัดสรรเงิน ๑๒๕๐๐ บาท ปี ๒๕๗๐');
});
