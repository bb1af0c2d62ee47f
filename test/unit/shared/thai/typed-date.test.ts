/** What clerks type into a date field. Today is Monday 23 November 2569 (2026). */
import { describe, expect, it } from 'vitest';
import { addDays, readTypedDate } from '../../../../shared/thai/typed-date.ts';

const today = '2026-11-23';
const read = (typed: string) => {
  const result = readTypedDate(typed, today);
  return result.kind === 'day' ? result.iso : result.kind;
};

describe('a full date is understood however the clerk writes it', () => {
  it.each([
    '๒๗ มี.ค. ๖๗',
    '27 มีค 67',
    '27มี.ค.67',
    '๒๗ มีนาคม ๒๕๖๗',
    '27 มีนาคม พ.ศ. 2567',
    'วันที่ ๒๗ มีนาคม ๒๕๖๗',
    'ลงวันที่ ๒๗ มีนาคม ๒๕๖๗',
    'วันพุธที่ ๒๗ มีนาคม ๒๕๖๗',
    'พ. 27 มี.ค. 67',
    '27/3/67',
    '๒๗/๐๓/๒๕๖๗',
    '27-3-2567',
    '27.3.67',
    '27 3 67',
    '270367',
    '27032567',
    '2024-03-27',
    '2567-03-27',
    '27/3/2024',
    '27 Mar 2567',
    '  ๒๗   มี.ค.   ๖๗ ',
  ])('%s', (typed) => {
    expect(read(typed)).toBe('2024-03-27');
  });
});

describe('words count from today', () => {
  it.each([
    ['วันนี้', '2026-11-23'],
    ['พรุ่งนี้', '2026-11-24'],
    ['มะรืนนี้', '2026-11-25'],
    ['เมื่อวาน', '2026-11-22'],
    ['+7', '2026-11-30'],
    ['อีก ๑๕ วัน', '2026-12-08'],
    ['๓ วัน', '2026-11-26'],
    ['สิ้นเดือน', '2026-11-30'],
    ['สิ้นเดือนหน้า', '2026-12-31'],
    ['จันทร์', '2026-11-23'],
    ['วันศุกร์', '2026-11-27'],
    ['พฤหัส', '2026-11-26'],
    ['จันทร์หน้า', '2026-11-30'],
    ['ศุกร์หน้า', '2026-12-04'],
    ['อาทิตย์นี้', '2026-11-29'],
  ])('%s is %s', (typed, iso) => {
    expect(read(typed)).toBe(iso);
  });
});

describe('a day without a year is the nearest one', () => {
  it.each([
    ['27 พ.ย.', '2026-11-27'],
    ['15/1', '2027-01-15'],
    ['๓๐ ก.ย.', '2026-09-30'],
    ['29', '2026-11-29'],
  ])('%s is %s', (typed, iso) => {
    expect(read(typed)).toBe(iso);
  });
});

describe('what is no day is said to be none', () => {
  it.each(['32 พ.ย. 2569', '31/6/69', '29 ก.พ. 2569', '27/13/67', '0/1/67', '31'])(
    '%s is not in the calendar',
    (typed) => {
      expect(read(typed)).toBe('not-in-calendar');
    },
  );
  it.each(['เร็ว ๆ นี้', 'ภายในเดือน', '27 มี', 'x', '1234567', 'ที่'])('%s is not understood', (typed) => {
    expect(read(typed)).toBe('not-understood');
  });
  it('an empty field is empty', () => {
    expect(read('  ')).toBe('empty');
  });
});

it('a day later crosses the end of a leap February', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
});
