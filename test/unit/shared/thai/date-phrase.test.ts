import { describe, expect, test } from 'vitest';
import { clockTime, findDates, nearestMonth, weekdayFits } from '../../../../shared/thai/date-phrase.ts';

describe('a date in running text', () => {
  test.each([
    ['ลงวันที่ ๒๕ มีนาคม ๒๕๖๗ จำนวน', '๒๕ มีนาคม ๒๕๖๗', '2024-03-25'],
    ['วันที่ 20 มี.ค. 2567', '20 มี.ค. 2567', '2024-03-20'],
    ['ภายในวันที่ ๑๙ เม.ย. ๖๗', '๑๙ เม.ย. ๖๗', '2024-04-19'],
    ['ณ วันที่ ๑ มกราคม พ.ศ. ๒๕๖๗', '๑ มกราคม พ.ศ. ๒๕๖๗', '2024-01-01'],
    ['๒๙ กุมภาพันธ์ ๒๕๖๗', '๒๙ กุมภาพันธ์ ๒๕๖๗', '2024-02-29'],
    ['๕ พฤษจิกายน ๒๕๖๘', '๕ พฤษจิกายน ๒๕๖๘', '2025-11-05'],
  ])('%s', (text, literal, iso) => {
    expect(findDates(text).map((date) => [date.text, date.iso])).toEqual([[literal, iso]]);
  });

  test('is found even when the calendar has no such day', () => {
    expect(findDates('๗๒ พฤศจิกายน ๒๕๖๔').map(({ iso, day }) => [iso, day])).toEqual([[null, 72]]);
    expect(findDates('๒๙ กุมภาพันธ์ ๒๕๖๘')[0]?.iso).toBeNull();
  });

  test('is found behind a number that could be the day of another', () => {
    const found = findDates('ที่ ลย ๐๐๒๓.๓/ว ๒๓๖๗ ลงวันที่ ๑๗ พฤศจิกายน ๒๕๖๔');
    expect(found.map(({ iso }) => iso)).toEqual(['2021-11-17']);
  });

  test('is not made of other figures', () => {
    expect(findDates('จำนวน ๒ แห่ง ๒๕๖๗ ครั้งที่ ๔/๒๕๖๖ โทร. ๐ ๒๒๔๑ ๙๐๐๐')).toEqual([]);
  });
});

test('a misspelt month is known but not taken for exact', () => {
  expect(nearestMonth('สิงหาคน')).toEqual({ month: 8, exact: false });
  expect(nearestMonth('มี.ค.')).toEqual({ month: 3, exact: true });
  expect(nearestMonth('รายการ')).toBeNull();
});

test('times are read with full stop or colon, and never past the clock', () => {
  expect(['๑๓.๐๐', '9:05', '๒๕.๐๐', '๑๐.๗๕'].map(clockTime)).toEqual(['13:00', '09:05', null, null]);
});

test('a weekday is held against the calendar', () => {
  expect(weekdayFits('จันทร์', '2024-04-22')).toBe(true);
  expect(weekdayFits('จันทร์', '2024-04-24')).toBe(false);
  expect(weekdayFits('พฤหัส', '2024-04-18')).toBe(true);
});
