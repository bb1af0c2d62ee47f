/** What a copy does not say as its source does: a letter that lies in the file twice, a pointer lost in copying a sentence. */
import { numberDistance, parseDocumentNumber } from '../document/number.ts';
import type { ReadLetter, ReadPage, Span, Warning } from '../document/reading.ts';
import { formatThaiDate } from '../thai/date.ts';
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import { placesOf } from './places.ts';
import { type Check, warning } from './rule.ts';

/** One letter scanned twice, or attached by two offices: the clerk need not look for a second matter. */
export const letterTwice: Check = ({ pages, letters }) =>
  letters.flatMap((letter, at): Warning[] => {
    const first = letters.slice(0, at).find((before) => isSame(before, letter));
    if (first === undefined || letter.number === null || letter.dateISO === null) return [];
    return [
      warning(
        'letter-twice',
        'hint',
        {
          number: letter.number,
          date: formatThaiDate(letter.dateISO),
          page: toThaiDigits(letter.pages[0]),
          first: toThaiDigits(first.pages[0]),
        },
        {
          letter: letter.index,
          field: 'number',
          places: [
            ...placesOf(pages, letter, 'number', letter.number),
            ...placesOf(pages, first, 'number', first.number),
          ],
        },
      ),
    ];
  });

/** Number, day and subject are the same; of a number read from two pictures one digit may be misread. */
function isSame(one: ReadLetter, other: ReadLetter): boolean {
  if (one.dateISO === null || one.dateISO !== other.dateISO) return false;
  const [left, right] = [parseDocumentNumber(one.number ?? ''), parseDocumentNumber(other.number ?? '')];
  if (left === null || right === null || left.running === null || numberDistance(left, right) > 1)
    return false;
  const [subject, again] = [bare(one.subject ?? ''), bare(other.subject ?? '')];
  return subject !== '' && lookAlikeDistance(subject, again) <= subject.length * 0.06;
}

/** Units of a sentence that must be the same before it ends in one letter and goes on in the other. */
const copiedFrom = 50;
const pointer = /^(?:\(?(?:รายละเอียด)?(?:ปรากฏ)?(?:ตาม|ดัง))?สิ่งที่ส่งมาด้วย[๐-๙\d]+/u;

/**
 * A forwarding letter copies a sentence of the letter it encloses and stops before รายละเอียดตามสิ่งที่ส่งมาด้วย ๔: either
 * the enclosure was left out, or the words.
 */
export const pointerDropped: Check = ({ pages, letters }) =>
  letters.flatMap((letter) =>
    letter.enclosures.flatMap(({ nestedLetter }): Warning[] => {
      const source = letters.find(({ index }) => index === nestedLetter);
      if (source === undefined) return [];
      const sentences = source.body.map(({ text }) => bare(text));
      return letter.body.flatMap(({ text }, at): Warning[] => {
        const end = bare(text).slice(-copiedFrom);
        const sentence = end.length < copiedFrom ? undefined : sentences.find((one) => one.includes(end));
        const rest = sentence?.slice(sentence.indexOf(end) + end.length) ?? '';
        const dropped = pointer.exec(rest)?.[0];
        if (dropped === undefined || !copiesPointers(letter, sentences)) return [];
        const place = lastWords(pages, letter, at);
        return [
          warning(
            'pointer-dropped',
            'hint',
            { words: text.trim().slice(-30), dropped },
            { letter: letter.index, field: `body[${at}]`, places: place === null ? [] : [place] },
          ),
        ];
      });
    }),
  );

/** A letter that words its own pointers may leave those of its source out; one that copies them lost this one. */
function copiesPointers({ body }: ReadLetter, sentences: readonly string[]): boolean {
  return body.some(({ text }) =>
    [...bare(text).matchAll(/[^๐-๙\d]{12}สิ่งที่ส่งมาด้วย[๐-๙\d]+/gu)].some(([words]) =>
      sentences.some((sentence) => sentence.includes(words)),
    ),
  );
}

function lastWords(pages: readonly ReadPage[], letter: ReadLetter, at: number): Span | null {
  const last = letter.evidence[`body[${at}]`]?.spans.at(-1);
  const text = pages.find(({ page }) => page === last?.page)?.text;
  if (last === undefined || text === undefined) return null;
  const end = last.start + text.slice(last.start, last.end).trimEnd().length;
  return { ...last, start: Math.max(last.start, end - 30), end };
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
