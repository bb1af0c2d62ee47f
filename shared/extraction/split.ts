/**
 * Splits a bundle into its letters. A letter begins at its ที่ line, or above it where urgency, form title and
 * receive stamps stand; a letter without a number begins above its เรื่อง. Citations inside a text begin a line with
 * ที่ as well: a head is told from them by the เรื่อง or ถึง that follows it.
 */

import { findDates } from '../thai/date-phrase.ts';
import {
  addresseeLabel,
  closingRequest,
  complimentaryClose,
  contactLabel,
  isHeadLabel,
  memoSender,
  memoTitle,
  numberLine,
  secrecyMark,
  subjectLabel,
  urgencyMark,
} from './labels.ts';
import type { Line } from './lines.ts';
import { wholeStampLine } from './stamps.ts';

/** Lines from `from` up to, not including, `to`. */
export type LetterRange = { readonly from: number; readonly to: number };

/** Lines a head may stretch over from its number to its subject, stamps included. */
const headReach = 24;

export function splitLetters(lines: readonly Line[]): LetterRange[] {
  const numbered = lines.flatMap((_, at) => (isNumberedHead(lines, at) ? [at] : []));
  const anchors = [...numbered, ...unnumberedHeads(lines, numbered)].sort((one, other) => one - other);
  const starts = anchors.map((anchor, at) => startOf(lines, anchor, (anchors[at - 1] ?? -1) + 1));
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? lines.length }));
}

function isNumberedHead(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const match = line === undefined ? null : numberLine.exec(line.text);
  if (line === undefined || match === null) return false;
  const after = line.text.slice(match[0].length).trim();
  if (/^(?:ลงวันที่|ลว\.|และ|หรือ)/u.test(after) || /^ลงวันที่/u.test(lines[at + 1]?.text ?? '')) return false;
  for (let next = at + 1; next < Math.min(lines.length, at + headReach); next += 1) {
    const text = lines[next]?.text ?? '';
    if (numberLine.test(text) || complimentaryClose.test(text) || closingRequest.test(text)) return false;
    if (hasSubject(lines, next) || /^ถึง\s/u.test(text)) return true;
  }
  return false;
}

/** Some typists set the label on a line of its own, the subject below it. */
function hasSubject(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (!subjectLabel.test(text)) return false;
  if (text.replace(subjectLabel, '').trim() !== '') return true;
  const below = lines[at + 1]?.text ?? '';
  const isHeadBelow = isHeadLabel(below) || numberLine.test(below) || urgencyMark.test(below);
  return below !== '' && !isHeadBelow && !secrecyMark.test(below);
}

/** เรื่อง with an addressee right after it that no numbered head claims: letters of companies and persons. */
function unnumberedHeads(lines: readonly Line[], numbered: readonly number[]): number[] {
  return lines.flatMap((_, at) => {
    if (!hasSubject(lines, at)) return [];
    const claimed = numbered.some((head) => head < at && at - head < headReach && !closes(lines, head, at));
    const addressed = lines.slice(at + 1, at + 8).some(({ text }) => addresseeLabel.test(text));
    return claimed || !addressed ? [] : [at];
  });
}

function closes(lines: readonly Line[], from: number, to: number): boolean {
  return lines.slice(from, to).some(({ text }) => complimentaryClose.test(text) || closingRequest.test(text));
}

function startOf(lines: readonly Line[], anchor: number, least: number): number {
  let start = anchor;
  const isNumbered = numberLine.test(lines[anchor]?.text ?? '');
  while (
    start > least &&
    (belongsAbove(lines, start - 1) || (!isNumbered && isOfHead(lines, start - 1, anchor)))
  )
    start -= 1;
  // Agency and date above the number or the subject, as drawn by some layouts: the page begins with the letter.
  const top = topOfPage(lines, anchor, least);
  return top !== null && top < start && isHeadOnly(lines, top, start) ? top : start;
}

function belongsAbove(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const { text } = line;
  if (urgencyMark.test(text) || secrecyMark.test(text)) return text.length < 30;
  if (memoTitle.test(text) || memoSender.test(text) || /^\(?สำเนา(?:คู่ฉบับ)?\)?$/u.test(text)) return true;
  const before = lines[at - 1];
  const inStamp = before !== undefined && wholeStampLine(before, line, false) !== null;
  return wholeStampLine(line, lines[at + 1], inStamp) !== null;
}

function topOfPage(lines: readonly Line[], anchor: number, least: number): number | null {
  for (let at = anchor; at >= Math.max(least, anchor - 12); at -= 1)
    if (lines[at]?.pageTop === true) return at;
  return null;
}

/** Only lines of a head: agency, address, date, stamps; nothing of another letter's end. */
function isHeadOnly(lines: readonly Line[], from: number, to: number): boolean {
  return lines.slice(from, to).every(({ text }) => isHeadLine(text));
}

/** Above a subject whose number was not recognised: its head, a few lines at most. */
function isOfHead(lines: readonly Line[], at: number, anchor: number): boolean {
  return anchor - at <= 8 && isHeadLine(lines[at]?.text ?? '');
}

const headWord =
  /^(?:ที่|เขียนที่|ศาลากลาง|สำนัก|กรม|กระทรวง|กอง|ถนน|ต\.|ตำบล|อ\.|อำเภอ|เลขที่|[๐-๙0-9]|องค์การ|เทศบาล|มหาวิทยาลัย|โรงเรียน|บริษัท|สมาคม|มูลนิธิ|จังหวัด|หมู่|ทำเนียบ)/u;
const itemOfList = /^[๐-๙0-9]{1,2}[.)]\s|\t.*\t/u;

function isHeadLine(text: string): boolean {
  if (text.length >= 90 || /^\(.+\)$/u.test(text) || itemOfList.test(text)) return false;
  if (complimentaryClose.test(text) || closingRequest.test(text) || contactLabel.test(text)) return false;
  if (urgencyMark.test(text) || secrecyMark.test(text)) return text.length < 30;
  return findDates(text)[0]?.start === 0 || headWord.test(text);
}
