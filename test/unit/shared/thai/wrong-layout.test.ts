/** What the clerk meant when the keyboard was on the other language: told when it is clear, and never when the words are right. */
import { describe, expect, it } from 'vitest';
import { asLatinKeys, asThaiKeys } from '../../../../shared/thai/keyboard-layout.ts';
import { isWellWritten } from '../../../../shared/thai/well-written.ts';
import { meantInOtherLayout } from '../../../../shared/thai/wrong-layout.ts';

/** Words of the office's day; none was looked at when the table of letters was made. */
const thaiWords = `สวัสดี ภัยแล้ง ประชุม หนังสือ อำเภอ จังหวัด ตำบล เทศบาล องค์การบริหารส่วนตำบล กำนัน ผู้ใหญ่บ้าน โรงเรียน
สำรวจ รายงาน ขอเชิญ แจ้ง น้ำท่วม ไข้เลือดออก พัสดุ งบประมาณ เบี้ยยังชีพ ผู้สูงอายุ คนพิการ ทะเบียนราษฎร เลือกตั้ง
การประชุมคณะกรรมการ ป้องกันไฟป่า สาธารณภัย คำสั่งแต่งตั้ง ขอความอนุเคราะห์ ซักซ้อมแนวทาง ฝึกอบรม ด่วนที่สุด ยกเลิก
ประกาศ ข้าวนาปรัง ที่ดิน ป่าไม้ ปศุสัตว์ สาธารณสุข ท้องถิ่น พัฒนาชุมชน เกษตร ปลัด นายอำเภอ สมชาย สมหญิง วิไลวรรณ
กฤษณะ อุทัยธานี นครสวรรค์ เชียงใหม่ บุรีรัมย์ ลำพูน วันนี้ พรุ่งนี้ เมื่อวาน มีนาคม พฤศจิกายน สิ้นเดือน จันทร์หน้า`.split(/\s+/);

const rightAsTyped =
  `hello meeting report budget district province water import export settings Word Excel Google Windows
Somchai Nakhon Sawan Uthai Thani Amphoe Bangkok Chiang Mai Phetchabun Ratchaburi Wang Mok email line Facebook LINE OTOP COVID-19 5G
dki@example.go.th saraban@moi.go.th www.moi.go.th https://www.dla.go.th/upload/x.pdf scan_001.pdf IMG_2041.jpg A4 F4 PM2.5 e-GP
e-LAAS GFMIS ISO9001 v1.2 X.509 p.m. i.e. No. ref. 0017.2/551 27/3/67 2567 1,250.50 08-1234-5678 ๐๐๑๗.๒/๕๕๑ ว๑๘๓๗ (1) 10.30 +66
อน มท ศธ กกต. อบต. อบจ. ปภ. ทกจ. สนง. ส.ป.ก. พ.ร.บ. ก.พ. ถนน ตลก ฯลฯ ๆ ฯพณฯ ณ ธ ฤๅ ฤดู ก็ เกาะ เพราะ เสาะ แพะ ผัวะ
พันธุ์ สิทธิ์ ศักดิ์ จันทร์ ลักษณ์ กฎหมาย รัฐธรรมนูญ ญาติ เปียก เรือ เงิน เดิน ล้ม กู้ ถึง มือ`.split(/\s+/);

describe('the two keyboards write key for key', () => {
  it.each([
    ['l;ylfu', 'สวัสดี'],
    ["4ypc]h'", 'ภัยแล้ง'],
    ['27/3/67', '/ึฝ-ฝุึ'],
  ])('%s is %s', (latin, thai) => {
    expect(asThaiKeys(latin)).toBe(thai);
    expect(asLatinKeys(thai)).toBe(latin);
  });
  it('every key goes there and back', () => {
    const all = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).join('');
    expect(asLatinKeys(asThaiKeys(all))).toBe(all);
  });
});

describe('what was typed with the wrong layout', () => {
  it('is told of nearly every Thai word, and never as another', () => {
    const told = thaiWords.map((word) => meantInOtherLayout(asLatinKeys(word)));
    const missed = thaiWords.filter((_, at) => told[at] === null);
    expect(told.filter((word, at) => word !== null && word !== thaiWords[at])).toEqual([]);
    expect(missed.length / thaiWords.length).toBeLessThan(0.1);
  });
  it('is told of several words at once', () => {
    expect(meantInOtherLayout(asLatinKeys('แผนป้องกัน ภัยแล้ง'))).toBe('แผนป้องกัน ภัยแล้ง');
  });
  it.each([
    ['ภ/ๅค', '4218'],
    ['/ึฝ-ฝุึ', '27/3/67'],
    ['ะ้ำ ทำำะรืเ', 'the meeting'],
    ['้ำสสน', 'hello'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(meantInOtherLayout(typed)).toBe(meant);
  });
});

it('nothing is said of what is right: names, codes, addresses, files, numbers, short forms', () => {
  expect(rightAsTyped.filter((word) => meantInOtherLayout(word) !== null)).toEqual([]);
  expect(thaiWords.filter((word) => meantInOtherLayout(word) !== null)).toEqual([]);
});

it('nothing is said of half a word under the clerk’s hands', () => {
  for (const word of thaiWords)
    for (let end = 1; end < word.length; end += 1)
      expect(meantInOtherLayout(word.slice(0, end)), word.slice(0, end)).toBeNull();
});

it('Thai writing has its marks where they can stand', () => {
  expect(['คู่', 'น้ำ', 'ก็', 'สิทธิ์', 'เกี๊ยะ', 'ญี่ปุ่น', 'ฤๅษี', 'ทั้งนี้'].filter((word) => !isWellWritten(word))).toEqual(
    [],
  );
  expect(['่ก', 'กื', 'เเก', 'ก่่', 'ๅก', 'ะก', 'กเ'].filter(isWellWritten)).toEqual([]);
});
