/** The head of a letter: urgency, secrecy, ที่, agency with its address, date. */
import { formatDocumentNumberArabic, type LetterNumber, parseDocumentNumber } from '../document/number.ts';
import type { ReadLetter } from '../document/reading.ts';
import { agencyOfCode } from '../gazetteer/agencies.ts';
import { provinceOfCode } from '../gazetteer/provinces.ts';
import { monthNames } from '../thai/date.ts';
import { type FoundDate, findDates } from '../thai/date-phrase.ts';
import { loose } from '../thai/loose.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { doubtful, type EvidenceBook, fair, implausible, likely, sure } from './evidence.ts';
import {
  contactLabel,
  looseNumberLine,
  memoSender,
  memoTitle,
  numberLine,
  secrecyMark,
  urgencyMark,
} from './labels.ts';
import type { Line } from './lines.ts';
import { type Sourced, slice, trim, without } from './sourced.ts';

/** What the letter says before เรื่อง. */
export type Head = Pick<
  ReadLetter,
  'urgency' | 'secrecy' | 'number' | 'numberArabic' | 'circular' | 'orgLines' | 'dateLiteral' | 'dateISO'
>;

type Parts = {
  urgency?: Sourced;
  secrecy?: Sourced;
  number?: Sourced;
  date?: Sourced;
  org: Sourced[];
};

/** `stampDate`: a date with the word วันที่ that no stamp claims; some offices date their letters so. */
export function readHead(
  lines: readonly Line[],
  isMemo: boolean,
  stampDate: Sourced | null,
  book: EvidenceBook,
): Head {
  const parts: Parts = { org: [] };
  for (const line of lines) takePieces(line, isMemo, parts);
  if (parts.date === undefined && stampDate !== null) parts.date = stampDate;
  const number = parts.number === undefined ? null : parseDocumentNumber(parts.number.text);
  const date = parts.date === undefined ? undefined : findDates(parts.date.text)[0];
  const isDayless = parts.date !== undefined && dayless.test(parts.date.text);
  return {
    urgency: parts.urgency === undefined ? null : book.note('urgency', parts.urgency, sure),
    secrecy: parts.secrecy === undefined ? null : book.note('secrecy', parts.secrecy, sure),
    ...readNumber(parts.number, number, book),
    orgLines: book.noteAll('orgLines', parts.org, orgConfidence(parts.org, number)),
    ...(isDayless ? openDate(parts.date, book) : readDateOf(parts.date, date, book)),
  };
}

function readNumber(literal: Sourced | undefined, number: LetterNumber | null, book: EvidenceBook) {
  if (literal === undefined) return { number: null, numberArabic: null, circular: false };
  const known = number !== null && isKnownCode(number.code);
  const hasLostStop = /^\d{6,}/.test(number?.office ?? '');
  const confidence = number?.running == null || hasLostStop ? doubtful : known ? sure : fair;
  return {
    number: book.note('number', literal, confidence),
    numberArabic: number === null ? toArabicDigits(literal.text) : formatDocumentNumberArabic(number),
    circular: number?.circular ?? /ว\s*[๐-๙0-9]/u.test(literal.text),
  };
}

function isKnownCode(code: string): boolean {
  return provinceOfCode(code) !== null || agencyOfCode(code) !== null;
}

function readDateOf(literal: Sourced | undefined, date: FoundDate | undefined, book: EvidenceBook) {
  if (literal === undefined || date === undefined) return { dateLiteral: null, dateISO: null };
  const year = date.iso === null ? 0 : date.year;
  const isPlausible = year >= 2500 && year <= 2600;
  const confidence = !isPlausible ? implausible : date.exact ? sure : doubtful;
  return { dateLiteral: book.note('dateLiteral', literal, confidence), dateISO: date.iso };
}

/** Month and year with the day left open, or written by hand where nobody guesses it. */
const dayless = new RegExp(
  `^(?:${monthNames.map(loose).join('|')})\\s*(?:พ\\.\\s?ศ\\.\\s*)?[๐-๙0-9]{4}$`,
  'u',
);

function openDate(literal: Sourced | undefined, book: EvidenceBook) {
  const dateLiteral = literal === undefined ? null : book.note('dateLiteral', literal, implausible);
  return { dateLiteral, dateISO: null };
}

function takePieces(line: Line, isMemo: boolean, parts: Parts): void {
  let remaining: Sourced = line;
  for (;;) {
    const next = takeOne(remaining, isMemo, parts);
    if (next === null) break;
    remaining = next;
  }
}

/** Takes the piece the text begins with and answers what is left of it; null when nothing is. */
function takeOne(whole: Sourced, isMemo: boolean, parts: Parts): Sourced | null {
  const { text } = whole;
  if (text === '' || memoTitle.test(text) || isEmptyMark(text)) return null;
  const mark = markAt(text);
  if (mark !== null && parts[mark.kind] === undefined) {
    parts[mark.kind] = slice(whole, 0, mark.length);
    return trim(slice(whole, mark.length));
  }
  const numbered = numberLine.exec(text) ?? looseNumberLine.exec(text);
  if (numbered?.groups?.number !== undefined && parts.number === undefined) {
    const from = numbered[0].length - numbered.groups.number.length;
    parts.number = withoutSpeck(trim(slice(whole, from, numbered[0].length)));
    return trim(slice(whole, numbered[0].length));
  }
  const sender = isMemo ? memoSender.exec(text) : null;
  if (sender !== null) return trim(slice(whole, sender[0].length));
  const date = parts.date === undefined ? findDates(text)[0] : undefined;
  const label = /^(?:วันที่[\s.…:]*)?/u.exec(text)?.[0].length ?? 0;
  if (date !== undefined && date.start <= label) {
    parts.date = slice(whole, date.start, date.end);
    return trim(slice(whole, date.end));
  }
  if (parts.date === undefined && dayless.test(text)) {
    parts.date = whole;
    return null;
  }
  if (isMemo && parts.org.length > 0 && contactLabel.test(text)) return null;
  const end = cellEnd(text, isMemo ? contactAt(text) : date?.start);
  parts.org.push(trim(slice(whole, 0, end)));
  return trim(slice(whole, end));
}

/** A stop right behind the code is printed (สน.๘๒๕๐๑/…); one that stands apart is a speck. */
function withoutSpeck(number: Sourced): Sourced {
  const speck = /^[ก-ฮ]{2}(\s\.\s*)(?=[๐-๙0-9])/u.exec(number.text);
  return speck === null ? number : without(number, [{ start: 2, end: speck[0].length }]);
}

function markAt(text: string): { kind: 'urgency' | 'secrecy'; length: number } | null {
  const urgent = urgencyMark.exec(text)?.[1];
  if (urgent !== undefined) return { kind: 'urgency', length: urgent.length };
  const secret = secrecyMark.exec(text)?.[1];
  return secret === undefined ? null : { kind: 'secrecy', length: secret.length };
}

/** A column of its own, or what stands before the letter's date, ends a line of the agency. */
function cellEnd(text: string, dateAt: number | undefined): number {
  const gap = /\t|\s{3,}/u.exec(text)?.index ?? text.length;
  return dateAt === undefined ? gap : Math.min(gap, dateAt);
}

/** A memo's ส่วนราชการ line ends with the owner's telephone (rules §1.2 field 3). */
function contactAt(text: string): number | undefined {
  const at = text.search(/\s(?:โทร|[Ee]-?[Mm]ail|ไปรษณีย์อิเล็กทรอนิกส์)/u);
  return at < 0 ? undefined : at;
}

function isEmptyMark(text: string): boolean {
  return /^(?:\(?สำเนา(?:คู่ฉบับ)?\)?|ครุฑ|\(ตราครุฑ\)|ที่|วันที่|[.…_]+)$/u.test(text);
}

/** The agency should be the one the number's code names, or at least a body that writes letters. */
function orgConfidence(org: readonly Sourced[], number: LetterNumber | null): number {
  const first = org[0]?.text ?? '';
  if (first === '') return 0;
  const province = number === null ? null : provinceOfCode(number.code);
  const named = /จังหวัด(\S+)/u.exec(first)?.[1];
  if (province !== null && named !== undefined) return named === province.name ? sure : doubtful;
  return /^(?:ศาลากลาง|ที่ว่าการอำเภอ|ที่ทำการ|สำนัก|กรม|กระทรวง|กอง|องค์การ|เทศบาล|มหาวิทยาลัย|โรงเรียน|ศูนย์|จังหวัด|อำเภอ)/u.test(
    first,
  )
    ? likely
    : doubtful;
}
