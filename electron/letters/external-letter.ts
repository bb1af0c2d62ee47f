/** หนังสือภายนอก (form 1, ข้อ 11): the letter's content as paragraphs on Garuda paper, in the order of the form. */

import { bindForPrint } from '../../shared/letter/bind.ts';
import type { LetterContent } from '../../shared/letter/letter.ts';
import { itemMarkers } from '../../shared/letter/numbering.ts';
import { salutationFor } from '../../shared/letter/phrases.ts';
import type { PageStyle } from '../../shared/office/office.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { PageFont } from './font-metrics.ts';
import { letterClosing, letterOwner } from './letter-foot.ts';
import { letterHead } from './letter-head.ts';
import type { LetterToPrint } from './letter-to-print.ts';
import { enclosures, garuda, hangingCm, items, textWidthCm } from './page-style.ts';
import { type LetterSheet, ordinary, type SheetParagraph } from './sheet.ts';

export function externalLetter(letter: LetterToPrint, font: PageFont): LetterSheet {
  const { district, province, pageStyle: style } = letter.settings;
  const blocks = [
    ...letterHead(letter, font),
    ...headBlocks(letter),
    ...body(letter),
    ...letterClosing(letter, font),
    ...letterOwner(letter),
  ];
  return {
    sections: [{ landscape: false, blocks }],
    fixtures: [],
    emblem: garuda,
    style,
    wholeWords: [district, province],
  };
}

/** เรื่อง, คำขึ้นต้น, อ้างถึง, สิ่งที่ส่งมาด้วย. */
function headBlocks({ content, settings }: LetterToPrint): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  const hanging = (role: 'subject' | 'salutation' | 'reference', label: string, text: string) =>
    ordinary(style, {
      role,
      text: `${label}\t${bindForPrint(text)}`,
      stops: [{ cm: hangingCm, align: 'left' }],
      leftCm: hangingCm,
      beforePt: style.blockBeforePt,
    });
  return [
    hanging('subject', 'เรื่อง', content.subject),
    hanging('salutation', salutationFor(content.addressee).opening, content.addressee),
    ...content.references.map((text, index) => hanging('reference', index === 0 ? 'อ้างถึง' : '', text)),
    ...enclosureLines(content, style),
  ];
}

function enclosureLines(content: LetterContent, style: PageStyle): readonly SheetParagraph[] {
  const isOne = content.enclosures.length === 1;
  const left = isOne ? enclosures.numberCm : enclosures.textCm;
  const stops = [
    ...(isOne ? [] : [{ cm: enclosures.numberCm, align: 'left' } as const]),
    { cm: left, align: 'left' } as const,
    { cm: textWidthCm(style), align: 'right' } as const,
  ];
  return content.enclosures.map(({ text, quantity }, index) => {
    const label = index === 0 ? 'สิ่งที่ส่งมาด้วย' : '';
    const number = isOne ? '' : `\t${toThaiDigits(`${index + 1}.`)}`;
    const count = quantity.trim() === '' ? '' : `\t${bindForPrint(`จำนวน ${toThaiDigits(quantity.trim())}`)}`;
    return ordinary(style, {
      role: 'enclosure',
      text: `${label}${number}\t${bindForPrint(text)}${count}`,
      stops,
      leftCm: left,
      beforePt: index === 0 ? style.blockBeforePt : 0,
    });
  });
}

function body({ content, settings }: LetterToPrint): readonly SheetParagraph[] {
  const style = settings.pageStyle;
  const markers = itemMarkers(content.body);
  const last = content.body.length - 1;
  return content.body.map((block, index) => {
    const marker = markers[index] ?? null;
    const place = items[block.level];
    return ordinary(style, {
      role: 'body',
      text: marker === null ? bindForPrint(block.text) : `${marker}\t${bindForPrint(block.text)}`,
      stops: marker === null ? [] : [{ cm: place.textCm, align: 'left' }],
      firstLineCm: marker === null ? style.firstLineCm : place.markerCm,
      align: 'distribute',
      beforePt: marker === null ? style.blockBeforePt : 0,
      keepNext: index === last,
      block: index,
    });
  });
}
