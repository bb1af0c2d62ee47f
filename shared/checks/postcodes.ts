/** The postcode of a letterhead begins with the digits of its province (อต ๕๓๐๐๐). */
import type { ReadLetter } from '../document/reading.ts';
import { postcodesOf } from '../gazetteer/districts.ts';
import { provinceOfCode, provinces } from '../gazetteer/provinces.ts';
import { toArabicDigits, toThaiDigits } from '../thai/numerals.ts';
import { placesOf } from './places.ts';
import { type Check, warning } from './rule.ts';

const postcode = /(?<![๐-๙\d])([๐-๙\d]{5})(?![๐-๙\d])/u;

export const postcodeAgainstProvince: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const line = letter.orgLines.slice(1).find((one) => postcode.test(one));
    const found = postcode.exec(line ?? '')?.[1];
    const province = line === undefined ? null : provinceOfHead(letter, line);
    if (line === undefined || found === undefined || province === null) return [];
    const possible = postcodesOf(province);
    if (possible.length === 0 || possible.includes(toArabicDigits(found).slice(0, 2))) return [];
    return warning(
      'postcode-province',
      'doubt',
      { postcode: found, province, expected: toThaiDigits(possible.map((two) => `${two}xxx`).join(', ')) },
      { letter: letter.index, field: 'orgLines', places: placesOf(pages, letter, 'orgLines', line) },
    );
  });

/** As the address names it, in full or by its letters; กทม. is Bangkok. */
function provinceOfHead({ orgLines }: ReadLetter, line: string): string | null {
  const letters = /(?:^|\s)([ก-ฮ]{2})\.?\s*[๐-๙\d]{5}/u.exec(line)?.[1];
  const byLetters = letters === undefined ? null : provinceOfCode(letters);
  if (byLetters !== null) return byLetters.name;
  if (/กทม|กรุงเทพ/u.test(line)) return 'กรุงเทพมหานคร';
  const text = `${line} ${orgLines[0] ?? ''}`;
  return provinces.find(({ name }) => new RegExp(`(?:จังหวัด|จ\\.\\s?)${name}`, 'u').test(text))?.name ?? null;
}
