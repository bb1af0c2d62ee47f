/** Numbers and lists of a letter to many, as they are told before any is given. */
import { expect, test } from 'vitest';
import { attachedList, withAttachedList } from '../../../../shared/letter/attached-list.ts';
import { numberAfter } from '../../../../shared/letter/many.ts';
import { shortLetter } from '../../../helpers/letter-samples.ts';

test('the last number of a set is told from the first, in the letters’ books and in those of a year', () => {
  expect(numberAfter('ธบ ๐๐๒๓.๙/๙๘', 4)).toBe('ธบ ๐๐๒๓.๙/๑๐๒');
  expect(numberAfter('ธบ ๐๐๒๓.๙/ว ๑', 2)).toBe('ธบ ๐๐๒๓.๙/ว ๓');
  expect(numberAfter('๓/๒๕๖๙', 2)).toBe('๕/๒๕๖๙');
});

const recipient = (id: string, name: string) => ({
  id,
  kind: 'sao' as const,
  name: `อบต.${name}`,
  formalTitle: `นายกองค์การบริหารส่วนตำบล${name}`,
  email: '',
  phone: '',
});

test('the attached list holds the chosen recipients in their order, numbered, under a head that is repeated', () => {
  const content = { ...shortLetter, recipientIds: ['b', 'a', 'gone'] };
  const list = attachedList(content, [recipient('a', 'หนึ่ง'), recipient('b', 'สอง')]);
  const [block] = list?.body ?? [];
  expect(block?.kind === 'table' ? block.table : null).toMatchObject({
    headRows: 1,
    rows: [
      ['ลำดับ', 'ผู้รับ', 'หน่วยงาน'],
      ['๑', 'นายกองค์การบริหารส่วนตำบลสอง', 'อบต.สอง'],
      ['๒', 'นายกองค์การบริหารส่วนตำบลหนึ่ง', 'อบต.หนึ่ง'],
    ],
  });
  expect(attachedList({ ...shortLetter, recipientIds: [] }, [])).toBeNull();
});

test('making the list again replaces the old one and leaves other attachments', () => {
  const list = attachedList({ ...shortLetter, recipientIds: ['a'] }, [recipient('a', 'หนึ่ง')]);
  if (list === null) throw new Error('no list');
  const form = { title: 'แบบตอบรับ', landscape: false, body: [] };
  expect(withAttachedList([list, form], list)).toEqual([form, list]);
});
