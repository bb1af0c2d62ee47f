/**
 * Reads a day as clerks type it: ๒๗ มี.ค. ๖๗, 27/3/67, 27-3-2567, 270367, วันนี้, พรุ่งนี้, จันทร์หน้า, +7, สิ้นเดือน.
 * `today` (ISO) decides what relative words mean and which year a day without one belongs to. Words that may mean two
 * days are asked about, never guessed; so is what was typed with the other keyboard layout on.
 */
import { type CalendarReading, readCalendarDay } from './calendar-day.ts';
import type { Holiday } from './holidays.ts';
import { asLatinKeys, asThaiKeys } from './keyboard-layout.ts';
import { toArabicDigits } from './numerals.ts';
import { relativeDays } from './relative-day.ts';

export { addDays } from './date.ts';

export type TypedDate = { readonly kind: 'empty' } | CalendarReading;

/** `own`: days off of the office, for วันทำการ. */
export function readTypedDate(typed: string, today: string, own: readonly Holiday[] = []): TypedDate {
  if (typed.trim() === '') return { kind: 'empty' };
  const read = readWords(typed, today, own);
  return read.kind === 'not-understood' ? readOtherLayout(typed, today, own) : read;
}

function readWords(typed: string, today: string, own: readonly Holiday[]): CalendarReading {
  const text = toArabicDigits(typed).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  const days = relativeDays(text, today, own);
  return days === null ? readCalendarDay(withoutLead(text), today) : asReading(days);
}

function asReading(days: readonly string[]): CalendarReading {
  const [only] = days;
  if (only === undefined) return { kind: 'not-understood' };
  return days.length === 1 ? { kind: 'day', iso: only } : { kind: 'ask', days };
}

/** /ึฝ-ฝุึ is 27/3/67 and ;yoouh is วันนี้: likely, but only the clerk knows. */
function readOtherLayout(typed: string, today: string, own: readonly Holiday[]): CalendarReading {
  for (const meant of [asLatinKeys(typed), asThaiKeys(typed)]) {
    // A figure or two is too little to go by.
    if (meant === typed || typed.trim().length < 4) continue;
    const read = readWords(meant, today, own);
    if (read.kind === 'day') return { kind: 'ask', days: [read.iso] };
    if (read.kind === 'ask') return read;
  }
  return { kind: 'not-understood' };
}

/** Drops วันพุธที่, พ., วันที่, ลงวันที่ before the day; the weekday is shown back, not believed. */
function withoutLead(text: string): string {
  return text
    .replace(/^ลง ?/, '')
    .replace(/^(?:วัน)?(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์),? ?(?:ที่)? ?/, '')
    .replace(/^(?:อา|จ|อ|พฤ|พ|ศ|ส)\. ?(?=\d)/, '')
    .replace(/^วันที่ ?/, '')
    .replace(/^ที่ ?/, '');
}
