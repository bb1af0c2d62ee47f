/** ปีงบประมาณ n runs from 1 October n-1 to 30 September n (rules §8); its quarters begin in October, January, April, July. */
import type { Span } from '../document/reading.ts';
import { monthFromName, monthNames } from '../thai/date.ts';
import { toArabicDigits, toThaiDigits } from '../thai/numerals.ts';
import { letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

const digit = '[๐-๙\\d]';
const month = `(${monthNames.join('|')})`;
const fiscalYear = `ปีงบประมาณ\\s*(?:พ\\.\\s?ศ\\.\\s*)?(${digit}{4})`;
const dash = '\\s*(?:-|–|ถึง)\\s*(?:วันที่\\s*)?';

/** ปีงบประมาณ พ.ศ. ๒๕๗๐ (๑ ตุลาคม ๒๕๖๙ - ๓๐ กันยายน ๒๕๗๐) */
const wholeYear = new RegExp(
  `${fiscalYear}\\s*\\(?\\s*(?:ระหว่าง|ตั้งแต่)?\\s*(?:วันที่\\s*)?(?:${digit}{1,2}\\s*)?ตุลาคม\\s*(?:พ\\.\\s?ศ\\.\\s*)?(${digit}{4})${dash}(?:${digit}{1,2}\\s*)?กันยายน\\s*(?:พ\\.\\s?ศ\\.\\s*)?(${digit}{4})`,
  'gu',
);
/** ไตรมาสที่ ๑ ปีงบประมาณ พ.ศ. ๒๕๗๐ (ตุลาคม - ธันวาคม ๒๕๖๙) */
const quarter = new RegExp(
  `ไตรมาส\\s*(?:ที่\\s*)?([๑-๔1-4])\\s*(?:ของ|ประจำ)?${fiscalYear}\\s*\\(?\\s*(?:เดือน)?\\s*${month}${dash}(?:เดือน)?\\s*${month}\\s*(${digit}{4})`,
  'gu',
);
const firstMonths = [10, 1, 4, 7];

export const fiscalPeriods: Check = ({ pages, letters }) =>
  pages.flatMap(({ page, text }) => {
    const years = [...text.matchAll(wholeYear)].filter(([, year = '', from = '', to = '']) => {
      const n = numberOf(year);
      return numberOf(from) !== n - 1 || numberOf(to) !== n;
    });
    const quarters = [...text.matchAll(quarter)].filter(
      ([, part = '', year = '', from = '', to = '', stated = '']) => {
        const first = firstMonths[numberOf(part) - 1] ?? 0;
        const expected = first === 10 ? numberOf(year) - 1 : numberOf(year);
        return (
          monthFromName(from) !== first || monthFromName(to) !== first + 2 || numberOf(stated) !== expected
        );
      },
    );
    return [
      ...years.map((match) => ({ match, year: match[1] })),
      ...quarters.map((match) => ({ match, year: match[2] })),
    ].map(({ match, year }) => {
      const span: Span = { page, start: match.index, end: match.index + match[0].length };
      return warning(
        'fiscal-period',
        'doubt',
        { period: match[0].replace(/\s+/gu, ' '), year: toThaiDigits(year ?? '') },
        { letter: letterAt(letters, span)?.index ?? null, places: [span] },
      );
    });
  });

function numberOf(digits: string): number {
  return Number(toArabicDigits(digits));
}
