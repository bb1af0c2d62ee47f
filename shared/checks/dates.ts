/** Days the calendar does not have, and weekdays that do not fall on their date (rules §8). */
import { formatThaiDate, isoFromBuddhist, weekdayNames, weekdayOf } from '../thai/date.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import { letterAt } from './places.ts';
import { type PrintedDate, printedDates } from './printed-dates.ts';
import { type Check, warning } from './rule.ts';

export const impossibleDates: Check = ({ pages, letters }) =>
  pages.flatMap(printedDates).flatMap((date) => {
    if (date.iso !== null) return [];
    const letter = letterAt(letters, date.span);
    const head = letter?.evidence.dateLiteral?.spans[0];
    const isHead = head?.page === date.span.page && head.start < date.span.end && head.end > date.span.start;
    const field = isHead ? 'dateLiteral' : null;
    const proposal = proposeDay(date);
    return warning(
      'impossible-date',
      'error',
      { date: date.text },
      { letter: letter?.index ?? null, field, places: [date.span], proposal },
    );
  });

export const weekdayAgainstDate: Check = ({ pages, letters }) =>
  pages.flatMap(printedDates).flatMap((date) => {
    if (date.iso === null || date.weekday === null) return [];
    const real = weekdayOf(date.iso);
    if (real === date.weekday) return [];
    return warning(
      'weekday-date',
      'error',
      {
        weekday: `วัน${weekdayNames[date.weekday]}`,
        date: formatThaiDate(date.iso),
        real: `วัน${weekdayNames[real]}`,
      },
      { letter: letterAt(letters, date.span)?.index ?? null, places: [date.span] },
    );
  });

/** Digits that are taken for one another on paper (rules §11.3). */
const confusions: Readonly<Record<string, string>> = {
  7: '23',
  2: '71',
  1: '20',
  3: '7',
  4: '5',
  5: '4',
  0: '1',
};

/** The only day that a single misread digit allows; none when several would fit. */
function proposeDay({ day, month, year }: PrintedDate): string | null {
  const digits = String(day);
  const candidates = [...digits].flatMap((digit, at) =>
    [...(confusions[digit] ?? '')].map((other) => digits.slice(0, at) + other + digits.slice(at + 1)),
  );
  const possible = candidates
    .map((candidate) => isoFromBuddhist(year, month, Number(candidate)))
    .filter((iso) => iso !== null);
  const [only, ...others] = [...new Set(possible)];
  return only === undefined || others.length > 0 ? null : toThaiDigits(formatThaiDate(only));
}
