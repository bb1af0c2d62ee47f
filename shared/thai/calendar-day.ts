/**
 * A day of the calendar in figures or with its month's name: 27/3/67, 27-3-2567, 270367, ๒๗ มี.ค. ๖๗, 2567-03-27. Years
 * are of the Buddhist era; those of the common one, as some computers print them, are known by their size.
 */
import { buddhistYear, isoFromBuddhist, monthFromName } from './date.ts';

export type CalendarReading =
  | { readonly kind: 'day'; readonly iso: string }
  /** May mean any of these days, the likeliest first. One alone: what stands there must be a slip. */
  | { readonly kind: 'ask'; readonly days: readonly string[] }
  /** A day and month were named, but the calendar has no such day: ๓๑ มิ.ย. */
  | { readonly kind: 'not-in-calendar' }
  | { readonly kind: 'not-understood' };

/** No paper of ours is older, none is for later. */
const years = { first: 2400, last: 2699 } as const;

type Parts = { readonly day: number; readonly month: number; readonly year: string | undefined };

/** `text` in ASCII digits and small letters, single spaces. */
export function readCalendarDay(text: string, today: string): CalendarReading {
  const solid = /^\d{4,8}$/.test(text) ? solidFigures(text, today) : null;
  if (solid !== null) return solid;
  const parts = dividedFigures(text) ?? withMonthName(text) ?? dayAlone(text, today);
  return parts === null ? { kind: 'not-understood' } : dayOf(parts, today);
}

const between = '(?: ?[/.\\-–] ?| )';
const yearFirst = new RegExp(`^(\\d{4})${between}(\\d{1,2})${between}(\\d{1,2})$`);
const dayFirst = new RegExp(`^(\\d{1,2})${between}(\\d{1,2})(?:${between}(\\d{4}|\\d{2}))?\\.?$`);

function dividedFigures(text: string): Parts | null {
  const turned = yearFirst.exec(text);
  if (turned !== null) return { day: Number(turned[3]), month: Number(turned[2]), year: turned[1] };
  const usual = dayFirst.exec(text);
  return usual === null ? null : { day: Number(usual[1]), month: Number(usual[2]), year: usual[3] };
}

function withMonthName(text: string): Parts | null {
  const words =
    /^(\d{1,2})[ ./-]*([ก-๛a-z][ก-๛a-z. ]*?)[ ./,-]*(?:พ\.? ?ศ\.? ?|b\.?e\.? ?)?(\d{4}|\d{2})?$/.exec(text);
  const name = words?.[2]?.replace(/(?: ?(?:เดือน|ปี) ?)/g, '');
  const month = name === undefined ? null : (monthFromName(name) ?? englishMonth(name));
  return month === null ? null : { day: Number(words?.[1]), month, year: words?.[3] };
}

const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function englishMonth(name: string): number | null {
  const index = englishMonths.indexOf(name.slice(0, 3));
  return index < 0 ? null : index + 1;
}

function dayAlone(text: string, today: string): Parts | null {
  if (!/^\d{1,2}$/.test(text)) return null;
  return { day: Number(text), month: Number(today.slice(5, 7)), year: String(buddhistYear(today)) };
}

/**
 * 270367, 27032567, 25670327 are one day each. With a figure left out (11267: ๑ ธ.ค. or ๑๑ ก.พ.) every way to part them
 * that makes a day is asked about. Null: no way does.
 */
function solidFigures(text: string, today: string): CalendarReading | null {
  const isWhole = text.length === 6 || text.length === 8;
  const ways = isWhole ? ['2 2'] : text.length === 4 ? ['2 2'] : ['1 2', '2 1'];
  const parted = ways.map((way): Parts => {
    const [days = 2, months = 2] = way.split(' ').map(Number);
    const year = text.slice(days + months);
    return {
      day: Number(text.slice(0, days)),
      month: Number(text.slice(days, days + months)),
      year: year === '' ? undefined : year,
    };
  });
  if (text.length === 8)
    parted.push({ day: Number(text.slice(6)), month: Number(text.slice(4, 6)), year: text.slice(0, 4) });
  const usable = parted.filter(({ year }) => [undefined, 2, 4].includes(year?.length));
  const readings = usable.map((parts) => dayOf(parts, today));
  const days = readings.flatMap((read) =>
    read.kind === 'day' ? [read.iso] : read.kind === 'ask' ? read.days : [],
  );
  if (days.length === 0) return readings.length === 0 || !isWhole ? null : { kind: 'not-in-calendar' };
  if (!isWhole) return { kind: 'ask', days: [...new Set(days)] };
  return readings.find((read) => read.kind === 'day' || read.kind === 'ask') ?? null;
}

function dayOf(parts: Parts, today: string): CalendarReading {
  const { day, month, year } = parts;
  // 3/27/67: the other way about, as American programs print it.
  if (month > 12 && month <= 31 && day <= 12) {
    const turned = dayOf({ day: month, month: day, year }, today);
    return turned.kind === 'day' ? { kind: 'ask', days: [turned.iso] } : turned;
  }
  if (month < 1 || month > 12 || day < 1 || day > 31) return { kind: 'not-in-calendar' };
  if (year === undefined) return asOne(nearestYear(day, month, today));
  const days = meantYears(Number(year), today).map((full) => isoFromBuddhist(full, month, day));
  const real = days.filter((iso) => iso !== null);
  if (real.length < 2) return asOne(real[0] ?? null);
  return { kind: 'ask', days: real };
}

function asOne(iso: string | null): CalendarReading {
  return iso === null ? { kind: 'not-in-calendar' } : { kind: 'day', iso };
}

/** How far from today a year of two figures is taken for one of the common era as well: 27/3/24. */
const nearYears = 15;

/** 67 → 2567; 2024 → 2567; 24 may be 2024 when today is near it, else it is 2524. */
function meantYears(year: number, today: string): readonly number[] {
  if (year >= 100) {
    const full = year < years.first ? year + 543 : year;
    return full >= years.first && full <= years.last ? [full] : [];
  }
  const now = buddhistYear(today);
  const ofCommonEra = 2000 + year + 543;
  const isNear = Math.abs(ofCommonEra - now) <= nearYears && Math.abs(2500 + year - now) > nearYears;
  return isNear ? [ofCommonEra, 2500 + year] : [2500 + year];
}

/** A day without a year: of the years around today, the one whose day lies closest. */
function nearestYear(dayOfMonth: number, month: number, today: string): string | null {
  const distance = (iso: string) => Math.abs(Date.parse(iso) - Date.parse(today));
  // 29 February may be some years off.
  const days = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((step) => isoFromBuddhist(buddhistYear(today) + step, month, dayOfMonth))
    .filter((iso) => iso !== null);
  return days.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}
