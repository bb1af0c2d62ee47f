/**
 * Lines that have to be entered again, as tables that a spreadsheet opens and our own taking over of registers reads: one
 * a book, with the columns of the book first. Books that are not taken over have no column of numbers to be read as one:
 * their lines would stand in another book, with its numbers.
 */
import { secrecyMark, urgencyMark } from '../document/handling.ts';
import type { SalvagedEntry } from '../register/salvaged.ts';

export type LostTable = { readonly name: string; readonly text: string };

const runningHead = { received: 'เลขทะเบียนรับ', sent: 'เลขทะเบียนส่ง' } as const;
const numberHead = 'เลข';
const byHand = 'ลงเองทีละเรื่องในเล่มนี้ นำเข้าจากแฟ้มไม่ได้ เพราะจะลงผิดเล่ม';
const bookName = { received: 'ทะเบียนรับ', sent: 'ทะเบียนส่ง' } as const;
const kindName = { entered: 'ลงหลังวันสำรอง', changed: 'แก้ไขหลังวันสำรอง' } as const;

export function lostTables(lines: readonly SalvagedEntry[]): readonly LostTable[] {
  const books = Map.groupBy(lines, (line) => `${bookName[line.book]} ${seriesText(line)} ${line.year}`);
  return [...books].map(([book, own]) => ({ name: fileName(book), text: tableText(own) }));
}

function seriesText({ book, series, isApart }: SalvagedEntry): string {
  return book === 'sent' && isApart ? `${series} บันทึกข้อความ` : series;
}

function tableText(lines: readonly SalvagedEntry[]): string {
  const isApart = lines[0]?.isApart ?? false;
  const heads = [
    isApart ? numberHead : runningHead[lines[0]?.book ?? 'received'],
    'วันที่ลงทะเบียน',
    'ที่',
    'ลงวันที่',
    'จาก',
    'ถึง',
    'เรื่อง',
    'การปฏิบัติ',
    'หมายเหตุ',
    'ชั้นความเร็ว',
    'ชั้นความลับ',
    'สถานะ',
    'ลงโดย',
  ];
  const rows = lines.map((line) => [
    numberText(line),
    line.enteredOn,
    line.documentNumber,
    line.documentDate,
    line.from,
    line.to,
    line.subject,
    line.action,
    line.note,
    line.urgency === null ? '' : urgencyMark[line.urgency],
    line.secrecy === null ? '' : secrecyMark[line.secrecy],
    kindName[line.kind],
    line.enteredBy,
  ]);
  const text = [...(isApart ? [[byHand]] : []), heads, ...rows]
    .map((row) => row.map(cell).join(','))
    .join('\r\n');
  return `\ufeff${text}\r\n`; // the mark by which Excel knows UTF-8
}

/** 12, ว 12, 123/1. */
export function numberText({
  running,
  insertedAfter,
  circular,
}: Pick<SalvagedEntry, 'running' | 'insertedAfter' | 'circular'>): string {
  return `${circular ? 'ว ' : ''}${insertedAfter === null ? running : `${insertedAfter}/${running}`}`;
}

function fileName(book: string): string {
  return `ต้องลงใหม่ ${book.replace(/\s+/g, ' ').replace(/[\\/:*?"<>|]/g, '-')}.csv`;
}

/** A subject that begins with = + - @ stays a subject and is never run as a formula. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
