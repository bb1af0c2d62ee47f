/** A landline has 9 digits, a mobile 10 (rules §8); four-digit service numbers are as they are. */
import type { ReadLetter, ReadPage, Span, Warning } from '../document/reading.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import { placesOf } from './places.ts';
import { type Check, warning } from './rule.ts';

export const phones: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => [
    ...letter.phones.flatMap(({ literal, digits }, at) =>
      checkPhone(pages, letter, `phones[${at}]`, literal, digits),
    ),
    ...letter.contacts.flatMap(({ phone, digits }, at) =>
      phone === null || digits === null
        ? []
        : checkPhone(pages, letter, `contacts[${at}].phone`, phone, digits),
    ),
  ]);

function checkPhone(
  pages: readonly ReadPage[],
  letter: ReadLetter,
  field: string,
  literal: string,
  digits: string,
): Warning[] {
  const places: readonly Span[] = placesOf(pages, letter, field, literal);
  const where = { letter: letter.index, field, places };
  if (!isDialable(digits)) {
    const count = toThaiDigits(digits.length);
    return [warning('phone-digits', 'error', { phone: literal, count }, where)];
  }
  if (digits.length === 10 && !hasMobileGroups(literal))
    return [warning('phone-grouping', 'doubt', { phone: literal }, where)];
  return [];
}

/** 02-07 begin landlines; 06, 08 and 09 mobiles; 1xxx are service numbers. */
function isDialable(digits: string): boolean {
  return /^0[2-7]\d{7}$/.test(digits) || /^0[689]\d{8}$/.test(digits) || /^1\d{3}$/.test(digits);
}

/** 2-4-4, 3-3-4 and 3-7 are in use; other groups mean that a digit moved or was misread. */
function hasMobileGroups(literal: string): boolean {
  const number = literal.split(/ต่อ|กด/)[0] ?? '';
  const groups = (number.match(/[๐-๙\d]+/g) ?? []).map((group) => group.length).join('-');
  return ['10', '2-4-4', '3-3-4', '3-7', '1-4-5', '2-8', '1-9', '3-3-2-2'].includes(groups);
}
