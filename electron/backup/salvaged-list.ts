/** The list of what a damaged register still told, as a table beside the file that was set aside: to be entered again by hand. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SalvagedEntry } from '../../shared/register/salvaged.ts';

const name = 'entries-since-backup.csv';
const heads = ['ทะเบียน', 'ปี', 'เลขทะเบียน', 'สถานะ', 'ลงเมื่อ', 'ผู้ลง', 'ที่', 'จาก', 'ถึง', 'เรื่อง'] as const;
const bookNames = { received: 'รับ', sent: 'ส่ง' } as const;
const kindNames = { entered: 'ลงหลังวันสำรอง', changed: 'แก้ไขหลังวันสำรอง' } as const;

/** Answers the path; null when there is nothing to tell. */
export async function writeSalvagedList(
  folder: string,
  entries: readonly SalvagedEntry[],
): Promise<string | null> {
  if (entries.length === 0) return null;
  const rows = entries.map((one) => [
    bookNames[one.book],
    String(one.year),
    String(one.running),
    kindNames[one.kind],
    one.enteredOn,
    one.enteredBy,
    one.documentNumber,
    one.from,
    one.to,
    one.subject,
  ]);
  const path = join(folder, name);
  const text = [heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  await writeFile(path, `\ufeff${text}\r\n`, { flush: true }); // the mark by which Excel knows UTF-8
  return path;
}

/** A subject that begins with = + - @ stays a subject and is never run as a formula. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
