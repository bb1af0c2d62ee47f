/** The words that name the parts of a letter (rules §1): what a line begins with tells which part it is. */
import { numberPattern } from '../document/number.ts';
import { loose, looseAny, looser } from '../thai/loose.ts';

const digit = '[๐-๙0-9]';
/** A colon, or the speck a recogniser makes of a label's last stroke. */
const colon = '\\s*[:：.]?';

/** ที่ as recognisers read it, with a speck before it; the number that follows is mark enough when nothing is left of it. */
const numberLabel = "(?:[.,·'`|\\-]{1,2}\\s?)?[ทฑ]?[\\u0E31\\u0E34-\\u0E37\\u0E47-\\u0E4C]{0,2}";
/** ที่ with an agency's number; the running number may still be blank. */
export const numberLine = new RegExp(
  `^${numberLabel}\\s*(?<number>${numberPattern}|[ก-ฮ]{2}\\.?\\s*${digit}{4,5}(?:\\.${digit}+)*\\s*/\\s*(?:ว\\s*)?(?![\\s.…]*${digit}))`,
  'u',
);
/** ที่ of a sender whose numbers follow no rule: companies, or a number damaged in reading. */
export const looseNumberLine =
  /^(?:ที่|เลขที่)\s+(?<number>(?:[ก-ฮ]{2,3}\.?\s*[๐-๙0-9(]|[A-Za-zก-ฮ.-]*\s?[๐-๙0-9]+\s?\/)[^\t]*?)(?=\t|\s{2,}|$)/u;
export const subjectLabel = new RegExp(`^(?:${loose('เรื่อง')}|เรื่อ|${loose('รื่อง')})${colon}(?=[\\s:]|$)`, 'u');
/** With the slips of a recogniser, when a space follows. */
export const addresseeLabel = new RegExp(
  `^(?:กราบเรียน|เรียน|นมัสการ|กราบทูล|ขอประทานกราบทูล|ถึง|(?:${loose('กราบเรียน')}|${loose('เรียน')}|${loose('รียน')}|เรีย)(?=\\s))(?=\\s|$|[:：]|ผู้|นาย|ปลัด|ท่าน|หัวหน้า|ประธาน|อธิบดี)\\s*[:：]?\\s*`,
  'u',
);
export const referenceLabel = new RegExp(`^${loose('อ้างถึง')}${colon}\\s*`, 'u');
export const enclosureLabel = new RegExp(`^${looser('สิ่งที่ส่งมาด้วย')}${colon}\\s*`, 'u');
export const urgencyMark = new RegExp(`^(${loose('ด่วนที่สุด')}|${loose('ด่วนมาก')}|ด่วน|ดวน)(?=\\s|$)`, 'u');
export const secrecyMark = /^(ลับที่สุด|ลับมาก|ลับ)(?=\s|$)/u;
export const memoTitle = new RegExp(`^${looser('บันทึกข้อความ')}$`, 'u');
export const memoSender = new RegExp(`^${looser('ส่วนราชการ')}[\\s.…:]*`, 'u');
/** คำลงท้าย of every addressee (ภาคผนวก 2). */
export const complimentaryClose = new RegExp(
  `^(?:${looser('ขอแสดงความนับถือ')}|${loose('ขอนมัสการด้วยความเคารพ')}|${loose('ควรมิควรแล้วแต่')}|${loose('ขอแสดงความเคารพ')})`,
  'u',
);
/** The closing request, a paragraph of its own. */
export const closingRequest = new RegExp(
  `^(?:${looser('จึงเรียนมาเพื่อ')}|${loose('จึง')}(?:ขอ)?(?:กราบ)?${loose('เรียน')}(?:มา|ท่าน|เพื่อ)?|${looseAny('จึงนมัสการ จึงเสนอ จึงแจ้งมา จึงส่งมา จึงประกาศมา')})`,
  'u',
);
/** What a letter's first paragraph begins with (rules §7). */
export const bodyOpener = new RegExp(
  `^(?:${looseAny('ด้วย เนื่องด้วย เนื่องจาก เนื่องใน ตามที่ ตามหนังสือ อนุสนธิ สืบเนื่อง ในการ พร้อมนี้ โดยที่ อาศัย บัดนี้ เพื่อให้ เพื่อเป็น')}|ตาม[\\s(])`,
  'u',
);
export const contactLabel = new RegExp(
  `^(?:${looseAny('โทร โทรศัพท์ โทรสาร มือถือ ไปรษณีย์อิเล็กทรอนิกส์ ผู้ประสาน ผู้ติดต่อ อีเมล เว็บไซต์ สำเนาส่ง')}|[Ee]-?\\s?[Mm]ail|[Tt]el|[Ff]ax|[Ll]ine|https?:|www\\.)`,
  'u',
);

/** The words of a line after the label it begins with; its whole text when it begins with none. */
export function afterLabel(text: string, label: RegExp): number {
  const match = label.exec(text);
  if (match === null) return 0;
  const end = match[0].length;
  return end + (text.slice(end).length - text.slice(end).trimStart().length);
}

/** The label alone on its line, its words below. */
export function isBareLabel(text: string): boolean {
  return /^(?:เรื่อง|เรียน|กราบเรียน|อ้างถึง|สิ่งที่ส่งมาด้วย)\s*[:：]?$/u.test(text);
}

export function isHeadLabel(text: string): boolean {
  return (
    subjectLabel.test(text) ||
    addresseeLabel.test(text) ||
    referenceLabel.test(text) ||
    enclosureLabel.test(text)
  );
}
