/**
 * Reads a day as clerks type it: ๒๗ มี.ค. ๖๗, 27/3/67, 27-3-2567, 270367, วันนี้, พรุ่งนี้, จันทร์หน้า, +7, สิ้นเดือน.
 * `today` (ISO) decides what relative words mean and which year a day without one belongs to.
 */
import {
  buddhistYear,
  isoFromBuddhist,
  monthFromName,
  weekdayNames,
  weekdayOf,
  weekdayShortNames,
} from './date.ts';
import { toArabicDigits } from './numerals.ts';

export type TypedDate =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly iso: string }
  /** A day and month were named, but the calendar has no such day: ๓๑ มิ.ย. */
  | { readonly kind: 'not-in-calendar' }
  | { readonly kind: 'not-understood' };

const notUnderstood: TypedDate = { kind: 'not-understood' };

export function readTypedDate(typed: string, today: string): TypedDate {
  const text = toArabicDigits(typed).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  if (text === '') return { kind: 'empty' };
  const relative = relativeDay(text, today);
  if (relative !== null) return { kind: 'day', iso: relative };
  return readCalendarDay(withoutLead(text), today);
}

/** The day `count` days after `iso`. */
export function addDays(iso: string, count: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

const relativeWords: Readonly<Record<string, number>> = {
  วันนี้: 0,
  today: 0,
  พรุ่งนี้: 1,
  วันพรุ่งนี้: 1,
  tomorrow: 1,
  มะรืน: 2,
  มะรืนนี้: 2,
  เมื่อวาน: -1,
  เมื่อวานนี้: -1,
  วานนี้: -1,
  yesterday: -1,
  เมื่อวานซืน: -2,
};

function relativeDay(text: string, today: string): string | null {
  const word = text.replaceAll(' ', '');
  const fixed = relativeWords[word];
  if (fixed !== undefined) return addDays(today, fixed);
  const count = /^(?:\+|อีก)(\d{1,3})(?:วัน)?$/.exec(word)?.[1] ?? /^(\d{1,3})วัน$/.exec(word)?.[1];
  if (count !== undefined) return addDays(today, Number(count));
  if (word === 'สิ้นเดือน' || word === 'สิ้นเดือนนี้') return lastDayOfMonth(today, 0);
  if (word === 'สิ้นเดือนหน้า') return lastDayOfMonth(today, 1);
  return namedWeekday(word, today);
}

function lastDayOfMonth(today: string, monthsOn: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month + monthsOn, 0)).toISOString().slice(0, 10);
}

/** จันทร์: the next one, today included. จันทร์นี้, จันทร์หน้า: of this week, of the next (weeks begin on Monday). */
function namedWeekday(word: string, today: string): string | null {
  const match = /^(?:วัน)?(.+?)(นี้|หน้า)?$/.exec(word);
  const weekday = match?.[1] === undefined ? null : weekdayFromName(match[1]);
  if (weekday === null) return null;
  const from = weekdayOf(today);
  if (match?.[2] === undefined) return addDays(today, (weekday - from + 7) % 7);
  const fromMonday = (day: number) => (day + 6) % 7;
  return addDays(today, fromMonday(weekday) - fromMonday(from) + (match[2] === 'หน้า' ? 7 : 0));
}

function weekdayFromName(name: string): number | null {
  const bare = (text: string) => text.replaceAll('.', '');
  const spoken = name === 'พฤหัส' ? 'พฤหัสบดี' : name;
  const index = weekdayNames.findIndex(
    (full, at) =>
      full === spoken || (spoken.endsWith('.') && bare(weekdayShortNames[at] ?? '') === bare(spoken)),
  );
  return index < 0 ? null : index;
}

/** Drops วันพุธที่, พ., วันที่, ลงวันที่ before the day; the weekday is shown back, not believed. */
function withoutLead(text: string): string {
  return text
    .replace(/^ลง ?/, '')
    .replace(/^(?:วัน)?(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์) ?(?:ที่)? ?/, '')
    .replace(/^(?:อา|จ|อ|พฤ|พ|ศ|ส)\. ?(?=\d)/, '')
    .replace(/^วันที่ ?/, '')
    .replace(/^ที่ ?/, '');
}

function readCalendarDay(text: string, today: string): TypedDate {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return day(Number(iso[3]), Number(iso[2]), iso[1], today);
  const solid = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (solid !== null) return day(Number(solid[1]), Number(solid[2]), solid[3], today);
  const figures = /^(\d{1,2})(?: ?[/.-] ?| )(\d{1,2})(?:(?: ?[/.-] ?| )(\d{4}|\d{2}))?$/.exec(text);
  if (figures !== null) return day(Number(figures[1]), Number(figures[2]), figures[3], today);
  const words = /^(\d{1,2}) ?([ก-๛a-z][ก-๛a-z. ]*?) ?(?:พ\.? ?ศ\.? ?)?(\d{4}|\d{2})?$/.exec(text);
  const month = words?.[2] === undefined ? null : (monthFromName(words[2]) ?? englishMonth(words[2]));
  if (words !== null && month !== null) return day(Number(words[1]), month, words[3], today);
  const dayAlone = /^(\d{1,2})$/.exec(text);
  if (dayAlone === null) return notUnderstood;
  return day(Number(dayAlone[1]), Number(today.slice(5, 7)), String(buddhistYear(today)), today);
}

const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function englishMonth(name: string): number | null {
  const index = englishMonths.indexOf(name.slice(0, 3));
  return index < 0 ? null : index + 1;
}

function day(dayOfMonth: number, month: number, typedYear: string | undefined, today: string): TypedDate {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return { kind: 'not-in-calendar' };
  const iso =
    typedYear === undefined
      ? nearestYear(dayOfMonth, month, today)
      : isoFromBuddhist(fullYear(Number(typedYear)), month, dayOfMonth);
  return iso === null ? { kind: 'not-in-calendar' } : { kind: 'day', iso };
}

/** 67 → 2567; 2024 (CE, as some computers print it) → 2567. No paper of ours is older than พ.ศ. 2400. */
function fullYear(year: number): number {
  if (year < 100) return year + 2500;
  return year < 2400 ? year + 543 : year;
}

/** A day without a year: of the years around today, the one whose day lies closest. */
function nearestYear(dayOfMonth: number, month: number, today: string): string | null {
  const distance = (iso: string) => Math.abs(Date.parse(iso) - Date.parse(today));
  const days = [-1, 0, 1]
    .map((step) => isoFromBuddhist(buddhistYear(today) + step, month, dayOfMonth))
    .filter((iso) => iso !== null);
  return days.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}
