/**
 * Cuts one letter's lines into its parts in the order of the form (rules §1.1): head, subject, addressee, references,
 * enclosures, text, signature and all below. Where one part ends is read from labels, blank lines and line lengths.
 */
import { loose, looseAny } from '../thai/loose.ts';
import {
  addresseeLabel,
  bodyOpener,
  closingRequest,
  complimentaryClose,
  enclosureLabel,
  isBareLabel,
  isHeadLabel,
  memoSender,
  memoTitle,
  referenceLabel,
  subjectLabel,
} from './labels.ts';
import { isContinuation, isWrapped, type Line } from './lines.ts';
import { sealPartsOf } from './seal.ts';
import { type StampPiece, takeStamps } from './stamps.ts';

export type Sections = {
  readonly isMemo: boolean;
  readonly stamps: readonly StampPiece[];
  readonly head: readonly Line[];
  readonly subject: readonly Line[];
  readonly addressee: readonly Line[];
  readonly references: readonly Line[];
  readonly enclosures: readonly Line[];
  readonly body: readonly Line[];
  /** From the line after คำลงท้าย (or after the text, in forms without one) to the end. */
  readonly below: readonly Line[];
  readonly continuations: readonly Line[];
};

export function sectionsOf(all: readonly Line[]): Sections {
  const continuations = all.filter(isContinuation);
  const lines = withoutContinuations(all);
  const isMemo = lines.slice(0, 12).some(({ text }) => memoTitle.test(text) || memoSender.test(text));
  const toAt = addresseeAt(lines);
  const { pieces, lines: top } = takeStamps(lines.slice(0, toAt), isMemo);
  const subjectAt = top.findIndex(({ text }) => subjectLabel.test(text));
  const head = subjectAt < 0 ? top : top.slice(0, subjectAt);
  const fields = readFields(lines, toAt);
  const rest = lines.slice(fields.end);
  const seal = subjectAt < 0 && /^ถึง/u.test(fields.addressee[0]?.text ?? '') ? sealPartsOf(rest) : null;
  const { body, below } = seal ?? textAndBelow(rest);
  return {
    isMemo,
    stamps: pieces,
    head: seal === null ? head : [...head, ...seal.foot],
    subject: subjectAt < 0 ? [] : top.slice(subjectAt),
    addressee: fields.addressee,
    references: fields.references,
    enclosures: fields.enclosures,
    body,
    below,
    continuations,
  };
}

/** คำต่อเนื่อง is not part of the text; the line after it goes on where the page broke. */
function withoutContinuations(all: readonly Line[]): Line[] {
  return all.flatMap((line, at) => {
    if (isContinuation(line)) return [];
    const before = all[at - 1];
    const isAfter = before !== undefined && isContinuation(before);
    return [isAfter ? { ...line, pageTop: true, blankBefore: false } : line];
  });
}

function addresseeAt(lines: readonly Line[]): number {
  const subject = lines.findIndex((_, at) => isLabelled(lines, at, subjectLabel));
  const from = subject < 0 ? 0 : subject + 1;
  const found = lines.findIndex(
    (_, at) => at >= from && at < from + 30 && isLabelled(lines, at, addresseeLabel),
  );
  if (found >= 0) return found;
  const text = lines.findIndex(({ text }, at) => at > subject && bodyOpener.test(text));
  return text < 0 ? Math.min(lines.length, from) : text;
}

/** A label with its words behind it, or alone above them. */
function isLabelled(lines: readonly Line[], at: number, label: RegExp): boolean {
  const text = lines[at]?.text ?? '';
  if (!label.test(`${text} `)) return false;
  if (text.replace(label, '').trim() !== '' && label.test(text)) return true;
  const below = lines[at + 1];
  return isBareLabel(text) && below !== undefined && !isHeadLabel(below.text);
}

type Fields = {
  readonly addressee: Line[];
  readonly references: Line[];
  readonly enclosures: Line[];
  readonly end: number;
};

function readFields(lines: readonly Line[], from: number): Fields {
  const fields = { addressee: [] as Line[], references: [] as Line[], enclosures: [] as Line[] };
  let at = from;
  while (at < lines.length) {
    const kind = fieldAt(lines[at], at === from);
    if (kind === null) break;
    const end = fieldEnd(lines, at, kind);
    fields[kind].push(...lines.slice(at, end));
    at = end;
  }
  return { ...fields, end: at };
}

type FieldKind = 'addressee' | 'references' | 'enclosures';

function fieldAt(line: Line | undefined, isFirst: boolean): FieldKind | null {
  if (line === undefined) return null;
  if (referenceLabel.test(line.text)) return 'references';
  if (enclosureLabel.test(line.text)) return 'enclosures';
  return isFirst && addresseeLabel.test(line.text) ? 'addressee' : null;
}

function fieldEnd(lines: readonly Line[], from: number, kind: FieldKind): number {
  const label = nextLabel(lines, from);
  if (label !== null) return label;
  let at = from + 1;
  while (at < lines.length && goesOn(lines, at, kind)) at += 1;
  return at;
}

/** A label of the head close below ends the field, whatever stands between. */
function nextLabel(lines: readonly Line[], from: number): number | null {
  for (let at = from + 1; at < Math.min(lines.length, from + 14); at += 1) {
    const text = lines[at]?.text ?? '';
    if (surelyOpens(text) || closingRequest.test(text) || complimentaryClose.test(text)) return null;
    if (referenceLabel.test(text) || enclosureLabel.test(text)) return at;
  }
  return null;
}

const opener = new RegExp(`^${looseAny('ด้วย เนื่องด้วย เนื่องจาก ตามที่ อนุสนธิ สืบเนื่อง พร้อมนี้')}`, 'u');
const surelyOpens = (text: string) => opener.test(text);
export const itemMarker = /^([๐-๙0-9]{1,2})[.)]\s*(?![๐-๙0-9])/u;
export const quantityAtEnd = new RegExp(
  `(?:^|\\s)${loose('จำนวน')}\\s*([๐-๙0-9,]+\\s*${looseAny('ชุด ฉบับ แผ่น เล่ม หน้า ใบ รายการ ซอง เรื่อง แห่ง ราย รูป กล่อง ม้วน ไฟล์')})\\s*$`,
  'u',
);

/** A citation is whole with its day; what goes on is another one. */
const citedDay = /ลงวันที่\s*[๐-๙0-9]{1,2}\s*[ก-๎.]+\s*(?:พ\.ศ\.\s*)?[๐-๙0-9]{4}$/u;
const nextCitation = /^(?:และ|พร้อม|หนังสือ|ประกาศ|คำสั่ง|ระเบียบ|บันทึก|โทรสาร|วิทยุ)/u;
/** Begins a sentence, never the name of an enclosure, though a quantity may end its line. */
const sentence = /^(?:จากการ|จากที่|ทั้งนี้|ขอให้|ในการ)/u;

function goesOn(lines: readonly Line[], at: number, kind: FieldKind): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (line === undefined || before === undefined) return false;
  const { text } = line;
  if (isHeadLabel(text) || surelyOpens(text) || closingRequest.test(text)) return false;
  if (kind !== 'addressee' && (itemMarker.test(text) || /^(?:ลงวันที่|จำนวน\s*[๐-๙0-9])/u.test(text)))
    return true;
  if (isBareLabel(before.text)) return true;
  if (line.blankBefore) return false;
  if (kind === 'references' && citedDay.test(before.text) && !nextCitation.test(text)) return false;
  if (quantityAtEnd.test(before.text) && sentence.test(text)) return false;
  if (quantityAtEnd.test(before.text)) return quantityAtEnd.test(text) || nextIsItem(lines, at, kind);
  if (kind === 'enclosures' && quantityAtEnd.test(text)) return true;
  if (bodyOpener.test(text) && !isWrapped(before)) return false;
  return (
    isWrapped(before) ||
    /^และ|และ$/u.test(text) ||
    /(?:และ|,)$/u.test(before.text) ||
    nextIsItem(lines, at, kind)
  );
}

function nextIsItem(lines: readonly Line[], at: number, kind: FieldKind): boolean {
  const next = lines[at + 1];
  return kind !== 'addressee' && next !== undefined && !next.blankBefore && itemMarker.test(next.text);
}

/** Below คำลงท้าย; in a memo or a seal letter, which have none, below the closing request. */
function textAndBelow(lines: readonly Line[]): { body: readonly Line[]; below: readonly Line[] } {
  const closeAt = lines.findIndex(({ text }) => complimentaryClose.test(text));
  if (closeAt >= 0) return { body: lines.slice(0, closeAt), below: lines.slice(closeAt + 1) };
  const requestAt = lines.findIndex(({ text }) => closingRequest.test(text));
  const from = requestAt < 0 ? 0 : requestAt + 1;
  const endAt = lines.findIndex(
    ({ text }, at) => at >= from && endsText(text, lines[at - 1], requestAt >= 0),
  );
  const at = endAt < 0 ? lines.length : endAt;
  return { body: lines.slice(0, at), below: lines.slice(at) };
}

function endsText(text: string, before: Line | undefined, isAfterRequest: boolean): boolean {
  if (/^\(\s*(?:นาย|นาง|[\p{L}\p{M}.]+\s+\S+)/u.test(text) && text.length < 60) return true;
  if (/^(?:ลงชื่อ|\(ลงชื่อ\)|โทร|[.…_]{6,})/u.test(text)) return true;
  return isAfterRequest && before !== undefined && !isWrapped(before);
}
