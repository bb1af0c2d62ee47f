/** Days the calendar does not have, and weekdays that do not fall on their date (rules §8). */
import type { ReadLetter } from '../document/reading.ts';
import { formatThaiDate, isoFromBuddhist, weekdayNames, weekdayOf } from '../thai/date.ts';
import { findDates } from '../thai/date-phrase.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import { isInside, type Window, windowOfLetter } from './date-window.ts';
import { letterAt } from './places.ts';
import { type PrintedDate, printedDatesOf } from './printed-dates.ts';
import { windowOfRow } from './row-window.ts';
import { type Check, warning } from './rule.ts';

export const impossibleDates: Check = ({ pages, letters }) => [
  ...printedDatesOf(pages).flatMap((date) => {
    if (date.iso !== null) return [];
    const letter = letterAt(letters, date.span);
    const isHead = letter !== null && isHeadDate(letter, date);
    const window = isHead ? windowOfLetter(letters, letter) : windowOfRow(pages, date);
    return warning(
      'impossible-date',
      'error',
      { date: date.text },
      {
        letter: letter?.index ?? null,
        field: isHead ? 'dateLiteral' : null,
        places: [date.span],
        proposal: proposeDay(date, window),
      },
    );
  }),
  ...letters.flatMap(unreadableStampDays),
];

/** 200 MAR 2567: the wheels of a stamp stood between two figures, or its day was misread. */
function unreadableStampDays(letter: ReadLetter) {
  return letter.receiptStamps.flatMap(({ dateLiteral, dateISO }, at) => {
    const field = `receiptStamps[${at}].dateLiteral`;
    const places = letter.evidence[field]?.spans ?? [];
    if (dateLiteral === null || dateISO !== null || findDates(dateLiteral).length > 0) return [];
    return warning(
      'impossible-date',
      'doubt',
      { date: dateLiteral },
      { letter: letter.index, field, places },
    );
  });
}

export const weekdayAgainstDate: Check = ({ pages, letters }) =>
  printedDatesOf(pages).flatMap((date) => {
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
      {
        letter: letterAt(letters, date.span)?.index ?? null,
        places: [date.span],
        proposal: proposeByWeekday(date, date.weekday, windowOfRow(pages, date)),
      },
    );
  });

function isHeadDate(letter: ReadLetter, { span }: PrintedDate): boolean {
  const head = letter.evidence.dateLiteral?.spans[0];
  return head !== undefined && head.page === span.page && head.start < span.end && head.end > span.start;
}

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

/** The only day that a single misread digit allows and the rest of the bundle does not forbid. */
function proposeDay(date: PrintedDate, window: Window): string | null {
  const possible = daysNear(date, confusions).filter((iso) => isInside(iso, window));
  if (possible.length > 0) return only(possible);
  // Bounded on both sides, any single slip will do.
  if (window.from === null || window.to === null) return null;
  return only(daysNear(date, anyDigit).filter((iso) => isInside(iso, window)));
}

const anyDigit: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((digit) => [digit, '0123456789'.replace(digit, '')]),
);

function daysNear({ day, month, year }: PrintedDate, slips: Readonly<Record<string, string>>): string[] {
  const digits = String(day);
  const candidates = [...digits].flatMap((digit, at) =>
    [...(slips[digit] ?? '')].map((other) => digits.slice(0, at) + other + digits.slice(at + 1)),
  );
  const days = candidates.map((candidate) => isoFromBuddhist(year, month, Number(candidate)));
  return [...new Set(days.filter((iso) => iso !== null))];
}

/**
 * The only day of the month with that weekday between its neighbours. Nothing is proposed where the printed day would
 * fit between them too: then the weekday may as well be what is wrong.
 */
function proposeByWeekday(date: PrintedDate, weekday: number, window: Window): string | null {
  if (window.from === null || window.to === null || date.iso === null || isInside(date.iso, window))
    return null;
  const days = Array.from({ length: 31 }, (_, at) => isoFromBuddhist(date.year, date.month, at + 1));
  return only(
    days.filter((iso) => iso !== null).filter((iso) => weekdayOf(iso) === weekday && isInside(iso, window)),
  );
}

function only(days: readonly string[]): string | null {
  const [day, ...others] = days;
  return day === undefined || others.length > 0 ? null : toThaiDigits(formatThaiDate(day));
}
