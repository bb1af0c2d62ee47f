/**
 * Counting days as offices do: the day a period begins on is not counted, and one that ends on a holiday ends on the
 * next working day (ป.พ.พ. มาตรา 193/3 and 193/8).
 */
import { addDays, lastDayOfIsoMonth } from './date.ts';
import { type Holiday, holidayOn, isWeekend } from './holidays.ts';

export function isWorkingDay(iso: string, own: readonly Holiday[] = []): boolean {
  return !isWeekend(iso) && holidayOn(iso, own) === null;
}

/** The day itself when it is one, else the first after it. */
export function workingDayFrom(iso: string, own: readonly Holiday[] = []): string {
  let day = iso;
  while (!isWorkingDay(day, own)) day = addDays(day, 1);
  return day;
}

/** The day itself when it is one, else the last before it. */
export function workingDayUpTo(iso: string, own: readonly Holiday[] = []): string {
  let day = iso;
  while (!isWorkingDay(day, own)) day = addDays(day, -1);
  return day;
}

/** The `count`-th working day after (before, when negative) the day given, which is not counted. */
export function addWorkingDays(iso: string, count: number, own: readonly Holiday[] = []): string {
  const step = count < 0 ? -1 : 1;
  let day = iso;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, own)) left -= 1;
  }
  return day;
}

/** The same day of a later month, or its last when it has no such day. */
export function addMonths(iso: string, count: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10);
  const last = lastDayOfIsoMonth(first);
  return day > Number(last.slice(8)) ? last : `${first.slice(0, 8)}${String(day).padStart(2, '0')}`;
}
