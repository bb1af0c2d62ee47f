/** What every form has in common: the sheet around its blocks, Garuda, secrecy marks, whole words, attachments. */
import { secrecyMark } from '../../../shared/document/handling.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { paper } from '../page-style.ts';
import type { Emblem, LetterSheet, SheetBlock, SheetFixture } from '../sheet.ts';
import { attachmentSections } from './attachments.ts';

export function letterSheet(
  letter: LetterToPrint,
  emblem: Emblem | null,
  blocks: readonly SheetBlock[],
  fixtures: readonly SheetFixture[] = [],
): LetterSheet {
  const { district, province, pageStyle } = letter.settings;
  return {
    sections: [{ landscape: false, blocks }, ...attachmentSections(letter)],
    fixtures: [...secrecyFixtures(letter), ...fixtures],
    emblem,
    style: pageStyle,
    wholeWords: [district, province],
  };
}

/** กระดาษตราครุฑ (form 28): three centimetres high in the middle of the sheet (ข้อ 71). */
export function garudaPaper({ settings }: LetterToPrint): Emblem {
  return { place: 'centre', heightCm: 3, topCm: settings.pageStyle.garudaTopCm };
}

/** กระดาษบันทึกข้อความ (form 29): one and a half centimetres, at the upper left. */
export function memoPaper({ settings }: LetterToPrint): Emblem {
  return { place: 'left', heightCm: 1.5, topCm: settings.pageStyle.garudaTopCm };
}

/** Red, in the middle of the upper and lower edge of every page (rules §3.2). */
function secrecyFixtures({ secrecy, settings }: LetterToPrint): readonly SheetFixture[] {
  if (secrecy === undefined || secrecy === null) return [];
  const { secrecyPt, secrecyTopCm, secrecyBottomCm } = settings.pageStyle;
  const mark = {
    kind: 'text',
    on: 'all',
    x: paper.widthCm / 2,
    align: 'centre',
    text: secrecyMark[secrecy],
    fontPt: secrecyPt,
    bold: true,
    colour: 'red',
  } as const;
  return [
    { ...mark, y: secrecyTopCm },
    { ...mark, y: paper.heightCm - secrecyBottomCm },
  ];
}
