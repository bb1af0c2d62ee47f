/**
 * The same day and month with two years, one apart, in one bundle: the year of the rarer one is doubtful. Days that come
 * back every year (holidays, ends of years) are meant twice.
 */
import type { ReadPage } from '../document/reading.ts';
import { formatThaiDate, isoFromBuddhist } from '../thai/date.ts';
import { isWithin, letterAt } from './places.ts';
import { type PrintedDate, printedDatesOf } from './printed-dates.ts';
import { type Check, warning } from './rule.ts';

/** Month-day of public holidays with a fixed day, and of the ends of calendar and fiscal years. */
const everyYear = new Set(
  '1-1 12-31 10-1 9-30 4-6 4-13 4-14 4-15 5-1 5-4 6-3 7-28 8-12 10-13 10-23 12-5 12-10'.split(' '),
);
/** What is over, or a law: its year is no slip. */
const past = /(?:ลงวันที่|เมื่อวันที่|เมื่อ|ลว\.|ประกาศ\s*ณ\s*วันที่|สั่ง\s*ณ\s*วันที่|ตั้งแต่วันที่|ระหว่างวันที่|ถึงวันที่|-)\s*$/u;

const due = /ภายใน\s*(?:วัน)?[\u0E01-\u0E4E]{0,10}\s*(?:ที่)?\s*$/u;

/** A deadline more than a year off, where a year less would be a few weeks away. */
export const distantDeadline: Check = ({ pages, letters }) =>
  printedDatesOf(pages).flatMap((date) => {
    const letter = letterAt(letters, date.span);
    const own = letter?.dateISO ?? null;
    if (date.iso === null || own === null || everyYear.has(`${date.month}-${date.day}`)) return [];
    const text = pages.find(({ page }) => page === date.span.page)?.text ?? '';
    if (!due.test(text.slice(Math.max(0, date.span.start - 40), date.span.start))) return [];
    const nearer = isoFromBuddhist(date.year - 1, date.month, date.day);
    if (nearer === null || nearer < own || daysBetween(own, nearer) > 90) return [];
    return warning(
      'year-distant',
      'doubt',
      { date: date.text, letter: formatThaiDate(own) },
      {
        letter: letter?.index ?? null,
        places: [date.span],
        proposal: formatThaiDate(nearer),
      },
    );
  });

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

export const yearDrift: Check = ({ pages, letters }) => {
  const stated = printedDatesOf(pages).filter(
    (date) => date.iso !== null && !everyYear.has(`${date.month}-${date.day}`) && !isPast(pages, date),
  );
  return [...Map.groupBy(stated, ({ month, day }) => `${month}-${day}`).values()].flatMap((same) => {
    const years = [...Map.groupBy(same, ({ year }) => year).values()].sort(
      (one, other) => other.length - one.length,
    );
    const [usual = [], rare = []] = years;
    const [reference, doubtful] = [usual[0], rare[0]];
    if (reference === undefined || doubtful === undefined || years.length > 2) return [];
    if (Math.abs(reference.year - doubtful.year) !== 1 || isRepeatedInRow(rare, usual)) return [];
    return warning(
      'year-drift',
      'doubt',
      { date: doubtful.text, other: reference.text },
      {
        letter: letterAt(letters, doubtful.span)?.index ?? null,
        places: [...rare.map(({ span }) => span), reference.span],
        proposal: usual.length > rare.length ? reference.text : null,
      },
    );
  });
};

/** Both years side by side ("๕ มกราคม ๒๕๖๘ และ ๕ มกราคม ๒๕๖๙") are told apart by the writer. */
function isRepeatedInRow(rare: readonly PrintedDate[], usual: readonly PrintedDate[]): boolean {
  return rare.some((one) =>
    usual.some(
      ({ span }) =>
        span.page === one.span.page &&
        Math.abs(span.start - one.span.start) < 120 &&
        !isWithin(span, one.span),
    ),
  );
}

function isPast(pages: readonly ReadPage[], { span }: PrintedDate): boolean {
  const text = pages.find(({ page }) => page === span.page)?.text ?? '';
  return past.test(text.slice(Math.max(0, span.start - 30), span.start));
}
