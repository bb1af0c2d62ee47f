/** Numbers, days and times as they are written in each language. Thai: ๐-๙, Buddhist era, ๐๙.๔๓ น. */
import {
  buddhistYear,
  formatShortThaiDate,
  formatThaiDate,
  isoDayOf,
  weekdayNames,
  weekdayOf,
  weekdayShortNames,
} from '../../shared/thai/date.ts';
import { formatCount as thaiCount, toThaiDigits } from '../../shared/thai/numerals.ts';

export type FormatLanguage = 'th' | 'en';

/** ๔,๒๑๗ */
export function formatCount(value: number, language: FormatLanguage): string {
  return language === 'th' ? thaiCount(value) : value.toLocaleString('en-US');
}

/** Digits only, no grouping: running numbers, years, document numbers. */
export function formatDigits(value: string | number, language: FormatLanguage): string {
  return language === 'th' ? toThaiDigits(value) : String(value);
}

/** ๒๗ มีนาคม ๒๕๖๗ */
export function formatDate(iso: string, language: FormatLanguage): string {
  return language === 'th' ? formatThaiDate(iso) : englishDate(iso, 'long');
}

/** ๒๗ มี.ค. ๒๕๖๗ */
export function formatShortDate(iso: string, language: FormatLanguage): string {
  return language === 'th' ? formatShortThaiDate(iso) : englishDate(iso, 'short');
}

/** พุธที่ ๒๗ มีนาคม ๒๕๖๗ */
export function formatFullDate(iso: string, language: FormatLanguage): string {
  if (language === 'th') return `${weekdayNames[weekdayOf(iso)]}ที่ ${formatThaiDate(iso)}`;
  return `${englishWeekday(iso, 'long')} ${englishDate(iso, 'long')}`;
}

/** พ. ๒๗ มี.ค. ๒๕๖๗ */
export function formatDayWithWeekday(iso: string, language: FormatLanguage): string {
  if (language === 'th') return `${weekdayShortNames[weekdayOf(iso)]} ${formatShortThaiDate(iso)}`;
  return `${englishWeekday(iso, 'short')} ${englishDate(iso, 'short')}`;
}

/** วันพุธ */
export function formatWeekday(iso: string, language: FormatLanguage): string {
  return language === 'th' ? `วัน${weekdayNames[weekdayOf(iso)]}` : englishWeekday(iso, 'long');
}

/** พ. */
export function formatWeekdayShort(iso: string, language: FormatLanguage): string {
  return language === 'th' ? (weekdayShortNames[weekdayOf(iso)] ?? '') : englishWeekday(iso, 'short');
}

/** มี.ค. */
export function formatMonthShort(iso: string, language: FormatLanguage): string {
  const [, month = ''] = formatShortDate(iso, language).split(' ');
  return month;
}

/** พ. ๒๗ มี.ค.: a day of these weeks, where the year says itself. */
export function formatNearDay(iso: string, language: FormatLanguage): string {
  return formatDayWithWeekday(iso, language).replace(/ \S+$/, '');
}

/** ๐๙.๔๓ น., of a moment (ISO with offset), in this computer's time. */
export function formatTime(moment: string, language: FormatLanguage): string {
  const at = new Date(moment);
  const two = (value: number) => String(value).padStart(2, '0');
  if (language === 'en') return `${two(at.getHours())}:${two(at.getMinutes())}`;
  return toThaiDigits(`${two(at.getHours())}.${two(at.getMinutes())} น.`);
}

/** ๒๗ มี.ค. ๒๕๖๗ ๐๙.๔๓ น., of a moment. */
export function formatMoment(moment: string, language: FormatLanguage): string {
  return `${formatShortDate(isoDayOf(new Date(moment)), language)} ${formatTime(moment, language)}`;
}

/** Nobody counts more seconds than these. */
const mostSeconds = 90;

/** ๔๕ วินาที, ๑๕ นาที: how long something takes or is to be waited for; minutes are rounded up. */
export function formatSpan(seconds: number, language: FormatLanguage): string {
  const isShort = seconds < mostSeconds;
  const value = isShort ? Math.round(seconds) : Math.ceil(seconds / 60);
  if (language === 'th') return `${thaiCount(value)} ${isShort ? 'วินาที' : 'นาที'}`;
  return `${formatCount(value, 'en')} ${isShort ? 'second' : 'minute'}${value === 1 ? '' : 's'}`;
}

/** ๑.๒ MB: sizes keep ASCII digits (design §7). */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
  return `${(bytes / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`;
}

/** Offices count Buddhist years in English too; the register's book is of 2567, not 2024. */
function englishDate(iso: string, month: 'long' | 'short'): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const name = date.toLocaleDateString('en-GB', { month, timeZone: 'UTC' });
  return `${date.getUTCDate()} ${name} ${buddhistYear(iso)}`;
}

function englishWeekday(iso: string, weekday: 'long' | 'short'): string {
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-GB', { weekday, timeZone: 'UTC' });
}

type Formatter = (value: unknown, language: FormatLanguage) => string;

/** Names usable inside sentences. */
export const formatters: Readonly<Record<string, Formatter>> = {
  count: (value, language) => formatCount(Number(value), language),
  digits: (value, language) => formatDigits(String(value), language),
  date: (value, language) => formatDate(String(value), language),
  shortDate: (value, language) => formatShortDate(String(value), language),
  fullDate: (value, language) => formatFullDate(String(value), language),
  weekdayDate: (value, language) => formatDayWithWeekday(String(value), language),
  weekday: (value, language) => formatWeekday(String(value), language),
  time: (value, language) => formatTime(String(value), language),
  moment: (value, language) => formatMoment(String(value), language),
  span: (value, language) => formatSpan(Number(value), language),
};
