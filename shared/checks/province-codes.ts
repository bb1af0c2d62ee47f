/** The two letters of ที่ and the receive stamps name provinces too; they must be those of sender and receiver. */
import type { ReadLetter } from '../document/reading.ts';
import { provinceOfCode, provinces } from '../gazetteer/provinces.ts';
import { placesOf } from './places.ts';
import { type Check, warning } from './rule.ts';

export const codeAgainstHead: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const code = codeOf(letter);
    const byCode = code === null ? null : provinceOfCode(code);
    const inHead = provinceIn(letter.orgLines[0] ?? '');
    if (code === null || byCode === null || inHead === null || byCode.name === inHead) return [];
    return warning(
      'code-province',
      'doubt',
      { code, codeProvince: byCode.name, headProvince: inHead },
      {
        letter: letter.index,
        field: 'number',
        places: [
          ...placesOf(pages, letter, 'number', letter.number),
          ...placesOf(pages, letter, 'orgLines', letter.orgLines[0] ?? null),
        ],
      },
    );
  });

/** Who enclosed a letter received it first: the stamp on it is of that province (or of ours). */
export const stampAgainstForwarder: Check = ({ pages, letters, office }) =>
  letters.flatMap((letter) =>
    letter.receiptStamps.flatMap(({ org }, at) => {
      const stamp = provinceIn(org ?? '');
      const forwarder = letters.find(({ enclosures }) =>
        enclosures.some(({ nestedLetter }) => nestedLetter === letter.index),
      );
      const possible = forwarder === undefined ? [office?.province ?? ''] : provincesOf(forwarder);
      const [expected = ''] = possible;
      if (stamp === null || expected === '' || possible.includes(stamp)) return [];
      const field = `receiptStamps[${at}].org`;
      return warning(
        'stamp-province',
        'doubt',
        { stamp, expected },
        { letter: letter.index, field, places: placesOf(pages, letter, field, org), proposal: expected },
      );
    }),
  );

/** By the code, which is rarely misread as another province's, and by the head's name, the second witness. */
function provincesOf(letter: ReadLetter): readonly string[] {
  const code = codeOf(letter);
  const byCode = code === null ? null : provinceOfCode(code);
  return [byCode?.name, provinceIn(letter.orgLines[0] ?? '')].filter((name) => name != null);
}

function codeOf({ number }: ReadLetter): string | null {
  return /^([ก-ฮ]{2,3})\s*[๐-๙\d]/u.exec(number ?? '')?.[1] ?? null;
}

function provinceIn(line: string): string | null {
  const after = /จังหวัด(\S+)/u.exec(line)?.[1] ?? '';
  return provinces.find(({ name }) => after.startsWith(name))?.name ?? null;
}
