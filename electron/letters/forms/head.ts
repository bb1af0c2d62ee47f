/** The head of a letter on Garuda paper: urgency, ที่ (or เลขที่), the office's address and the date (form 1, fields 0-4). */
import { urgencyMark } from '../../../shared/document/handling.ts';
import { bindForPrint } from '../../../shared/letter/bind.ts';
import { formatThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { lineHeightCm } from '../lines.ts';
import { textWidthCm } from '../page-style.ts';
import { ordinary, type SheetParagraph } from '../sheet.ts';
import { printedNumber } from './number.ts';

/** Urgency where there is one, then the number at the level of the Garuda's feet with the office at the right. */
export function letterHead(letter: LetterToPrint, font: PageFont): readonly SheetParagraph[] {
  return [...urgencyLine(letter), ...numberAndOffice(letter, font), dateLine(letter)];
}

/** ด่วนที่สุด above ที่, red and at least 32 points (ข้อ 28). */
export function urgencyLine({ content, settings }: LetterToPrint): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  if (content.urgency === null) return [];
  const stamp = { fontPt: style.urgencyPt, bold: true, colour: 'red' } as const;
  const text = urgencyMark[content.urgency];
  return [
    ordinary(style, {
      ...stamp,
      role: 'urgency',
      field: 'urgency',
      text,
      beforePt: roomAbove(style, style.urgencyPt),
    }),
  ];
}

export function numberAndOffice(letter: LetterToPrint, font: PageFont): readonly SheetParagraph[] {
  const style = letter.settings.pageStyle;
  const lines = [letter.settings.officeName, ...addressLines(letter.settings)].map(bindForPrint);
  const widest = Math.max(...lines.map((line) => font.width(line, style.fontPt)));
  const stop = { cm: Math.max(style.axisCm, textWidthCm(style) - widest), align: 'left' } as const;
  const [first = '', ...others] = lines;
  return [
    ...[numberLine(letter, `${printedNumber(letter)}\t${first}`, stop)],
    ...others.map((line) => ordinary(style, { role: 'address', text: `\t${line}`, stops: [stop] })),
  ];
}

/** ที่ level with the Garuda's feet, below the urgency where there is one. */
export function numberLine(
  { content, settings }: LetterToPrint,
  text: string,
  stop: SheetParagraph['stops'][number] | null,
): SheetParagraph {
  const style = settings.pageStyle;
  const beforePt = content.urgency === null ? roomAbove(style) : 0;
  return ordinary(style, {
    role: 'number',
    field: 'prefixId',
    text,
    stops: stop === null ? [] : [stop],
    beforePt,
  });
}

function dateLine({ content, settings }: LetterToPrint): SheetParagraph {
  const style = settings.pageStyle;
  return ordinary(style, {
    role: 'date',
    field: 'date',
    text: content.date === null ? '' : bindForPrint(formatThaiDate(content.date)),
    firstLineCm: style.axisCm,
    leftCm: style.axisCm,
    beforePt: style.blockBeforePt,
  });
}

/** Points from the top margin to the line of the number, less a mark of `markPt` that stands between. */
function roomAbove(style: LetterToPrint['settings']['pageStyle'], markPt = 0): number {
  const roomCm = style.numberLineTopCm - style.marginTopCm - (markPt === 0 ? 0 : lineHeightCm(markPt));
  return Math.max(0, (roomCm / 2.54) * 72);
}

/** Code and postcode close the last address line unless the office typed them there itself. */
export function addressLines(settings: LetterToPrint['settings']): readonly string[] {
  const lines = settings.addressLines.map(toThaiDigits).filter((line) => line.trim() !== '');
  const postcode = toThaiDigits(settings.postcode.trim());
  if (postcode === '' || lines.some((line) => line.includes(postcode))) return lines;
  const tail = `${settings.provinceCode} ${postcode}`.trim();
  const last = lines.at(-1);
  return last === undefined ? [tail] : [...lines.slice(0, -1), `${last} ${tail}`];
}
