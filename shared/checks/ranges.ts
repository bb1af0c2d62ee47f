/** ๑๕ - ๑๗ ธันวาคม with two different years in one bundle: the rarer one is doubtful. */
import type { ReadPage, Span } from '../document/reading.ts';
import { monthFromName, monthNames } from '../thai/date.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { isWithin, letterAt } from './places.ts';
import { printedDatesOf } from './printed-dates.ts';
import { type Check, warning } from './rule.ts';

const pattern = new RegExp(
  `([๐-๙\\d]{1,2})\\s*[-–]\\s*([๐-๙\\d]{1,2})\\s+(${monthNames.join('|')})\\s+(?:พ\\.ศ\\.\\s*)?([๐-๙\\d]{4})`,
  'gu',
);

type Range = { readonly days: string; readonly year: string; readonly text: string; readonly span: Span };

export const rangeYears: Check = ({ pages, letters }) => {
  const ranges = pages.flatMap(({ page, text }) =>
    [...text.matchAll(pattern)].map((match): Range => {
      const [whole, from = '', to = '', month = '', year = ''] = match;
      const start = match.index;
      return {
        days: `${toArabicDigits(from)}-${toArabicDigits(to)} ${month}`,
        year: toArabicDigits(year),
        text: whole.replace(/\s+/g, ' '),
        span: { page, start, end: start + whole.length },
      };
    }),
  );
  return [...Map.groupBy(ranges, ({ days }) => days).values()].flatMap((same) => {
    const years = [...Map.groupBy(same, ({ year }) => year).values()].sort(
      (one, other) => other.length - one.length,
    );
    const [usual = [], ...others] = years;
    return others.flatMap((rare) => {
      const [doubtful, reference] = [rare[0], usual[0]];
      if (doubtful === undefined || reference === undefined) return [];
      return warning(
        'range-year',
        'doubt',
        { range: doubtful.text, other: reference.text },
        {
          letter: letterAt(letters, doubtful.span)?.index ?? null,
          places: [...rare.map(({ span }) => span), ...daysWithin(pages, doubtful), reference.span],
          proposal: usual.length > rare.length ? reference.text : null,
        },
      );
    });
  });
};

/** Single days of the doubtful range with the doubtful year: rows of a schedule repeat its mistake. */
function daysWithin(pages: readonly ReadPage[], range: Range): Span[] {
  const [from = 0, to = 0] = (range.days.match(/\d+/g) ?? []).map(Number);
  const month = monthFromName(range.days.split(' ')[1] ?? '');
  return printedDatesOf(pages)
    .filter((date) => date.month === month && String(date.year) === range.year)
    .filter(({ day, span }) => day >= from && day <= to && !isWithin(span, range.span))
    .map(({ span }) => span);
}
