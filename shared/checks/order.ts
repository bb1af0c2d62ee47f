/** The chain of papers runs forward: letter, receive stamp, minute (rules §10). */
import { formatThaiDate } from '../thai/date.ts';
import { placesOf } from './places.ts';
import { type Check, warning } from './rule.ts';

export const minuteBeforeLetter: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const minute = letter.marginNote?.dateISO ?? null;
    if (minute === null || letter.dateISO === null || minute >= letter.dateISO) return [];
    return warning(
      'minute-before-letter',
      'doubt',
      {
        minute: letter.marginNote?.dateLiteral ?? formatThaiDate(minute),
        letter: formatThaiDate(letter.dateISO),
      },
      {
        letter: letter.index,
        field: 'marginNote.dateLiteral',
        places: [
          ...placesOf(pages, letter, 'marginNote.dateLiteral', letter.marginNote?.dateLiteral ?? null),
          ...placesOf(pages, letter, 'dateLiteral', letter.dateLiteral),
        ],
      },
    );
  });

export const stampBeforeLetter: Check = ({ pages, letters }) =>
  letters.flatMap((letter) =>
    letter.receiptStamps.flatMap(({ dateISO, dateLiteral }, at) => {
      if (dateISO === null || letter.dateISO === null || dateISO >= letter.dateISO) return [];
      const field = `receiptStamps[${at}].dateLiteral`;
      return warning(
        'stamp-before-letter',
        'doubt',
        { stamp: dateLiteral ?? formatThaiDate(dateISO), letter: formatThaiDate(letter.dateISO) },
        {
          letter: letter.index,
          field,
          places: [
            ...placesOf(pages, letter, field, dateLiteral),
            ...placesOf(pages, letter, 'dateLiteral', letter.dateLiteral),
          ],
        },
      );
    }),
  );
