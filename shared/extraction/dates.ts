/**
 * The dates a letter sets: deadlines, events, stretches, what others promise, and dates it only mentions. What a
 * date means is read from the words around it; a day before the letter's own is never something to come.
 */
import type { DateKind, ReadDate, ReadOtherDate } from '../document/reading.ts';
import { isoFromBuddhist, monthNames, monthShortNames } from '../thai/date.ts';
import { clockTime, fullYear, lastDayOfMonth, nearestMonth, weekdayFits } from '../thai/date-phrase.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { doubtful, type EvidenceBook, fair, implausible, likely } from './evidence.ts';
import { type Sourced, slice } from './sourced.ts';

type Found = {
  readonly start: number;
  readonly end: number;
  readonly lead: string;
  readonly weekday: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly unit: 'day' | 'month';
  readonly isRange: boolean;
  readonly time: readonly [string, string | null] | null;
};

const digit = '[๐-๙0-9]';
const month = `(?:${[...monthNames, 'พฤษจิกายน', ...monthShortNames.map((name) => name.replaceAll('.', '\\.?\\s?'))].join('|')})`;
const weekday = 'จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์';
const year = `(?:พ\\.\\s?ศ\\.\\s*)?(?:${digit}{4}|${digit}{2})(?!${digit})`;
const onDay = `(?:วัน\\s*(?:${weekday})?\\s*ที่\\s*)`;
const lead =
  '(?<lead>(?:ภายใน|ไม่เกิน(?:กว่า)?|อย่างช้า(?:ไม่เกิน)?|ก่อน)|ตั้งแต่|ระหว่าง|เมื่อ|ลง|(?:สั่ง|ประกาศ|ให้ไว้)\\s*ณ|ใน)?\\s*';
const dash = '\\s*(?:-|–|—|ถึง|จนถึง)\\s*';
const stretch = new RegExp(
  `${lead}(?<on>วัน\\s*(?<weekday>${weekday})?\\s*ที่\\s*)?(?:(?<d1>${digit}{1,2})(?:\\s*(?<m1>${month}))?(?:\\s*(?<y1>${year}))?${dash}${onDay}?)?(?<d2>${digit}{1,2})\\s*(?<m2>${month})\\s*(?<y2>${year})`,
  'gu',
);
const months = new RegExp(
  `${lead}(?<on>เดือน)\\s*(?:(?<m1>${month})(?:\\s*(?<y1>${year}))?${dash}(?:เดือน\\s*)?)?(?<m2>${month})\\s*(?<y2>${year})`,
  'gu',
);
/** Units behind a date in which its time of day is looked for. */
const timeReach = 80;
const clock = `${digit}{1,2}\\s?[.:]\\s?${digit}{2}`;
const timeAfter = new RegExp(
  `^\\s*(?<since>ตั้งแต่)?เวลา\\s*(?<t1>${clock})\\s*(?:น\\.?)?(?:\\s*(?:-|–|ถึง(?:เวลา)?)\\s*(?<t2>${clock}))?(?:\\s*น\\.?)?`,
  'u',
);

export type LetterDates = { readonly dates: ReadDate[]; readonly otherDates: ReadOtherDate[] };
type Kept = { readonly date: ReadDate; readonly value: Sourced; readonly confidence: number };

/** `text`: paragraphs of the letter; `annex`: prose of its annexes, where only what binds readers counts. */
export function readDates(
  text: readonly Sourced[],
  annex: readonly Sourced[],
  letter: { readonly dateISO: string | null; readonly to: string | null },
  book: EvidenceBook,
): LetterDates {
  const kept: Kept[] = [];
  const otherDates: ReadOtherDate[] = [];
  const others = new Set<string>();
  for (const [part, isAnnex] of [
    ...text.map((one) => [one, false] as const),
    ...annex.map((one) => [one, true] as const),
  ]) {
    let boundary = 0;
    for (const found of stretchesOf(part.text)) {
      const what = subjectOf(part.text.slice(boundary, found.start));
      boundary =
        found.end + (/^\s*เป็นต้นไป/u.exec(part.text.slice(found.end, found.end + timeReach))?.[0].length ?? 0);
      const value = slice(part, found.start, found.end);
      const kind = kindOf(found, what.before, letter.dateISO);
      if (kind === 'citation' || (isAnnex && kind !== 'deadline' && kind !== 'available-from')) continue;
      if (kind !== 'other')
        keep(kept, {
          date: dateOf(found, kind, value.text, what.text, bindsReader(what.before, letter.to)),
          value,
          confidence: confidenceOf(found),
        });
      else if (!isAnnex && !others.has(value.text)) {
        others.add(value.text);
        book.note(`otherDates[${otherDates.length}]`, value, found.to === null ? implausible : fair);
        otherDates.push({
          text: value.text,
          ...(what.text === '' ? {} : { what: what.text }),
          iso: found.to,
        });
      }
    }
  }
  for (const [at, { value, confidence }] of kept.entries()) book.note(`dates[${at}]`, value, confidence);
  return { dates: kept.map(({ date }) => date), otherDates };
}

/** A date named twice is kept once, where its time is given. */
function keep(kept: Kept[], next: Kept): void {
  const at = kept.findIndex(({ date }) => sameDay(date, next.date));
  const known = kept[at];
  if (known === undefined) kept.push(next);
  else if (known.date.time === undefined && next.date.time !== undefined) {
    kept.splice(at, 1);
    kept.push(next);
  }
}

function sameDay(one: ReadDate, other: ReadDate): boolean {
  return (
    one.kind === other.kind &&
    one.iso === other.iso &&
    one.isoStart === other.isoStart &&
    one.isoEnd === other.isoEnd &&
    (one.iso !== undefined || one.isoStart !== undefined || one.text === other.text)
  );
}

function stretchesOf(text: string): Found[] {
  const found = [
    ...[...text.matchAll(stretch)].map((match) => foundOf(match, text, 'day')),
    ...[...text.matchAll(months)].map((match) => foundOf(match, text, 'month')),
  ];
  return found.sort((one, other) => one.start - other.start);
}

function foundOf(match: RegExpExecArray, text: string, unit: 'day' | 'month'): Found {
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
    lead: (part.lead ?? '') + (part.on === undefined ? '-' : ''),
    weekday: part.weekday ?? null,
    from: isRange ? startOf(part, unit) : null,
    to,
    unit,
    isRange,
    time: first === null ? null : [first, time?.groups?.t2 === undefined ? null : clockTime(time.groups.t2)],
  };
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

function kindOf(found: Found, before: string, letterISO: string | null): DateKind | 'other' | 'citation' {
  const word = found.lead.replace('-', '');
  if (/^(?:ลง|สั่ง|ประกาศ|ให้ไว้)/u.test(word)) return 'citation';
  if (word === 'เมื่อ') return 'other';
  if (/ภายใน|ไม่เกิน|อย่างช้า|ก่อน/u.test(word)) return isPromise(before) ? 'promise' : 'deadline';
  const isPast = letterISO !== null && found.to !== null && found.to < letterISO;
  if (isPast) return 'other';
  if (found.isRange) return found.unit === 'month' ? 'period' : 'event-range';
  if (word === 'ตั้งแต่') return 'available-from';
  return found.lead.endsWith('-') ? 'other' : 'event';
}

/** "<body> จะ<does>" binds the one who wrote it, unless the reader is asked after all. */
function isPromise(before: string): boolean {
  const at = before.lastIndexOf('จะ');
  if (at < 0) return false;
  const giver = /(?:กรม|กระทรวง|จังหวัด|อำเภอ|สำนัก|กอง|คณะ|หน่วยงาน|ศูนย์|ธนาคาร|องค์การ|สถาบัน|บริษัท)[^ ]*\s*$/u;
  return giver.test(before.slice(0, at)) && !/ขอให้|จึงขอ|ขอความ|โปรด|ต้อง|กรุณา/u.test(before.slice(at));
}

/** The words that say what happens on the day: back to where the clause begins. */
function subjectOf(preceding: string): { before: string; text: string } {
  const from = Math.max(
    preceding.lastIndexOf(' โดย'),
    preceding.lastIndexOf(' ทั้งนี้'),
    preceding.lastIndexOf(' จึงขอ'),
  );
  const before = from < 0 ? preceding : preceding.slice(from);
  const bare = before
    .replace(/^\s*(?:โดย|ทั้งนี้|จึงขอ|และ|พร้อมทั้ง)?\s*(?:ขอ)?/u, '')
    .replace(/^(?:ด้วย|เนื่องจาก|เนื่องด้วย)/u, '')
    .replace(/^.*?(?:ได้รับ)?แจ้ง\S*ว่า\s+(?=\S)/u, '')
    .replace(/^ให้\S+\s+(?=\S)/u, '')
    .trim();
  return { before, text: lastWords(bare) };
}

const mostWords = 90;

function lastWords(text: string): string {
  if (text.length <= mostWords) return text;
  const cut = text.slice(-mostWords);
  return cut.slice(cut.indexOf(' ') + 1).trim();
}

/** A clause that has local administrations do something binds the addressee only when he heads one. */
function bindsReader(before: string, to: string | null): boolean {
  const asksThem = /ให้\s?(?:อปท\.|องค์กรปกครองส่วนท้องถิ่น|เทศบาล|องค์การบริหารส่วน)/u.test(before);
  return !asksThem || /นายก(?:เทศมนตรี|องค|เมือง)|นายอำเภอ/u.test(to ?? '');
}

function dateOf(found: Found, kind: DateKind, text: string, what: string, binds: boolean): ReadDate {
  return {
    text,
    kind,
    ...(what === '' ? {} : { what }),
    ...(found.isRange
      ? {
          ...(found.from === null ? {} : { isoStart: found.from }),
          ...(found.to === null ? {} : { isoEnd: found.to }),
        }
      : found.to === null
        ? {}
        : { iso: found.to }),
    ...(found.time === null ? {} : { time: found.time }),
    ...(kind === 'promise'
      ? { forRecipient: false }
      : kind === 'available-from' || !binds
        ? {}
        : { forRecipient: true }),
    ...(found.weekday === null || found.isRange || found.to === null
      ? {}
      : { weekdayOK: weekdayFits(found.weekday, found.to) }),
  };
}

function confidenceOf(found: Found): number {
  if (found.to === null || (found.isRange && found.from === null)) return implausible;
  if (found.weekday !== null && !found.isRange && !weekdayFits(found.weekday, found.to)) return doubtful;
  return found.from !== null && found.from > found.to ? implausible : likely;
}
