/** The numbers the clerk reads off the paper books become the next numbers of the series, and back. */
import { expect, it } from 'vitest';
import { nextAfter, numbersFrom, numbersSchema } from '../../../../../renderer/screens/office/number-plan.ts';

const prefix = {
  id: 'local',
  code: 'ธบ ๐๐๒๓.๙',
  ownerOffice: 'สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ',
  phone: '',
  email: '',
  isDefault: true,
};
const counter = { id: 's', year: 2569, prefixId: null, circular: false } as const;

it('the last number of the book is shown, one below the next', () => {
  const values = numbersFrom(
    [prefix],
    [
      { ...counter, book: 'received', next: 4218 },
      { ...counter, book: 'sent', prefixId: 'local', circular: true, next: 1837 },
    ],
    'own',
  );
  expect(values.lastReceived).toBe('๔๒๑๗');
  expect(values.prefixes).toMatchObject([{ prefixId: 'local', lastCircular: '๑๘๓๖', lastOrdinary: '' }]);
});

it('a new office begins with one empty prefix', () => {
  expect(numbersFrom([], [], 'own').prefixes).toMatchObject([{ prefixId: null, code: '' }]);
});

it.each([
  ['', 1],
  ['๑๘๓๖', 1837],
  [' 655 ', 656],
  ['x', 1],
])('after %j comes %i', (last, next) => {
  expect(nextAfter(last)).toBe(next);
});

it('words in the place of a number are refused, and so is a prefix without its code', () => {
  const values = numbersFrom([{ ...prefix, code: ' ' }], [], 'own');
  const result = numbersSchema.safeParse({ ...values, lastReceived: 'สี่พัน' });
  expect(result.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['lastReceived', 'number'],
    ['prefixes.0.code', 'required'],
  ]);
});
