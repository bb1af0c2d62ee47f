/** ทำต่อจากนี้: the order in which waiting letters are offered. */
import { expect, it } from 'vitest';
import { inOrder, type Todo } from '../../../../../renderer/screens/home/todo.ts';

const todo = (key: string, deadline: string | null, urgency: Todo['urgency']): Todo => ({
  key,
  path: '',
  title: key,
  from: '',
  urgency,
  deadline,
  running: 1,
  doubts: 0,
});

it('the deadline comes first, then urgency; letters without a deadline come last', () => {
  const given = [
    todo('ไม่มีกำหนด', null, null),
    todo('ไม่มีกำหนด ด่วนที่สุด', null, 'most-urgent'),
    todo('พรุ่งนี้ ด่วน', '2026-11-24', 'urgent'),
    todo('พรุ่งนี้ ด่วนที่สุด', '2026-11-24', 'most-urgent'),
    todo('เมื่อวาน', '2026-11-22', null),
  ];
  expect(inOrder(given).map(({ key }) => key)).toEqual([
    'เมื่อวาน',
    'พรุ่งนี้ ด่วนที่สุด',
    'พรุ่งนี้ ด่วน',
    'ไม่มีกำหนด ด่วนที่สุด',
    'ไม่มีกำหนด',
  ]);
});
