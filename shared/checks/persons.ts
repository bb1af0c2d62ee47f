/** The same person written two ways: names with a title that differ by a letter or two. */
import type { Span } from '../document/reading.ts';
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

const person =
  /(?:นางสาว|นาย|(?<![ก-๎])(?:นาง|น\.ส\.|ว่าที่(?:ร้อยตรี|ร้อยโท|ร้อยเอก)|ดร\.))\s?(?!อำเภอ|ก(?:องค์|เทศ|สภา|สมาคม|รัฐ|เมือง|พัทยา)|ทะเบียน)([ก-ฮเ-ไ][ก-๎]{1,24}) ([ก-ฮเ-ไ][ก-๎]{2,24})(?![ก-๎])/gu;

/** A list of names is longer, but then it is no letter; each is compared with each. */
const mostCompared = 400;

type Person = { readonly first: string; readonly last: string; readonly text: string; readonly span: Span };

export const personNames: Check = ({ pages, letters }) => {
  const persons = pages.flatMap(({ page, text }) =>
    [...text.matchAll(person)].map((match): Person => {
      const start = match.index;
      return {
        first: match[1] ?? '',
        last: match[2] ?? '',
        text: match[0],
        span: { page, start, end: start + match[0].length },
      };
    }),
  );
  const byName = [...Map.groupBy(persons, ({ first, last }) => `${first} ${last}`).values()].slice(
    0,
    mostCompared,
  );
  return byName.flatMap((some, at) =>
    byName.slice(at + 1).flatMap((others) => {
      const [one, other] = [some[0], others[0]];
      if (one === undefined || other === undefined || !isSlip(one, other)) return [];
      const usual = some.length === others.length ? null : (some.length > others.length ? one : other).text;
      return warning(
        'person-name',
        'doubt',
        { one: one.text, other: other.text },
        {
          letter: letterAt(letters, one.span)?.index ?? null,
          places: [...some, ...others].map(({ span }) => span),
          proposal: usual,
        },
      );
    }),
  );
};

/** Words of a form that no surname holds: two lines or columns were read as one name. */
const formWords = /เลขที่|วันที่|เรื่อง|เรียน(?=[ก-๎]{2})|โทรศัพท์|โทรสาร|ตำแหน่ง|อ้างถึง|สิ่งที่ส่ง|ประสานงาน|[๐-๙\d]+/u;

export const nameGarbled: Check = ({ letters }) =>
  letters.flatMap((letter) => {
    const names = [
      ...letter.contacts.map(({ name }, at) => ({ name, path: `contacts[${at}].name` })),
      { name: letter.signatory?.name ?? '', path: 'signatory.name' },
    ];
    return names.flatMap(({ name, path }) => {
      const word = /^(?:นาย|นาง|น\.ส\.)/u.test(name) ? formWords.exec(name)?.[0] : undefined;
      if (word === undefined) return [];
      const places = letter.evidence[path]?.spans ?? [];
      return warning('name-garbled', 'hint', { name, word }, { letter: letter.index, field: path, places });
    });
  });

/** Brothers share a surname: only a look-alike letter in the first name, one slip or two in a long surname. */
function isSlip(one: Person, other: Person): boolean {
  if (one.first === other.first) {
    const limit = Math.min(one.last.length, other.last.length) >= 8 ? 2 : 1;
    return lookAlikeDistance(one.last, other.last) <= limit;
  }
  return one.last === other.last && lookAlikeDistance(one.first, other.first) <= 0.5;
}
