/** People, places, telephones and addresses that nobody has: put together from syllables, never from a list of real ones. */
import { provinces } from '../../../shared/gazetteer/provinces.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { Chance } from './chance.ts';

export type Place = { readonly code: string; readonly province: string; readonly postcode: string };

const placeParts =
  'บาง ดอน หนอง ทุ่ง ห้วย คลอง โคก ท่า บ้าน วัง นา เขา แม่ ป่า ศรี ทับ ไทร เกาะ ปาก หัว ลำ แก้ง ผา โพน กุด ซับ สระ บึง เวียง ม่วง'.split(
    ' ',
  );
const placeEnds =
  'ใหญ่ ขาม แก้ว ทอง สูง ยาง ไผ่ มะค่า ตะเคียน ช้าง หิน กระทุ่ม สะแก พลับ ไร่ ชุมพล เรือ คูณ ปลาซิว แดง ฟ้า ผักหวาน เสลา น้ำใส หอม ดินดำ เจริญ เพชร มะเฟือง สำราญ พัฒนา คีรี บัวลาย จิก ฆ้อง ญาติ ฐาน ณรงค์ ธาร'.split(
    ' ',
  );
const firstNames =
  'กิตติภูมิ จิรเมธ ชลธาร ณัฐวรา ดวงฤดี ทัศนัย ธีรธัช นพเก้า บุษกร ปรมัตถ์ ผ่องพรรณ พิชญะ ฟ้ารุ่ง ภควัต มณฑิรา ยุทธนา รังสิมันต์ ลลิดา วรรธนะ ศุภกฤต สิรินทร หทัยชนก อัญญา เอกสิทธิ์ ไอยรา ขวัญใจ คำปัน เฉลิม ซ่อนกลิ่น ญาณิศา ฐิติ ฑิฆัมพร เตชินท์ ถาวร ฝนทิพย์ โศภิษฐ์ ฤทัย ไพฑูรย์ กฤษฎา วัฒน์'.split(
    ' ',
  );
const lastStarts =
  'แก้ว ทอง ศรี บุญ วงศ์ สุข พงษ์ จันทร์ ไชย มั่น เพชร รุ่ง สิงห์ อินทร์ ธรรม กล้า ดี คง นาค ปัญญา พรหม โชติ เกษม หาญ ฤทธิ์ ณ ทิพย์ อุดม ประเสริฐ ขจร'.split(
    ' ',
  );
const lastEnds =
  'มณีวัลย์ สกุลไทร บำรุงถิ่น ไพรสณฑ์ ธนากิจ วราภรณ์ พฤกษา ชลาลัย เดชาวุธ ศิลป์ชัย เจริญผล รักษาศีล วิบูลย์ ฉัตรแก้ว ภักดีวงศ์ นุเคราะห์ สมุทรา กังวาน ประทีป ธาราทร กิจการุณ มโนรมย์ เลิศล้ำ ณรงค์ฤทธิ์ อัมพวัน ใจงาม ยิ่งยศ ฟูเฟื่อง ซื่อตรง ก้าวหน้า'.split(
    ' ',
  );
const titles = ['นาย', 'นาย', 'นาง', 'นางสาว', 'ว่าที่ร้อยตรี ', 'ว่าที่ ร.ต.หญิง ', 'ดร. ', 'พันจ่าเอก '] as const;
const roads =
  'ประชาภิบาล สุขสันติ ราษฎร์อุทิศ เทศบาล ๔ ศรีนคร พหลมรรคา มิตรไมตรี ชัยประสิทธิ์ ริมคลอง สถานีเก่า วิถีธรรม อุดมธารา'.split(
    / (?!๔)/u,
  );
const latinParts =
  'bang don nong thung huai khlong khok tha ban wang saraban local admin plan info dla office'.split(' ');

export type InventedNames = ReturnType<typeof inventedNames>;

export function inventedNames(chance: Chance) {
  const { pick, whole, happens } = chance;
  const placeName = () => `${pick(placeParts)}${pick(placeEnds)}`;
  const digits = (count: number) => Array.from({ length: count }, () => whole(0, 9)).join('');
  const host = () =>
    `${pick(['www', 'e-plan', 'info', 'forms', 'data'])}.${pick(latinParts)}${pick(latinParts)}.${pick(['go.th', 'or.th', 'go.th', 'ac.th', 'com'])}`;
  return {
    placeName,
    place(): Place {
      const province = pick(provinces);
      const name = happens(0.3) ? `${pick(placeParts)}${pick(['บุรี', 'ธานี', 'คาม', 'นคร'])}` : province.name;
      return {
        code: province.code,
        province: name,
        postcode: toThaiDigits(`${whole(10, 96)}${whole(0, 9)}${whole(0, 9)}0`),
      };
    },
    person: () => `${pick(titles)}${pick(firstNames)} ${pick(lastStarts)}${pick(lastEnds)}`,
    road: () => pick(roads),
    /** As printed: 1-4-4, 1-2-2-4 or with hyphens (rules §8); sometimes with an extension. */
    phone() {
      const subscriber = digits(4);
      const area = `${whole(2, 7)}${digits(1)}`;
      const line = pick([
        `0 ${area}${digits(2)} ${subscriber}`,
        `0 ${area}${digits(2)} ${subscriber}`,
        `0 ${area} ${digits(2)} ${subscriber}`,
        `0-${area}${digits(2)}-${subscriber}`,
      ]);
      return toThaiDigits(line + (happens(0.2) ? ` ต่อ ${whole(1, 9_999)}` : ''));
    },
    mobile: () => toThaiDigits(`0${pick(['6', '8', '9'])} ${digits(4)} ${digits(4)}`),
    mail: () =>
      `${pick(latinParts)}${pick(['.', '_', ''])}${pick(latinParts)}${whole(1, 99)}@${pick(['gmail.com', 'dla.go.th', 'moi.go.th', 'saraban.mail.go.th'])}`,
    url: () =>
      `${happens(0.3) ? 'https://' : ''}${host()}${happens(0.4) ? `/${pick(['form', 'doc', 'th', 'report'])}${whole(1, 999)}` : ''}`,
    moo: () => toThaiDigits(whole(1, 19)),
  };
}
