/** The foot of a letter: purpose, คำลงท้าย, signature, and the owner office with its telephone (fields 9-15). */
import { signatureLines } from '../../shared/letter/acting.ts';
import { bindForPrint } from '../../shared/letter/bind.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { PageFont } from './font-metrics.ts';
import type { LetterToPrint } from './letter-to-print.ts';
import { ownerRoomLines, textWidthCm } from './page-style.ts';
import { ordinary, type SheetParagraph } from './sheet.ts';

export function letterClosing(
  { content, settings, signatory }: LetterToPrint,
  font: PageFont,
): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  const { axisCm } = style;
  const lines =
    signatory === null ? [] : signatureLines(signatory).map((line) => bindForPrint(toThaiDigits(line)));
  const half = font.width(content.complimentaryClose, style.fontPt) / 2;
  // centred between this indent and the right margin, a line stands under the middle of ขอแสดงความนับถือ
  const leftCm = Math.max(0, 2 * (axisCm + half) - textWidthCm(style));
  const keepNext = true;
  return [
    ordinary(style, {
      role: 'closing-purpose',
      text: bindForPrint(content.closingPurpose),
      firstLineCm: style.firstLineCm,
      align: 'distribute',
      beforePt: style.blockBeforePt,
      keepNext,
    }),
    ordinary(style, {
      role: 'complimentary-close',
      text: bindForPrint(content.complimentaryClose),
      firstLineCm: axisCm,
      leftCm: axisCm,
      beforePt: style.closingBeforePt,
      keepNext,
    }),
    ...Array.from({ length: Math.max(0, style.signatureLines - 1) }, () =>
      ordinary(style, { role: 'signature-room', text: '', keepNext }),
    ),
    ...lines.map((text) =>
      ordinary(style, { role: 'signature', text, leftCm, firstLineCm: leftCm, align: 'centre', keepNext }),
    ),
  ];
}

export function letterOwner({ settings, prefix }: LetterToPrint): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  const lines = [
    ...prefix.ownerOffice.split('\n'),
    prefix.phone.trim() === '' ? '' : `โทร. ${toThaiDigits(prefix.phone.trim().replace(/^โทร\.?\s*/u, ''))}`,
    prefix.email.trim() === '' ? '' : `ไปรษณีย์อิเล็กทรอนิกส์ ${prefix.email.trim()}`,
  ].filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  return [
    ...Array.from({ length: ownerRoomLines[0] }, () =>
      ordinary(style, { role: 'owner-room', text: '', keepNext: true }),
    ),
    ...lines.map((line, index) =>
      ordinary(style, { role: 'owner', text: bindForPrint(line), keepNext: index < lines.length - 1 }),
    ),
  ];
}
