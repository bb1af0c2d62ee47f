/**
 * The vocabulary of official letters: names of the administration, and words whose letters are easily taken for others.
 * Everyday Thai is known to ICU's own dictionary, which comes with Node and Electron.
 */
import { departmentNames } from '../../../shared/gazetteer/departments.ts';
import { districtsByProvince } from '../../../shared/gazetteer/districts.ts';
import { provinces } from '../../../shared/gazetteer/provinces.ts';
import { monthNames, weekdayNames } from '../../../shared/thai/date.ts';

/** Labels, bodies, ranks, offices and set phrases. Compounds are listed whole: the longer the word, the surer. */
const officeWords = `
เรื่อง เรียน อ้างถึง สิ่งที่ส่งมาด้วย ด่วนที่สุด ด่วนมาก ด่วน ลับ ลับมาก ลับที่สุด บันทึกข้อความ ส่วนราชการ
กระทรวง กรม กอง สำนัก สำนักงาน จังหวัด อำเภอ ตำบล หมู่บ้าน ศาลากลางจังหวัด ที่ว่าการอำเภอ ที่ทำการปกครองอำเภอ
องค์การบริหารส่วนตำบล องค์การบริหารส่วนจังหวัด องค์กรปกครองส่วนท้องถิ่น เทศบาลตำบล เทศบาลเมือง เทศบาลนคร เมืองพัทยา
สำนักงานเทศบาล สำนักงานส่งเสริมการปกครองท้องถิ่น สำนักงานท้องถิ่นอำเภอ กลุ่มงาน ฝ่ายบริหารทั่วไป
ผู้ว่าราชการจังหวัด รองผู้ว่าราชการจังหวัด นายอำเภอ ปลัดอำเภอ ปลัดจังหวัด ปลัดกระทรวง อธิบดี รองอธิบดี ผู้อำนวยการ
นายกเทศมนตรี นายกองค์การบริหารส่วนตำบล ปลัดเทศบาล ปลัดองค์การบริหารส่วนตำบล ท้องถิ่นจังหวัด ท้องถิ่นอำเภอ กำนัน
ผู้ใหญ่บ้าน เจ้าพนักงาน เจ้าหน้าที่ ข้าราชการ พนักงานส่วนท้องถิ่น พนักงานราชการ ลูกจ้าง หัวหน้าส่วนราชการ
นักวิชาการ ชำนาญการ ชำนาญการพิเศษ เชี่ยวชาญ ปฏิบัติการ ปฏิบัติงาน อาวุโส ว่าที่ร้อยตรี ร้อยตรี ร้อยโท ร้อยเอก พันตรี
พันโท พันเอก นาย นาง นางสาว รักษาราชการแทน ปฏิบัติราชการแทน รักษาการในตำแหน่ง
ขอแสดงความนับถือ จึงเรียนมาเพื่อโปรดทราบ จึงเรียนมาเพื่อโปรดพิจารณา จึงเรียนมาเพื่อทราบ โปรดทราบ โปรดพิจารณา
ดำเนินการ ดำเนินงาน ดังกล่าว ดังนี้ ดังต่อไปนี้ กำหนด กำหนดการ ภายในวันที่ ลงวันที่ ฉบับที่ ครั้งที่ ประจำปีงบประมาณ
ประจำปี งบประมาณ พ.ศ. จำนวน รายละเอียด เอกสาร สำเนาหนังสือ หนังสือ ประกาศ คำสั่ง ระเบียบ ข้อบังคับ พระราชบัญญัติ
พระราชกฤษฎีกา กฎกระทรวง มาตรา มติคณะรัฐมนตรี คณะกรรมการ คณะอนุกรรมการ คณะทำงาน ประชุม การประชุม สัมมนา ฝึกอบรม
โครงการ กิจกรรม แผนงาน แผนพัฒนา ตัวชี้วัด มาตรฐาน ประเมิน การประเมิน ตรวจสอบ รายงาน แบบรายงาน แบบสำรวจ สำรวจ ข้อมูล
ระบบ อิเล็กทรอนิกส์ ไปรษณีย์อิเล็กทรอนิกส์ โทรศัพท์ โทรสาร โทร. เว็บไซต์ หัวข้อ ดาวน์โหลด ลงทะเบียน ประสานงาน
เกี่ยวข้อง ที่เกี่ยวข้อง สอดคล้อง เรียบร้อย ต่อไป ทั้งนี้ ในการนี้ อนึ่ง เนื่องจาก เพื่อให้ พร้อมนี้ แล้วเสร็จ
ประชาสัมพันธ์ สาธารณสุข สาธารณภัย ป้องกันและบรรเทาสาธารณภัย ศึกษาธิการ การศึกษา สิ่งแวดล้อม ทรัพยากรธรรมชาติ เกษตร
ซักซ้อม ซ้อมแผน ซักถาม จัดซื้อจัดจ้าง ซ่อมแซม ซ่อมบำรุง ซ้ำซ้อน สิ่งของ ข้าวสาร ขั้นต่ำ ขั้นตอน ชั้นความลับ ฝ่าฝืน ผู้ฝ่าฝืน มิให้
ผู้มีอำนาจ มอบอำนาจ หนังสือมอบอำนาจ สมุดบัญชี สมุดบัญชีเงินฝาก บัตรประจำตัวประชาชน สำเนาทะเบียนบ้าน ภายในกำหนด คำขอ คำร้อง
ศูนย์ดำรงธรรม ศูนย์ราชการ ศูนย์พัฒนาเด็กเล็ก โรงเรียน โรงพยาบาล โรงพยาบาลส่งเสริมสุขภาพตำบล วัด ถนน หมู่ที่ ชั้นที่ ห้องประชุม
พัฒนาชุมชน ปศุสัตว์ สถิติ แรงงาน วัฒนธรรม ท่องเที่ยว คมนาคม พลังงาน อุตสาหกรรม พาณิชย์ ยุติธรรม มหาดไทย กลาโหม การคลัง
`;

const words = new Set(
  [
    ...officeWords.split(/\s+/),
    ...departmentNames,
    ...provinces.map(({ name }) => name),
    ...districtsByProvince.flatMap(({ districts }) => districts),
    ...monthNames,
    ...weekdayNames,
  ].filter((word) => word.length >= 3),
);
const longest = Math.max(...[...words].map((word) => word.length));

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** How many words a stretch of Thai falls into: a misspelt word falls to pieces. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** Length of the longest known word that covers the place; 0 where there is none. */
export function wordAround(text: string, place: number): number {
  let most = 0;
  for (let from = Math.max(0, place - longest + 1); from <= place; from += 1)
    for (let end = Math.min(text.length, from + longest); end > Math.max(place, from + most); end -= 1)
      if (words.has(text.slice(from, end))) most = end - from;
  return most;
}
