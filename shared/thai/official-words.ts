/**
 * The vocabulary of official letters, for marks that a text layer lost without trace: กาหนด can only be กำหนด
 * because official letters use that word and no other of that shape. Small on purpose; a word is listed when losing
 * its mark leaves something that is no word itself.
 */
import type { Repaired } from './repair.ts';

/**
 * Words with sara am: Word's layers sometimes lose the nikhahit. Left out on purpose, since the bare form stands
 * inside other words: ตำรา (ตาราง), สำรอง (เอกสารองค์กร), ชำระ (วิชาระดับ), คำขอ (ราคาขอ), จัดทำ (จัดทาง).
 */
const amWords = [
  'กำหนด',
  'กำกับ',
  'กำลัง',
  'กำแพงเพชร',
  'กำจัด',
  'กำนัน',
  'อำเภอ',
  'อำนวย',
  'อำนาจ',
  'ดำเนิน',
  'ดำรง',
  'ตำบล',
  'ตำแหน่ง',
  'ตำรวจ',
  'ทำการ',
  'ทำงาน',
  'ทำหนังสือ',
  'ทำลาย',
  'ทำเนียบ',
  'จำนวน',
  'จำเป็น',
  'จำกัด',
  'จำแนก',
  'จำหน่าย',
  'ประจำปี',
  'ประจำเดือน',
  'ประจำตัว',
  'ประจำจังหวัด',
  'สำเนา',
  'สำนัก',
  'สำคัญ',
  'สำเร็จ',
  'สำหรับ',
  'สำรวจ',
  'ลำดับ',
  'ลำปาง',
  'ลำพูน',
  'หนองบัวลำภู',
  'บำรุง',
  'บำบัด',
  'บำเหน็จ',
  'บำนาญ',
  'นำส่ง',
  'นำเสนอ',
  'แนะนำ',
  'คำแนะนำ',
  'คำสั่ง',
  'ชำระเงิน',
  'ชำระหนี้',
  'ชำระภาษี',
  'ชำระค่า',
  'ชำรุด',
  'น้ำประปา',
  'ต่ำกว่า',
  'ขั้นต่ำ',
] as const;

/** Words whose tone mark or ี a font left without a code (U+FFFD here): the mark is known when the word is. */
const markedWords = [
  'ที่',
  'ที่ว่าการ',
  'หน้าที่',
  'เจ้าหน้าที่',
  'พื้นที่',
  'วันที่',
  'เรื่อง',
  'เรียน',
  'สิ่งที่ส่งมาด้วย',
  'อ้างถึง',
  'ด้วย',
  'ตั้งแต่',
  'เพื่อ',
  'เมื่อ',
  'ท้องถิ่น',
  'ส่วนท้องถิ่น',
  'องค์การ',
  'องค์กร',
  'ส่วนตำบล',
  'ส่วนจังหวัด',
  'ผู้',
  'ผู้ว่าราชการ',
  'แห่ง',
  'ทั้งนี้',
  'ดังนี้',
  'ในการนี้',
  'นี้',
  'ขึ้น',
  'ให้',
  'ได้',
  'ไม่',
  'แล้ว',
  'ต่อไป',
  'เนื่องจาก',
  'เกี่ยวกับ',
  'เข้าร่วม',
  'ชี้แจง',
  'ด่วนที่สุด',
  'ด่วนมาก',
  'ด่วน',
  'ประจำปี',
  'ปีงบประมาณ',
  'ซึ่ง',
  'หนังสือ',
  'ขั้นต่ำ',
  'ตำแหน่ง',
  'ทั่วไป',
  'ทั่วประเทศ',
  'อื่น',
  'ก่อน',
  'ร้อยละ',
  'สื่อ',
  'อิเล็กทรอนิกส์',
  'ประสิทธิภาพ',
  'ว่า',
  'กว่า',
  'เท่านั้น',
  'นั้น',
  'ส่ง',
  'แนวทาง',
  'ผ่าน',
  'ใช้',
  'ขอแสดงความนับถือ',
  'พร้อม',
  'ต้อง',
  'ที่กำหนด',
  'สามารถ',
  'รู้',
  'ข้อมูล',
  'บันทึก',
  'ชื่อ',
  'มีนาคม',
  'มิถุนายน',
  'หนึ่ง',
  'ครั้ง',
  'ข้าราชการ',
  'ผู้แทน',
  'มติ',
  'มีมติ',
  'คู่มือ',
  'ค่า',
  'เข้า',
  'เชี่ยวชาญ',
  'เทศมนตรี',
  'รัฐมนตรี',
  'นายกรัฐมนตรี',
  'ราชบุรี',
  'ธานี',
] as const;

/** Words with ู alone, which LibreOffice's layers give as a tone mark: เพชรบ้รณ์, ข้อม้ล. */
const uuWords = [
  'ข้อมูล',
  'มูลค่า',
  'มูลนิธิ',
  'เพชรบูรณ์',
  'สมบูรณ์',
  'บูรณาการ',
  'ลำพูน',
  'ภูเก็ต',
  'สตูล',
  'ศูนย์',
  'สูงอายุ',
  'สูงสุด',
  'ดูแล',
  'รูปแบบ',
  'ถูกต้อง',
  'ประตู',
  'ครู',
  'ฤดู',
  'สาธารณูปโภค',
  'เพิ่มพูน',
  'ตระกูล',
  'ปูชนีย',
  'ฟื้นฟู',
  'พิสูจน์',
  'สูญหาย',
  'อนุกูล',
  'ภูมิ',
] as const;

type Rewrite = (text: Repaired, pattern: RegExp, mend: (match: string) => string) => Repaired;

/** What the bare form of a word belongs to when it stands there: เคร่งครัด has lost no ครู, ราคาสั่งซื้อ no คำสั่ง. */
const elsewhere: Readonly<Record<string, { readonly after?: string; readonly before?: string }>> = {
  คร่: { after: 'เ|แ|โ|ใ|ไ', before: 'า|ำ|อ' },
  คร้: { after: 'เ|แ|โ|ใ|ไ', before: 'า|ำ|อ' },
  ประต่: { before: 'า|ำ|อ' },
  ประต้: { before: 'า|ำ|อ' },
  ส่งสุด: { before: 'ท้าย|สัปดาห์' },
  ส่งอายุ: { after: 'จัด|นำ|การ|ให้|ได้|ต้อง' },
  คาสั่ง: { after: 'รา' },
  นาส่ง: { after: 'ชาว|ไร่|ทำ|ที่' },
  นาเสนอ: { after: 'ชาว|ไร่|ทำ|ที่' },
};

function lostForm(form: string): string {
  const { after, before } = elsewhere[form] ?? {};
  return `${after === undefined ? '' : `(?<!${after})`}${form}${before === undefined ? '' : `(?!${before})`}`;
}

const byLostAm = new Map(amWords.map((word) => [word.replaceAll('ำ', 'า'), word]));
const lostAm = new RegExp(
  longestFirst([...byLostAm.keys()])
    .map(lostForm)
    .join('|'),
  'g',
);

const byLostUu = new Map(
  uuWords.flatMap((word) => (['่', '้'] as const).map((tone) => [word.replace('ู', tone), word])),
);
const lostUu = new RegExp(
  longestFirst([...byLostUu.keys()])
    .map(lostForm)
    .join('|'),
  'g',
);

/** Marks that came out without a code. */
const losable = /[ัิ-ฺ็-์]/g;
const wordsByLength = longestFirst([...markedWords]);
const lostMark = new RegExp(
  wordsByLength.map((word) => word.replace(losable, (mark) => `[${mark}\\uFFFD]`)).join('|'),
  'g',
);
const wordShapes = wordsByLength.map(
  (word) => [new RegExp(`^${word.replace(losable, (mark) => `[${mark}\\uFFFD]`)}$`), word] as const,
);

export function mendOfficialWords(text: Repaired, rewrite: Rewrite): Repaired {
  const withUu = rewrite(text, lostUu, (found) => byLostUu.get(found) ?? found);
  const withAm = rewrite(withUu, lostAm, (found) => byLostAm.get(found) ?? found);
  if (!withAm.text.includes('\uFFFD')) return withAm;
  return rewrite(withAm, lostMark, (found) =>
    found.includes('\uFFFD') ? (wordShapes.find(([shape]) => shape.test(found))?.[1] ?? found) : found,
  );
}

function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((one, other) => other.length - one.length);
}
