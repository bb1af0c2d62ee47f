/** Who signed: name in brackets, position, and the post acted for (rules §9). */
import type { ReadSignatory } from '../document/reading.ts';
import { looseAny } from '../thai/loose.ts';
import { doubtful, type EvidenceBook, fair, likely, sure } from './evidence.ts';
import { contactLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { type Sourced, slice, trim } from './sourced.ts';

export type Signature = {
  readonly name: Sourced | null;
  /** False when the brackets round the name are missing. */
  readonly isBracketed: boolean;
  readonly position: readonly Line[];
  readonly rest: readonly Line[];
};

const personTitle =
  '(?:นางสาว|นาง|นาย(?!อำเภอ|ก(?:องค์|เทศ|สภา|สมาคม|สโมสร|เหล่า|รัฐ|เมือง|พัทยา|อบ|\\s|$)|ทะเบียน|ช่าง|ตรวจ|แพทย์[ก-ฮ])|ว่าที่|หม่อม|ดร\\.|ศ\\.|รศ\\.|ผศ\\.|พล[. ]|พลตำรวจ|พลเอก|พลโท|พลตรี|พัน(?:ตำรวจ|เอก|โท|ตรี)|ร้อย(?:ตำรวจ|เอก|โท|ตรี)|พ\\.ต|ร\\.ต|พ\\.อ|จ่า|สิบ|น\\.ส\\.|ม\\.ล\\.|ม\\.ร\\.ว\\.|พระ)';
/** One of the brackets may be lost, or be taken for another kind. */
export const bracketedName =
  /^(?:[({[]\s*(?=\S.*[)}\]]$)|[({[]\s*(?=(?:นาย|นาง|ว่าที่|พล|พัน|ร้อย)\S+\s+\S+$))(\S.*?\S)\s*[)}\]]?$/u;
export const bareName = new RegExp(`^${personTitle}\\s*[\\u0E01-\\u0E4E]`, 'u');

const acting = new RegExp(
  looseAny('ปฏิบัติราชการแทน รักษาราชการแทน รักษาการในตำแหน่ง รักษาการแทน ทำการแทน ปฏิบัติหน้าที่'),
  'u',
);
const post =
  /^(?:นายอำเภอ|นายก|ปลัด|รอง|ผู้|อธิบดี|เลขา|หัวหน้า|ประธาน|รัฐมนตรี|อธิการ|คณบดี|ท้องถิ่น(?:จังหวัด|อำเภอ)|เจ้า(?:พนักงาน|หน้าที่)|นัก[ก-ฮ]|นาย(?:แพทย์|ทะเบียน|ช่าง)|พัฒนาการ|เกษตร(?:จังหวัด|อำเภอ)|สาธารณสุข(?:จังหวัด|อำเภอ)|ปศุสัตว์|ประมง|สรรพากร|สรรพสามิต|คลังจังหวัด|พาณิชย์จังหวัด|ศึกษาธิการ|สัสดี|แรงงานจังหวัด|กำนัน|สารวัตร|ที่ปรึกษา|กรรมการ|ผอ\.|โยธาธิการ|อุตสาหกรรมจังหวัด|วัฒนธรรมจังหวัด|สถิติจังหวัด|ขนส่งจังหวัด|ป้องกันจังหวัด|ราชเลขา|อัยการ)/u;
export const officeWord = new RegExp(
  `^${looseAny('สำนัก สง. สนง กลุ่ม กอง ฝ่าย ส่วน ศูนย์ ที่ทำการ ที่ว่าการ งาน แผนก สถาบัน กรม คณะ หน่วย องค์การ เทศบาล โรงพยาบาล สถานี สถานศึกษา วิทยาลัย ห้อง')}`,
  'u',
);

export function signatureOf(lines: readonly Line[]): Signature {
  const at = nameAt(lines);
  const line = lines[at];
  if (line === undefined) return { name: null, isBracketed: false, ...positionOf(lines, 0) };
  const inner = bracketedName.exec(line.text)?.[1];
  const from = inner === undefined ? 0 : line.text.indexOf(inner);
  const name = inner === undefined ? line : slice(line, from, from + inner.length);
  return { name: trim(name), isBracketed: inner !== undefined, ...positionOf(lines, at + 1) };
}

/** Within the first lines below คำลงท้าย; a mark of the signature itself may stand above. */
function nameAt(lines: readonly Line[]): number {
  const near = lines.slice(0, 6);
  const stop = near.findIndex(({ text }) => contactLabel.test(text));
  const within = stop < 0 ? near : near.slice(0, stop);
  const bracketed = within.findIndex(({ text }) => bracketedName.test(text));
  return bracketed >= 0 ? bracketed : within.findIndex(({ text }) => bareName.test(text));
}

function positionOf(lines: readonly Line[], from: number): Pick<Signature, 'position' | 'rest'> {
  let at = from;
  while (at < lines.length && at < from + 4 && isPosition(lines, at, at === from)) at += 1;
  return { position: lines.slice(from, at), rest: lines.slice(at) };
}

function isPosition(lines: readonly Line[], at: number, isFirst: boolean): boolean {
  const line = lines[at];
  if (line === undefined || contactLabel.test(line.text) || bracketedName.test(line.text)) return false;
  if (acting.test(line.text) || post.test(line.text)) return true;
  const before = lines[at - 1];
  if (!isFirst && before !== undefined && endsActing(before.text)) return true;
  return isFirst && !line.blankBefore && !officeWord.test(line.text);
}

function endsActing(text: string): boolean {
  const match = acting.exec(text);
  return match !== null && text.slice(match.index + match[0].length).trim() === '';
}

export function readSignatory(signature: Signature, book: EvidenceBook): ReadSignatory | null {
  const { name, position } = signature;
  if (name === null && position.length === 0) return null;
  const lines = position.map(({ text }) => text);
  const known = lines.every((text) => post.test(text) || acting.test(text));
  const nameConfidence = !signature.isBracketed
    ? fair
    : isPlausibleName(name?.text ?? '')
      ? likely
      : doubtful;
  return {
    name: name === null ? null : book.note('signatory.name', name, nameConfidence),
    positionLines: book.noteAll('signatory.positionLines', position, known ? sure : fair),
    actingFor: postActedFor(position, book),
  };
}

/** Title, one name, one surname; an official's signature reads no otherwise. */
function isPlausibleName(name: string): boolean {
  return bareName.test(name) && /^\S+(?:\s+\S+){1,3}$/u.test(name) && !/[๐-๙0-9]/u.test(name);
}

function postActedFor(position: readonly Line[], book: EvidenceBook): string | null {
  // Of two phrases the second names the post whose power is used.
  const at = position.findLastIndex(({ text }) => acting.test(text));
  const line = position[at];
  const match = line === undefined ? null : acting.exec(line.text);
  if (line === undefined || match === null) return null;
  const after: Sourced = trim(slice(line, match.index + match[0].length));
  const value = after.text === '' ? position[at + 1] : after;
  return value === undefined ? null : book.note('signatory.actingFor', value, likely);
}
