/** Every form of the regulation as blocks on its paper. */
import type { LetterFormName } from '../../../shared/letter/forms/form.ts';
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import type { LetterSheet } from '../sheet.ts';
import { announcement } from './announcement.ts';
import { certificate } from './certificate.ts';
import { externalLetter } from './external.ts';
import { law } from './law.ts';
import { memo } from './memo.ts';
import { minutes } from './minutes.ts';
import { order } from './order.ts';
import { publicWord } from './public-word.ts';
import { sealedLetter } from './sealed.ts';

const sheets: Readonly<Record<LetterFormName, (letter: LetterToPrint, font: PageFont) => LetterSheet>> = {
  external: externalLetter,
  memo,
  sealed: sealedLetter,
  order,
  regulation: law('ระเบียบ'),
  rule: law('ข้อบังคับ'),
  announcement,
  communique: publicWord('แถลงการณ์'),
  news: publicWord('ข่าว'),
  certificate,
  minutes,
};

export function sheetOf(letter: LetterToPrint, font: PageFont): LetterSheet {
  return sheets[letter.content.form](letter, font);
}
