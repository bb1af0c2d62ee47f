/** A letter that encloses another says its number and date; the enclosed letter says its own. Both must agree. */
import type { ReadEnclosure, ReadLetter } from '../document/reading.ts';
import { formatThaiDate } from '../thai/date.ts';
import { editDistance } from '../thai/distance.ts';
import { toArabicDigits } from '../thai/numerals.ts';
import { placesOf } from './places.ts';
import { type Bundle, type Check, warning } from './rule.ts';

export const citedNumbers: Check = (bundle) =>
  citations(bundle).flatMap(({ letter, enclosure, at, target }) => {
    const cited = enclosure.cites?.number ?? null;
    if (cited === null || target.number === null || bare(cited) === bare(target.number)) return [];
    const path = `enclosures[${at}].cites.number`;
    return warning(
      'cited-number',
      'error',
      { cited, own: target.number },
      {
        letter: letter.index,
        field: path,
        places: [
          ...placesOf(bundle.pages, letter, path, cited),
          ...placesOf(bundle.pages, target, 'number', target.number),
        ],
        proposal: target.number,
      },
    );
  });

export const citedDates: Check = (bundle) =>
  citations(bundle).flatMap(({ letter, enclosure, at, target }) => {
    const cited = enclosure.cites?.dateISO ?? null;
    if (cited === null || target.dateISO === null || cited === target.dateISO) return [];
    const path = `enclosures[${at}].cites.dateISO`;
    return warning(
      'cited-date',
      'error',
      { cited: formatThaiDate(cited), own: formatThaiDate(target.dateISO) },
      {
        letter: letter.index,
        field: path,
        places: [
          ...placesOf(bundle.pages, letter, path, formatThaiDate(cited)),
          ...placesOf(bundle.pages, target, 'dateLiteral', target.dateLiteral),
        ],
        proposal: formatThaiDate(target.dateISO),
      },
    );
  });

/** An enclosed letter's head must name the agency that the citation names: one is part of the other, or nearly so. */
export const citedAgencies: Check = (bundle) =>
  citations(bundle).flatMap(({ letter, enclosure, at, target }) => {
    const cited = agencyIn(enclosure.cites?.org ?? '');
    const head = target.orgLines[0] ?? '';
    const own = agencyIn(head);
    if (cited === null || own === null || isSameAgency(cited, own)) return [];
    const path = `enclosures[${at}].cites.org`;
    return warning(
      'cited-agency',
      'doubt',
      { cited: enclosure.cites?.org ?? '', own: head },
      {
        letter: letter.index,
        field: path,
        places: [
          ...placesOf(bundle.pages, letter, path, enclosure.cites?.org ?? null),
          ...placesOf(bundle.pages, target, 'orgLines', head),
        ],
      },
    );
  });

/** The bare name: a province for ศาลากลางจังหวัด… and จังหวัด…, a department for กรม…. Null for what is no agency. */
function agencyIn(text: string): string | null {
  const bare = text.replace(/\s+/gu, '').replace(/^(?:ศาลากลาง|ที่ว่าการ|ที่ทำการปกครอง)/u, '');
  // Names cut short (สำนักงาน ก.พ., กรมส่งเสริมฯ) cannot be compared letter by letter.
  return /^(?:จังหวัด|อำเภอ|กรม|กระทรวง)[ก-ฮเ-ไ][^.ฯ]*$/u.test(bare) ? bare : null;
}

/** Slips of the reader within a name are another check's matter; another agency shares little with the cited one. */
function isSameAgency(one: string, other: string): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true;
  const kinds = [kindOf(one), kindOf(other)];
  if (kinds[0] !== kinds[1])
    return !kinds.includes('จังหวัด') || !kinds.some((kind) => /^(?:กรม|กระทรวง)$/u.test(kind));
  return editDistance(one, other) <= Math.max(2, Math.min(one.length, other.length) / 5);
}

function kindOf(name: string): string {
  return /^(?:จังหวัด|อำเภอ|กรม|กระทรวง)/u.exec(name)?.[0] ?? '';
}

/** A letter cannot be older than what it cites (rules §11.4, 2). */
export const letterBeforeCited: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const own = letter.dateISO;
    if (own === null) return [];
    const cited = [
      ...letter.references.map((cites, at) => ({ cites, path: `references[${at}].dateISO` })),
      ...letter.enclosures.map(({ cites }, at) => ({ cites, path: `enclosures[${at}].cites.dateISO` })),
    ];
    return cited.flatMap(({ cites, path }) => {
      const date = cites?.dateISO ?? null;
      if (date === null || date <= own) return [];
      const printed = formatThaiDate(date);
      return warning(
        'letter-before-cited',
        'doubt',
        { own: formatThaiDate(own), cited: printed },
        {
          letter: letter.index,
          field: path,
          places: [
            ...placesOf(pages, letter, 'dateLiteral', letter.dateLiteral),
            ...placesOf(pages, letter, path, printed),
          ],
        },
      );
    });
  });

type Citation = {
  readonly letter: ReadLetter;
  readonly enclosure: ReadEnclosure;
  readonly at: number;
  readonly target: ReadLetter;
};

function citations({ letters }: Bundle): Citation[] {
  return letters.flatMap((letter) =>
    letter.enclosures.flatMap((enclosure, at) => {
      const target = enclosed(letters, letter, enclosure);
      return target === null ? [] : { letter, enclosure, at, target };
    }),
  );
}

/** The letter an enclosure is: as the reader tied them, or a later one with nearly the same number. */
function enclosed(
  letters: readonly ReadLetter[],
  letter: ReadLetter,
  enclosure: ReadEnclosure,
): ReadLetter | null {
  const tied = letters.find(({ index }) => index === enclosure.nestedLetter);
  if (tied !== undefined) return tied;
  const cited = enclosure.cites?.number;
  if (cited === undefined || cited === null) return null;
  const later = letters.filter(({ index, number }) => index > letter.index && number !== null);
  return later.find(({ number }) => editDistance(bare(number ?? ''), bare(cited)) <= 2) ?? null;
}

function bare(number: string): string {
  return toArabicDigits(number).replace(/[\s.]/g, '').replace(/^ที่/, '');
}
