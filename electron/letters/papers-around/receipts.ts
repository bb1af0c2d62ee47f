/** ใบรับหนังสือ (form 17, ข้อ 49): slips that travel with the letter, signed by who takes it; four on a sheet to cut. */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { textWidthCm } from '../page-style.ts';
import { type LetterSheet, ordinary, type SheetBlock } from '../sheet.ts';
import { dottedLine, plainSheet, titleLine } from './lines.ts';

const slipsPerSheet = 4;

export type Slip = { readonly letter: LetterToPrint; readonly name: string };

export function receipts(
  { settings }: Pick<LetterToPrint, 'settings'>,
  recipients: readonly Slip[],
): LetterSheet {
  const sheets = Math.ceil(recipients.length / slipsPerSheet);
  const sheet = plainSheet(
    settings,
    Array.from({ length: sheets }, (_, at) => ({
      landscape: false,
      blocks: recipients
        .slice(at * slipsPerSheet, (at + 1) * slipsPerSheet)
        .flatMap(({ letter, name }, index) => slip(letter, name, index > 0)),
    })),
  );
  return { ...sheet, isNumbered: false };
}

/** ที่, ถึง, เรื่อง as on the letter; รับวันที่, เวลา and ผู้รับ by hand. */
function slip(letter: LetterToPrint, name: string, isCut: boolean): readonly SheetBlock[] {
  const { number, content, settings } = letter;
  const style = settings.pageStyle;
  const width = textWidthCm(style);
  const half = width / 2;
  const dots = '-\u00a0'.repeat(66).trimEnd();
  const subject = bindForPrint(`เรื่อง\u00a0\u00a0${content.subject}`);
  return [
    ...(isCut
      ? [
          ordinary(style, {
            role: 'body',
            text: dots,
            fontPt: 10,
            align: 'centre',
            beforePt: 6,
            keepNext: true,
          }),
        ]
      : []),
    titleLine(style, 'ใบรับหนังสือ'),
    dottedLine(
      style,
      [
        { label: 'ที่', text: number ?? '', endCm: half },
        { label: 'จาก', text: `อำเภอ${settings.district}`, endCm: width },
      ],
      { keepNext: true },
    ),
    dottedLine(style, [{ label: 'ถึง', text: name, endCm: width }], { keepNext: true }),
    ordinary(style, { role: 'body', text: subject, keepNext: true }),
    dottedLine(
      style,
      [
        { label: 'รับวันที่', endCm: half },
        { label: 'เวลา', endCm: width, tail: 'น.' },
      ],
      { keepNext: true },
    ),
    dottedLine(style, [{ label: 'ผู้รับ', endCm: width }]),
  ];
}
