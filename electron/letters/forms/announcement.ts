/** ประกาศ (form 7, ข้อ 20): agency, เรื่อง, text, ประกาศ ณ วันที่, signature; its number stands in the register alone. */
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import type { LetterSheet } from '../sheet.ts';
import { letterBody } from './body.ts';
import { titleOf } from './issuer.ts';
import { garudaPaper, letterSheet } from './paper.ts';
import { signedFoot, subjectLine, titleLines } from './titled.ts';

export function announcement(letter: LetterToPrint, font: PageFont): LetterSheet {
  const { content, settings } = letter;
  const style = settings.pageStyle;
  return letterSheet(letter, garudaPaper(letter), [
    ...titleLines(
      [{ text: titleOf('ประกาศ', letter), field: 'details.issuer' }, subjectLine('เรื่อง', content.subject)],
      style,
    ),
    ...letterBody(content.body, style),
    ...signedFoot(letter, font, 'ประกาศ'),
  ]);
}
