/** ระเบียบ and ข้อบังคับ (forms 5 and 6, ข้อ 17-18): alike but for the word they open with. */
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import type { LetterSheet } from '../sheet.ts';
import { letterBody } from './body.ts';
import { titleOf } from './issuer.ts';
import { garudaPaper, letterSheet } from './paper.ts';
import { editionOf, signedFoot, subjectLine, titleLines, yearOf } from './titled.ts';

/** ว่าด้วย, ฉบับที่ from the second on, พ.ศ.; preamble and ข้อ are the text; ประกาศ ณ วันที่. */
export function law(kind: 'ระเบียบ' | 'ข้อบังคับ') {
  return (letter: LetterToPrint, font: PageFont): LetterSheet => {
    const { content, settings } = letter;
    const style = settings.pageStyle;
    const edition = editionOf(letter);
    return letterSheet(letter, garudaPaper(letter), [
      ...titleLines(
        [
          { text: titleOf(kind, letter), field: 'details.issuer' },
          subjectLine('ว่าด้วย', content.subject),
          { text: edition === '' ? '' : `(${edition})`, field: 'details.edition' },
          { text: yearOf(letter), field: 'details.year' },
        ],
        style,
      ),
      ...letterBody(content.body, style),
      ...signedFoot(letter, font, 'ประกาศ'),
    ]);
  };
}
