/**
 * Dates as Thai offices write them. Inside the program a date is an ISO day (CE); the Buddhist era (CE + 543)
 * stands only at the edges. Months and weekdays: rules §8.
 */
import { toArabicDigits, toThaiDigits } from './numerals.ts';

export const monthNames = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
] as const;
export const monthShortNames = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
] as const;
/** Sunday first, as `Date.getUTCDay` counts. */
export const weekdayNames = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const;
export const weekdayShortNames = ['อา.', 'จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.'] as const;

const buddhistOffset = 543;

export function buddhistYear(iso: string): number {
  return Number(iso.slice(0, 4)) + buddhistOffset;
}

/** The ISO day, or null when the calendar has no such day. `year` is of the Buddhist era, `month` 1-12. */
export function isoFromBuddhist(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year - buddhistOffset, month - 1, day));
  const exists =
    date.getUTCFullYear() === year - buddhistOffset &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** The day `count` days after `iso`. */
export function addDays(iso: string, count: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** 0 = Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** Last day of the month the ISO day lies in. */
export function lastDayOfIsoMonth(iso: string): string {
  const [year, month] = parts(iso);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** ๒๗ มีนาคม ๒๕๖๗, as a letter's head and a citation print it. */
export function formatThaiDate(iso: string): string {
  const [, month, day] = parts(iso);
  return toThaiDigits(`${day} ${monthNames[month - 1]} ${buddhistYear(iso)}`);
}

/** ๒๗ มี.ค. ๒๕๖๗, as stamps and minutes print it. */
export function formatShortThaiDate(iso: string): string {
  const [, month, day] = parts(iso);
  return toThaiDigits(`${day} ${monthShortNames[month - 1]} ${buddhistYear(iso)}`);
}

/** The local day of a moment, ISO. */
export function isoDayOf(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The moment as ISO with the local offset, to the millisecond: 2024-03-27T09:30:00.000+07:00. */
export function isoMomentOf(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** 1-12 for a full or short month name, with or without stops; null otherwise. */
export function monthFromName(name: string): number | null {
  const bare = name.replace(/[\s.]/g, '');
  const index = monthNames.findIndex(
    (full, at) => full === bare || monthShortNames[at]?.replace(/\./g, '') === bare,
  );
  return index < 0 ? null : index + 1;
}

/** Reads one full date such as "๒๗ มีนาคม ๒๕๖๗" or "27 มี.ค. 67"; null when it is none or not of the calendar. */
export function parseThaiDate(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*([ก-๛.]+?)\s*(?:พ\.?ศ\.?\s*)?(\d{4}|\d{2})\s*$/.exec(toArabicDigits(text));
  const month = match?.[2] === undefined ? null : monthFromName(match[2]);
  if (match === null || month === null) return null;
  const year = Number(match[3]);
  return isoFromBuddhist(year < 100 ? year + 2500 : year, month, Number(match[1]));
}

function parts(iso: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return [year, month, day];
}
