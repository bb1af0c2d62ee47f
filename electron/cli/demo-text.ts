/** Sentences of `npm run demo`. */
import type { ImportState } from '../../shared/document/import-item.ts';
import type { BundleOffice } from '../../shared/extraction/office-from-bundle.ts';
import type { Book, RegisterEntry } from '../../shared/register/entry.ts';
import { formatThaiDate } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { readingText } from './reading-text.ts';

const bookNames: Readonly<Record<Book, string>> = { received: 'ทะเบียนหนังสือรับ', sent: 'ทะเบียนหนังสือส่ง' };

function isReadingState(state: ImportState): state is keyof typeof readingText.states {
  return Object.hasOwn(readingText.states, state);
}

const groundWords: Readonly<Record<BundleOffice['grounds']['kind'], string>> = {
  sent: 'ฉบับนอกสุดเป็นสำเนาที่อำเภอนี้ส่งออกไป',
  addressed: 'หนังสือส่งถึงอำเภอนี้',
  minuted: 'เกษียนถึงนายอำเภอนี้',
};

export const demoText = {
  usage: "วิธีใช้: npm run demo -- [ไฟล์…] [--as 'อำเภอ…, จังหวัด…'] [--today 2024-03-27] [--out โฟลเดอร์]",
  badToday: (given: string) => `--today ต้องเป็นวันที่แบบ 2024-03-27 แต่ได้ ${given}`,
  badOffice: (given: string) => `--as ต้องเป็น 'อำเภอ…, จังหวัด…' ที่มีจริง แต่ได้ ${given}`,
  file: (name: string) => `\n── ${name}`,
  notImported: (path: string) => `นำเข้าไม่ได้: ${path}`,
  notReady: (state: ImportState) =>
    `ลงรับจากข้อความไม่ได้: ${isReadingState(state) ? readingText.states[state] : state}`,
  nothingToLog: 'ไม่มีไฟล์ใดลงรับได้',
  sameLetter: 'หนังสือฉบับนี้ลงรับไว้แล้ว จึงไม่ลงซ้ำ',
  noLetter: 'ไม่พบหนังสือในไฟล์นี้ จึงไม่ได้ลงรับ',
  office: (district: string, province: string, day: string, grounds: readonly string[]) =>
    [
      `\nทำงานในนามอำเภอ${district} จังหวัด${province} วันที่ ${formatThaiDate(day)}`,
      ...grounds.map((line) => `  ${line}`),
    ].join('\n'),
  clerk: 'เจ้าหน้าที่สารบรรณ',
  allRecipients: 'อปท. ทุกแห่งในอำเภอ',
  recipients: [
    { kind: 'subdistrict-municipality', name: 'เทศบาลทุกแห่งในอำเภอ', formalTitle: 'นายกเทศมนตรี ทุกแห่ง' },
    { kind: 'sao', name: 'อบต. ทุกแห่งในอำเภอ', formalTitle: 'นายกองค์การบริหารส่วนตำบล ทุกแห่ง' },
  ],
  groundsGiven: 'กำหนดด้วย --as',
  groundsBundle: (kind: BundleOffice['grounds']['kind'], words: string) => `${groundWords[kind]}: ${words}`,
  groundsSample: 'เอกสารไม่บอกว่าส่งถึงอำเภอใด จึงใช้ที่ทำการตัวอย่าง',
  assumedPrefix: (code: string) => `เอกสารไม่มีรหัสหนังสือของอำเภอ จึงสมมติรหัส ${code}`,
  assumedSignatory: 'เอกสารไม่มีชื่อนายอำเภอ จึงเว้นชื่อไว้ให้เติม',
  logged: (entry: RegisterEntry) => `ลงรับแล้ว เลข ${toThaiDigits(entry.running)} เรื่อง ${entry.subject}`,
  finding: (sentence: string) => `  ควรดู: ${sentence}`,
  issued: (number: string, day: string) => `ออกหนังสือส่งต่อที่ ${number} ลงวันที่ ${formatThaiDate(day)}`,
  wrote: (path: string) => `  เขียน ${path}`,
  times: '\nเวลาที่ใช้',
  failed: (code: string) => `ทำต่อไม่ได้: ${code}`,
  stepRead: 'อ่านไฟล์',
  stepLog: 'ลงรับ',
  stepDraft: 'ร่างหนังสือส่งต่อ',
  stepIssue: 'ออกเลขและลงทะเบียนส่ง',
  stepDocx: 'เขียน DOCX',
  stepPrint: (book: Book) => `พิมพ์${bookNames[book]}`,
  stepExport: (book: Book) => `ส่งออก${bookNames[book]}`,
} as const;
