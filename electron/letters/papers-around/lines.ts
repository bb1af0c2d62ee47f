/** Lines to be filled in by hand, and other parts that the papers around a letter share. */
import { bindForPrint } from '../../../shared/letter/bind.ts';
import type { OfficeSettings, PageStyle } from '../../../shared/office/office.ts';
import { textWidthCm } from '../page-style.ts';
import {
  type LetterSheet,
  ordinary,
  type SheetParagraph,
  type SheetSection,
  type TabStop,
} from '../sheet.ts';

export type OfficeOfPaper = Pick<OfficeSettings, 'officeName' | 'district' | 'province' | 'pageStyle'>;

/** Plain paper without an emblem. */
export function plainSheet(
  { district, province, pageStyle }: OfficeOfPaper,
  sections: readonly SheetSection[],
): LetterSheet {
  return { sections, fixtures: [], emblem: null, style: pageStyle, wholeWords: [district, province] };
}

export function titleLine(style: PageStyle, text: string, beforePt = 0): SheetParagraph {
  return ordinary(style, {
    role: 'title',
    text: bindForPrint(text),
    bold: true,
    align: 'centre',
    beforePt,
    keepNext: true,
  });
}

/** `tail` closes the last one: "เวลา ……… น." */
type DottedCell = {
  readonly label: string;
  readonly text?: string;
  readonly endCm: number;
  readonly tail?: string;
};

/** "ที่ ……… วันที่ ………": dots after each label up to where the next begins, or to `endCm`. Filled where `text` is given. */
export function dottedLine(
  style: PageStyle,
  cells: readonly DottedCell[],
  part: Partial<SheetParagraph> = {},
): SheetParagraph {
  const stops: TabStop[] = [];
  const text = cells.map(({ label, text: filled = '', endCm, tail = '' }, index) => {
    const isLast = index === cells.length - 1;
    stops.push({ cm: endCm, align: isLast ? 'right' : 'left', leader: 'dots' });
    const words = [label, filled].filter((words) => words !== '').join('\u00a0\u00a0');
    return `${bindForPrint(words)}\t${tail}`;
  });
  return ordinary(style, { role: 'body', text: text.join(''), stops, ...part });
}

/** Whole lines of dots for what a hand writes. */
export function emptyLines(style: PageStyle, count: number): readonly SheetParagraph[] {
  return Array.from({ length: count }, () =>
    dottedLine(style, [{ label: '', endCm: textWidthCm(style) }], { keepNext: true }),
  );
}

/** Lines of a signature in the right half: "(ลงชื่อ) ……", "(name)", post, "วันที่ ……". */
export function signingLines(
  style: PageStyle,
  lines: readonly string[],
  part: Partial<SheetParagraph> = {},
): readonly SheetParagraph[] {
  const leftCm = style.axisCm;
  return lines.map((line, index) =>
    ordinary(style, {
      role: 'signature',
      text: bindForPrint(line),
      align: 'centre',
      leftCm,
      firstLineCm: leftCm,
      keepNext: index < lines.length - 1,
      ...part,
    }),
  );
}

/** A line for a name that is not known: as long as a name. */
export const dotsForName = '........................................................';
