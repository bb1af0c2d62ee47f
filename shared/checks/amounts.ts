/** ๑๒,๕๐๐ บาท (หนึ่งหมื่นสองพันห้าร้อยบาทถ้วน): figure and words must be the same amount. */

import { bahtFromWords } from '../thai/number-words.ts';
import { formatCount, toArabicDigits } from '../thai/numerals.ts';
import { letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

const amount = /([๐-๙\d][๐-๙\d,]{0,15})(?:\.([๐-๙\d]{2}))?\s*บาท(?:ถ้วน)?\s*\(\s*([ก-๎]{4,150})\s*\)/gu;

export const amountsInWords: Check = ({ pages, letters }) =>
  pages.flatMap(({ page, text }) =>
    [...text.matchAll(amount)].flatMap((match) => {
      const [whole, figure = '', fraction = '0', words = ''] = match;
      const said = bahtFromWords(words);
      const written = {
        baht: Number(toArabicDigits(figure).replaceAll(',', '')),
        satang: Number(toArabicDigits(fraction)),
      };
      if (said === null || (said.baht === written.baht && said.satang === written.satang)) return [];
      const span = { page, start: match.index, end: match.index + whole.length };
      return warning(
        'amount-words',
        'error',
        { figure, words, value: formatCount(said.baht) },
        { letter: letterAt(letters, span)?.index ?? null, places: [span] },
      );
    }),
  );
