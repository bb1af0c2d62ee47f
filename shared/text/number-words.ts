/** Names of books and of what became of a number, as they stand on paper and on a Thai screen. */
import type { BookName, NumberFate, YearException } from '../office/numbers.ts';

/** ทะเบียนหนังสือรับ, ทะเบียนรับของหน่วย, หนังสือส่งของรหัส, or the book's own name (คำสั่งอำเภอ…). */
export function bookTitle({ book, name, circular, memo, numbering }: BookName): string {
  if (book === 'received') return name === '' ? 'ทะเบียนหนังสือรับ (กลาง)' : `ทะเบียนหนังสือรับ ${name}`;
  if (numbering !== null && numbering !== 'letter') return name;
  if (memo) return `บันทึกข้อความ ${name}`;
  return circular ? `หนังสือเวียน ${name} (ว)` : `หนังสือส่ง ${name}`;
}

export const fateWords: Readonly<Record<NumberFate, string>> = {
  given: 'ลงทะเบียน',
  voided: 'ยกเลิก',
  inserted: 'เลขแทรก',
  'reserved-used': 'ลงทะเบียนด้วยเลขจอง',
  held: 'จองไว้',
  lapsed: 'จองไว้ พ้นกำหนด',
  released: 'ปล่อยเลขจอง ไม่ใช้',
  'start-set': 'ข้ามเพราะตั้งเลขถัดไป',
  restored: 'ข้ามเพราะเรียกคืนข้อมูลสำรอง',
  missing: 'ไม่มีคำอธิบาย',
};

export const exceptionWords: Readonly<Record<YearException['kind'], string>> = {
  number: 'ออกเลขเพิ่ม',
  corrected: 'แก้ไขรายการ',
  voided: 'ยกเลิกรายการ',
  annotated: 'บันทึกเพิ่มเติม',
};
