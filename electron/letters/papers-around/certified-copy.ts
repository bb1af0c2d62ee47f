/**
 * สำเนาถูกต้อง (ข้อ 31): the word สำเนา in the middle above the first line; at the end who certifies, with signature,
 * name, post and day. The letter keeps its pages: where the last has no room, who certifies signs on a sheet behind it.
 */

import { formatThaiDate } from '../../../shared/thai/date.ts';
import type { PageFont } from '../font-metrics.ts';
import { layOut } from '../layout.ts';
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

export function certifiedCopy(sheet: LetterSheet, certifier: Certifier, font: PageFont): LetterSheet {
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
  const signed = certificate(sheet, certifier);
  const onLast = [{ ...letter, blocks: [...letter.blocks, ...signed] }, ...attachments];
  const behind = [letter, { landscape: false, blocks: signed }, ...attachments];
  const hasRoom = pagesOfLetter({ ...sheet, sections: onLast }, font) === pagesOfLetter(sheet, font);
  return { ...sheet, fixtures: [...sheet.fixtures, mark], sections: hasRoom ? onLast : behind };
}

function pagesOfLetter(sheet: LetterSheet, font: PageFont): number {
  return layOut(sheet, font).pages.filter(({ section }) => section === 0).length;
}

function certificate({ style }: LetterSheet, { name, position, date }: Certifier): readonly SheetBlock[] {
  const lines = [
    'สำเนาถูกต้อง',
    '',
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
