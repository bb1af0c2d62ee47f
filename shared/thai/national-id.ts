/**
 * National ID numbers in running text: 13 digits, Thai or ASCII, together, in the groups they are printed in
 * (1-4-5-2-1), box by box, or broken over the lines of a page that was read from its picture. Hidden they keep the two
 * digits before the last, by which people tell each other which number is meant.
 */

import { foldDigits } from './fold-digits.ts';

export type NationalId = {
  readonly start: number;
  readonly end: number;
  /** Thirteen ASCII digits. */
  readonly digits: string;
};

// All of it is looked for in folded text: digits are ASCII there, dashes are "-", spaces are " ".
const digit = '[0-9]';
const gap = '[ \\t]*';
const lineEnd = `${gap}\\r?\\n${gap}`;
const dash = '[-.·/_]';
/** Between two groups: a dash with or without spaces, spaces alone, and a line may end there. */
const between = `(?:${gap}${dash}${gap}(?:\\r?\\n${gap})?| {1,4}|\\t|${lineEnd})`;

/** So many digits in a row; a line may end between any two of them. */
function group(length: number): string {
  return Array.from({ length }, () => digit).join(`(?:${lineEnd})?`);
}

/** No longer number, no code that goes on with Latin letters, no amount of baht and satang. */
const goesOn = '[0-9A-Za-z]|\\.[0-9]{2}(?![0-9])';
/** What stands before and after with a dash makes a longer number of groups; the -00 of a taxpayer's branch does not. */
const inGroups = [
  [1, 4, 5, 2, 1],
  [4, 4, 5],
].map(
  (lengths) =>
    new RegExp(
      `(?<![0-9]|[0-9]-)(?:${lengths.map(group).join(between)})(?!${goesOn}|-(?!0{2,5}(?![0-9]))[0-9])`,
      'gu',
    ),
);
/** A list of numbers (a,b or a/b), a number with its year and a numbered paragraph put signs right beside it. */
const together = new RegExp(`(?<![0-9])(?:${digit}{13})(?!${goesOn})`, 'gu');
/** Thirteen figures and no fourteenth. */
const boxes = Array.from({ length: 13 }, () => digit).join('[ |]{1,3}');
const boxesAlone = new RegExp(`(?<![0-9A-Za-z][ |]{0,3})(?:${boxes})(?![ |]{0,3}[0-9A-Za-z])`, 'gu');
/** Shapes that figures of a table make by chance: taken only where the page speaks of such numbers before. */
const alone = (inner: string) =>
  new RegExp(`(?<![0-9A-Za-z]|[0-9][-.,/])(?:${inner})(?![0-9A-Za-z]|[-.,/][0-9])`, 'gu');
const brokenOnce = alone(group(13));
const boxByBox = alone(boxes);

const named =
  /(?:เลข|หมายเลข)?\s*ประจำตัว\s*(?:ประชาชน|บุคคล|ผู้เสียภาษี|13|๑๓)|เลขประชาชน|บัตรประชาชน|บัตรประจำตัว|citizen id|national id|identification n/iu;
/** How far before a number its name may stand. */
const reach = 60;
const otherNumber =
  /(?:งบประมาณ|บัญชีเลขที่|เลขที่บัญชี|แหล่งของเงิน|รหัสโครงการ|เลขที่โครงการ|เลขที่สัญญา|บาร์โค้ด|พัสดุ)[^\n]{0,20}$/u;

/** In the order of the text, none over another. */
export function findNationalIds(text: string): readonly NationalId[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const found: NationalId[] = [];
  // Signs without width stand inside numbers (Thai PDFs, words pasted from the web), and between two of them.
  for (const { folded, places } of foldDigits(text))
    for (const { start, end, digits } of idsIn(folded)) {
      const id = { start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1, digits };
      if (found.every((one) => id.end <= one.start || id.start >= one.end)) found.push(id);
    }
  return found.toSorted((one, other) => one.start - other.start);
}

function idsIn(text: string): readonly NationalId[] {
  const firstName = text.search(named);
  const speaksOfThem = (at: number) => firstName !== -1 && firstName < at;
  const found: NationalId[] = [];
  const take = (shape: RegExp, isWanted: (id: NationalId) => boolean) => {
    for (const match of text.matchAll(shape)) {
      const digits = match[0].replace(/[^0-9]/g, '');
      const id = { start: match.index, end: match.index + match[0].length, digits };
      const isFree = found.every(({ start, end }) => id.end <= start || id.start >= end);
      if (isFree && isPersons(id.digits) && isWanted(id)) found.push(id);
    }
  };
  // A digit misread or mistyped spoils the sum: in its usual shape, and called so, it is a person's number all the same.
  for (const shape of inGroups)
    take(shape, (id) => hasCheckDigit(id.digits) || isNamedBefore(text, id.start));
  take(together, (id) =>
    hasCheckDigit(id.digits) ? !otherNumber.test(before(text, id.start)) : isNamedBefore(text, id.start),
  );
  take(boxesAlone, (id) => hasCheckDigit(id.digits));
  take(brokenOnce, (id) => hasCheckDigit(id.digits) && speaksOfThem(id.start));
  take(boxByBox, (id) => hasCheckDigit(id.digits) && speaksOfThem(id.start));
  return found;
}

/** x-xxxx-xxxxx-12-x in place of each. */
export function maskNationalIds(text: string): { readonly text: string; readonly count: number } {
  const ids = findNationalIds(text);
  if (ids.length === 0) return { text, count: 0 };
  let at = 0;
  let masked = '';
  for (const { start, end } of ids) {
    const shown = (text.slice(start, end).match(/\p{Nd}/gu) ?? []).slice(10, 12).join('');
    masked += `${text.slice(at, start)}x-xxxx-xxxxx-${shown}-x`;
    at = end;
  }
  return { text: masked + text.slice(at), count: ids.length };
}

/** The last digit is made from the twelve before it (ทะเบียนราษฎร). */
export function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].slice(0, 12).reduce((all, one, at) => all + Number(one) * (13 - at), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}

/**
 * 1 to 8 are people, by how they came into the registers; of those with 0 only people without status (89 in the sixth
 * and seventh place) and migrant workers (00). Every other 0 is the tax number of a company or an office, which is public.
 */
function isPersons(digits: string): boolean {
  return /^(?:[1-8][1-9]|00|0\d{4}89)/.test(digits);
}

function isNamedBefore(text: string, at: number): boolean {
  return named.test(before(text, at));
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - reach), at);
}
