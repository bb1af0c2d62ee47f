/**
 * The sentence of every warning, Thai and English: what stands there, and what speaks against it. Exhaustive over the
 * rules. Screen and command line both use it.
 */
import type { RuleName, RuleParams } from '../checks/rule.ts';
import type { Warning } from '../document/reading.ts';

type Language = 'th' | 'en';
type Sentences = { readonly [R in RuleName]: (params: RuleParams[R]) => string };

const thai: Sentences = {
  'impossible-date': ({ date }) => `ไม่มีวันที่ “${date}” ในปฏิทิน`,
  'weekday-date': ({ weekday, date, real }) => `${date} เป็น${real} ไม่ใช่${weekday}`,
  'cited-number': ({ cited, own }) => `อ้างเลขที่ “${cited}” แต่หนังสือที่แนบมาลงเลขที่ “${own}”`,
  'cited-date': ({ cited, own }) => `อ้างว่าลงวันที่ ${cited} แต่หนังสือที่แนบมาลงวันที่ ${own}`,
  'province-name': ({ name }) => `ไม่มีจังหวัดชื่อ “${name}”`,
  'code-province': ({ code, codeProvince, headProvince }) =>
    `รหัส “${code}” เป็นของจังหวัด${codeProvince} แต่หัวหนังสือเป็นจังหวัด${headProvince}`,
  'stamp-province': ({ stamp, expected }) => `ตรารับเป็นของจังหวัด${stamp} แต่ผู้ส่งต่อคือจังหวัด${expected}`,
  'phone-digits': ({ phone, count }) => `หมายเลขโทรศัพท์ “${phone}” มี ${count} หลัก ไม่ครบหรือเกินกว่าที่ใช้ได้`,
  'phone-grouping': ({ phone }) => `หมายเลขโทรศัพท์เคลื่อนที่ “${phone}” แบ่งกลุ่มผิดจากปกติ ตัวเลขอาจคลาดเคลื่อน`,
  'enclosure-missing': ({ number, listed }) => `อ้างสิ่งที่ส่งมาด้วย ${number} ซึ่งไม่มีในรายการ (มี ${listed} รายการ)`,
  'deadline-after-event': ({ deadline, event }) => `กำหนดตอบภายใน ${deadline} ช้ากว่าวันงาน ${event}`,
  'letter-before-cited': ({ own, cited }) => `หนังสือลงวันที่ ${own} ก่อนหนังสือที่อ้างถึง ซึ่งลงวันที่ ${cited}`,
  'minute-before-letter': ({ minute, letter }) => `บันทึกเกษียนลงวันที่ ${minute} ก่อนวันที่ของหนังสือ (${letter})`,
  'stamp-before-letter': ({ stamp, letter }) => `ตรารับลงวันที่ ${stamp} ก่อนวันที่ของหนังสือ (${letter})`,
  'url-host': ({ host, other }) => `ที่อยู่เว็บไซต์ “${host}” ต่างจาก “${other}” ที่พิมพ์ไว้แห่งอื่นในชุดเดียวกัน`,
  'signature-slash': ({ line }) => `มีเครื่องหมาย / ในตำแหน่งผู้ลงนาม “${line}”`,
  'signer-name': ({ one, other, position }) => `ผู้ดำรงตำแหน่ง${position}มีสองชื่อ “${one}” และ “${other}”`,
  'office-head': ({ line }) => `ชื่อส่วนราชการ “${line}” น่าจะพิมพ์ผิด`,
  'total-sum': ({ stated, computed }) => `ยอดรวมพิมพ์ไว้ ${stated} แต่ผลบวกของแต่ละแถวคือ ${computed}`,
  'stated-count': ({ stated, counted }) => `ระบุว่ามี ${stated} จังหวัด แต่นับได้ ${counted}`,
  'row-sequence': ({ rows }) => `ลำดับในตารางไม่ต่อเนื่อง: ${rows}`,
  'range-year': ({ range, other }) => `ช่วงวันที่ “${range}” ต่างปีกับ “${other}” ในชุดเดียวกัน`,
  'not-for-us': ({ to, district }) => `หนังสือเรียน “${to}” ไม่มีชื่ออำเภอ${district}`,
  'page-without-text': ({ page }) => `หน้า ${page} เป็นภาพ ยังอ่านข้อความไม่ได้`,
  'page-lossy': ({ page }) => `หน้า ${page} มีอักขระที่ไฟล์ไม่ได้เก็บไว้ โปรดเทียบกับต้นฉบับ`,
};

const english: Sentences = {
  'impossible-date': ({ date }) => `The calendar has no “${date}”`,
  'weekday-date': ({ weekday, date, real }) => `${date} is ${real}, not ${weekday}`,
  'cited-number': ({ cited, own }) => `Cited as “${cited}”, but the enclosed letter's own number is “${own}”`,
  'cited-date': ({ cited, own }) => `Cited as dated ${cited}, but the enclosed letter is dated ${own}`,
  'province-name': ({ name }) => `There is no province “${name}”`,
  'code-province': ({ code, codeProvince, headProvince }) =>
    `The code “${code}” is that of ${codeProvince}, but the head names ${headProvince}`,
  'stamp-province': ({ stamp, expected }) =>
    `The receive stamp is of ${stamp}, but ${expected} forwarded the letter`,
  'phone-digits': ({ phone, count }) => `The phone number “${phone}” has ${count} digits, which no line has`,
  'phone-grouping': ({ phone }) => `The mobile number “${phone}” is grouped oddly; a digit may be wrong`,
  'enclosure-missing': ({ number, listed }) => `Refers to enclosure ${number}, but only ${listed} are listed`,
  'deadline-after-event': ({ deadline, event }) =>
    `The reply is due ${deadline}, after the event of ${event}`,
  'letter-before-cited': ({ own, cited }) =>
    `The letter is dated ${own}, before a letter it cites (${cited})`,
  'minute-before-letter': ({ minute, letter }) =>
    `The minute is dated ${minute}, before the letter (${letter})`,
  'stamp-before-letter': ({ stamp, letter }) =>
    `The receive stamp is dated ${stamp}, before the letter (${letter})`,
  'url-host': ({ host, other }) =>
    `The web address “${host}” differs from “${other}” elsewhere in the bundle`,
  'signature-slash': ({ line }) => `A slash stands in the signatory's position “${line}”`,
  'signer-name': ({ one, other, position }) =>
    `One post (${position}) has two names: “${one}” and “${other}”`,
  'office-head': ({ line }) => `The office's name “${line}” looks misspelt`,
  'total-sum': ({ stated, computed }) =>
    `The total is given as ${stated}, but the rows add up to ${computed}`,
  'stated-count': ({ stated, counted }) => `${stated} provinces are announced, ${counted} are listed`,
  'row-sequence': ({ rows }) => `The table's row numbers do not run on: ${rows}`,
  'range-year': ({ range, other }) =>
    `The dates “${range}” differ in year from “${other}” in the same bundle`,
  'not-for-us': ({ to, district }) =>
    `The letter is addressed to “${to}”, not to the district of ${district}`,
  'page-without-text': ({ page }) => `Page ${page} is a picture; its text is not read yet`,
  'page-lossy': ({ page }) =>
    `Page ${page} lacks characters that its file did not keep; compare with the original`,
};

const sentences: Readonly<Record<Language, Sentences>> = { th: thai, en: english };

export function warningText(language: Language, { rule, params }: Pick<Warning, 'rule' | 'params'>): string {
  if (!isRule(rule)) return rule; // written by a later version of the program
  const sentence = sentences[language][rule] as (params: Warning['params']) => string;
  return sentence(params);
}

function isRule(name: string): name is RuleName {
  return Object.hasOwn(thai, name);
}
