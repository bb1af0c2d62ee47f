/** The words that name the parts of a letter (rules §1): what a line begins with tells which part it is. */
import { numberPattern } from '../document/number.ts';

const digit = '[๐-๙0-9]';
const colon = '\\s*[:：]?';

/** ที่ with an agency's number; the running number may still be blank. */
export const numberLine = new RegExp(
  `^ที[่้]?\\s*(?<number>${numberPattern}|[ก-ฮ]{2}\\.?\\s*${digit}{4,5}(?:\\.${digit}+)*\\s*/\\s*(?:ว\\s*)?(?![\\s.…]*${digit}))`,
  'u',
);
/** ที่ of a sender whose numbers follow no rule: companies, or a number damaged in reading. */
export const looseNumberLine =
  /^(?:ที่|เลขที่)\s+(?<number>(?:[ก-ฮ]{2,3}\.?\s*[๐-๙0-9(]|[A-Za-zก-ฮ.-]*\s?[๐-๙0-9]+\s?\/)[^\t]*?)(?=\t|\s{2,}|$)/u;
export const subjectLabel = new RegExp(`^(?:เรื่อง|เรือง|เรี่อง|เริ่อง|เรื้อง|เรอง|เรื่อ|รื่อง)${colon}(?=[\\s:]|$)`, 'u');
/** With the slips of a recogniser, when a space follows. */
export const addresseeLabel =
  /^(?:กราบเรียน|เรียน|นมัสการ|กราบทูล|ขอประทานกราบทูล|ถึง|(?:รียน|เรีย|เรยน|เริยน|เรืยน|เรียบ)(?=\s))(?=\s|ผู้|นาย|ปลัด|ท่าน|หัวหน้า|ประธาน|อธิบดี)\s*[:：]?\s*/u;
export const referenceLabel = new RegExp(`^อ้างถึง${colon}\\s*`, 'u');
export const enclosureLabel = new RegExp(`^ส[ิี]?่?งที่ส่งมาด้วย${colon}\\s*`, 'u');
export const urgencyMark = /^(ด่วนที่สุด|ด่วนมาก|ด่วน)(?=\s|$)/u;
export const secrecyMark = /^(ลับที่สุด|ลับมาก|ลับ)(?=\s|$)/u;
export const memoTitle = /^บันทึกข้อความ$/u;
export const memoSender = /^ส่วนราชการ[\s.…:]*/u;
/** คำลงท้าย of every addressee (ภาคผนวก 2). */
export const complimentaryClose = /^(?:ขอแสดงความนับถือ|ขอนมัสการด้วยความเคารพ|ควรมิควรแล้วแต่|ขอแสดงความเคารพ)/u;
/** The closing request, a paragraph of its own. */
export const closingRequest =
  /^(?:จึง(?:ขอ)?(?:กราบ)?เรียน(?:มา|ท่าน|เพื่อ)?|จึงนมัสการ|จึงเสนอ|จึงแจ้งมา|จึงส่งมา|จึงประกาศมา)/u;
/** What a letter's first paragraph begins with (rules §7). */
export const bodyOpener =
  /^(?:ด้วย|เนื่อง(?:ด้วย|จาก|ใน)|ตาม(?:ที่|หนังสือ|[\s(])|อนุสนธิ|สืบเนื่อง|ในการ|พร้อมนี้|โดยที่|อาศัย|บัดนี้|เพื่อ(?:ให้|เป็น))/u;
export const contactLabel =
  /^(?:โทร|โทรศัพท์|โทรสาร|มือถือ|ไปรษณีย์อิเล็กทรอนิกส์|ผู้ประสาน|ผู้ติดต่อ|[Ee]-?\s?[Mm]ail|อีเมล|[Tt]el|[Ff]ax|[Ll]ine|เว็บไซต์|https?:|www\.|สำเนาส่ง)/u;

/** The words of a line after the label it begins with; its whole text when it begins with none. */
export function afterLabel(text: string, label: RegExp): number {
  const match = label.exec(text);
  if (match === null) return 0;
  const end = match[0].length;
  return end + (text.slice(end).length - text.slice(end).trimStart().length);
}

export function isHeadLabel(text: string): boolean {
  return (
    subjectLabel.test(text) ||
    addresseeLabel.test(text) ||
    referenceLabel.test(text) ||
    enclosureLabel.test(text)
  );
}
