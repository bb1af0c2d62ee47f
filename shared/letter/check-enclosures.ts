/** สิ่งที่ส่งมาด้วย and อ้างถึง against the text, both ways: pointed to but not listed, listed but not pointed to. */
import { toArabicDigits } from '../thai/numerals.ts';
import { fieldTexts, isRunningText } from './field-text.ts';
import { finding, mending } from './finding.ts';
import { asksFor, formOf } from './forms/index.ts';
import type { LetterContent, LetterFinding } from './letter.ts';

export function findingsAboutEnclosures(content: LetterContent): readonly LetterFinding[] {
  const form = formOf(content.form);
  return [
    ...(asksFor(form, 'enclosures') ? [...dangling(content), ...unmentioned(content)] : []),
    ...(asksFor(form, 'references') ? danglingReference(content) : []),
  ];
}

const mention = /สิ่งที่ส่งมาด้วย((?:\s?(?:-|–|,|และ|ถึง)?\s?\d+(?![.\d]))*)/gu;

function mentions(printed: string): readonly (readonly number[])[] {
  return [...toArabicDigits(printed).matchAll(mention)].map(([, numbers = '']) => numbersIn(numbers));
}

/** "1 - 3" and "1 ถึง 3" stand for all between. */
function numbersIn(words: string): readonly number[] {
  const range = /^\s?(\d+)\s?(?:-|–|ถึง)\s?(\d+)$/u.exec(words);
  if (range === null) return (words.match(/\d+/g) ?? []).map(Number);
  const [first, last] = [Number(range[1]), Number(range[2])];
  return last - first > 50 ? [first, last] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** "ตามสิ่งที่ส่งมาด้วย 3" needs a third enclosure; any mention needs at least one (defect T000-04). */
function dangling(content: LetterContent): readonly LetterFinding[] {
  return content.body.flatMap(({ text }, index) => {
    const found = mentions(text);
    const most = Math.max(0, ...found.map((numbers) => Math.max(1, ...numbers)));
    if (most <= content.enclosures.length) return [];
    return finding('dangling-enclosure', 'doubt', `body[${index}]`, {
      number: String(most),
      listed: String(content.enclosures.length),
    });
  });
}

/** Words that point to the papers sent along without naming their heading. */
const pointed = /แนบ|ส่งมาพร้อม|มาพร้อมนี้|ส่งมาให้|ส่ง[ก-๎]{0,30}มาเพื่อ/u;
const pointer = 'รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย';

function unmentioned(content: LetterContent): readonly LetterFinding[] {
  const { enclosures, body } = content;
  const running = body.filter(({ kind, text }) => kind !== 'picture' && text.trim() !== '');
  if (enclosures.length === 0 || running.length === 0) return [];
  const found = body.flatMap(({ text }) => mentions(text));
  if (found.length === 0) return body.some(({ text }) => pointed.test(text)) ? [] : [nowhere(content)];
  // Named once without a number, all are meant; of a number beyond the list the other rule speaks.
  if (found.some((numbers) => numbers.length === 0 || Math.max(...numbers) > enclosures.length)) return [];
  return enclosures.flatMap((_, at) =>
    found.some((numbers) => numbers.includes(at + 1))
      ? []
      : finding('enclosure-unmentioned', 'hint', `enclosures[${at}]`, { number: String(at + 1) }),
  );
}

function nowhere(content: LetterContent): LetterFinding {
  const last = content.body.findLastIndex(({ kind, text }) => kind === 'paragraph' && text.trim() !== '');
  const text = content.body[last]?.text.trimEnd() ?? '';
  const place = { field: `body[${last}]`, text };
  const number = String(content.enclosures.length);
  return finding(
    'enclosure-unmentioned',
    'hint',
    'enclosures[0]',
    { number },
    // the fix writes into the text, the finding speaks of the list
    last < 0 ? {} : { fixes: mending(place, text.length, text.length, ` ${pointer}`).fixes },
  );
}

function danglingReference(content: LetterContent): readonly LetterFinding[] {
  if (content.references.some((text) => text.trim() !== '')) return [];
  return fieldTexts(content).flatMap(({ field, text }) => {
    const match = isRunningText(field) ? /(?:หนังสือ|ตาม)\s?ที่อ้างถึง/u.exec(text) : null;
    if (match === null) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return finding('dangling-reference', 'doubt', field, {}, { place });
  });
}
