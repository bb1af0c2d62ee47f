/** Every full date printed anywhere on the pages, with its weekday when one stands before it. */
import type { ReadPage, Span } from '../document/reading.ts';
import { isoFromBuddhist, monthFromName, monthNames, monthShortNames, weekdayNames } from '../thai/date.ts';
import { toArabicDigits } from '../thai/numerals.ts';

export type PrintedDate = {
  readonly span: Span;
  /** As printed, white space made single. */
  readonly text: string;
  readonly day: number;
  readonly month: number;
  /** Buddhist era. */
  readonly year: number;
  /** null when the calendar has no such day. */
  readonly iso: string | null;
  /** Index in `weekdayNames`; null when no weekday is printed. */
  readonly weekday: number | null;
};

const literally = (name: string) => name.replace(/\./g, '\\.\\s?');
const months = [...monthNames, ...monthShortNames].map(literally).join('|');
/** พฤหัส is what people write for พฤหัสบดี. */
const weekdays = [...weekdayNames, 'พฤหัส'].join('|');
/** White space may be a line break: text layers end lines where the paper did. */
const pattern = new RegExp(
  `(?:วัน(${weekdays})\\s*(?:ที่)?\\s*)?(?<![๐-๙\\d/.])([๐-๙\\d]{1,2})\\s+(${months})\\s*(?:พ\\.?\\s?ศ\\.?\\s*)?([๐-๙\\d]{4}|[๐-๙\\d]{2})(?![๐-๙\\d])`,
  'gu',
);

export function findDates(page: ReadPage): PrintedDate[] {
  return [...page.text.matchAll(pattern)].flatMap((match) => {
    const [whole, weekdayName, dayText = '', monthText = '', yearText = ''] = match;
    const month = monthFromName(monthText);
    if (month === null) return [];
    const day = Number(toArabicDigits(dayText));
    const year = buddhist(Number(toArabicDigits(yearText)));
    const weekday = weekdayNames.findIndex(
      (name) => weekdayName !== undefined && name.startsWith(weekdayName),
    );
    return {
      span: { page: page.page, start: match.index, end: match.index + whole.length },
      text: whole.replace(/\s+/g, ' '),
      day,
      month,
      year,
      iso: isoFromBuddhist(year, month, day),
      weekday: weekday < 0 ? null : weekday,
    };
  });
}

/** ๖๗ is ๒๕๖๗; a year below 2400 is of the common era. */
function buddhist(year: number): number {
  if (year < 100) return year + 2500;
  return year < 2400 ? year + 543 : year;
}
