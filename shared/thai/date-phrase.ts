/**
 * Dates, stretches of dates and times of day inside running text, as official letters and stamps write them
 * (rules §8). A date the calendar does not have is found all the same, with `iso` null.
 */
import { isoFromBuddhist, monthFromName, monthNames, weekdayNames, weekdayOf } from './date.ts';
import { editDistance } from './distance.ts';
import { toArabicDigits } from './numerals.ts';

export type FoundDate = {
  readonly start: number;
  readonly end: number;
  /** "๒๗ มีนาคม ๒๕๖๗", without weekday and label. */
  readonly text: string;
  readonly day: number;
  readonly month: number;
  /** Of the Buddhist era; short years are of 25xx. */
  readonly year: number;
  readonly iso: string | null;
  /** False when the month had to be guessed from a misspelling. */
  readonly exact: boolean;
};

const digit = '[๐-๙0-9]';
const monthToken =
  '[\\u0E01-\\u0E3A\\u0E40-\\u0E4E](?:[\\u0E01-\\u0E3A\\u0E40-\\u0E4E]|\\.\\s?(?=[\\u0E01-\\u0E2E]\\.?\\s)|\\.)*';

/** Source of a pattern for one date: day, month, year captured. */
export const datePattern = `(${digit}{1,2})\\s*(${monthToken})\\s*(?:พ\\.\\s?ศ\\.\\s*)?(${digit}{4}|${digit}{2})(?!${digit})`;

export function findDates(text: string): FoundDate[] {
  const pattern = new RegExp(datePattern, 'gu');
  const found: FoundDate[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [literal, day = '', monthName = '', year = ''] = match;
    const start = match.index;
    const date = readDate(day, monthName, year);
    if (date === null)
      // "๒๓๖๗ ลงวันที่ ๑๗ มีนาคม ๒๕๖๗": what looks like the year of no date is the day of the next.
      pattern.lastIndex = start + literal.length - year.length;
    else found.push({ start, end: start + literal.length, text: literal, ...date });
  }
  return found;
}

function readDate(
  day: string,
  monthName: string,
  year: string,
): Pick<FoundDate, 'day' | 'month' | 'year' | 'iso' | 'exact'> | null {
  const month = nearestMonth(monthName);
  if (month === null) return null;
  const numbers = { day: Number(toArabicDigits(day)), year: fullYear(Number(toArabicDigits(year))) };
  const iso = isoFromBuddhist(numbers.year, month.month, numbers.day);
  return { ...numbers, month: month.month, iso, exact: month.exact };
}

/** Two digits are a year of 25xx; a year of the common era is turned into the Buddhist one. */
export function fullYear(year: number): number {
  if (year < 100) return year + 2500;
  return year < 2300 ? year + 543 : year;
}

const englishMonths = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const englishDate = new RegExp(
  `(?<![๐-๙0-9A-Za-z])(${digit}{1,3})[\\s.-]*(${englishMonths.join('|')})[A-Z]{0,6}[\\s.,-]*(${digit}{4})(?!${digit})`,
  'iu',
);

/**
 * The day of a stamp, whose wheels are often English: 20 MAR 2567, 20 MAR 2024. `iso` is null where a wheel stands
 * between two figures or was misread: 200 MAR 2567.
 */
export function findStampDate(text: string): Pick<FoundDate, 'start' | 'end' | 'iso'> | undefined {
  const [thai] = findDates(text);
  if (thai !== undefined) return thai;
  const match = englishDate.exec(text);
  if (match === null) return undefined;
  const [literal, day = '', month = '', year = ''] = match;
  const iso = isoFromBuddhist(
    fullYear(Number(toArabicDigits(year))),
    englishMonths.indexOf(month.toUpperCase()) + 1,
    Number(toArabicDigits(day)),
  );
  return { start: match.index, end: match.index + literal.length, iso };
}

/** A month by its full or short name, or by a full name with up to two slips. */
export function nearestMonth(name: string): { month: number; exact: boolean } | null {
  const bare = name.replace(/[\s.]/g, '');
  const exact = monthFromName(bare);
  if (exact !== null) return { month: exact, exact: true };
  if (bare.length < 5) return null;
  const distances = monthNames.map((full) => editDistance(full, bare));
  const least = Math.min(...distances);
  return least <= 2 ? { month: distances.indexOf(least) + 1, exact: false } : null;
}

/** "13:00" for ๑๓.๐๐, ๑๓:๐๐ or 13.00; null when the clock has no such time. */
export function clockTime(literal: string): string | null {
  const match = /^([0-9]{1,2})\s*[.:]\s*([0-9]{2})$/.exec(toArabicDigits(literal.trim()));
  if (match === null || Number(match[1]) > 24 || Number(match[2]) > 59) return null;
  return `${match[1]?.padStart(2, '0')}:${match[2]}`;
}

/** The weekday a name means, with slips in it or without; พฤหัส is short for พฤหัสบดี. */
export function nearestWeekday(name: string): string {
  const bare = name.replace(/\s/g, '');
  if (bare === 'พฤหัส' || weekdayNames.some((full) => full === bare)) return bare;
  return weekdayNames.reduce<string>(
    (best, full) => (editDistance(full, bare) < editDistance(best, bare) ? full : best),
    weekdayNames[0],
  );
}

/** Whether the weekday printed beside a date is the calendar's. */
export function weekdayFits(weekday: string, iso: string): boolean {
  return weekdayNames[weekdayOf(iso)] === (weekday === 'พฤหัส' ? 'พฤหัสบดี' : weekday);
}

/** Last day of a month, ISO; `year` of the Buddhist era. */
export function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year - 543, month, 0)).toISOString().slice(0, 10);
}
