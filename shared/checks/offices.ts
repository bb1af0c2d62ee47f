/** Who a letter is from and for: the head's wording, and whether it names us at all. */
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { placesOf } from './places.ts';
import { type Check, warning } from './rule.ts';

/** A district's letter begins with ที่ว่าการอำเภอ (rules §1.1, field 3). */
export const officeHead: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const line = letter.orgLines[0] ?? '';
    const match = /^ที่ว่า(?!การอำเภอ)\S{0,4}?(?=อำเภอ)/u.exec(line);
    if (match === null) return [];
    return warning(
      'office-head',
      'doubt',
      { line },
      {
        letter: letter.index,
        field: 'orgLines',
        places: placesOf(pages, letter, 'orgLines[0]', line),
        proposal: line.replace(match[0], 'ที่ว่าการ'),
      },
    );
  });

/** A letter to named districts that ours is not among was sent to us by mistake, or is a copy. */
export const notForUs: Check = ({ pages, letters, office, letterToLog }) => {
  const letter = letters.find(({ index }) => index === letterToLog);
  const to = letter?.to ?? null;
  if (letter === undefined || to === null || office === null || office.district === '') return [];
  const named = [...to.matchAll(/นายอำเภอ\s*([^\s,]+)/gu)].map(([, name = '']) => name);
  if (named.length === 0 || named.some((name) => /^(?:ทุ?ก|ใน|ตาม|ที่)/u.test(name))) return [];
  if (named.some((name) => isNearly(name, office.district))) return [];
  return [
    warning(
      'not-for-us',
      'doubt',
      { to, district: office.district },
      { letter: letter.index, field: 'to', places: placesOf(pages, letter, 'to', to) },
    ),
  ];
};

/** Ours all the same when the reader lost a mark of it. */
function isNearly(name: string, district: string): boolean {
  if (name.startsWith(district)) return true;
  return lookAlikeDistance(name, district) <= Math.max(1, district.length / 4);
}
