/** The ISO day (CE) of a date of any calendar: the picker counts in the Buddhist era, 2569 there is 2026 here. */
import { type CalendarDate, GregorianCalendar, toCalendar } from '@internationalized/date';

export function isoOfCalendar(date: CalendarDate): string {
  return toCalendar(date, new GregorianCalendar()).toString();
}
