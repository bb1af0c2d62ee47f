/** แถลงการณ์ and ข่าว (forms 8 and 9, ข้อ 21-22): the agency's name and the date stand for a signature. */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import { formatThaiDate } from '../../../shared/thai/date.ts';
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import type { LetterSheet } from '../sheet.ts';
import { letterBody } from './body.ts';
import { centredLine, underClosing } from './closing.ts';
import { issuerOf, titleOf } from './issuer.ts';
import { garudaPaper, letterSheet } from './paper.ts';
import { editionOf, subjectLine, titleLines } from './titled.ts';

export function publicWord(kind: 'แถลงการณ์' | 'ข่าว') {
  return (letter: LetterToPrint, font: PageFont): LetterSheet => {
    const { content, settings } = letter;
    const style = settings.pageStyle;
    const leftCm = underClosing(style, font);
    const date = content.date === null ? '' : bindForPrint(formatThaiDate(content.date));
    const agency = issuerOf(letter).replace(new RegExp(`^${kind}`, 'u'), '');
    return letterSheet(letter, garudaPaper(letter), [
      ...titleLines(
        [
          { text: titleOf(kind, letter), field: 'details.issuer' },
          subjectLine('เรื่อง', content.subject),
          { text: editionOf(letter), field: 'details.edition' },
        ],
        style,
      ),
      ...letterBody(content.body, style),
      {
        ...centredLine(style, 'signature', agency, leftCm),
        field: 'details.issuer',
        beforePt: style.closingBeforePt * 2,
      },
      { ...centredLine(style, 'date', date, leftCm), field: 'date', keepNext: false },
    ]);
  };
}
