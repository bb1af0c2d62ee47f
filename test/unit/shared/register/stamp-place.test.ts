import { expect, test } from 'vitest';
import { receiveStampSize, stampSize, withinPage } from '../../../../shared/register/receive-stamp.ts';
import { boxesOf, freePlace } from '../../../../shared/register/stamp-place.ts';

const a4 = { width: 210, height: 297 };
const size = receiveStampSize;

test('on an empty page the stamp stands at the upper right corner', () => {
  expect(freePlace('receive', size, a4, [])).toEqual({ x: 154, y: 6 });
});

test('the sender’s address at the upper right is left clear', () => {
  const address = { x: 120, y: 20, width: 75, height: 20 };
  const { x, y } = freePlace('receive', size, a4, [address]);
  const isClear = x + 50 <= 120 || y + 25 <= 20 || y >= 40;
  expect(isClear).toBe(true);
  expect(y).toBeLessThan(a4.height / 3);
});

test('a second stamp never covers the first', () => {
  const first = {
    kind: 'receive' as const,
    agency: '',
    number: '',
    date: '',
    time: '',
    ...freePlace('receive', size, a4, []),
  };
  const second = freePlace('receive', size, a4, boxesOf([first]));
  expect(Math.abs(second.x - first.x) >= 50 || Math.abs(second.y - first.y) >= 25).toBe(true);
});

test('on a page full of text the least covered place of the head is taken, not the foot', () => {
  const lines = Array.from({ length: 28 }, (_, at) => ({ x: 30, y: 20 + at * 9, width: 160, height: 7 }));
  const { y } = freePlace('receive', size, a4, lines);
  expect(y).toBeLessThan(a4.height / 3);
});

test('the clerk’s minute looks for its room from the lower right', () => {
  const text = { x: 30, y: 230, width: 160, height: 50 };
  const block = stampSize({ kind: 'minute', text: 'เรียน นายอำเภอวังหมอก\n- เพื่อโปรดพิจารณา', x: 0, y: 0 });
  const { x, y } = freePlace('minute', block, a4, [text]);
  expect(x).toBeGreaterThan(100);
  expect(y + block.height).toBeLessThanOrEqual(230);
  expect(y).toBeGreaterThan(180);
});

test('a minute of long lines is given the height its lines will take', () => {
  const short = stampSize({ kind: 'minute', text: 'ทราบ', x: 0, y: 0 });
  const long = stampSize({ kind: 'minute', text: 'เห็นควรแจ้งองค์กรปกครองส่วนท้องถิ่น'.repeat(4), x: 0, y: 0 });
  expect(long.height).toBeGreaterThan(short.height * 2);
});

test('a stamp that is dragged out comes back to the edge', () => {
  const stamp = { kind: 'receive' as const, agency: '', number: '', date: '', time: '', x: -3, y: 290 };
  expect(withinPage(stamp, a4)).toMatchObject({ x: 0, y: 272 });
});
