/**
 * Annexes behind a letter: lists, tables, schedules, forms, manuals. Each begins at its heading (สิ่งที่ส่งมาด้วย ๑)
 * or at a title such as กำหนดการ or บัญชี…; what its rows say is read in attachment-rows.ts.
 */
import type { AnnexRole, ReadAnnex, ReadAttachment } from '../document/reading.ts';
import { editDistance } from '../thai/distance.ts';
import { fold } from '../thai/fold.ts';
import { looseAny, looser } from '../thai/loose.ts';
import { factsOf } from './attachment-rows.ts';
import { type EvidenceBook, fair } from './evidence.ts';
import type { Line } from './lines.ts';
import { itemMarker } from './sections.ts';
import { nothing, type Sourced, slice, trim } from './sourced.ts';
import { tablesOf } from './tables.ts';

export type Attachments = {
  readonly attachments: readonly ReadAttachment[];
  /** The same sheets in the same order. */
  readonly annexes: readonly ReadAnnex[];
  /** Lines of running text: outside tables, lists and schedules. */
  readonly prose: readonly Line[];
};

/** Sheets that the clerk said are one annex of this kind. */
export type AnnexPiece = {
  readonly role: AnnexRole;
  readonly lines: readonly Line[];
  readonly pages: readonly [number, number];
  /** Where on its first page it begins; 0 is the top. */
  readonly at: number;
};

type Group = {
  readonly title: Sourced;
  readonly heading: string | null;
  readonly lines: Line[];
  /** Its first line. */
  readonly first: Line | null;
  readonly piece?: AnnexPiece;
};

const heading = new RegExp(`^(?:${looser('สิ่งที่ส่งมาด้วย')}|${looser('เอกสารแนบ')})\\s*[๐-๙0-9]{0,2}$`, 'u');
const titleWord = new RegExp(
  `^${looseAny('บัญชี กำหนดการ แบบตอบรับ แบบลงทะเบียน แบบฟอร์ม แบบสำรวจ แบบรายงาน แบบแสดง แบบเสนอ แบบประเมิน แบบสรุป แบบคำขอ แบบใบ ใบสมัคร ใบตอบรับ รายละเอียด รายชื่อ คู่มือ ตาราง เอกสารแนบ เอกสารประกอบ หลักเกณฑ์ แนวทางการ ประกาศ คำสั่ง ระเบียบวาระ')}`,
  'u',
);
const manualWord = new RegExp(`^${looseAny('การเข้า วิธี ขั้นตอน การใช้ การติดตั้ง')}`, 'u');
const is = (words: string) => new RegExp(`^${looseAny(words)}`, 'u');
const scheduleTitle = is('ตารางกำหนดการ กำหนดการ');
const agendaTitle = new RegExp(looseAny('หัวข้อ วาระ'), 'u');
const formTitle = is('แบบ ใบ');
const manualTitle = is('คู่มือ');
const noticeTitle = is('ประกาศ');
const orderTitle = is('คำสั่ง');

/** `pieces`: what the clerk cut; nothing else is then taken for an annex. */
export function readAttachments(
  lines: readonly Line[],
  book: EvidenceBook,
  pieces: readonly AnnexPiece[] | null = null,
): Attachments {
  const found = pieces === null ? groupsOf(lines) : { loose: lines, groups: [] };
  const { loose } = found;
  const sheets = pieces === null ? mergeSheets(found.groups) : pieces.map(groupOfPiece);
  const attachments = sheets.map((group, at): ReadAttachment => {
    const kind = kindOf(group);
    book.note(`attachments[${at}]`, group.title, fair);
    return { title: titleOf(group), kind, ...factsOf(kind, group.lines) };
  });
  const prose = sheets.flatMap((group) => (isTabular(kindOf(group)) ? [] : group.lines));
  return {
    attachments,
    annexes: sheets.map(annexOf),
    prose: [...loose, ...prose].filter(({ text }) => !text.includes('\t')),
  };
}

function annexOf(group: Group): ReadAnnex {
  const pages = [...group.title.runs.map(({ page }) => page), ...group.lines.map(({ page }) => page)];
  return {
    role: group.piece?.role ?? roles[kindOf(group)] ?? 'other',
    title: titleOf(group),
    enclosures: enclosuresIn(group.heading),
    pages: group.piece?.pages ?? [Math.min(...pages), Math.max(...pages)],
    ...beginningOf(group),
    tables: tablesOf(group.lines),
  };
}

function beginningOf({ first, piece }: Group): { readonly begins?: number } {
  const at = piece === undefined ? offsetOf(first) : piece.at;
  return at === 0 ? {} : { begins: at };
}

/** Where on its page a line begins; 0 for the first. */
export function offsetOf(line: Line | null | undefined): number {
  return line == null || line.pageTop ? 0 : (line.runs[0]?.start ?? 0);
}

/** One annex, whatever titles stand within it. */
function groupOfPiece(piece: AnnexPiece): Group {
  const { loose, groups } = groupsOf(piece.lines);
  const [only, ...others] = mergeSheets(groups);
  const [first, ...rest] = piece.lines;
  if (first === undefined) return { title: nothing, heading: null, lines: [], first: null, piece };
  if (only === undefined || loose.length > 0)
    return { title: first, heading: null, lines: rest, first, piece };
  if (others.length === 0) return { ...only, piece };
  const isHead = (line: Line) => line === only.title || line === only.first;
  return { ...only, lines: piece.lines.filter((line) => !isHead(line)), piece };
}

const roles: Readonly<Record<string, AnnexRole>> = {
  list: 'list',
  table: 'table',
  schedule: 'schedule',
  agenda: 'agenda',
  form: 'form',
  'form/QR': 'form',
  manual: 'manual',
  qr: 'qr',
  sheet: 'qr',
  notice: 'notice',
  order: 'order',
};

/** สิ่งที่ส่งมาด้วย ๒, or ๑-๓ of a sheet that holds several. */
function enclosuresIn(text: string | null): number[] {
  const [first, last] = (text ?? '').split('-').map(numberOf);
  if (first === undefined || first === null) return [];
  const end = last ?? first;
  return Array.from({ length: Math.max(1, end - first + 1) }, (_, at) => first + at);
}

function groupsOf(lines: readonly Line[]): { loose: Line[]; groups: Group[] } {
  const loose: Line[] = [];
  const groups: Group[] = [];
  lines.forEach((line, at) => {
    const open = groups.at(-1);
    if (heading.test(line.text)) groups.push({ title: line, heading: line.text, lines: [], first: line });
    else if (isTitle(lines, at, open)) groups.push({ title: line, heading: null, lines: [], first: line });
    else if (open === undefined) loose.push(line);
    else if (open.heading !== null && open.title.text === open.heading && !line.text.includes('\t'))
      groups[groups.length - 1] = { ...open, title: line };
    else open.lines.push(line);
  });
  return { loose, groups };
}

function isTitle(lines: readonly Line[], at: number, open: Group | undefined): boolean {
  const line = lines[at];
  if (line === undefined || line.text.includes('\t') || line.text.length > 160) return false;
  if (!line.blankBefore && !line.pageTop) return false;
  // A title right below another is its second line; at the top of the next page it begins something else.
  const isBelow = open !== undefined && open.title.runs[0]?.page === line.page;
  if (open !== undefined && !hasContent(open) && (isBelow || open.lines.length === 0)) return false;
  if (open !== undefined && line.pageTop && isSameTitle(open.title.text, line.text)) return false;
  if (titleWord.test(line.text)) return true;
  const leads = itemMarker.test(lines[at + 1]?.text ?? '');
  return open !== undefined && manualWord.test(line.text) && leads && kindOf(open) !== 'manual';
}

/** A title printed again on every page of its annex, often with (ต่อ). */
function isSameTitle(one: string, other: string): boolean {
  const bare = (text: string) => fold(text.replace(/\(?ต่อ\)?\s*$/u, ''));
  return editDistance(bare(one), bare(other)) <= Math.max(1, one.length * 0.1);
}

function hasContent({ lines }: Group): boolean {
  return lines.some(
    ({ text }) => text.includes('\t') || itemMarker.test(text) || /https?:|www\./u.test(text),
  );
}

/** Small pieces with headings of their own, one below the other on a sheet, are one sheet of QR codes. */
function mergeSheets(groups: readonly Group[]): Group[] {
  const merged: Group[] = [];
  for (const group of groups) {
    const open = merged.at(-1);
    const isNext = open !== undefined && follows(open, group) && open.lines.length <= 3 * countOf(open);
    if (open === undefined || !isNext) merged.push(group);
    else
      merged[merged.length - 1] = {
        ...open,
        heading: `${open.heading?.split('-')[0]}-${/[๐-๙0-9]+$/u.exec(group.heading ?? '')?.[0] ?? ''}`,
        lines: [...open.lines, ...group.lines],
      };
  }
  return merged;
}

function follows(open: Group, next: Group): boolean {
  const last = numberOf(open.heading);
  const number = numberOf(next.heading);
  return (
    last !== null &&
    number !== null &&
    number === last + 1 &&
    !open.lines.some(({ text }) => /^[๐-๙0-9]{1,2}\.?\t/u.test(text))
  );
}

function countOf({ heading: text }: Group): number {
  const [first, last] = (text ?? '').split('-');
  return last === undefined ? 1 : (numberOf(last) ?? 1) - (numberOf(first ?? '') ?? 1) + 1;
}

function numberOf(text: string | null): number | null {
  const digits = /[๐-๙0-9]+$/u.exec(text ?? '')?.[0];
  if (digits === undefined) return null;
  return Number(digits.replace(/[๐-๙]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0e20)));
}

function titleOf({ title, heading: text, lines }: Group): string {
  if (text === null) return title.text;
  if (title.text !== text && !text.includes('-')) return `${title.text} (${text})`;
  const first = lines[0];
  return first !== undefined && !text.includes('-') ? trim(slice(first, 0, 120)).text : text;
}

function isTabular(kind: string): boolean {
  return kind === 'table' || kind === 'list' || kind === 'schedule' || kind === 'agenda';
}

/** By the clerk's word, where it says another kind than the words do. */
function kindOf(group: Group): string {
  const kind = kindByWords(group);
  const role = group.piece?.role;
  return role === undefined || role === (roles[kind] ?? 'other') ? kind : role;
}

function kindByWords(group: Group): string {
  const title = group.title.text;
  const all = [title, ...group.lines.slice(0, 12).map(({ text }) => text)].join(' ');
  if (group.heading?.includes('-') === true) return /QR/iu.test(all) ? 'qr' : 'sheet';
  if (agendaTitle.test(title)) return 'agenda';
  if (scheduleTitle.test(title)) return 'schedule';
  if (formTitle.test(title)) return /https?:|QR/iu.test(all) ? 'form/QR' : 'form';
  if (manualTitle.test(title) || manualWord.test(title)) return 'manual';
  if (noticeTitle.test(title)) return 'notice';
  if (orderTitle.test(title)) return 'order';
  const rows = group.lines.filter(({ text }) => /^[๐-๙0-9]{1,4}\.?\t/u.test(text));
  if (rows.length === 0) return /QR/iu.test(all) && group.lines.length < 6 ? 'qr' : 'other';
  const columns = Math.max(...rows.map(({ text }) => text.split('\t').length));
  const isPairs = rows.every(({ text }) =>
    text.split('\t').every((cell, at) => at % 2 === 1 || /^[๐-๙0-9]{0,4}\.?$/u.test(cell)),
  );
  return isPairs && columns % 2 === 0 && columns <= 8 ? 'list' : 'table';
}
