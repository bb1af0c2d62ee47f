/** The foot of a letter: purpose, คำลงท้าย, the hand's room, name and post (form 1, fields 9-12). */
import { signatureLines } from '../../../shared/letter/acting.ts';
import { bindForPrint } from '../../../shared/letter/bind.ts';
import type { PageStyle } from '../../../shared/office/office.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { textWidthCm } from '../page-style.ts';
import { ordinary, type ParagraphRole, type SheetParagraph } from '../sheet.ts';

/** จึงเรียนมาเพื่อ…: a paragraph of its own that never parts from the signature. */
export function closingPurpose(text: string, style: PageStyle): readonly SheetParagraph[] {
  if (text.trim() === '') return [];
  return [
    ordinary(style, {
      role: 'closing-purpose',
      field: 'closingPurpose',
      text: bindForPrint(text),
      firstLineCm: style.firstLineCm,
      align: 'distribute',
      beforePt: style.blockBeforePt,
      keepNext: true,
    }),
  ];
}

export function complimentaryClose(text: string, style: PageStyle): SheetParagraph {
  return ordinary(style, {
    role: 'complimentary-close',
    field: 'complimentaryClose',
    text: bindForPrint(text),
    firstLineCm: style.axisCm,
    leftCm: style.axisCm,
    beforePt: style.closingBeforePt,
    keepNext: true,
  });
}

/** `lines`: from the line above to the printed name, counted as a typist's Enter. */
export function signatureRoom(style: PageStyle, lines: number, beforePt = 0): readonly SheetParagraph[] {
  return Array.from({ length: Math.max(0, lines - 1) }, (_, index) =>
    ordinary(style, {
      role: 'signature-room',
      text: '',
      beforePt: index === 0 ? beforePt : 0,
      keepNext: true,
    }),
  );
}

/** "(name)", post, post acted for; centred under the middle of the closing. `keepLast`: the owner follows. */
export function signature(
  { signatory, settings, content }: LetterToPrint,
  font: PageFont,
  keepLast = true,
): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  const lines = signatory === null ? [] : signatureLines(signatory);
  const place = underClosing(style, font, content.complimentaryClose);
  return lines.map((line, index) => ({
    ...centredLine(style, 'signature', line, place),
    field: 'signatoryId',
    keepNext: keepLast || index < lines.length - 1,
  }));
}

export function centredLine(
  style: PageStyle,
  role: ParagraphRole,
  text: string,
  leftCm: number,
): SheetParagraph {
  const words = bindForPrint(toThaiDigits(text));
  return ordinary(style, { role, text: words, leftCm, firstLineCm: leftCm, align: 'centre', keepNext: true });
}

/** Forms without คำลงท้าย sign where those sign that have it. */
const usualClose = 'ขอแสดงความนับถือ';

/**
 * Indent from which a line centred up to the right margin stands under the middle of `close`, which starts at the
 * axis.
 */
export function underClosing(style: PageStyle, font: PageFont, close = ''): number {
  const half = font.width(close.trim() === '' ? usualClose : close, style.fontPt) / 2;
  return Math.max(0, 2 * (style.axisCm + half) - textWidthCm(style));
}
