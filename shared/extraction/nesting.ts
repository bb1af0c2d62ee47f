/**
 * Which letter of the bundle an enclosure is. A recogniser misreads a digit or two, so a cited number matches an
 * enclosed letter's when few digits differ and date or agency agree as well.
 */

import { numberDistance, parseDocumentNumber } from '../document/number.ts';
import type { CitedLetter, ReadLetter } from '../document/reading.ts';
import { editDistance } from '../thai/distance.ts';

const mostDigitsWrong = 2;

/** Which letter encloses which by the clerk's word: `index` of the enclosing one, or null. */
export type Parents = ReadonlyMap<number, number | null>;

/**
 * The letters as the clerk put them one behind the other. Which enclosure each one is, is looked for among those of its
 * letter alone; where none names it, `under` says whose it is.
 */
export function nestAsCut(letters: readonly ReadLetter[], parents: Parents): ReadLetter[] {
  const taken = new Set<number>();
  const withLinks = letters.map((letter) => {
    const own = letters.filter(({ index }) => parents.get(index) === letter.index);
    const enclosures = letter.enclosures.map((enclosure) => {
      const found = enclosure.cites === undefined ? null : bestMatch(enclosure.cites, own, 0, taken);
      if (found === null) return enclosure;
      taken.add(found);
      return { ...enclosure, nestedLetter: found };
    });
    return { ...letter, enclosures };
  });
  return withLinks.map((letter) => {
    const under = parents.get(letter.index) ?? null;
    if (under === null) return { ...letter, role: 'covering' };
    return { ...letter, role: 'nested', ...(taken.has(letter.index) ? {} : { under }) };
  });
}

/** The letters with `nestedLetter` on the enclosures that are in the bundle, and `role` on each letter. */
export function nestLetters(letters: readonly ReadLetter[]): ReadLetter[] {
  const taken = new Set<number>();
  const withLinks = letters.map((letter) => ({
    ...letter,
    enclosures: letter.enclosures.map((enclosure) => {
      if (enclosure.cites === undefined) return enclosure;
      const found = bestMatch(enclosure.cites, letters, letter.index, taken);
      if (found === null) return enclosure;
      taken.add(found);
      return { ...enclosure, nestedLetter: found };
    }),
  }));
  const enclosed = letters.filter(({ index }) => taken.has(index));
  return withLinks.map((letter) => {
    const isNested = taken.has(letter.index) || enclosed.some((one) => isCopy(letter, one));
    return { ...letter, role: isNested ? 'nested' : 'covering' };
  });
}

/** Scanned twice: it goes where the first copy goes. */
function isCopy(letter: ReadLetter, first: ReadLetter): boolean {
  return (
    letter.index > first.index &&
    letter.number !== null &&
    distanceOf(letter.number, first.number) === 0 &&
    letter.dateISO === first.dateISO &&
    letter.subject === first.subject
  );
}

function bestMatch(
  cited: CitedLetter,
  letters: readonly ReadLetter[],
  after: number,
  taken: ReadonlySet<number>,
): number | null {
  const candidates = letters
    .filter(({ index }) => index > after && !taken.has(index))
    .map((letter) => ({ index: letter.index, score: likeness(cited, letter) }))
    .filter(({ score }) => score >= 1);
  return (
    candidates.reduce<{ index: number; score: number } | null>(
      (best, next) => (best === null || next.score > best.score ? next : best),
      null,
    )?.index ?? null
  );
}

/** 1 and more is the same letter: an equal number, or a near one with date or agency to support it. */
function likeness(cited: CitedLetter, letter: ReadLetter): number {
  const distance = distanceOf(cited.number, letter.number);
  if (distance > mostDigitsWrong && cited.number !== null) return 0;
  const sameDate = cited.dateISO !== null && cited.dateISO === letter.dateISO;
  const sameSender = isSender(cited.org, letter.orgLines[0] ?? null);
  const support = (sameDate ? 0.5 : 0) + (sameSender ? 0.5 : 0);
  if (distance === 0) return 2 + support;
  if (distance <= mostDigitsWrong) return support === 0 ? 0 : 1 + support - distance * 0.1;
  return letter.number !== null && sameDate && sameSender ? 1 : 0;
}

function distanceOf(one: string | null, other: string | null): number {
  const left = one === null ? null : parseDocumentNumber(one);
  const right = other === null ? null : parseDocumentNumber(other);
  return left === null || right === null ? Number.POSITIVE_INFINITY : numberDistance(left, right);
}

/** จังหวัด… signs from ศาลากลางจังหวัด…, อำเภอ… from ที่ว่าการอำเภอ…; a slip in the name does not matter. */
function isSender(cited: string | null, head: string | null): boolean {
  if (cited === null || head === null) return false;
  const bare = (text: string) => text.replace(/^(?:ศาลากลาง|ที่ว่า\S{0,4}?(?=อำเภอ))/u, '').replace(/\s/g, '');
  const [left, right] = [bare(cited), bare(head)];
  return left !== '' && editDistance(left, right) <= Math.max(1, Math.floor(left.length * 0.15));
}
