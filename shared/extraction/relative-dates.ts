/**
 * Deadlines that are counted instead of named: ภายใน ๗ วันทำการ, นับแต่วันที่ได้รับหนังสือ, ก่อนวันประชุม ๓ วัน,
 * ภายในสิ้นเดือน. Where a letter does not say from when, a term runs from its receipt.
 */
import type { RelativeTerm } from '../document/reading.ts';
import { buddhistYear, isoFromBuddhist, lastDayOfIsoMonth, monthNames } from '../thai/date.ts';
import { findDates, nearestMonth } from '../thai/date-phrase.ts';
import { loose, looseAny } from '../thai/loose.ts';
import { toArabicDigits } from '../thai/numerals.ts';

export type FoundTerm = {
  readonly start: number;
  readonly end: number;
  /** Null for an end of a month or year, which `iso` gives at once. */
  readonly term: RelativeTerm | null;
  /** The day itself, or the day a term that names it is counted from. */
  readonly iso: string | null;
  /** Part of the day had to be supplied. */
  readonly isSupplied?: true;
};

const digit = '[๐-๙0-9]';
const amount = `(?<count>${digit}{1,3})\\s*(?:\\([\\u0E01-\\u0E4E\\s]{2,30}\\)\\s*)?(?<unit>${loose('วันทำการ')}|${loose('สัปดาห์')}|${loose('เดือน')}|${loose('วัน')})(?!\\s*(?:ที่|${digit}))`;
const within = new RegExp(
  `${looseAny('ภายใน ไม่เกิน ไม่ช้ากว่า')}\\s*(?:${looseAny('กำหนด ระยะเวลา เวลา')}\\s*)?${amount}`,
  'gu',
);
const before = new RegExp(
  `(?:${loose('ก่อน')}(?:ถึง)?(?:กำหนด)?${loose('วัน')}(?:ที่)?[\\u0E01-\\u0E4E]{2,30}|${loose('ล่วงหน้า')}(?:ก่อน[\\u0E01-\\u0E4E]{2,30})?)\\s*(?:${looseAny('เป็นเวลา ล่วงหน้า อย่างน้อย ไม่น้อยกว่า')}\\s*){0,2}${amount}`,
  'gu',
);
/** ภายในสิ้นเดือนนี้; a month with its year is found among the dates. */
const monthEnd = new RegExp(
  `${loose('ภายใน')}(?:วัน)?สิ้น(?<what>${loose('เดือน')}|${loose('ปีงบประมาณ')})(?:นี้)?(?!\\s*[\\u0E01-\\u0E4E]{2,12}\\s*(?:พ\\.ศ\\.\\s*)?${digit})`,
  'gu',
);

const reach = 60;
const fromReceipt = new RegExp(
  `^[^๐-๙0-9]{0,30}?(?:${loose('ได้รับ')}|${loose('รับหนังสือ')}|${loose('รับแจ้ง')})`,
  'u',
);
const fromLetter = /^[^๐-๙0-9]{0,12}(?:ลงวันที่|วันที่(?:ลง)?(?:ใน|ของ)?หนังสือ|วันที่ออกหนังสือ)/u;
const fromEvent =
  /^[^๐-๙0-9]{0,14}?(?:วัน(?:ที่)?(?:สิ้นสุด|เสร็จสิ้น|ประชุม|อบรม|จัด|เข้าร่วม)|(?:เสร็จสิ้น|สิ้นสุด)การ|หลังจาก)/u;
const counted = /^\s*(?:นับ|ตั้งแต่|หลังจาก|จาก|ภายหลัง)/u;

/** ภายในวันที่ ๑๔ ตุลาคม, the year left out: the first such day from the letter's date on. */
const yearless = new RegExp(
  `${looseAny('ภายใน ไม่เกิน ก่อน')}\\s*${loose('วัน')}(?:[\\u0E01-\\u0E4E]{3,9})?\\s*${loose('ที่')}\\s*(?<day>${digit}{1,2})\\s*(?<month>${monthNames.map(loose).join('|')})(?![\\u0E31-\\u0E4E]|\\s*(?:พ\\.|${digit}|ของ|-|ถึง))`,
  'gu',
);

export function termsIn(text: string, letterISO: string | null): FoundTerm[] {
  const found = [
    ...[...text.matchAll(within)].map((match) => termWithin(match, text)),
    ...[...text.matchAll(before)].map((match) => termBefore(match)),
    ...[...text.matchAll(monthEnd)].map((match) => endOf(match, letterISO)),
    ...[...text.matchAll(yearless)].map((match) => nextSuchDay(match, letterISO)),
  ];
  return found.sort((one, other) => one.start - other.start);
}

function termWithin(match: RegExpExecArray, text: string): FoundTerm {
  const end = match.index + match[0].length;
  const after = text.slice(end, end + reach);
  const [count, unit] = amountOf(match);
  const base = counted.test(after) ? anchorOf(after) : { from: 'receipt' as const, iso: null, length: 0 };
  return {
    start: match.index,
    end: end + base.length,
    term: { count, unit, from: base.from, isBefore: false },
    iso: base.iso,
  };
}

type Anchor = { readonly from: RelativeTerm['from']; readonly iso: string | null; readonly length: number };

function anchorOf(after: string): Anchor {
  const clause = after.slice(counted.exec(after)?.[0].length ?? 0);
  const skipped = after.length - clause.length;
  const day = findDates(clause)[0];
  if (day !== undefined && day.start < 16 && day.iso !== null)
    return { from: 'day', iso: day.iso, length: skipped + day.end };
  for (const [from, pattern] of [
    ['letter', fromLetter],
    ['receipt', fromReceipt],
    ['event', fromEvent],
  ] as const) {
    const found = pattern.exec(clause);
    if (found !== null) return { from, iso: null, length: skipped + found[0].length };
  }
  return { from: 'receipt', iso: null, length: 0 };
}

function termBefore(match: RegExpExecArray): FoundTerm {
  const [count, unit] = amountOf(match);
  const term: RelativeTerm = { count, unit, from: 'event', isBefore: true };
  return { start: match.index, end: match.index + match[0].length, term, iso: null };
}

function amountOf({ groups }: RegExpExecArray): [number, RelativeTerm['unit']] {
  const count = Number(toArabicDigits(groups?.count ?? '0'));
  const unit = groups?.unit ?? '';
  if (unit.startsWith('ส') || unit.startsWith('ล')) return [count * 7, 'day'];
  if (/^[เแ]/u.test(unit)) return [count, 'month'];
  return [count, /ทำ?|ท[ำา]/u.test(unit) ? 'working-day' : 'day'];
}

/** The fiscal year ends with September. */
function endOf(match: RegExpExecArray, letterISO: string | null): FoundTerm {
  const span = { start: match.index, end: match.index + match[0].length, term: null };
  if (letterISO === null) return { ...span, iso: null };
  if (/^[เแ]/u.test(match.groups?.what ?? '')) return { ...span, iso: lastDayOfIsoMonth(letterISO) };
  const year = Number(letterISO.slice(0, 4)) + (Number(letterISO.slice(5, 7)) >= 10 ? 1 : 0);
  return { ...span, iso: `${year}-09-30` };
}

function nextSuchDay({ index, groups, 0: literal }: RegExpExecArray, letterISO: string | null): FoundTerm {
  const span = { start: index, end: index + literal.length, term: null, isSupplied: true as const };
  const month = nearestMonth(groups?.month ?? '');
  if (letterISO === null || month === null) return { ...span, iso: null };
  const day = Number(toArabicDigits(groups?.day ?? ''));
  const inYear = (year: number) => isoFromBuddhist(year, month.month, day);
  const same = inYear(buddhistYear(letterISO));
  const iso = same !== null && same < letterISO ? inYear(buddhistYear(letterISO) + 1) : same;
  return { ...span, iso };
}
