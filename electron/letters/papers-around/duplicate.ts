/**
 * สำเนาคู่ฉบับ (ข้อ 30): the letter again, with the names of who drafted, typed and checked it at the lower right edge
 * of its last page, where each signs or initials.
 */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import { paper } from '../page-style.ts';
import type { LetterSheet, SheetFixture } from '../sheet.ts';

/** Names may be empty: then the dots alone stand there. */
export type Makers = { readonly drafter: string; readonly typist: string; readonly checker: string };

/** Room for a hand before the names. */
/** Three lines reach into the lower margin: nearer to each other than lines of text; of a point of their size. */
const lineCmOfPt = 0.62 / 14;
const dots = '.'.repeat(34);

type TextFixture = Extract<SheetFixture, { kind: 'text' }>;

export function duplicate(sheet: LetterSheet, makers: Makers): LetterSheet {
  const { style } = sheet;
  const lines = [
    ['ร่าง', makers.drafter],
    ['พิมพ์', makers.typist],
    ['ตรวจ', makers.checker],
  ] as const;
  // the layout keeps the last line of every page empty: the first of these may stand there
  const first = paper.heightCm - style.makersBottomCm;
  const lineCm = style.makersPt * lineCmOfPt;
  const words = (text: string, place: Pick<TextFixture, 'on' | 'x' | 'y' | 'align'>): TextFixture => ({
    ...place,
    kind: 'text',
    text: bindForPrint(text),
    fontPt: style.makersPt,
    bold: false,
    colour: 'black',
  });
  const right = paper.widthCm - style.marginRightCm;
  return {
    ...sheet,
    fixtures: [
      ...sheet.fixtures,
      words('สำเนาคู่ฉบับ', { on: 'first', x: right, y: style.duplicateTopCm, align: 'right' }),
      ...lines.map(([what, name], index) => {
        const who = name.trim() === '' ? '' : ` ${name.trim()}`;
        const place = {
          on: 'last',
          x: style.makersLeftCm,
          y: first + index * lineCm,
          align: 'left',
        } as const;
        return words(`ผู้${what} ${dots}${who}`, place);
      }),
    ],
  };
}
