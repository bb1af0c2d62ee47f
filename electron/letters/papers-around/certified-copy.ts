/**
 * สำเนาถูกต้อง (ข้อ 31): the word สำเนา in the middle above the first line; at the end who certifies, with signature,
 * name, post and day.
 */

import { formatThaiDate } from '../../../shared/thai/date.ts';
import { paper } from '../page-style.ts';
import type { SheetBlock, SheetFixture } from '../sheet.ts';
import { type LetterSheet, ordinary } from '../sheet.ts';
import { dotsForName, signingLines } from './lines.ts';

export type Certifier = {
  /** Empty: to be written by hand. */
  readonly name: string;
  /** วิชาการ ปฏิบัติการ or ทั่วไป ชำนาญงาน and above, who owns the matter. */
  readonly position: string;
  /** ISO; null: by hand. */
  readonly date: string | null;
};

export function certifiedCopy(sheet: LetterSheet, certifier: Certifier): LetterSheet {
  const [letter, ...attachments] = sheet.sections;
  if (letter === undefined) return sheet;
  const mark: SheetFixture = {
    kind: 'text',
    on: 'first',
    x: paper.widthCm / 2,
    y: sheet.style.copyTopCm,
    align: 'centre',
    text: 'สำเนา',
    fontPt: sheet.style.fontPt,
    bold: true,
    colour: 'black',
  };
  return {
    ...sheet,
    fixtures: [...sheet.fixtures, mark],
    sections: [{ ...letter, blocks: [...letter.blocks, ...certificate(sheet, certifier)] }, ...attachments],
  };
}

function certificate({ style }: LetterSheet, { name, position, date }: Certifier): readonly SheetBlock[] {
  const lines = [
    'สำเนาถูกต้อง',
    '',
    `(${name.trim() === '' ? dotsForName : name.trim()})`,
    position.trim() === '' ? `ตำแหน่ง ${dotsForName}` : position.trim(),
    date === null ? `วันที่ ${dotsForName}` : formatThaiDate(date),
  ];
  return [
    ordinary(style, { role: 'signature-room', text: '', keepNext: true }),
    ...signingLines(style, lines),
  ];
}
