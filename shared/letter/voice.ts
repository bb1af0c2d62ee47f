/**
 * One letter, the next level's voice: what the province asks of its districts, the district asks of its local
 * administrations (rules §7). Only the phrases in which the sender speaks or asks are changed; names, dates,
 * facts and deadlines stay as they were.
 */
import type { CitedLetter } from '../document/reading.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import { citationInText } from './citation.ts';
import { localAdministrations } from './phrases.ts';

export type Voices = {
  /** As the head names it: จังหวัดธารบุรี, กรม…. */
  readonly sender: string;
  /** อำเภอวังหมอก. */
  readonly writer: string;
  readonly references: readonly CitedLetter[];
};

/** Words that only the one who writes says of himself. */
const ownVerbs =
  '(?:ได้)?(?:พิจารณา|จึงขอ|จึงแจ้ง|จึงให้|จึงกำหนด|ขอให้|ขอแจ้ง|ขอเรียน|ขอความร่วมมือ|ขอความอนุเคราะห์|ขอกำชับ|เห็นว่า|เห็นควร|เห็นสมควร)';
/** "the local administrations in your area", however it is said. */
const administrations = '(?:องค์กรปกครองส่วนท้องถิ่น|อปท\\.)(?:\\s?(?:ใน(?:เขต)?พื้นที่|ในเขตอำเภอ|ในสังกัด|ทุกแห่ง))*';
const asking = '(ขอให้|ขอความร่วมมือ(?:ให้)?|ขอกำชับ(?:ให้)?|มอบหมายให้|ให้)';
/** Who the source asks: a district, or a province when it comes from the centre. */
const asked = '(?:อำเภอ|จังหวัด)(?:ทุก(?:อำเภอ|จังหวัด|แห่ง))?';
const passingOn = '(?:แจ้ง(?:ให้)?|ประสาน(?:งาน)?(?:ไปยัง)?|กำชับ(?:ให้)?|มอบหมายให้)';

/** Each step is a phrase of the sender and the district's in its place, in this order. */
function steps({ sender, writer }: Voices): readonly (readonly [RegExp, string])[] {
  const name = literal(sender);
  return [
    // favours asked upward or sideways become requests downward
    [/ขอความ(?:อนุเคราะห์|กรุณา)(?:มายัง)?(?:จาก)?ท่าน(?:ได้)?(?:โปรด)?/gu, `ขอให้${localAdministrations}`],
    [/ขอความ(?:อนุเคราะห์|กรุณา)(?:ให้)?/gu, 'ขอให้'],
    [/(?<!จะ)โปรด(?!เกล้า|ปราน)/gu, ''],
    // the sender's voice
    [new RegExp(`${name}(?=\\s?${ownVerbs})`, 'gu'), writer],
    [new RegExp(`(?<=^|\\s|ในการนี้|ดังนั้น|ทั้งนี้)จังหวัด[ก-๙]{0,24}?(?=\\s?${ownVerbs})`, 'gu'), writer],
    // "ask the districts to tell the local administrations to" is, one level down, "ask the local administrations to"
    [
      new RegExp(`${asking}${asked}\\s?${passingOn}\\s?${administrations}`, 'gu'),
      `$1${localAdministrations}`,
    ],
    [new RegExp(`${asking}${asked}(?=\\s?${requestVerbs})`, 'gu'), `$1${localAdministrations}`],
    // answers go one level up, which is now the district
    [/(ให้|รายงาน|ส่ง(?:ให้|ถึง)?|ตอบ)จังหวัด(?:ทราบ)(?=\s|$)/gu, `$1${writer}ทราบ`],
    [
      /(รายงาน(?:ผล)?(?:การดำเนินการ|การดำเนินงาน)?(?:ให้)?|จัดส่งให้|ส่งให้|ส่งถึง)จังหวัด(?=\s|ภายใน|ทราบ|$)/gu,
      `$1${writer}`,
    ],
  ];
}

const requestVerbs =
  '(?:ดำเนินการ|แจ้ง|ประสาน|มอบหมาย|พิจารณา|จัด|รายงาน|ส่ง|กำชับ|ประชาสัมพันธ์|สำรวจ|ตรวจสอบ|เร่งรัด|บันทึก|ถือปฏิบัติ|ติดตาม|รวบรวม|เตรียม|สนับสนุน|ร่วม)';
const startsByPassingOn = new RegExp(`^${passingOn}\\s?${administrations}\\s?(?:ให้)?(?=[ก-ฮเ-ไ])`, 'u');

/** A paragraph of the source in the district's voice. */
export function inOwnVoice(text: string, voices: Voices): string {
  const spoken = steps(voices).reduce((current, [phrase, own]) => current.replace(phrase, own), text);
  return enclosuresAsOne(citedInFull(spoken, voices.references));
}

/** An item that tells the district to tell the local administrations, said to them directly. */
export function itemInOwnVoice(text: string, voices: Voices): string {
  return inOwnVoice(text.replace(startsByPassingOn, ''), voices);
}

/** Is something requested here? */
export function asks(text: string): boolean {
  return /จึงขอ|ขอให้|ขอความร่วมมือ|ขอกำชับ/u.test(text);
}

/** Does the writer speak or ask here? */
export function asksSomething(text: string, writer: string): boolean {
  return text.includes(writer) || asks(text);
}

const numbers = '[๐-๙0-9]+(?:\\s?(?:-|,|และ|ถึง)\\s?[๐-๙0-9]+)*';
/**
 * The source's enclosures arrive inside the one copy that is enclosed here, so their numbers would point to nothing
 * (a reference taken over with its number is the commonest slip of forwarded circulars).
 */
function enclosuresAsOne(text: string): string {
  return text
    .replace(/(?:โดย)?(?:สามารถ)?(?:สแกน|ดาวน์โหลด)\s?QR\s?Code\s?(?=ตามสิ่งที่ส่งมาด้วย)/gu, '')
    .replace(
      new RegExp(`(?:รายละเอียด(?:ปรากฏ|ปรากฎ)?\\s?)ตามสิ่งที่ส่งมาด้วย(?:\\s?${numbers})?`, 'gu'),
      'รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย',
    )
    .replace(new RegExp(`สิ่งที่ส่งมาด้วย\\s?${numbers}`, 'gu'), 'สิ่งที่ส่งมาด้วย')
    .replace(/(ตามสิ่งที่ส่งมาด้วย)\s?ท้ายหนังสือ(?:ฉบับ)?นี้/gu, '$1')
    .replace(/(รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย)\s+ตามสิ่งที่ส่งมาด้วย/gu, '$1');
}

/** อ้างถึง is left out (the recipients do not have that letter), so the text names it in full. */
function citedInFull(text: string, references: readonly CitedLetter[]): string {
  const cited = references[0] === undefined ? null : citationInText(references[0]);
  return cited === null ? text : text.replace(/หนังสือ(?:จังหวัด[ก-๙]*|กรม[ก-๙]*)?\s?ที่อ้างถึง/u, cited);
}

/** Letters print Thai digits; addresses of the net and words in Latin letters keep theirs. */
export function withThaiDigits(text: string): string {
  return text.replace(/\S+/g, (word) => (/[A-Za-z]/.test(word) ? word : toThaiDigits(word)));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
