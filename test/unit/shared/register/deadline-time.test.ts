/** Where a day stands on the board, and how far off it is. */
import { expect, test } from 'vitest';
import { columnOf, lastSoonDay, workingDaysLeft } from '../../../../shared/register/deadline-time.ts';
import { median, officeClock } from '../../../../shared/register/home.ts';

const friday = '2026-12-04';

test('on a Friday before a holiday, soon ends on the working day after it', () => {
  // 5 December is a Saturday with its substitute on Monday the 7th.
  expect(lastSoonDay(friday)).toBe('2026-12-08');
  expect(
    ['2026-12-03', '2026-12-04', '2026-12-08', '2026-12-09', '2026-12-17', '2026-12-18', null].map((day) =>
      columnOf(day, friday),
    ),
  ).toEqual(['overdue', 'soon', 'soon', 'fortnight', 'fortnight', 'later', 'later']);
});

test('working days left leave out weekends, holidays and the days the office added', () => {
  expect(workingDaysLeft(friday, '2026-12-11')).toBe(3);
  expect(workingDaysLeft(friday, '2026-12-11', [{ date: '2026-12-09', name: 'วันหยุดพิเศษ' }])).toBe(2);
  expect(workingDaysLeft(friday, friday)).toBe(0);
  expect(workingDaysLeft(friday, '2026-12-01')).toBe(0);
});

test('hours of the office stop at night, on weekends and on holidays', () => {
  const hours = officeClock();
  expect(hours('2026-11-23T09:00:00', '2026-11-23T11:30:00')).toBe(2.5);
  expect(hours('2026-11-23T16:00:00', '2026-11-24T09:00:00')).toBe(1);
  expect(hours('2026-12-04T15:30:00', '2026-12-08T09:30:00')).toBe(2);
  expect(hours('2026-11-23T17:00:00', '2026-11-23T18:00:00')).toBe(0);
  expect(hours('2026-11-23T11:00:00', '2026-11-23T10:00:00')).toBe(0);
  expect([median([]), median([3, 1]), median([5, 1, 2])]).toEqual([null, 2, 2]);
});
