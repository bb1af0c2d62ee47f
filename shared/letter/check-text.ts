/** Citations of other letters and telephone numbers: is the number whole, the day one of the calendar? */
import { parseThaiDate } from '../thai/date.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { fieldTexts } from './field-text.ts';
import { finding } from './finding.ts';
import type { LetterContent, LetterFinding } from './letter.ts';

export function findingsAboutCitations(content: LetterContent): readonly LetterFinding[] {
  const cited = [
    ...content.references.map((text, index) => ({ field: `references[${index}]`, text })),
    ...content.enclosures.map(({ text }, index) => ({ field: `enclosures[${index}]`, text })),
  ];
  return cited.flatMap(({ field, text }) => (/หนังสือ.+ที่|ลงวันที่/u.test(text) ? aboutCitation(field, text) : []));
}

/** Two consonants, owner number, stroke, running number (rules §2.2). Old offices print a stop after the code. */
const letterNumber = /ที่\s?[ก-ฮ]{2}\.?\s?(?:\([ก-ฮ]{1,4}\)\s?)?\d{4,5}(?:\.\d+)*\s?\/\s?(?:ว\s?)?\d+/u;

function aboutCitation(field: string, printed: string): readonly LetterFinding[] {
  const text = toArabicDigits(printed.replaceAll('\u00a0', ' '));
  const found: LetterFinding[] = [];
  if (!letterNumber.test(text)) found.push(finding('citation-number', 'doubt', field, { text: printed }));
  const date = /ลงวันที่\s?(.+?)(?:\s+จำนวน.*)?$/u.exec(text)?.[1];
  if (date === undefined || parseThaiDate(date) === null)
    found.push(finding('citation-date', 'doubt', field, { text: printed }));
  return found;
}

/** A landline has 9 digits, a mobile (06, 08, 09) 10, short numbers 3-4 (rules §8). */
export function findingsAboutPhones(content: LetterContent): readonly LetterFinding[] {
  return fieldTexts(content).flatMap(({ field, text: printed }) => {
    const text = toArabicDigits(printed);
    const announced = /(?:โทร\.|โทรศัพท์|โทรสาร|หมายเลข|มือถือ)(?:หมายเลข)?\s*:?\s*(\d[\d \u00a0-]*\d)/gu;
    return [...text.matchAll(announced)].flatMap((match) => {
      const digits = (match[1] ?? '').replace(/\D/g, '');
      const expected = /^0[689]/.test(digits) ? 10 : 9;
      if (digits.length === expected || digits.length <= 4) return [];
      const end = match.index + match[0].length;
      const start = end - (match[1] ?? '').length;
      const params = { text: printed.slice(start, end), digits: String(digits.length) };
      return [finding('phone-digits', 'doubt', field, params, { place: { start, end } })];
    });
  });
}
