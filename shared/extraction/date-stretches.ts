/**
 * Dates and stretches of dates inside running text, each with the words that lead it (ภายใน, ระหว่าง, ตั้งแต่, เมื่อ),
 * its weekday and the time of day behind it. What they mean for the reader is decided in dates.ts.
 */
import { isoFromBuddhist, monthNames, monthShortNames, weekdayNames } from '../thai/date.ts';
import { clockTime, fullYear, lastDayOfMonth, nearestMonth, nearestWeekday } from '../thai/date-phrase.ts';
import { editDistance } from '../thai/distance.ts';
import { loose } from '../thai/loose.ts';
import { toArabicDigits } from '../thai/numerals.ts';

export type DateStretch = {
  readonly start: number;
  readonly end: number;
  /** The leading word; "-" behind it when neither วันที่ nor เดือน follows. */
  readonly lead: string;
  readonly weekday: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly unit: 'day' | 'month';
  readonly isRange: boolean;
  readonly time: readonly [string, string | null] | null;
};

const digit = '[๐-๙0-9]';
const month = `(?:${[...monthNames.map(loose), 'พฤษจิกายน', ...monthShortNames.map((name) => name.replaceAll('.', '\\.?\\s?'))].join('|')})`;
const weekday = [...weekdayNames, 'พฤหัส'].map(loose).join('|');
const year = `(?:พ\\.\\s?ศ\\.\\s*)?(?:${digit}{4}|${digit}{2})(?!${digit})`;
const [on, at] = [loose('วัน'), loose('ที่')];
const onDay = `(?:${on}\\s*(?:${weekday})?\\s*${at}\\s*)`;
const lead = `(?<lead>(?:${loose('ภายใน')}|${loose('ไม่เกิน')}(?:กว่า)?|${loose('อย่างช้า')}(?:${loose('ไม่เกิน')})?|${loose('ก่อน')})|${loose('ตั้งแต่')}|${loose('ระหว่าง')}|${loose('เมื่อ')}|ลง|(?:สั่ง|${loose('ประกาศ')}|${loose('ให้ไว้')})\\s*ณ|ใน)?\\s*`;
const dash = '\\s*(?:-|–|—|ถึง|จนถึง)\\s*';
const stretch = new RegExp(
  `${lead}(?<on>${on}\\s*(?<weekday>${weekday})?\\s*${at}\\s*)?(?:(?<d1>${digit}{1,2})(?:\\s*(?<m1>${month}))?(?:\\s*(?<y1>${year}))?${dash}${onDay}?)?(?<d2>${digit}{1,2})\\s*(?<m2>${month})\\s*(?<y2>${year})`,
  'gu',
);
const months = new RegExp(
  `${lead}(?:สิ้น|ปลาย)?(?<on>${loose('เดือน')})\\s*(?:(?<m1>${month})(?:\\s*(?<y1>${year}))?${dash}(?:${loose('เดือน')}\\s*)?)?(?<m2>${month})\\s*(?<y2>${year})`,
  'gu',
);
/** Units behind a date in which its time of day is looked for. */
const timeReach = 80;
const clock = `${digit}{1,2}\\s?[.:]\\s?${digit}{2}`;
const timeAfter = new RegExp(
  `^\\s*(?<since>${loose('ตั้งแต่')})?${loose('เวลา')}\\s*(?<t1>${clock})\\s*(?:น\\.?)?(?:\\s*(?:-|–|ถึง(?:เวลา)?)\\s*(?<t2>${clock}))?(?:\\s*น\\.?)?`,
  'u',
);

export function stretchesOf(text: string): DateStretch[] {
  const found = [
    ...[...text.matchAll(stretch)].map((match) => foundOf(match, text, 'day')),
    ...[...text.matchAll(months)].map((match) => foundOf(match, text, 'month')),
  ];
  return found.sort((one, other) => one.start - other.start);
}

function foundOf(match: RegExpExecArray, text: string, unit: 'day' | 'month'): DateStretch {
  const part = match.groups ?? {};
  const plainEnd = match.index + match[0].length;
  const time = timeAfter.exec(text.slice(plainEnd, plainEnd + timeReach));
  const isOwnTime = time !== null && time.groups?.since === undefined;
  const first = time?.groups?.t1 === undefined ? null : clockTime(time.groups.t1);
  const isRange = part.d1 !== undefined || part.m1 !== undefined || unit === 'month';
  const to = isoOf(part.d2, part.m2, part.y2, unit);
  return {
    start: match.index,
    end: plainEnd + (isOwnTime ? time[0].trimEnd().length : 0),
    lead: leadWord(part.lead ?? '') + (part.on === undefined ? '-' : ''),
    weekday: part.weekday === undefined ? null : nearestWeekday(part.weekday),
    from: isRange ? startOf(part, unit) : null,
    to,
    unit,
    isRange,
    time: first === null ? null : [first, time?.groups?.t2 === undefined ? null : clockTime(time.groups.t2)],
  };
}

const leadWords = [
  ...['ภายใน', 'ไม่เกิน', 'ไม่เกินกว่า', 'อย่างช้า', 'อย่างช้าไม่เกิน', 'ก่อน', 'ตั้งแต่', 'ระหว่าง', 'เมื่อ', 'ลง', 'ใน'],
  ...['สั่ง ณ', 'ประกาศ ณ', 'ให้ไว้ ณ'],
];

/** The leading word as it is spelt, however it was read. */
function leadWord(literal: string): string {
  if (literal === '' || leadWords.includes(literal)) return literal;
  return leadWords.reduce((best, word) =>
    editDistance(word, literal) < editDistance(best, literal) ? word : best,
  );
}

function startOf(part: Readonly<Record<string, string | undefined>>, unit: 'day' | 'month'): string | null {
  const monthName = part.m1 ?? part.m2;
  const yearText = part.y1 ?? part.y2;
  return isoOf(unit === 'month' ? '1' : part.d1, monthName, yearText, 'day');
}

function isoOf(
  dayText: string | undefined,
  monthText: string | undefined,
  yearText: string | undefined,
  unit: 'day' | 'month',
): string | null {
  const named = monthText === undefined ? null : nearestMonth(monthText);
  const number = /\d+/.exec(toArabicDigits(yearText?.replace(/พ\.\s?ศ\./u, '') ?? ''))?.[0];
  if (named === null || number === undefined) return null;
  if (unit === 'month') return lastDayOfMonth(fullYear(Number(number)), named.month);
  return isoFromBuddhist(fullYear(Number(number)), named.month, Number(toArabicDigits(dayText ?? '0')));
}
