/**
 * The dates a letter sets: deadlines, events, stretches, what others promise, and dates it only mentions. What a
 * date means is read from the words around it; a day before the letter's own is never something to come.
 */
import type { DateKind, ReadDate, ReadOtherDate } from '../document/reading.ts';
import { dayOfTerm } from '../document/relative-term.ts';
import { weekdayFits } from '../thai/date-phrase.ts';
import { type DateStretch, stretchesOf } from './date-stretches.ts';
import { doubtful, type EvidenceBook, fair, implausible, likely } from './evidence.ts';
import { termsIn } from './relative-dates.ts';
import { type Sourced, slice } from './sourced.ts';

export type LetterDates = { readonly dates: ReadDate[]; readonly otherDates: ReadOtherDate[] };
type Other = { readonly value: Sourced; readonly what: string; readonly iso: string | null };
type Kept = { readonly date: ReadDate; readonly value: Sourced; readonly confidence: number };

/** `text`: paragraphs of the letter; `annex`: prose of its annexes, where only what binds readers counts. */
export function readDates(
  text: readonly Sourced[],
  annex: readonly Sourced[],
  letter: { readonly dateISO: string | null; readonly to: string | null },
  book: EvidenceBook,
): LetterDates {
  const kept: Kept[] = [];
  const others: Other[] = [];
  const parts = [
    ...text.map((part) => ({ part, isAnnex: false })),
    ...annex.map((part) => ({ part, isAnnex: true })),
  ];
  for (const { part, isAnnex } of parts) {
    const recited = recitalEnd(part.text);
    kept.push(...termsOf(part, letter, recited));
    let boundary = 0;
    for (const found of stretchesOf(part.text)) {
      const what = subjectOf(part.text.slice(boundary, found.start));
      boundary = found.end + onwards(part.text, found.end);
      const value = slice(part, found.start, found.end);
      if (kept.some(({ value: { runs } }) => isInside(found, part, runs))) continue;
      const kind = kindOf(found, what.before, letter.dateISO);
      if (kind === 'citation' || (isAnnex && kind !== 'deadline' && kind !== 'available-from')) continue;
      if (kind === 'other' || (kind === 'deadline' && found.start < recited))
        keepOther(others, { value, what: what.text, iso: found.to });
      else {
        const date = dateOf(found, kind, value.text, what.text, bindsReader(what.before, letter.to));
        keep(kept, { date, value, confidence: confidenceOf(found) });
      }
    }
  }
  for (const [at, { value, confidence }] of kept.entries()) book.note(`dates[${at}]`, value, confidence);
  return {
    dates: countedFromEvent(kept.map(({ date }) => date)),
    otherDates: others.map((other, at) => noteOther(other, at, book)),
  };
}

/** Deadlines counted from another day. */
function termsOf(
  part: Sourced,
  letter: { readonly dateISO: string | null; readonly to: string | null },
  recited: number,
): Kept[] {
  return termsIn(part.text, letter.dateISO).flatMap((found): Kept[] => {
    if (found.start < recited) return [];
    const { before, text } = subjectOf(part.text.slice(0, found.start));
    const value = slice(part, found.start, found.end);
    const isOthers = isPromise(before);
    const binds = !isOthers && bindsReader(before, letter.to);
    const base = found.term?.from === 'letter' ? letter.dateISO : found.iso;
    const iso = found.term === null || base === null ? base : dayOfTerm(found.term, base);
    const date: ReadDate = {
      text: value.text,
      kind: isOthers ? 'promise' : 'deadline',
      ...(text === '' ? {} : { what: text }),
      ...(iso === null ? {} : { iso }),
      ...(isOthers ? { forRecipient: false } : binds ? { forRecipient: true } : {}),
      ...(found.term === null ? {} : { relative: found.term }),
    };
    return [{ date, value, confidence: found.isSupplied === true ? doubtful : fair }];
  });
}

function isInside(found: DateStretch, part: Sourced, runs: Sourced['runs']): boolean {
  const [first] = slice(part, found.start, found.end).runs;
  return (
    first !== undefined &&
    runs.some(
      ({ page, start, length }) =>
        page === first.page && first.start >= start && first.start < start + length,
    )
  );
}

/** Three days before the meeting: the first event the letter names. */
function countedFromEvent(dates: readonly ReadDate[]): ReadDate[] {
  const event = dates.find(({ kind }) => kind === 'event' || kind === 'event-range');
  const base = event?.iso ?? event?.isoStart;
  const end = event?.iso ?? event?.isoEnd;
  return dates.map((date) => {
    const { relative } = date;
    if (relative?.from !== 'event' || base === undefined) return date;
    return { ...date, iso: dayOfTerm(relative, relative.isBefore ? base : (end ?? base)) };
  });
}

/** ตาม … นั้น tells again what an earlier letter asked (rules §7): its deadlines are not set anew. */
function recitalEnd(text: string): number {
  return /^ตาม/u.test(text) ? text.search(/\sนั้น(?=\s|$)/u) : -1;
}

/** Length of เป็นต้นไป right behind a date: what follows it is another matter. */
function onwards(text: string, at: number): number {
  return /^\s*เป็นต้นไป/u.exec(text.slice(at, at + 20))?.[0].length ?? 0;
}

function keepOther(others: Other[], next: Other): void {
  if (!others.some(({ value }) => value.text === next.value.text)) others.push(next);
}

function noteOther({ value, what, iso }: Other, at: number, book: EvidenceBook): ReadOtherDate {
  book.note(`otherDates[${at}]`, value, iso === null ? implausible : fair);
  return { text: value.text, ...(what === '' ? {} : { what }), iso };
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

function kindOf(
  found: DateStretch,
  before: string,
  letterISO: string | null,
): DateKind | 'other' | 'citation' {
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

/** A deadline is one day: the last of the month or stretch it names. */
function daysOf(
  { isRange, from, to }: DateStretch,
  kind: DateKind,
): Pick<ReadDate, 'iso' | 'isoStart' | 'isoEnd'> {
  if (isRange && kind !== 'deadline' && kind !== 'promise')
    return { ...(from === null ? {} : { isoStart: from }), ...(to === null ? {} : { isoEnd: to }) };
  return to === null ? {} : { iso: to };
}

/** A clause that has local administrations do something binds the addressee only when he heads one. */
function bindsReader(before: string, to: string | null): boolean {
  const asksThem = /ให้\s?(?:อปท\.|องค์กรปกครองส่วนท้องถิ่น|เทศบาล|องค์การบริหารส่วน)/u.test(before);
  return !asksThem || /นายก(?:เทศมนตรี|องค|เมือง)|นายอำเภอ/u.test(to ?? '');
}

function dateOf(found: DateStretch, kind: DateKind, text: string, what: string, binds: boolean): ReadDate {
  return {
    text,
    kind,
    ...(what === '' ? {} : { what }),
    ...daysOf(found, kind),
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

function confidenceOf(found: DateStretch): number {
  if (found.to === null || (found.isRange && found.from === null)) return implausible;
  if (found.weekday !== null && !found.isRange && !weekdayFits(found.weekday, found.to)) return doubtful;
  return found.from !== null && found.from > found.to ? implausible : likely;
}
