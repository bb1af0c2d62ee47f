/** Why a value is suggested, in one sentence; Thai and English. */
import type { Suggestion } from '../register/suggest-filing.ts';
import { toThaiDigits } from '../thai/numerals.ts';

export function suggestionReason(language: 'th' | 'en', { value, because }: Suggestion): string {
  const { count, of, sender, words } = because;
  const about = words.slice(0, 3).join(language === 'th' ? ' ' : ', ');
  if (language === 'th') {
    const which = `${sender === null ? '' : `จาก${sender} `}${about === '' ? '' : `ที่มีคำว่า ${about} `}`;
    return toThaiDigits(`เพราะหนังสือที่คล้ายกัน ${which}${count} ใน ${of} ฉบับ ลงไว้ว่า ${value}`);
  }
  const which = `${sender === null ? '' : ` from ${sender}`}${about === '' ? '' : ` about ${about}`}`;
  return `Because ${count} of ${of} similar letters${which} were filed as ${value}.`;
}
