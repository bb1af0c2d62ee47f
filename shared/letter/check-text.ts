/** Wording and form: references to enclosures, citations, telephone numbers, digits. */
import { parseThaiDate } from '../thai/date.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { finding } from './finding.ts';
import type { LetterContent, LetterFinding } from './letter.ts';

export function findingsAboutCitations(content: LetterContent): readonly LetterFinding[] {
  const cited = [
    ...content.references.map((text, index) => ({ field: `references[${index}]`, text })),
    ...content.enclosures.map(({ text }, index) => ({ field: `enclosures[${index}]`, text })),
  ];
  return [
    ...cited.flatMap(({ field, text }) => (/หนังสือ.+ที่|ลงวันที่/u.test(text) ? aboutCitation(field, text) : [])),
    ...content.body.flatMap(({ text }, index) => danglingEnclosures(content, `body[${index}]`, text)),
  ];
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

/** "ตามสิ่งที่ส่งมาด้วย 3" needs a third enclosure; any mention needs at least one (defect T000-04). */
function danglingEnclosures(
  content: LetterContent,
  field: string,
  printed: string,
): readonly LetterFinding[] {
  const text = toArabicDigits(printed);
  const mentions = [...text.matchAll(/สิ่งที่ส่งมาด้วย((?:\s?(?:-|,|และ|ถึง)?\s?\d+(?![.\d]))*)/gu)];
  const wanted = mentions.flatMap((match) => {
    const numbers = (match[1] ?? '').match(/\d+/g) ?? [];
    return numbers.length === 0 ? [1] : numbers.map(Number);
  });
  const most = Math.max(0, ...wanted);
  if (most <= content.enclosures.length) return [];
  return [
    finding('dangling-enclosure', 'doubt', field, {
      number: String(most),
      listed: String(content.enclosures.length),
    }),
  ];
}

export function findingsAboutText(content: LetterContent): readonly LetterFinding[] {
  const fields = [
    { field: 'subject', text: content.subject },
    { field: 'addressee', text: content.addressee },
    { field: 'closingPurpose', text: content.closingPurpose },
    ...content.references.map((text, index) => ({ field: `references[${index}]`, text })),
    ...content.enclosures.map(({ text }, index) => ({ field: `enclosures[${index}]`, text })),
    ...content.body.map(({ text }, index) => ({ field: `body[${index}]`, text })),
  ];
  return fields.flatMap(({ field, text }) => [
    ...wrongPhones(field, text),
    ...(field.startsWith('body') ? openClause(field, text) : []),
    ...asciiDigits(field, text),
  ]);
}

/** A landline has 9 digits, a mobile (06, 08, 09) 10, short numbers 3-4 (rules §8). */
function wrongPhones(field: string, printed: string): readonly LetterFinding[] {
  const text = toArabicDigits(printed);
  const announced = /(?:โทร\.|โทรศัพท์|โทรสาร|หมายเลข|มือถือ)(?:หมายเลข)?\s*:?\s*(\d[\d \u00a0-]*\d)/gu;
  return [...text.matchAll(announced)].flatMap((match) => {
    const digits = (match[1] ?? '').replace(/\D/g, '');
    const expected = /^0[689]/.test(digits) ? 10 : 9;
    if (digits.length === expected || digits.length <= 4) return [];
    const start = match.index + match[0].length - (match[1] ?? '').length;
    const shown = printed.slice(start, match.index + match[0].length);
    return [finding('phone-digits', 'doubt', field, { text: shown, digits: String(digits.length) })];
  });
}

/** ตามที่… must end its clause with นั้น (rules §7). */
function openClause(field: string, text: string): readonly LetterFinding[] {
  const opens = /^(?:ตามที่|ตามหนังสือ|อนุสนธิ)/u.test(text.trim());
  return opens && !/นั้น(?:\s|$)/u.test(text) ? [finding('clause-without-end', 'hint', field)] : [];
}

function asciiDigits(field: string, text: string): readonly LetterFinding[] {
  const word = text.split(/\s+/).find((part) => /[0-9]/.test(part) && !/[A-Za-z]/.test(part));
  return word === undefined ? [] : [finding('ascii-digits', 'hint', field, { text: word })];
}
