/**
 * Names of districts against the 878. Offices may name what the list lacks (a branch, a new district): only a name that
 * nearly is a district of the sender's own province is doubted, or one that lies in another province than is said.
 */
import { parseDocumentNumber } from '../document/number.ts';
import type { ReadLetter } from '../document/reading.ts';
import { districtsOf, provincesOfDistrict } from '../gazetteer/districts.ts';
import { provinceByName, provinceOfCode, provinces } from '../gazetteer/provinces.ts';
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { findWords, letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

const label = /อำเภอ\s?([ก-๎]{3,30})/gu;

export const districtNames: Check = ({ pages, letters }) => {
  const own = [...new Set(letters.flatMap((letter) => provinceOfLetter(letter) ?? []))];
  if (own.length === 0) return [];
  const names = own.flatMap((province) => districtsOf(province).map((name) => ({ name, province })));
  const runs = new Set(pages.flatMap(({ text }) => [...text.matchAll(label)].map((match) => match[1] ?? '')));
  const unknown = [...runs].filter((run) => !names.some(({ name }) => run.startsWith(name)));
  const found = new Map(
    unknown.flatMap((run) => {
      const near = nearest(run, names);
      return near === null ? [] : [[near.word, near] as const];
    }),
  );
  return [...found].flatMap(([word, { name, province }]) => {
    const places = findWords(pages, `อำเภอ${word}`).map((span) => ({
      ...span,
      start: span.start + 'อำเภอ'.length,
    }));
    const first = places[0];
    if (first === undefined) return [];
    return warning(
      'district-name',
      'doubt',
      { name: word, province },
      { letter: letterAt(letters, first)?.index ?? null, places, proposal: name },
    );
  });
};

/** อำเภอ<name> จังหวัด<name>: the one lies in the other. */
export const districtAgainstProvince: Check = ({ pages, letters }) =>
  pages.flatMap(({ page, text }) =>
    [...text.matchAll(/(?:อำเภอ|อ\.)\s?([ก-๎]{2,30})\s+(?:จังหวัด|จ\.)\s?([ก-๎]{2,30})/gu)].flatMap((match) => {
      const [whole, district = '', run = ''] = match;
      const province = provinces.find(({ name }) => run.startsWith(name))?.name;
      const real = provincesOfDistrict(district);
      if (province === undefined || real.length === 0 || real.includes(province)) return [];
      const span = { page, start: match.index, end: match.index + whole.length };
      return warning(
        'district-province',
        'doubt',
        { district, province, real: real.join(', ') },
        { letter: letterAt(letters, span)?.index ?? null, places: [span] },
      );
    }),
  );

function provinceOfLetter({ number, orgLines }: ReadLetter): string | null {
  const code = parseDocumentNumber(number ?? '')?.code ?? '';
  const named = /จังหวัด(\S+)/u.exec(orgLines[0] ?? '')?.[1] ?? '';
  return provinceOfCode(code)?.name ?? provinceByName(named)?.name ?? null;
}

type Named = { readonly name: string; readonly province: string };

/** One look-alike slip, and only in a name long enough to be told from other words. */
function nearest(run: string, names: readonly Named[]): (Named & { word: string }) | null {
  const near = names.flatMap((named) => {
    // One slip leaves the first or the last letter as it is, and most others.
    if (named.name.length < 5 || !sharesEnd(run, named.name)) return [];
    return [named.name.length, named.name.length - 1, named.name.length + 1].flatMap((length) => {
      const word = run.slice(0, length);
      if (word.length !== length) return [];
      const price = lookAlikeDistance(word, named.name);
      const isWhole = run.length === length;
      return price > 0 && (price <= 0.5 || (price <= 1 && isWhole && named.name.length >= 6))
        ? [{ ...named, word, price }]
        : [];
    });
  });
  const [best, second] = near.sort((one, other) => one.price - other.price);
  if (
    best === undefined ||
    (second !== undefined && second.price === best.price && second.name !== best.name)
  )
    return null;
  return best;
}

function sharesEnd(run: string, name: string): boolean {
  return run.startsWith(name.slice(0, 2)) || run.includes(name.slice(-3));
}
