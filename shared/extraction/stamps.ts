/**
 * Receive stamps (ตรารับหนังสือ, ข้อ 78): agency, เลขรับ, วันที่, เวลา. A recogniser reads them line by line between
 * or inside the lines of the letter's head, so their pieces are cut out of those lines before the head is read.
 */
import type { ReadStamp } from '../document/reading.ts';
import { datePattern, findDates, findStampDate } from '../thai/date-phrase.ts';
import { loose } from '../thai/loose.ts';
import { type EvidenceBook, fair, implausible } from './evidence.ts';
import { isBareLabel, subjectLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { type Sourced, slice, trim } from './sourced.ts';

type PieceKind = 'org' | 'number' | 'date' | 'rest';
type Piece = { readonly kind: PieceKind; readonly value: Sourced };

export type StampPiece = Piece;
export type StampsAndRest = { readonly pieces: readonly Piece[]; readonly lines: readonly Line[] };

const number = '[๐-๙0-9][๐-๙0-9/,.-]*';
const numberWord = ['เลขที่รับ', 'เลข ที่ รับ', 'เลข รับ', 'รับที่', 'เลขทะเบียนรับ', 'เลขที่'].map(loose).join('|');
const stampNumber = new RegExp(`^(?:${numberWord})[\\s.:…]*(${number})?`, 'u');
const stampDate = new RegExp(`(?:^|(?<=\\s))(?:รับ)?${loose('วันที่')}[\\s.:…]*(${datePattern})`, 'u');
const stampTime = new RegExp(`^${loose('เวลา')}[\\s.:…]*(?:[๐-๙0-9][๐-๙0-9\\s.:]{0,8})?\\s*น?\\.?$`, 'u');
/** Bodies that stamp what they receive. */
const orgStart = new RegExp(
  `(?:${['ศาลากลางจังหวัด', 'ที่ว่าการอำเภอ', 'ที่ทำการปกครอง', 'สำนักงาน', 'องค์การบริหารส่วน', 'เทศบาล'].map(loose).join('|')}|กอง(?=[ก-ฮ])|กรม(?=[ก-ฮ]))\\S+`,
  'u',
);
const orgWithNumber = new RegExp(`(${orgStart.source})\\s+(?:เลขรับ\\s*)?(${number})$`, 'u');

const freeNumber = new RegExp(`(?:^|\\s)(?:${numberWord}|[Nn]o\\.?)[\\s.:…]*(${number})|^(${number})$`, 'u');

/** The number on a stamp's line, wherever it stands; null when there is none. */
export function stampNumberIn(text: string): { readonly start: number; readonly end: number } | null {
  const match = freeNumber.exec(text);
  const literal = match?.[1] ?? match?.[2];
  if (match === null || literal === undefined) return null;
  const end = match.index + match[0].length;
  return { start: end - literal.length, end };
}

/** A stamp whose lines were found together: agency above, then number, day and time. */
function stampOf(lines: readonly Line[], path: string, book: EvidenceBook): ReadStamp {
  const numbered = lines.find(({ text }) => stampNumberIn(text) !== null && findStampDate(text)?.start !== 0);
  const place = numbered === undefined ? null : stampNumberIn(numbered.text);
  const dated = lines.find(({ text }) => findStampDate(text) !== undefined);
  const date = dated === undefined ? undefined : findStampDate(dated.text);
  const org = lines.find(
    (line) =>
      line !== numbered && line !== dated && /[ก-ฮ]{3}/u.test(line.text) && !stampTime.test(line.text),
  );
  return {
    org: org === undefined ? null : book.note(`${path}.org`, org, fair),
    number:
      numbered === undefined || place === null
        ? null
        : book.note(`${path}.number`, slice(numbered, place.start, place.end), fair),
    dateLiteral:
      dated === undefined || date === undefined
        ? null
        : book.note(
            `${path}.dateLiteral`,
            slice(dated, date.start, date.end),
            date.iso === null ? implausible : fair,
          ),
    dateISO: date?.iso ?? null,
  };
}

/** Takes the stamps out of the lines of a letter's head. A memo's own วันที่ is no stamp's. */
export function takeStamps(lines: readonly Line[], isMemo: boolean): StampsAndRest {
  const pieces: Piece[] = [];
  const kept: Line[] = [];
  let inStamp = false;
  let inSubject = false;
  // A letter whose only เรื่อง stands alone on its line has its subject below it.
  const namesSubject = lines.some(({ text }) => subjectLabel.test(text) && !isBareLabel(text));
  lines.forEach((line, at) => {
    const whole = isMemo ? null : wholeStampLine(line, lines[at + 1], inStamp && namesSubject);
    if (whole !== null) {
      pieces.push(...whole);
      inStamp = true;
      return;
    }
    inStamp = false;
    inSubject ||= subjectLabel.test(line.text);
    const { found, rest } = isMemo
      ? { found: [], rest: line }
      : cutStamp(line, inSubject, hasOpenStamp(pieces));
    pieces.push(...found);
    if (rest.text !== '') kept.push(rest);
  });
  return { pieces, lines: kept };
}

/** Whether nothing but a stamp stands on the line. `inStamp`: the line before was one. */
export function wholeStampLine(line: Line, next: Line | undefined, inStamp: boolean): Piece[] | null {
  const { text } = line;
  const numbered = stampNumber.exec(text);
  if (numbered !== null && (numbered[1] === undefined || numbered[0].length === text.length))
    return numbered[1] === undefined ? [rest(line)] : [pieceOf('number', line, numbered[0], numbered[1])];
  const dated = stampDate.exec(text);
  if (dated !== null && dated.index === 0 && dated[0].length === text.length)
    return [pieceOf('date', line, dated[0], dated[1] ?? '')];
  if (stampTime.test(text)) return [rest(line)];
  // เวลา misread as เรื่อง: a subject never stands alone below a stamp's date.
  if (inStamp && subjectLabel.test(text) && text.replace(subjectLabel, '').trim() === '') return [rest(line)];
  const isOrg = orgStart.exec(text)?.index === 0 && text.length < 80;
  const leads = next !== undefined && stampNumber.test(next.text);
  return isOrg && leads ? [{ kind: 'org', value: line }] : null;
}

/** More agencies than dates so far: a stamp still waits for its date. */
function hasOpenStamp(pieces: readonly Piece[]): boolean {
  const count = (kind: PieceKind) => pieces.filter((piece) => piece.kind === kind).length;
  return Math.max(count('org'), count('number')) > count('date');
}

/**
 * A stamp's text merged into the end of a line of the letter. A subject may end with a date of its own: only a short
 * month, or a stamp that still lacks its date, tells the stamp's from it.
 */
function cutStamp(line: Line, inSubject: boolean, isOpen: boolean): { found: Piece[]; rest: Line } {
  const dated = stampDate.exec(line.text);
  const isStamps = dated !== null && (!inSubject || isOpen || /[ก-ฮ]\.\s?[ก-ฮ]\./u.test(dated[0]));
  if (dated !== null && dated.index > 0 && isStamps) {
    const from = dated.index + dated[0].indexOf(dated[1] ?? '');
    const value = slice(line, from, from + (dated[1]?.length ?? 0));
    const before = trim(slice(line, 0, dated.index));
    return { found: [{ kind: 'date', value }], rest: { ...line, ...before } };
  }
  const named = orgWithNumber.exec(line.text);
  const startsWithDate = findDates(line.text)[0]?.start === 0;
  if (named !== null && named.index > 0 && startsWithDate) {
    const org = slice(line, named.index, named.index + (named[1]?.length ?? 0));
    const running = slice(line, line.text.length - (named[2]?.length ?? 0));
    const before = trim(slice(line, 0, named.index));
    return {
      found: [
        { kind: 'org', value: org },
        { kind: 'number', value: running },
      ],
      rest: { ...line, ...before },
    };
  }
  return { found: [], rest: line };
}

/**
 * Stamps that recognition found as such, then those whose pieces stood among the text, in order: an agency begins a
 * new one, a date goes to the first without.
 */
export function readStamps(
  whole: readonly (readonly Line[])[],
  pieces: readonly Piece[],
  book: EvidenceBook,
): ReadStamp[] {
  const found = whole.map((lines, at) => stampOf(lines, `receiptStamps[${at}]`, book));
  return [...found, ...stampsOfPieces(pieces, found.length, book)];
}

function stampsOfPieces(pieces: readonly Piece[], first: number, book: EvidenceBook): ReadStamp[] {
  const stamps: { org?: Sourced; number?: Sourced; date?: Sourced }[] = [];
  for (const { kind, value } of pieces) {
    if (kind === 'rest') continue;
    const open = stamps.find((stamp) => stamp[kind] === undefined && (kind !== 'org' || !isStarted(stamp)));
    if (open === undefined) stamps.push({ [kind]: value });
    else open[kind] = value;
  }
  return stamps.map((stamp, at) => {
    const path = `receiptStamps[${first + at}]`;
    return {
      org: stamp.org === undefined ? null : book.note(`${path}.org`, stamp.org, fair),
      number: stamp.number === undefined ? null : book.note(`${path}.number`, stamp.number, fair),
      dateLiteral: stamp.date === undefined ? null : book.note(`${path}.dateLiteral`, stamp.date, fair),
      dateISO: stamp.date === undefined ? null : (findDates(stamp.date.text)[0]?.iso ?? null),
    };
  });
}

function isStarted(stamp: { number?: Sourced; date?: Sourced }): boolean {
  return stamp.number !== undefined || stamp.date !== undefined;
}

function rest(line: Line): Piece {
  return { kind: 'rest', value: line };
}

function pieceOf(kind: PieceKind, line: Line, matched: string, literal: string): Piece {
  const from = matched.lastIndexOf(literal);
  return { kind, value: slice(line, from, from + literal.length) };
}
