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

/** The clerk proposes what was received before: stamp, then minute. */
export const minuteBeforeStamp: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const minute = letter.marginNote?.dateISO ?? null;
    const stamps = letter.receiptStamps.flatMap(({ dateISO }) => dateISO ?? []);
    // The stamp of whoever minuted it is the last of several.
    const received = stamps.reduce((last, day) => (day > last ? day : last), '');
    if (minute === null || received === '' || minute >= received) return [];
    const at = letter.receiptStamps.findIndex(({ dateISO }) => dateISO === received);
    const stamp = letter.receiptStamps[at]?.dateLiteral ?? formatThaiDate(received);
    return warning(
      'minute-before-stamp',
      'doubt',
      { minute: letter.marginNote?.dateLiteral ?? formatThaiDate(minute), stamp },
      {
        letter: letter.index,
        field: 'marginNote.dateLiteral',
        places: [
          ...placesOf(pages, letter, 'marginNote.dateLiteral', letter.marginNote?.dateLiteral ?? null),
          ...placesOf(pages, letter, `receiptStamps[${at}].dateLiteral`, stamp),
        ],
      },
    );
  });

/** Nobody forwards what has not come in yet: the covering letter is not older than the stamp on what it encloses. */
export const forwardedBeforeReceived: Check = ({ pages, letters }) =>
  letters.flatMap((letter) =>
    letters.flatMap((enclosed) => {
      const isIts = letter.enclosures.some(({ nestedLetter }) => nestedLetter === enclosed.index);
      if (!isIts || letter.dateISO === null) return [];
      const own = letter.dateISO;
      return enclosed.receiptStamps.flatMap(({ dateISO, dateLiteral }, at) => {
        if (dateISO === null || dateISO <= own) return [];
        const stamp = dateLiteral ?? formatThaiDate(dateISO);
        return warning(
          'forwarded-before-received',
          'doubt',
          { letter: formatThaiDate(own), stamp },
          {
            letter: letter.index,
            field: 'dateLiteral',
            places: [
              ...placesOf(pages, letter, 'dateLiteral', letter.dateLiteral),
              ...placesOf(pages, enclosed, `receiptStamps[${at}].dateLiteral`, stamp),
            ],
          },
        );
      });
    }),
  );
