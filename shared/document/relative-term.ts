/** The day a relative deadline falls on, once the day it is counted from is known. */
import type { Holiday } from '../thai/holidays.ts';
import { addDays } from '../thai/typed-date.ts';
import { addMonths, addWorkingDays, workingDayFrom, workingDayUpTo } from '../thai/working-days.ts';
import type { RelativeTerm } from './reading.ts';

/** `own`: days off that the office added to the government's. */
export function dayOfTerm(term: RelativeTerm, base: string, own: readonly Holiday[] = []): string {
  const count = term.isBefore ? -term.count : term.count;
  if (term.unit === 'working-day') return addWorkingDays(base, count, own);
  const day = term.unit === 'month' ? addMonths(base, count) : addDays(base, count);
  // What must be done before an event is not put off by a holiday.
  return term.isBefore ? workingDayUpTo(day, own) : workingDayFrom(day, own);
}
