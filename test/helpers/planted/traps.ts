/** Passages that are right although they look like mistakes: a check that doubts one of them raises a false alarm. */
import { formatThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { type BundleModel, type LetterModel, shift } from './model.ts';

type Trap = (bundle: BundleModel, letter: LetterModel) => string;

const traps: readonly Trap[] = [
  () => 'ทั้งนี้ ให้เจ้าหน้าที่ที่เกี่ยวข้องประสานคณะกรรมการการเลือกตั้งประจำจังหวัดและเทศบาลเมืองเมืองพลเพื่อขอข้อมูลประกอบ',
  () => 'ให้ดำเนินการตามขั้นตอนและวิธีการที่กำหนด ณ ห้องประชุมชั้น ๕ อาคาร ๒ และห้องประชุมชั้น ๓ อาคาร ๑',
  ({ days }) =>
    `อนึ่ง หน่วยงานที่ได้ดำเนินการแล้วเสร็จภายในวันที่ ${formatThaiDate(shift(days.department, -45))} ไม่ต้องรายงานซ้ำ`,
  ({ days }) =>
    `ตามประกาศกระทรวงมหาดไทย ลงวันที่ ${formatThaiDate(shift(days.department, -900))} และพระราชบัญญัติระเบียบบริหารราชการแผ่นดิน พ.ศ. ๒๕๓๔ และที่แก้ไขเพิ่มเติม`,
  () => 'ผู้ประสานงานในพื้นที่ ได้แก่ นายธนกฤต วงศ์ริมน้ำ และนายธีรภัทร วงศ์ริมน้ำ ซึ่งได้รับมอบหมายไว้แล้ว',
  () => 'สามารถสอบถามได้ในวันและเวลาราชการ เวลา ๐๘.๓๐ - ๑๖.๓๐ น. ทุกวันทำการ และช่วงพักกลางวันที่เจ้าหน้าที่ประจำเวร',
  () => 'อัตราค่าบำรุงหน่วยละ ๑.๕๐ - ๒.๒๕ บาท และค่าดำเนินการร้อยละ ๑๐ ของวงเงิน ตามที่จังหวัดตามบัญชีแนบท้ายกำหนด',
  () =>
    'ให้องค์การบริหารส่วนจังหวัด องค์การบริหารส่วนตำบล เทศบาลตำบล และเทศบาลเมืองในเขตจังหวัดชายแดนภาคใต้ถือปฏิบัติเช่นเดียวกัน',
  ({ agency }) =>
    `ดาวน์โหลดแบบรายงานได้ที่ https://report.${agency.host}/download และส่งทางอีเมล plan1@${agency.host} หรือ plan2@${agency.host}`,
  ({ days }) =>
    `โดยเปรียบเทียบกับผลของวันที่ ๕ ธันวาคม ${toThaiDigits(Number(days.event.slice(0, 4)) + 541)} และวันที่ ๕ ธันวาคม ${toThaiDigits(Number(days.event.slice(0, 4)) + 542)} ตามลำดับ`,
  ({ district, place }) =>
    `การดำเนินการในพื้นที่อำเภอ${district} จังหวัด${place.province} และพื้นที่ใกล้เคียง ให้ใช้แนวทางเดียวกัน`,
  () => 'โดยแบ่งผู้เข้าร่วมเป็น ๒ กลุ่ม ได้แก่ (๑) กลุ่มผู้บริหาร จำนวน ๒๐ คน (๒) กลุ่มผู้ปฏิบัติงาน จำนวน ๔๐ คน รวมทั้งสิ้น ๖๐ คน',
  () => 'กรณีไม่สามารถเข้าร่วมประชุมได้ ให้แจ้งเหตุขัดข้องต่างหากโดยด่วนที่สุด จะขอบคุณยิ่ง',
  ({ days }) =>
    `ระหว่างวันที่ ๑ ตุลาคม ${toThaiDigits(Number(days.event.slice(0, 4)) + 542)} ถึงวันที่ ๓๐ กันยายน ${toThaiDigits(Number(days.event.slice(0, 4)) + 543)} ให้บันทึกข้อมูลเป็นรายเดือน`,
];

/** One or two of them in every letter. */
export function setTraps(bundle: BundleModel): void {
  for (const letter of bundle.letters) {
    const chosen = bundle.dice.some(traps, bundle.dice.between(1, 2));
    letter.paragraphs.push(...chosen.map((trap) => trap(bundle, letter)));
  }
}

/** An annex of small print: figures that are no times, two columns of sums, numbers of one exchange. */
export function smallPrint({ dice }: BundleModel, letter: LetterModel): string[] {
  const phone = /๐ [๐-๙]{4} /u.exec(letter.contact[0] ?? '')?.[0] ?? '๐ ๒๑๐๐ ';
  const rows = [dice.between(10, 90), dice.between(10, 90), dice.between(10, 90)];
  const total = rows.reduce((sum, row) => sum + row, 0);
  return [
    'เอกสารประกอบการประชุม',
    '',
    'ลำดับ\tรายการ\tอัตรา\tจำนวน (ราย)',
    ...rows.map(
      (row, at) =>
        `${toThaiDigits(at + 1)}\tรายการที่ ${toThaiDigits(at + 1)}\t๑.๕๐ - ๒.๒๕\t${toThaiDigits(row)}`,
    ),
    `รวม\t${toThaiDigits(total)}`,
    '',
    `สอบถามเพิ่มเติม ${letter.owner[0] ?? ''}`,
    `โทร. ${phone}${toThaiDigits(dice.between(1000, 1400))} และ ${phone}${toThaiDigits(dice.between(1401, 1900))}`,
  ];
}
