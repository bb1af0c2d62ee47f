/** Sentences for what the letter check finds, Thai and English; shared by the screen and the command line. */

import type { LetterRule } from '../letter/finding.ts';
import type { LetterFinding } from '../letter/letter.ts';
import { formatThaiDate } from '../thai/date.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import { detailLabel } from './form-labels.ts';

type Sentence = { readonly th: string; readonly en: string };

/** Names in braces are the finding's parameters. */
const sentences: Readonly<Record<LetterRule, Sentence>> = {
  'no-subject': { th: 'ยังไม่มีเรื่อง', en: 'The subject is missing.' },
  'no-recipient': { th: 'ยังไม่มีผู้รับในบรรทัด “เรียน”', en: 'The addressee line is empty.' },
  'no-detail': { th: 'ยังไม่ได้กรอก{name}', en: '{name} is not filled in.' },
  'recipients-unchosen': {
    th: 'ยังไม่ได้เลือกผู้รับทีละแห่ง จะไม่รู้ว่าส่งถึงใครบ้าง',
    en: 'No recipients are chosen, so it will not be known who got the letter.',
  },
  'unknown-recipient': {
    th: 'ผู้รับ {count} แห่งไม่อยู่ในรายชื่อของสำนักงานแล้ว',
    en: '{count} recipients are no longer in the office’s list.',
  },
  'no-signatory': { th: 'ยังไม่ได้เลือกผู้ลงนาม', en: 'No signatory is chosen.' },
  'signatory-not-valid': {
    th: '{name} ไม่มีอำนาจลงนามในวันที่ {day}',
    en: '{name} may not sign on {day}.',
  },
  'date-other-year': {
    th: 'วันที่ของหนังสืออยู่คนละปีกับทะเบียนที่ออกเลข',
    en: 'The letter’s date is not in the year of the register its number comes from.',
  },
  'no-body': { th: 'ยังไม่มีเนื้อความ', en: 'The letter has no text.' },
  'no-closing': { th: 'ยังไม่มีบรรทัด “จึงเรียนมาเพื่อ…”', en: 'The closing line is missing.' },
  'no-quantity': { th: 'สิ่งที่ส่งมาด้วยยังไม่บอกจำนวน', en: 'An enclosure does not say how many.' },
  'dangling-enclosure': {
    th: 'อ้างถึงสิ่งที่ส่งมาด้วย {number} แต่มีรายการเพียง {listed}',
    en: 'The text refers to enclosure {number}, but only {listed} are listed.',
  },
  'citation-number': {
    th: 'เลขที่หนังสือที่อ้างไม่ครบรูปแบบ: {text}',
    en: 'The cited letter number is not complete: {text}',
  },
  'citation-date': {
    th: 'วันที่ของหนังสือที่อ้างไม่มีในปฏิทินหรือไม่ได้ใส่: {text}',
    en: 'The cited letter’s date is missing or not in the calendar: {text}',
  },
  'impossible-date': { th: '{text} ไม่มีในปฏิทิน', en: '{text} is not in the calendar.' },
  'weekday-mismatch': {
    th: '{text} เป็นวัน{actual} ไม่ใช่วัน{printed}',
    en: '{text} is not the weekday printed ({printed}); it is {actual}.',
  },
  'deadline-past': { th: 'กำหนด {text} ผ่านไปแล้ว', en: 'The deadline {text} has passed.' },
  'deadline-after-event': {
    th: 'กำหนด {text} อยู่หลังวันงาน {event}',
    en: 'The deadline {text} is after the event on {event}.',
  },
  'phone-digits': {
    th: 'โทรศัพท์ {text} มี {digits} ตัวเลข',
    en: 'The telephone number {text} has {digits} digits.',
  },
  'clause-without-end': {
    th: 'ขึ้นต้นด้วย “ตาม…” แต่ไม่มี “นั้น” ปิดความ',
    en: 'The clause that begins with ตาม does not end with นั้น.',
  },
  'ascii-digits': { th: '“{text}” ยังเป็นเลขอารบิก', en: '“{text}” is not in Thai digits.' },
  'enclosure-unmentioned': {
    th: 'สิ่งที่ส่งมาด้วย {number} ไม่ถูกกล่าวถึงในเนื้อความ',
    en: 'Enclosure {number} is not mentioned in the text.',
  },
  'dangling-reference': {
    th: 'เนื้อความพูดถึงหนังสือที่อ้างถึง แต่ไม่มีรายการ “อ้างถึง”',
    en: 'The text speaks of the letter referred to, but no reference is listed.',
  },
  'deadline-after-source': {
    th: 'กำหนด {text} ช้ากว่าที่หนังสือต้นเรื่องกำหนด ({latest})',
    en: 'The deadline {text} is later than the source letter’s own ({latest}).',
  },
  'clause-end-unopened': {
    th: 'ขึ้นต้นด้วย “{opener}” เป็นเรื่องใหม่ จึงไม่ลงท้ายด้วย “นั้น”',
    en: 'A clause that begins with {opener} tells something new and takes no นั้น.',
  },
  'close-addressee': {
    th: 'คำลงท้ายไม่ตรงกับผู้รับ ตามระเบียบใช้ “{close}”',
    en: 'The complimentary close does not fit the addressee; the regulation has “{close}”.',
  },
  'closing-opening': {
    th: 'ใช้ “{said}” แต่คำขึ้นต้นถึงผู้รับนี้ต้องใช้ “{opening}”',
    en: 'It says “{said}”, but to this addressee it is “{opening}”.',
  },
  'polite-downward': {
    th: '“โปรด” ใช้กับผู้บังคับบัญชาหรือหน่วยงานภายนอก ไม่ใช้กับหน่วยงานที่กำกับดูแล',
    en: 'โปรด is said upward or to outside agencies, not to those the district oversees.',
  },
  'plain-upward': {
    th: 'เขียนถึงผู้บังคับบัญชา ควรใช้ “มาเพื่อโปรด…”',
    en: 'To a superior the closing line says มาเพื่อโปรด….',
  },
  'time-colon': {
    th: 'เวลา “{text}” ใช้จุด ไม่ใช้ทวิภาค',
    en: 'The hour “{text}” is written with a stop, not a colon.',
  },
  'thai-digits-in-address': {
    th: '“{text}” เป็นที่อยู่เว็บหรืออีเมล ต้องใช้เลขอารบิก',
    en: '“{text}” is an address of the net and needs ASCII digits.',
  },
  'paiyannoi-space': {
    th: '“{text}” ควรเขียน “{right}”',
    en: '“{text}” is better written “{right}”.',
  },
  'shortened-unnamed': {
    th: '“{word}” ย่อไว้ แต่ยังไม่เคยเขียนชื่อเต็มก่อนหน้า',
    en: '“{word}” is shortened, but the full name does not stand before it.',
  },
  'repetition-space': {
    th: 'ไม้ยมก (ๆ) เว้นวรรคหน้าและหลัง',
    en: 'ๆ has a space before and behind it.',
  },
  'repeated-word': { th: '“{word}” ซ้ำกันสองครั้ง', en: '“{word}” stands there twice.' },
  'gap-left': { th: 'ยังมีช่องว่าง “…” ที่ต้องเติม', en: 'A gap “…” is still to be filled.' },
  'person-post': {
    th: '{name} ไม่ได้ดำรงตำแหน่ง “{post}” ในวันที่ {day}',
    en: '{name} does not hold the post “{post}” on {day}.',
  },
  'province-name': {
    th: 'ไม่มีจังหวัด “{name}” ใกล้เคียงที่สุดคือ “{near}”',
    en: 'There is no province “{name}”; the nearest is “{near}”.',
  },
  'district-name': {
    th: 'ไม่มีอำเภอ “{name}” ในจังหวัด ใกล้เคียงที่สุดคือ “{near}”',
    en: 'The province has no district “{name}”; the nearest is “{near}”.',
  },
  'agency-name': {
    th: 'ไม่พบส่วนราชการ “{name}” ใกล้เคียงที่สุดคือ “{near}”',
    en: 'No agency “{name}” is known; the nearest is “{near}”.',
  },
  'recipient-name': {
    th: '“{name}” ไม่ตรงกับรายชื่อผู้รับ ใกล้เคียงที่สุดคือ “{near}”',
    en: '“{name}” is not in the list of recipients; the nearest is “{near}”.',
  },
  'unknown-field': {
    th: 'ตารางไม่มีคอลัมน์ “{name}” จะพิมพ์ออกมาทั้งวงเล็บปีกกา',
    en: 'The table has no column “{name}”; it would be printed with its braces.',
  },
  'fact-dropped': {
    th: 'กำหนด {was} ในหนังสือต้นเรื่องไม่อยู่ในร่าง',
    en: 'The source’s deadline {was} is not in the draft.',
  },
  'fact-changed': {
    th: 'ต้นเรื่องเขียน “{was}” แต่ร่างเขียน “{now}”',
    en: 'The source says “{was}”, the draft “{now}”.',
  },
  'facts-left-out': {
    th: 'ข้อเท็จจริงในต้นเรื่อง {count} รายการไม่อยู่ในร่าง เช่น “{first}”',
    en: 'Facts of the source not in the draft: {count}, such as “{first}”.',
  },
  'facts-added': {
    th: 'ร่างมีข้อเท็จจริงที่ต้นเรื่องไม่มี {count} รายการ เช่น “{first}”',
    en: 'Facts in the draft that the source does not have: {count}, such as “{first}”.',
  },
  'facts-differ': {
    th: 'เทียบกับต้นเรื่อง: ตัดออก {dropped} รายการ เพิ่ม {added} รายการ',
    en: 'Beside the source: {dropped} facts left out, {added} added.',
  },
  misspelt: { th: '“{word}” มักเขียนผิด ที่ถูกคือ “{near}”', en: '“{word}” is often misspelt; it is “{near}”.' },
  'unknown-word': {
    th: 'ไม่พบ “{word}” ในคลังคำ อาจเป็น “{near}”',
    en: '“{word}” is not in the word list; perhaps “{near}”.',
  },
  'cleaned-text': {
    th: 'มีอักขระที่มองไม่เห็นหรือพิมพ์ไม่ได้ {count} ตัว จะตัดออกเมื่อพิมพ์ โปรดอ่านทวนในตัวอย่างหน้า',
    en: '{count} characters that are invisible or cannot be printed are left out on paper; read this place over in the preview.',
  },
};

export function letterFindingText(language: keyof Sentence, finding: LetterFinding): string {
  const sentence = Object.hasOwn(sentences, finding.rule) ? sentences[finding.rule as LetterRule] : null;
  if (sentence === null) return finding.rule;
  return sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = finding.params[name] ?? whole;
    if (finding.rule === 'no-detail') return detailLabel(language, value);
    return asTyped.has(finding.rule) ? value : shown(value, language);
  });
}

/** Rules whose values are shown as they stand in the letter: their digits are the matter. */
const asTyped: ReadonlySet<string> = new Set<LetterRule>([
  'ascii-digits',
  'thai-digits-in-address',
  'time-colon',
  'unknown-field',
]);

/** ISO days and counts as the reader's language writes them. */
function shown(value: string, language: keyof Sentence): string {
  if (language === 'en') return value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatThaiDate(value) : toThaiDigits(value);
}
