import { describe, expect, test } from 'vitest';
import { holidayOn, holidayYears } from '../../../../shared/thai/holidays.ts';
import { addDays } from '../../../../shared/thai/typed-date.ts';
import {
  addMonths,
  addWorkingDays,
  isWorkingDay,
  workingDayFrom,
  workingDayUpTo,
} from '../../../../shared/thai/working-days.ts';

describe('government holidays', () => {
  test.each([
    ['2024-04-13', 'วันสงกรานต์'],
    ['2024-04-16', 'ชดเชยวันสงกรานต์'],
    ['2024-02-26', 'ชดเชยวันมาฆบูชา'],
    ['2024-07-22', 'ชดเชยวันอาสาฬหบูชา'],
    ['2024-12-30', 'วันหยุดราชการเพิ่มเป็นกรณีพิเศษ'],
    ['2026-12-07', 'ชดเชยวันพ่อแห่งชาติ'],
    ['2027-07-20', 'ชดเชยวันอาสาฬหบูชา'],
    ['2026-05-13', 'วันพืชมงคล'],
  ])('%s is %s', (day, name) => {
    expect(holidayOn(day)).toBe(name);
  });

  test('both days of a new year on a week’s end are made up for, Saturday and Sunday of a festival once', () => {
    expect([holidayOn('2023-01-02'), holidayOn('2023-01-03')]).toEqual(['ชดเชยวันสิ้นปี', 'ชดเชยวันขึ้นปีใหม่']);
    expect(holidayOn('2024-07-23')).toBeNull();
    expect(holidayOn('2024-01-02')).toBeNull();
  });

  test('offices work on Labour Day', () => {
    expect(isWorkingDay('2024-05-01')).toBe(true);
    expect(isWorkingDay('2027-05-03')).toBe(true);
  });

  test('a day the office added is one of its own', () => {
    const own = [{ date: '2026-11-20', name: 'งานประจำอำเภอ' }];
    expect(holidayOn('2026-11-20', own)).toBe('งานประจำอำเภอ');
    expect(addWorkingDays('2026-11-19', 1, own)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-19', 1)).toBe('2026-11-20');
  });

  test('every known year has between 19 and 30 of them, all days of moon included', () => {
    for (let year = holidayYears.first; year <= holidayYears.last; year += 1) {
      const names: string[] = [];
      for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) {
        const name = holidayOn(day);
        if (name !== null) names.push(name);
      }
      expect(names.length).toBeGreaterThanOrEqual(19);
      expect(names.length).toBeLessThanOrEqual(30);
      expect(names.join()).toMatch(/มาฆบูชา.*อาสาฬหบูชา.*เข้าพรรษา/su);
    }
  });
});

describe('counting days', () => {
  test('working days skip week’s ends and holidays', () => {
    expect(addWorkingDays('2024-04-11', 1)).toBe('2024-04-17');
    expect(addWorkingDays('2024-03-27', 7)).toBe('2024-04-05');
    expect(addWorkingDays('2024-04-17', -1)).toBe('2024-04-11');
  });

  test('a period that ends on a holiday ends on the next working day', () => {
    expect(workingDayFrom('2024-04-13')).toBe('2024-04-17');
    expect(workingDayUpTo('2024-04-15')).toBe('2024-04-11');
    expect(workingDayFrom('2024-04-18')).toBe('2024-04-18');
  });

  test('a month on from the last day of a longer one is the last day of the shorter', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-15', 2)).toBe('2027-01-15');
  });
});
