import { expect, test } from 'vitest';
import {
  formatShortThaiDate,
  formatThaiDate,
  isoFromBuddhist,
  parseThaiDate,
  weekdayOf,
} from '../../../../shared/thai/date.ts';

test('a letter date is written with Thai digits and a Buddhist year', () => {
  expect(formatThaiDate('2024-03-27')).toBe('๒๗ มีนาคม ๒๕๖๗');
  expect(formatShortThaiDate('2024-03-05')).toBe('๕ มี.ค. ๒๕๖๗');
});

test('a day that the calendar lacks is no date', () => {
  expect(isoFromBuddhist(2564, 11, 72)).toBeNull();
  expect(isoFromBuddhist(2567, 2, 30)).toBeNull();
  expect(isoFromBuddhist(2567, 2, 29)).toBe('2024-02-29');
  expect(isoFromBuddhist(2566, 2, 29)).toBeNull();
});

test('dates are read however a clerk writes the month and the year', () => {
  expect(parseThaiDate('๒๗ มีนาคม ๒๕๖๗')).toBe('2024-03-27');
  expect(parseThaiDate('27 มี.ค. 67')).toBe('2024-03-27');
  expect(parseThaiDate('๑ มกราคม พ.ศ. ๒๕๖๗')).toBe('2024-01-01');
  expect(parseThaiDate('๗๒ พฤศจิกายน ๒๕๖๔')).toBeNull();
});

test('weekdays fit the calendar', () => {
  expect(weekdayOf('2024-04-24')).toBe(3);
});
