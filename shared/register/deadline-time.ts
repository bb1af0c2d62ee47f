/** A board by time: which column a day stands in, and how far it is off, counted as offices do. */
import type { Holiday } from '../thai/holidays.ts';
import { addDays } from '../thai/typed-date.ts';
import { addWorkingDays, isWorkingDay } from '../thai/working-days.ts';

export const boardColumns = ['overdue', 'soon', 'fortnight', 'later'] as const;
export type BoardColumn = (typeof boardColumns)[number];

const daysOfFortnight = 14;

/** The last day of the second column: the next working day. On a Friday that is Monday. */
export function lastSoonDay(today: string, own: readonly Holiday[] = []): string {
  return addWorkingDays(today, 1, own);
}

/** The last day of the third column. */
export function lastFortnightDay(today: string): string {
  return addDays(today, daysOfFortnight - 1);
}

/** Without a day it waits among the later ones. */
export function columnOf(due: string | null, today: string, own: readonly Holiday[] = []): BoardColumn {
  if (due === null) return 'later';
  if (due < today) return 'overdue';
  if (due <= lastSoonDay(today, own)) return 'soon';
  return due <= lastFortnightDay(today) ? 'fortnight' : 'later';
}

/** Beyond this nobody counts working days in the head. */
const mostDays = 400;

/** Working days after `from` up to `to`, which counts; 0 when none is left. */
export function workingDaysLeft(from: string, to: string, own: readonly Holiday[] = []): number {
  let left = 0;
  let day = from;
  for (let step = 0; step < mostDays && day < to; step += 1) {
    day = addDays(day, 1);
    if (isWorkingDay(day, own)) left += 1;
  }
  return left;
}

/** Days of the calendar; negative when it has passed. */
export function daysUntil(today: string, due: string): number {
  return Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
}
