/** Official-sounding Thai text in any amount, the same for the same seed. Words come with the frequency of real letters: few often, many seldom. */
import { toThaiDigits } from '../../shared/thai/numerals.ts';

const subjectStarts = [
  'แจ้งกำหนดการ',
  'ขอเชิญประชุม',
  'ขอความร่วมมือ',
  'การเบิกจ่ายเงินอุดหนุน',
  'ตรวจสอบบัญชีรายชื่อ',
  'ซักซ้อมความเข้าใจเกี่ยวกับ',
  'รายงานผลการดำเนินงาน',
  'ส่งร่างข้อบัญญัติ',
  'แบบสำรวจ',
  'ขอรับการสนับสนุน',
  'เร่งรัดการดำเนินการ',
  'แนวทางปฏิบัติ',
] as const;

const words = `องค์กรปกครองส่วนท้องถิ่น ผู้มีสิทธิ เบี้ยยังชีพ ผู้สูงอายุ คนพิการ งบประมาณ ประจำปี โครงการ อบรม สัมมนา ชุมชน หมู่บ้าน
  ตำบล อำเภอ จังหวัด กำนัน ผู้ใหญ่บ้าน นายก เทศบาล สภา ประชาคม น้ำท่วม ภัยแล้ง ป้องกัน บรรเทา สาธารณภัย ถนน สะพาน
  แหล่งน้ำ ประปา ไฟฟ้า ขยะ มูลฝอย สิ่งแวดล้อม ป่าไม้ ที่ดิน สาธารณประโยชน์ ทะเบียนราษฎร บัตรประจำตัว เลือกตั้ง การศึกษา
  โรงเรียน ศูนย์พัฒนาเด็กเล็ก อาหารกลางวัน วัคซีน ไข้เลือดออก สาธารณสุข โรงพยาบาล อาสาสมัคร เกษตรกร ข้าว ยางพารา อ้อย
  ประมง ปศุสัตว์ ท่องเที่ยว วัฒนธรรม ประเพณี ศาสนา วัด กีฬา เยาวชน สตรี ครอบครัว ยาเสพติด ความมั่นคง ภาษี ค่าธรรมเนียม
  จัดซื้อจัดจ้าง พัสดุ ตรวจสอบภายใน ระเบียบ ข้อบังคับ หนังสือเวียน กระทรวงมหาดไทย กรมส่งเสริมการปกครองท้องถิ่น สำนักงาน
  ดำเนินการ รายงาน ภายในวันที่ พร้อมนี้ รายละเอียด ปรากฏตาม สิ่งที่ส่งมาด้วย จึงเรียนมาเพื่อ โปรดพิจารณา โปรดทราบ ถือปฏิบัติ
  ขอให้ แจ้ง ตรวจสอบ ติดตาม ประเมินผล ฐานข้อมูล ระบบสารสนเทศ ออนไลน์ ประชาสัมพันธ์ เผยแพร่ ประกวด รางวัล มาตรฐาน คุณภาพ
  ธรรมาภิบาล โปร่งใส ร้องเรียน ร้องทุกข์ ศูนย์ดำรงธรรม ไกล่เกลี่ย กฎหมาย คดี คำสั่ง ประกาศ แต่งตั้ง คณะกรรมการ คณะทำงาน
  อนุญาต ใบอนุญาต สถานประกอบการ โรงงาน แรงงาน ต่างด้าว ค่าจ้าง สวัสดิการ บำเหน็จ บำนาญ เครื่องราชอิสริยาภรณ์ ฌาปนกิจ`
  .split(/\s+/u)
  .filter((word) => word !== '');

const syllables =
  'กา ขิน คำ งาม จัน ชัย ดอน ตาล ทอง ธาร นา บุญ ปี่ ผึ้ง พล ฟ้า ม่วง ยาง รุ่ง ลม วัง ศรี สัก หิน อ่าง ห้วย แก้ว ไพร เขา โนน'.split(
    ' ',
  );

export type OfficeWords = {
  subject(): string;
  sender(): string;
  /** A page of about this many letters. */
  page(letters: number): string;
  documentNumber(): string;
};

export function officeWords(random: () => number): OfficeWords {
  const whole = (below: number) => Math.floor(random() * below);
  const pick = <T>(values: readonly T[], at: number): T => values[at % values.length] as T;
  const word = () => pick(words, Math.floor(random() ** 2.5 * words.length));
  const place = () =>
    `${pick(syllables, whole(97))}${pick(syllables, whole(97))}${random() < 0.3 ? pick(syllables, whole(97)) : ''}`;
  return {
    subject: () =>
      `${pick(subjectStarts, whole(12))}${word()}${word()} ${word()}${random() < 0.5 ? ` ตำบล${place()}` : ''} ปี ${toThaiDigits(2560 + whole(12))}`,
    sender: () => (random() < 0.5 ? 'จังหวัดธารบุรี' : `นายก อบต. ${place()}`),
    documentNumber: () =>
      toThaiDigits(
        `ธบ ${String(whole(90)).padStart(4, '0')}.${1 + whole(12)}/${random() < 0.5 ? 'ว ' : ''}${1 + whole(9_999)}`,
      ),
    page(letters) {
      let text = '';
      while (text.length < letters) {
        text += random() < 0.08 ? `${place()} ` : word();
        if (random() < 0.15) text += random() < 0.5 ? ' ' : '\n';
        if (random() < 0.03) text += toThaiDigits(whole(10_000));
      }
      return text;
    },
  };
}
