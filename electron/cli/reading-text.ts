/** Sentences of what the commands print about a reading. */
import type { DateKind, PageFault, ReadLetter, Severity } from '../../shared/document/reading.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { BundleOutcome } from '../import/read-bundle.ts';

const fieldNames: Readonly<Record<string, string>> = {
  urgency: 'ชั้นความเร็ว',
  secrecy: 'ชั้นความลับ',
  number: 'ที่',
  orgLines: 'ส่วนราชการ',
  dateLiteral: 'วันที่',
  subject: 'เรื่อง',
  to: 'เรียน',
  references: 'อ้างถึง',
  enclosures: 'สิ่งที่ส่งมาด้วย',
  closing: 'ลงท้าย',
  signatory: 'ผู้ลงนาม',
  owner: 'เจ้าของเรื่อง',
  phones: 'โทร.',
  emails: 'อีเมล',
  dates: 'กำหนด',
  receiptStamps: 'ตรารับ',
  marginNote: 'เกษียน',
};

const dateKinds: Readonly<Record<DateKind, string>> = {
  deadline: 'ต้องทำภายใน',
  promise: 'ผู้ส่งจะทำภายใน',
  event: 'วันจัด',
  'event-range': 'ช่วงวันจัด',
  period: 'ช่วงเวลา',
  'available-from': 'เริ่มใช้ได้',
};

const severities: Readonly<Record<Severity, string>> = { error: '✕', doubt: '⚠', hint: '·' };
const roles: Readonly<Record<ReadLetter['role'], string>> = { covering: 'หนังสือนำ', nested: 'หนังสือที่แนบมา' };

/** Why a file gave no letters. */
const states: Readonly<Record<BundleOutcome['state'], string>> = {
  ready: 'อ่านแล้ว',
  'needs-ocr': 'ไฟล์นี้เป็นภาพ และอ่านตัวหนังสือไม่ได้',
  encrypted: 'เปิดไม่ได้เพราะไฟล์มีรหัสผ่าน',
  damaged: 'เปิดไม่ได้เพราะไฟล์เสียหาย',
  empty: 'ไฟล์ว่าง',
  'too-large': 'ไฟล์ใหญ่หรือมีหน้ามากเกินกำหนด',
  unsupported: 'ไม่ใช่ไฟล์ที่อ่านได้ ใช้ PDF, DOCX, TXT หรือภาพ',
  secret: 'หนังสือมีชั้นความลับ ไม่แสดงเนื้อความ',
};

const faults: Readonly<Record<Exclude<PageFault, 'blank'>, string>> = {
  crashed: 'ทำให้ตัวอ่านหยุดทำงาน',
  slow: 'ใช้เวลานานเกินไป',
  illegible: 'อ่านตัวหนังสือไม่ออก',
  unavailable: 'เป็นภาพ แต่ตัวอ่านภาพในเครื่องนี้ไม่ทำงาน',
};

export const readingText = {
  usage: 'วิธีใช้: npm run read -- ไฟล์… [--json]',
  unknownOption: (message: string) => `ไม่รู้จักตัวเลือกนี้: ${message}`,
  notFound: (path: string) => `ไม่พบไฟล์ ${path}`,
  file: (name: string) => `── ${name}`,
  states,
  letter: (index: number, role: ReadLetter['role'], [first, last]: ReadLetter['pages']) =>
    `ฉบับที่ ${toThaiDigits(index)} ${roles[role]} หน้า ${toThaiDigits(first === last ? first : `${first}-${last}`)}`,
  field: (path: string) => fieldNames[path.replace(/[[.].*$/u, '')] ?? path,
  dateKind: (kind: DateKind) => dateKinds[kind],
  severity: (severity: Severity) => severities[severity],
  warnings: (count: number) => (count === 0 ? 'ไม่พบข้อขัดแย้ง' : `ข้อที่ควรดู ${toThaiDigits(count)} ข้อ`),
  recognised: (pages: readonly number[]) =>
    `อ่านจากภาพ หน้า ${toThaiDigits(pages.join(', '))} ตรวจตัวเลขกับต้นฉบับอีกครั้ง`,
  unread: (page: number, fault: Exclude<PageFault, 'blank'>) =>
    `หน้า ${toThaiDigits(page)} อ่านไม่ได้: ${faults[fault]}`,
  noSuchDay: 'ไม่มีวันนี้ในปฏิทิน',
  place: (page: string, start: number, end: number) => `หน้า ${page} อักษร ${start}-${end}`,
} as const;
