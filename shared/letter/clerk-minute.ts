/**
 * บันทึกเสนอ, the clerk's minute on an incoming letter (rules §10): to whom, for what, the clerk's opinion, name, post
 * and day; then what the superiors add. As text for the stamp here; the sheet is made in electron/letters.
 */
import type { RegisterEntry } from '../register/entry.ts';
import { formatShortThaiDate } from '../thai/date.ts';
import { toThaiDigits } from '../thai/numerals.ts';

export type ClerkMinute = {
  /** Post of the decider, after เรียน. */
  readonly to: string;
  /** เพื่อโปรดทราบ, เพื่อโปรดพิจารณา. */
  readonly purpose: string;
  /** เห็นควร…; a point a line. */
  readonly opinion: string;
  readonly clerkName: string;
  readonly clerkPosition: string;
  /** ISO; null leaves it to be written by hand. */
  readonly date: string | null;
  /** Posts that pass the minute on before the decider: ท้องถิ่นอำเภอ, ปลัดอำเภอ. */
  readonly through: readonly string[];
};

/** What clerks write most often (rules §10). */
export const minutePurposes: readonly string[] = ['เพื่อโปรดทราบ', 'เพื่อโปรดพิจารณา', 'เพื่อโปรดพิจารณาสั่งการ'];
/** อนุมัติ uses a power, เห็นชอบ agrees in principle, ทราบ takes note. */
export const decisions: readonly string[] = ['ทราบ', 'เห็นชอบ', 'อนุมัติ', 'แจ้ง', 'ดำเนินการ'];

type Received = Pick<RegisterEntry, 'deadline' | 'subject'>;
type MinuteFacts = {
  readonly district: string;
  readonly clerkName: string;
  /** Local day, ISO. */
  readonly today: string;
};

/** A letter that asks for an answer is to be considered and passed on; one that does not, to be noted. */
export function draftMinute(entry: Received, { district, clerkName, today }: MinuteFacts): ClerkMinute {
  const asks = entry.deadline !== null || /ขอให้|ขอความ|แจ้ง|สำรวจ|รายงาน|ประชุม/u.test(entry.subject);
  return {
    to: `นายอำเภอ${district}`,
    purpose: asks ? 'เพื่อโปรดพิจารณา' : 'เพื่อโปรดทราบ',
    opinion: asks ? 'เห็นควรแจ้งองค์กรปกครองส่วนท้องถิ่นในพื้นที่ พิจารณาดำเนินการต่อไป' : 'เห็นควรทราบและเก็บเข้าแฟ้ม',
    clerkName,
    clerkPosition: '',
    date: today,
    through: [],
  };
}

/** Purpose and opinion as they stand below เรียน: each behind a dash. */
export function minutePoints({ purpose, opinion }: ClerkMinute): readonly string[] {
  return [purpose, ...opinion.split('\n')]
    .map((point) => toThaiDigits(point.trim().replace(/^-\s*/u, '')))
    .filter((point) => point !== '')
    .map((point) => `- ${point}`);
}

/** As it is stamped or copied onto the letter. */
export function minuteText(minute: ClerkMinute): string {
  return [
    `เรียน ${minute.to}`,
    ...minutePoints(minute),
    `(${minute.clerkName.trim().replace(/^\((.*)\)$/u, '$1')})`,
    minute.clerkPosition.trim(),
    minute.date === null ? '' : formatShortThaiDate(minute.date),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
