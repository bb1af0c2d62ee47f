/** The letters and first digits of ที่ belong to one agency; the head must name that one, at its address (rules §2.4). */
import { parseDocumentNumber } from '../document/number.ts';
import type { ReadLetter } from '../document/reading.ts';
import { agencyOfCode } from '../gazetteer/agencies.ts';
import { departmentOf, departmentOfNumber } from '../gazetteer/departments.ts';
import { provinceOfCode } from '../gazetteer/provinces.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import { placesOf } from './places.ts';
import { type Check, warning } from './rule.ts';

export const codeAgainstAgency: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const number = parseDocumentNumber(letter.number ?? '');
    const head = letter.orgLines[0] ?? '';
    if (number === null || provinceOfCode(number.code) !== null) return [];
    const codeAgency = otherAgency(number.code, number.office, head);
    if (codeAgency === null) return [];
    return warning(
      'code-agency',
      'doubt',
      { code: `${number.code} ${toThaiDigits(number.office)}`, codeAgency, headAgency: head },
      {
        letter: letter.index,
        field: 'number',
        places: [
          ...placesOf(pages, letter, 'number', letter.number),
          ...placesOf(pages, letter, 'orgLines', head),
        ],
      },
    );
  });

/** Whom the number belongs to, when that is not the agency of the head. */
function otherAgency(code: string, office: string, head: string): string | null {
  const named = departmentOf(head);
  const ministry = agencyOfCode(code);
  if (named === null || ministry === null) return null;
  if (named.ministry !== code) return ministry;
  const numbered = departmentOfNumber(code, office);
  return numbered === null || named.number === null || numbered.name === named.name ? null : numbered.name;
}

/** Offices of the Prime Minister write from there; its gate is in ถนนพิษณุโลก, its back in ถนนนครปฐม. */
const governmentHouse = { name: 'ทำเนียบรัฐบาล', road: 'พิษณุโลก', alsoAt: 'นครปฐม' };

export const agencyAddress: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const [head = '', ...address] = letter.orgLines;
    const line = address.find((one) => /ถนน|ถ\./u.test(one));
    const named = line?.includes(governmentHouse.name) ? governmentHouse : departmentOf(head);
    if (named?.road == null || line === undefined || line.includes(named.road)) return [];
    if (named === governmentHouse && line.includes(governmentHouse.alsoAt)) return [];
    return warning(
      'agency-address',
      'hint',
      { agency: named.name, address: line, known: `ถนน${named.road}` },
      { letter: letter.index, field: 'orgLines', places: placesOf(pages, letter, 'orgLines', line) },
    );
  });

/** One agency with two addresses in one bundle. */
export const addressDiffers: Check = ({ pages, letters }) => {
  const heads = letters.flatMap((letter) => headOf(letter) ?? []);
  return heads.flatMap((one, at) =>
    heads.slice(at + 1).flatMap((other) => {
      if (one.agency !== other.agency || squeeze(one.address) === squeeze(other.address)) return [];
      return warning(
        'address-differs',
        'doubt',
        { one: one.address, other: other.address, agency: one.agency },
        {
          letter: other.letter.index,
          field: 'orgLines',
          places: [one, other].flatMap(({ letter, address }) => placesOf(pages, letter, 'orgLines', address)),
        },
      );
    }),
  );
};

function headOf(letter: ReadLetter): { letter: ReadLetter; agency: string; address: string } | null {
  const [agency, ...rest] = letter.orgLines;
  const address = rest.find((line) => /ถนน|[๐-๙\d]{5}/u.test(line));
  return agency === undefined || address === undefined ? null : { letter, agency: squeeze(agency), address };
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
