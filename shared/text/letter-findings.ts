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
    return finding.rule === 'no-detail' ? detailLabel(language, value) : shown(value, language);
  });
}

/** ISO days and counts as the reader's language writes them. */
function shown(value: string, language: keyof Sentence): string {
  if (language === 'en') return value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatThaiDate(value) : toThaiDigits(value);
}
