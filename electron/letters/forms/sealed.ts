/**
 * หนังสือประทับตรา (form 3, ข้อ 13-14): ถึง in place of เรียน, no คำลงท้าย; the agency's name, its seal in red with an
 * initial, the date.
 */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import { formatThaiDate } from '../../../shared/thai/date.ts';
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { lineHeightCm } from '../lines.ts';
import { textWidthCm } from '../page-style.ts';
import { type LetterSheet, ordinary, type SheetBlock, type SheetFixture } from '../sheet.ts';
import { letterBody } from './body.ts';
import { centredLine, underClosing } from './closing.ts';
import { numberLine, urgencyLine } from './head.ts';
import { issuerOf } from './issuer.ts';
import { labelled } from './lead.ts';
import { printedNumber } from './number.ts';
import { letterOwner } from './owner.ts';
import { garudaPaper, letterSheet } from './paper.ts';

export function sealedLetter(letter: LetterToPrint, font: PageFont): LetterSheet {
  const { content, settings } = letter;
  const style = settings.pageStyle;
  const leftCm = underClosing(style, font);
  return letterSheet(
    letter,
    garudaPaper(letter),
    [
      ...urgencyLine(letter),
      numberLine(letter, printedNumber(letter), null),
      labelled(style, 'salutation', 'ถึง', content.addressee, 'addressee'),
      ...letterBody(content.body, style),
      ...sealedFoot(letter, leftCm),
      ...letterOwner(letter),
    ],
    content.details.sealPlace === 'yes' ? sealPlace(letter, leftCm) : [],
  );
}

function sealedFoot(letter: LetterToPrint, leftCm: number): readonly SheetBlock[] {
  const { content, settings } = letter;
  const style = settings.pageStyle;
  const date = content.date === null ? '' : bindForPrint(formatThaiDate(content.date));
  return [
    {
      ...centredLine(style, 'complimentary-close', issuerOf(letter, 'agency'), leftCm),
      field: 'details.agency',
      beforePt: style.closingBeforePt,
    },
    ...Array.from({ length: style.sealLines }, () =>
      ordinary(style, { role: 'signature-room', text: '', keepNext: true }),
    ),
    { ...centredLine(style, 'date', date, leftCm), field: 'date' },
  ];
}

/** Where the seal goes, for offices that want to see it: its middle in the room between name and date. */
function sealPlace({ settings }: LetterToPrint, leftCm: number): readonly SheetFixture[] {
  const style = settings.pageStyle;
  const place = {
    kind: 'circle',
    on: 'last',
    from: 'signature-room',
    colour: 'red',
    x: style.marginLeftCm + (leftCm + textWidthCm(style)) / 2,
    y: (style.sealLines * lineHeightCm(style.fontPt)) / 2,
  } as const;
  return [
    { ...place, radius: style.sealOuterCm / 2 },
    { ...place, radius: style.sealInnerCm / 2 },
  ];
}
