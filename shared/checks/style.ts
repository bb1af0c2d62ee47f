/** Matters of style, for the clerk to know and never a mistake: figures, spaces and marks that official letters write otherwise. */
import type { Span, Warning } from '../document/reading.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import { letterAt, placesOf } from './places.ts';
import { type Check, warning } from './rule.ts';

/** พ.ศ. ๒๕๖๗ with a space (rules §8). */
export const eraSpace: Check = ({ pages, letters }) => {
  const places = pages.flatMap(({ page, text }) =>
    [...text.matchAll(/พ\.ศ\.[๐-๙\d]{4}/gu)].map((match) => ({
      page,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const [first] = places;
  if (first === undefined) return [];
  const found = pages.find(({ page }) => page === first.page)?.text.slice(first.start, first.end) ?? '';
  return [
    warning(
      'era-space',
      'hint',
      { found },
      { letter: letterAt(letters, first)?.index ?? null, places, proposal: found.replace('พ.ศ.', 'พ.ศ. ') },
    ),
  ];
};

/** Between groups; ๖๐๐๐-๑ names two lines. */
const hyphened =
  /^\D*[๐0][๐-๙\d]{0,2}\s?[-–]\s?[๐-๙\d]{3}|[๐-๙\d]{3}\s?[-–]\s?[๐-๙\d]{3}|\([๐0][๐-๙\d]{1,2}\)/u;

/** Groups of a phone number are parted by spaces, not hyphens or brackets (rules §8). */
export const phoneStyle: Check = ({ pages, letters }) => {
  const found = letters.flatMap((letter) =>
    letter.phones.flatMap(({ literal }, at): { literal: string; spans: readonly Span[] }[] =>
      hyphened.test(literal.split(/ต่อ|,/u)[0] ?? '')
        ? [{ literal, spans: placesOf(pages, letter, `phones[${at}]`, literal) }]
        : [],
    ),
  );
  const places = found.flatMap(({ spans }) => spans);
  const [first] = found;
  const [place] = places;
  if (first === undefined || place === undefined) return [];
  return [
    warning(
      'phone-style',
      'hint',
      { phone: first.literal },
      { letter: letterAt(letters, place)?.index ?? null, field: 'phones', places },
    ),
  ];
};

/** ASCII figures among Thai ones in a letter's text; those of web addresses, mail and foreign names are as they are. */
export const digitStyle: Check = ({ pages, letters }) =>
  letters.flatMap((letter): Warning[] => {
    const text = letter.body.map((paragraph) => paragraph.text).join('\n');
    const thai = text.match(/[๐-๙]/gu)?.length ?? 0;
    const plain = [...text.matchAll(/(?<![A-Za-z\d@./:_-])\d[\d,.:]*(?![A-Za-z@/_-])/gu)]
      .map((match) => ({ figure: match[0].replace(/[,.:]$/u, ''), at: match.index }))
      .filter(({ at }) => !/[A-Za-z]\s{0,2}$/u.test(text.slice(Math.max(0, at - 3), at)));
    const [first] = plain;
    if (first === undefined || thai < 8 || plain.length > thai / 4) return [];
    const path = letter.body.findIndex((paragraph) => paragraph.text.includes(first.figure));
    return [
      warning(
        'digit-style',
        'hint',
        {
          found: plain
            .map(({ figure }) => figure)
            .slice(0, 4)
            .join(', '),
        },
        {
          letter: letter.index,
          field: `body[${path}]`,
          places: placesOf(pages, letter, `body[${path}]`, first.figure).slice(0, 1),
          proposal: plain.length === 1 ? toThaiDigits(first.figure) : null,
        },
      ),
    ];
  });

/** A letter to all of a kind is a circular, and its number bears ว (ข้อ 32). */
export const circularMark: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const { to, number, circular } = letter;
    if (to === null || number === null || circular) return [];
    if (!/ทุก(?:แห่ง|จังหวัด|อำเภอ|หน่วยงาน|ส่วนราชการ|ท่าน|สำนัก|กรม|กระทรวง)|ตาม(?:บัญชี|รายชื่อ)/u.test(to)) return [];
    return warning(
      'circular-mark',
      'hint',
      { to },
      {
        letter: letter.index,
        field: 'number',
        places: [...placesOf(pages, letter, 'number', number), ...placesOf(pages, letter, 'to', to)],
      },
    );
  });
