/** ตามสิ่งที่ส่งมาด้วย ๓ must be in the list of enclosures (rules §11.4, 4); a single one carries no number. */
import type { ReadLetter } from '../document/reading.ts';
import { toArabicDigits, toThaiDigits } from '../thai/numerals.ts';
import { placesOf } from './places.ts';
import { type Check, warning } from './rule.ts';

/** ๑ ถึง ๓ and ๑ - ๓ are ranges; ๑, ๒ และ ๓ a list. */
const reference = /สิ่งที่ส่ง\s*มาด้วย\s*((?:[๐-๙\d]{1,2}(?![๐-๙\d])(?:\s*(?:,|และ|ถึง|-|–)\s*(?=[๐-๙\d]))?)+)/gu;

export const enclosureReferences: Check = ({ pages, letters }) =>
  letters.flatMap((letter) =>
    letter.body.flatMap(({ text }, at) =>
      [...text.matchAll(reference)].flatMap((match) => {
        const missing = numbersIn(match[1] ?? '').filter((number) => !isListed(letter, number));
        if (missing.length === 0) return [];
        return warning(
          'enclosure-missing',
          'error',
          {
            number: toThaiDigits(missing.join(', ')),
            listed: toThaiDigits(letter.enclosures.length),
          },
          {
            letter: letter.index,
            field: `body[${at}]`,
            places: placesOf(pages, letter, `body[${at}]`, match[0].trim()),
          },
        );
      }),
    ),
  );

function isListed(letter: ReadLetter, number: number): boolean {
  return letter.enclosures.some(({ n }) => n === number);
}

function numbersIn(list: string): number[] {
  const plain = toArabicDigits(list).replace(/และ/g, ',');
  return plain.split(',').flatMap((part) => {
    const [from = 0, to = from] = (part.match(/\d+/g) ?? []).map(Number);
    return from === 0 ? [] : Array.from({ length: Math.max(1, to - from + 1) }, (_, step) => from + step);
  });
}
