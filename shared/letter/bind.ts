/**
 * Keeps together what a line end must not part: dates, "พ.ศ. ๒๕๖๗", "ที่ …/ว ๑๒", a number and its unit, times.
 * The no-break space is set when printing only; stored and searched text keeps plain spaces.
 */

import { monthNames, monthShortNames } from '../thai/date.ts';
import { cleanText } from './clean.ts';
import { remembered } from './remembered.ts';

const space = '\u00a0';
const digits = '[๐-๙0-9]';
const months = [...monthNames, ...monthShortNames].map((name) => name.replaceAll('.', '\\.')).join('|');
const units = [
  'คน|ราย|แห่ง|ชุด|ฉบับ|แผ่น|เล่ม|หน้า|ข้อ|ครั้ง|วัน|สัปดาห์|เดือน|ปี|ชั่วโมง|นาที|น\\.',
  'ตำบล|อำเภอ|จังหวัด|หมู่บ้าน|ครัวเรือน|จุด|ไร่|ตารางเมตร|เมตร|กิโลเมตร|ลิตร|กิโลกรัม|บาท|ล้านบาท',
  'ด้าน|เรื่อง|โครงการ|กลุ่ม|รอบ|ห้อง|ชั้น|ใบ|คัน|เครื่อง|ตัว|เที่ยว|หลัง|บ่อ|สาย',
].join('|');

/** Each pattern's spaces become no-break ones. */
const bound: readonly RegExp[] = [
  / ๆ/gu,
  new RegExp(`(?:${digits}{1,2} - )?${digits}{1,2} (?:${months})(?: (?:พ\\.ศ\\. )?${digits}{2,4})?`, 'gu'),
  new RegExp(`(?:${months}) ${digits}{4}`, 'gu'),
  new RegExp(`พ\\.ศ\\. ${digits}+`, 'gu'),
  new RegExp(`ที่ [ก-ฮ]{2}\\.? ${digits}[${'๐-๙0-9'}.]*/(?:ว ?)?${digits}*`, 'gu'),
  new RegExp(`(?:ครั้งที่|ฉบับที่|ข้อ|สิ่งที่ส่งมาด้วย|เวลา|จำนวน|ร้อยละ|หมู่ที่) ${digits}+`, 'gu'),
  new RegExp(`${digits}{1,2}\\.${digits}{2} - ${digits}{1,2}\\.${digits}{2}`, 'gu'),
  new RegExp(`${digits} (?:${units})(?![ก-ฮะ-์])`, 'gu'),
  new RegExp(`(?:โทร\\.|โทรสาร) ${digits}[${'๐-๙0-9'} ]*`, 'gu'),
];

const known = remembered<string>(1_000);

/** Cleaned and bound. */
export function bindForPrint(text: string): string {
  return known(text, () => boundAnew(text));
}

function boundAnew(text: string): string {
  const clean = cleanText(text);
  return bound.reduce(
    (current, pattern) => current.replace(pattern, (match) => match.replaceAll(' ', space)),
    clean,
  );
}
