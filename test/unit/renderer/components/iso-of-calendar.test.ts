/** The picker's days, as the program keeps them. */
import { BuddhistCalendar, CalendarDate } from '@internationalized/date';
import { expect, it } from 'vitest';
import { isoOfCalendar } from '../../../../renderer/components/iso-of-calendar.ts';

it('a day of the Buddhist era is the same day of the common one', () => {
  expect(isoOfCalendar(new CalendarDate(new BuddhistCalendar(), 2569, 12, 5))).toBe('2026-12-05');
  expect(isoOfCalendar(new CalendarDate(2026, 12, 5))).toBe('2026-12-05');
});
