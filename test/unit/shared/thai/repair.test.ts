import { expect, test } from 'vitest';
import { placeInRepaired, repairLayer, repairTyped } from '../../../../shared/thai/repair.ts';

const mended = (raw: string) => repairLayer(raw).text;

test.each([
  ['shifted glyphs of old fonts', 'ปลัดที\uF70Aจ\uF711าเป็น อ\uF710ตรา ป\uF701\uF705น', 'ปลัดที่จำเป็น อัตรา ปิ่น'],
  ['sara am drawn in two strokes', 'อ\u0E4Dาเภอน\u0E4D\u0E49าพุ', 'อำเภอน้ำพุ'],
  ['the tone before the strokes of sara am', 'น\u0E49\u0E4Dาใจ', 'น้ำใจ'],
  ['the tone after sara am', 'น\u0E33\u0E49ตก', 'น้ำตก'],
  ['sara am followed by its own second stroke', 'ทำาการ', 'ทำการ'],
  ['a tone drawn before the vowel over which it stands', 'ท\u0E48\u0E35ดิน', 'ที่ดิน'],
  ['sara ae typed as two sara e', 'เเผนงาน', 'แผนงาน'],
  ['stray spaces before marks', 'ที ่ว่าการ เร ื่อง', 'ที่ว่าการ เรื่อง'],
  ['a gap left by a lost nikhahit', 'ส านักงาน ก าแพง', 'สำนักงาน กำแพง'],
  ['marks stuttered', 'ที่่ทำการ', 'ที่ทำการ'],
  ['a tone doubled where the font mapped ู to it', 'ผ้้ว่าราชการ ค่่มือ', 'ผู้ว่าราชการ คู่มือ'],
  ['zero-width characters', 'หนัง\u200Bสือ\uFEFF', 'หนังสือ'],
  [
    'a nikhahit lost without trace in an official word',
    'กาหนดการประจาปี จานวน ๑ ชุด',
    'กำหนดการประจำปี จำนวน ๑ ชุด',
  ],
  ['a mark without a code in an official word', 'ที\uFFFD อน เรื\uFFFDอง', 'ที่ อน เรื่อง'],
  ['Latin ligatures', 'www.ﬁre.example', 'www.fire.example'],
])('the reader mends %s', (_, raw, right) => {
  expect(mended(raw)).toBe(right);
});

test.each([
  'ปฏิบัติตามระเบียบโดยเคร่งครัด',
  'พิจารณาอย่างถี่ถ้วน คร่ำเคร่ง ใคร่ครวญ',
  'ประมาณการคร่าว ๆ นั่งร้านคร่อมคลอง',
  'สวนตะไคร้ เสือโคร่ง แคร่ไม้ไผ่ เกียจคร้าน',
  'ราคาสั่งซื้อ ราคาแนะนำ',
  'รายงานส่งสุดท้าย จัดส่งอายุการใช้งาน',
  'ชาวนาส่งข้าว ชาวนาเสนอราคา',
  'ปะติดประต่อ',
])('a word that was read whole stays as it is: %s', (words) => {
  expect(mended(words)).toBe(words);
});

test('a teacher whose ู the font lost is still a teacher', () => {
  expect(mended('คร่ผู้สอนและคร้ประจำชั้น')).toBe('ครูผู้สอนและครูประจำชั้น');
});

test('letters of a font from before Unicode become Thai', () => {
  // "ที่ว่าการอำเภอวังหมอก" as TIS-620 bytes taken for Latin-1.
  const bytes = [...'ที่ว่าการอำเภอวังหมอก ถนนปู่คำ'].map((letter) =>
    letter === ' ' ? letter : String.fromCharCode(letter.charCodeAt(0) - 0x0e00 + 0xa0),
  );
  expect(mended(bytes.join(''))).toBe('ที่ว่าการอำเภอวังหมอก ถนนปู่คำ');
});

test.each([
  'ตารางเอกสารองค์กร วิชาระดับต้น ราคาขอซื้อ จัดทางเดิน ประจานชื่อ',
  'ที่ อน ๐๐๒๓.๓/ว ๓๑๘๔ ลงวันที่ ๑๓ พฤศจิกายน ๒๕๖๙ เวลา ๐๙.๐๐ น.',
  'น้ำท่วม ก้ำกึ่ง ฏีกา ปฏิญญา ฤๅษี สัมฤทธิ์ เก๋ไก๋ ณ ฯพณฯ รถ ๆ',
])('words that are right stay as they are: %s', (text) => {
  expect(mended(text)).toBe(text);
});

test('mending twice changes nothing more', () => {
  const once = mended('ท\u0E48\u0E35 ผ้้ว่า อ\u0E4Dาเภอ กาหนด ที ่');
  expect(mended(once)).toBe(once);
});

test('a place on the page is found again after mending', () => {
  const raw = 'นายอ\u0E4Dาเภอ ทำาการ ๑๒ ธันวาคม';
  const repaired = repairLayer(raw);
  const start = raw.indexOf('๑๒');
  const place = placeInRepaired(repaired, start, start + 2);
  expect(repaired.text.slice(place.start, place.end)).toBe('๑๒');
});

test('typed text keeps what its writer may have meant', () => {
  expect(repairTyped('การจั้ดบริการ ผ้้ กาหนด')).toBe('การจั้ดบริการ ผ้้ กาหนด');
  expect(repairTyped('เเผน น\u0E4D\u0E49า')).toBe('แผน น้ำ');
});
