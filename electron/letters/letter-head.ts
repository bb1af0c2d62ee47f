/** The head of a letter: urgency, ที่, the office's address and the date (form 1, fields 0-4). */
import { urgencyMark } from '../../shared/document/handling.ts';
import { bindForPrint } from '../../shared/letter/bind.ts';
import { formatLetterNumber } from '../../shared/letter/citation.ts';
import { formatThaiDate } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { PageFont } from './font-metrics.ts';
import type { LetterToPrint } from './letter-to-print.ts';
import { lineHeightCm } from './lines.ts';
import { numberLineTopCm, textWidthCm } from './page-style.ts';
import { ordinary, type SheetParagraph } from './sheet.ts';

/** ที่ as it prints, without the running number while there is none. */
export function printedNumber(letter: LetterToPrint): string {
  const number = letter.number ?? formatLetterNumber(letter.prefix.code, letter.content.circular, null);
  return bindForPrint(`ที่ ${number}`);
}

function printedDate(letter: LetterToPrint): string {
  return letter.content.date === null ? '' : bindForPrint(formatThaiDate(letter.content.date));
}

export function letterHead(letter: LetterToPrint, font: PageFont): readonly SheetParagraph[] {
  const { content, settings } = letter;
  const style = settings.pageStyle;
  const lines = [settings.officeName, ...addressLines(settings)].map(bindForPrint);
  const widest = Math.max(...lines.map((line) => font.width(line, style.fontPt)));
  const stop = { cm: Math.max(style.axisCm, textWidthCm(style) - widest), align: 'left' } as const;
  const urgent = content.urgency === null ? null : urgencyMark[content.urgency];
  const urgencyCm = urgent === null ? 0 : lineHeightCm(style.urgencyPt);
  const roomPt = Math.max(0, ((numberLineTopCm - style.marginTopCm - urgencyCm) / 2.54) * 72);
  const first = ordinary(style, {
    role: 'number',
    text: `${printedNumber(letter)}\t${lines[0] ?? ''}`,
    stops: [stop],
    beforePt: urgent === null ? roomPt : 0,
  });
  const stamp = {
    role: 'urgency',
    fontPt: style.urgencyPt,
    bold: true,
    colour: 'red',
    beforePt: roomPt,
  } as const;
  return [
    ...(urgent === null ? [] : [ordinary(style, { ...stamp, text: urgent })]),
    first,
    ...lines.slice(1).map((line) => ordinary(style, { role: 'address', text: `\t${line}`, stops: [stop] })),
    ordinary(style, {
      role: 'date',
      text: printedDate(letter),
      firstLineCm: style.axisCm,
      leftCm: style.axisCm,
      beforePt: style.blockBeforePt,
    }),
  ];
}

/** Code and postcode close the last address line unless the office typed them there itself. */
function addressLines(settings: LetterToPrint['settings']): readonly string[] {
  const lines = settings.addressLines.map(toThaiDigits).filter((line) => line.trim() !== '');
  const postcode = toThaiDigits(settings.postcode.trim());
  if (postcode === '' || lines.some((line) => line.includes(postcode))) return lines;
  const tail = `${settings.provinceCode} ${postcode}`.trim();
  const last = lines.at(-1);
  return last === undefined ? [tail] : [...lines.slice(0, -1), `${last} ${tail}`];
}
