/**
 * Days named from today: วันนี้, เมื่อวาน, +7, อีก ๕ วันทำการ, ๒ สัปดาห์, ศุกร์หน้า, สิ้นเดือน. Several days: the words
 * mean one to some and another to others (Thai calendars begin a week on Sunday, offices on Monday).
 */
import { addDays, lastDayOfIsoMonth, weekdayNames, weekdayOf, weekdayShortNames } from './date.ts';
import type { Holiday } from './holidays.ts';
import { addMonths, addWorkingDays } from './working-days.ts';

const relativeWords: Readonly<Record<string, number>> = {
  วันนี้: 0,
  today: 0,
  พรุ่งนี้: 1,
  วันพรุ่งนี้: 1,
  tomorrow: 1,
  มะรืน: 2,
  มะรืนนี้: 2,
  วันมะรืน: 2,
  มะเรื่อง: 3,
  มะเรื่องนี้: 3,
  เมื่อวาน: -1,
  เมื่อวานนี้: -1,
  วานนี้: -1,
  yesterday: -1,
  วานซืน: -2,
  เมื่อวานซืน: -2,
};

/** Null: the words name no such day. `text` has ASCII digits. */
export function relativeDays(text: string, today: string, own: readonly Holiday[]): readonly string[] | null {
  const word = text.replaceAll(' ', '');
  const fixed = relativeWords[word];
  if (fixed !== undefined) return [addDays(today, fixed)];
  const counted = countedDay(word, today, own);
  if (counted !== null) return [counted];
  return stretches[word]?.(today) ?? namedWeekday(word, today);
}

/** +7, -3, อีก 15 วัน, 7 วันทำการ, 2 สัปดาห์, 1 เดือน, 3 วันก่อน. */
function countedDay(word: string, today: string, own: readonly Holiday[]): string | null {
  const match = /^(\+|-|อีก|ภายใน)?(\d{1,3})(วันทำการ|วัน|สัปดาห์|อาทิตย์|เดือน)?(ก่อน|ที่แล้ว|ข้างหน้า)?$/.exec(word);
  const [, sign, digits, unit, side] = match ?? [];
  if (digits === undefined || (sign === undefined && unit === undefined)) return null;
  const isBefore = sign === '-' || side === 'ก่อน' || side === 'ที่แล้ว';
  const count = isBefore ? -Number(digits) : Number(digits);
  if (unit === 'วันทำการ') return addWorkingDays(today, count, own);
  if (unit === 'เดือน') return addMonths(today, count);
  return addDays(today, unit === 'สัปดาห์' || unit === 'อาทิตย์' ? count * 7 : count);
}

const fiscalEnd = (today: string) =>
  `${Number(today.slice(0, 4)) + (today.slice(5) > '09-30' ? 1 : 0)}-09-30`;
const firstOfMonth = (today: string) => `${today.slice(0, 8)}01`;

const stretches: Readonly<Record<string, (today: string) => readonly string[]>> = {
  ต้นเดือน: (today) => [firstOfMonth(today)],
  ต้นเดือนนี้: (today) => [firstOfMonth(today)],
  ต้นเดือนหน้า: (today) => [addDays(lastDayOfIsoMonth(today), 1)],
  สิ้นเดือน: (today) => [lastDayOfIsoMonth(today)],
  สิ้นเดือนนี้: (today) => [lastDayOfIsoMonth(today)],
  สิ้นเดือนหน้า: (today) => [lastDayOfIsoMonth(addDays(lastDayOfIsoMonth(today), 1))],
  สิ้นเดือนที่แล้ว: (today) => [addDays(firstOfMonth(today), -1)],
  // The calendar's year or the budget's.
  สิ้นปี: (today) => [`${today.slice(0, 4)}-12-31`, fiscalEnd(today)],
  สิ้นปีงบประมาณ: (today) => [fiscalEnd(today)],
  สิ้นปีงบ: (today) => [fiscalEnd(today)],
};

/** จันทร์: the next one, today included. จันทร์นี้, จันทร์หน้า, จันทร์ที่แล้ว: of this week, the next, the last. */
function namedWeekday(word: string, today: string): readonly string[] | null {
  const match = /^(?:วัน)?(.+?)(ที่จะถึง|ที่แล้ว|ก่อน|นี้|หน้า)?$/.exec(word);
  const weekday = match?.[1] === undefined ? null : weekdayFromName(match[1]);
  if (weekday === null) return null;
  const from = weekdayOf(today);
  const which = match?.[2];
  if (which === undefined) return [addDays(today, (weekday - from + 7) % 7)];
  if (which === 'ที่จะถึง') return [addDays(today, ((weekday - from + 6) % 7) + 1)];
  const weeks = which === 'หน้า' ? 7 : which === 'นี้' ? 0 : -7;
  const fromMonday = (day: number) => (day + 6) % 7;
  const inOfficeWeek = addDays(today, fromMonday(weekday) - fromMonday(from) + weeks);
  if (weeks === 0) return [inOfficeWeek];
  const inCalendarWeek = addDays(today, weekday - from + weeks);
  return [...new Set([inOfficeWeek, inCalendarWeek])];
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
