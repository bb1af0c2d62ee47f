/** คำสั่ง (form 4, ข้อ 16): issuer, ที่ n/พ.ศ., เรื่อง; reason, power and order; from when; สั่ง ณ วันที่; signature. */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { type LetterSheet, ordinary, type SheetParagraph } from '../sheet.ts';
import { letterBody } from './body.ts';
import { titleOf } from './issuer.ts';
import { printedNumber } from './number.ts';
import { garudaPaper, letterSheet } from './paper.ts';
import { signedFoot, subjectLine, titleLines } from './titled.ts';

export function order(letter: LetterToPrint, font: PageFont): LetterSheet {
  const { content, settings } = letter;
  const style = settings.pageStyle;
  return letterSheet(letter, garudaPaper(letter), [
    ...titleLines(
      [
        { text: titleOf('คำสั่ง', letter), field: 'details.issuer' },
        { text: printedNumber(letter), role: 'number', field: 'prefixId' },
        subjectLine('เรื่อง', content.subject),
      ],
      style,
    ),
    ...letterBody(content.body, style),
    ...effective(letter),
    ...signedFoot(letter, font, 'สั่ง'),
  ]);
}

/** ทั้งนี้ ตั้งแต่…: a paragraph of its own before the date. */
function effective({ content, settings }: LetterToPrint): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  const text = bindForPrint(content.details.effective ?? '');
  if (text.trim() === '') return [];
  const place = {
    firstLineCm: style.firstLineCm,
    align: 'distribute',
    beforePt: style.blockBeforePt,
  } as const;
  return [
    ordinary(style, { ...place, role: 'closing-purpose', field: 'details.effective', text, keepNext: true }),
  ];
}
