/** A paragraph, or the part of one that stands on a page, as the docx package writes it. */
import {
  AlignmentType,
  type IFrameOptions,
  LeaderType,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { PageStyle } from '../../../shared/office/office.ts';
import { twips } from '../page-style.ts';
import { type Stretch, stretches } from '../pen.ts';
import type { SheetParagraph } from '../sheet.ts';
import { type Piece, piece } from './piece.ts';
import type { Writing } from './writing.ts';

export const red = 'C00000';

export type ParagraphPart = {
  readonly paragraph: SheetParagraph;
  /** Offsets into its text. */
  readonly start: number;
  readonly end: number;
  /** It began on an earlier page: no first-line indent. */
  readonly isContinued: boolean;
  /** Nothing stands above it on its page. */
  readonly opensPage: boolean;
  /** Drawings anchored here. */
  readonly anchors?: readonly Piece<ParagraphChild>[];
  readonly frame?: IFrameOptions;
};

export function paragraphPiece(
  part: ParagraphPart,
  { sheet: { style }, styleKey }: Writing,
): Piece<Paragraph> {
  return piece(['paragraph', styleKey, part], () => paragraphOf(part, style));
}

export function paragraphOf(part: ParagraphPart, style: PageStyle): Paragraph {
  const { paragraph, isContinued, frame } = part;
  const { stops, exactPt } = paragraph;
  return new Paragraph({
    alignment: alignmentOf(paragraph.align, style),
    ...(paragraph.keepNext && { keepNext: true }),
    ...(frame !== undefined && { frame }),
    ...(stops.length > 0 && {
      tabStops: stops.map(({ cm, align, leader }) => ({
        position: twips(cm),
        type: align === 'right' ? TabStopType.RIGHT : TabStopType.LEFT,
        ...(leader === 'dots' && { leader: LeaderType.DOT }),
      })),
    }),
    ...indentOf(paragraph, isContinued),
    ...spacingOf(part.opensPage || isContinued ? 0 : Math.round(paragraph.beforePt * 20), exactPt),
    children: [...(part.anchors ?? []).map((anchor) => anchor.write()), ...runs(part, style)],
  });
}

/** What the document's own style says already is not said again: hundreds of letters make many paragraphs. */
function spacingOf(before: number, exactPt: number | null) {
  if (exactPt !== null)
    return {
      spacing: { before, after: 0, line: Math.round(exactPt * 20), lineRule: LineRuleType.EXACT },
    };
  return before === 0 ? {} : { spacing: { before } };
}

function indentOf({ leftCm, firstLineCm }: SheetParagraph, isContinued: boolean) {
  const left = twips(leftCm);
  const first = isContinued ? left : twips(firstLineCm);
  if (left === 0 && first === 0) return {};
  return {
    indent: { left, ...(first >= left ? { firstLine: first - left } : { hanging: left - first }) },
  };
}

/** LibreOffice leaves Thai-distributed text ragged; Word spreads it between letters, which suits Thai better. */
export function alignmentOf(align: SheetParagraph['align'], style: PageStyle) {
  switch (align) {
    case 'centre':
      return AlignmentType.CENTER;
    case 'distribute':
      return style.pageNumberField === 'both' ? AlignmentType.BOTH : AlignmentType.THAI_DISTRIBUTE;
    case 'left':
      return AlignmentType.LEFT;
    case 'right':
      return AlignmentType.RIGHT;
  }
}

function runs({ paragraph, start, end }: ParagraphPart, style: PageStyle): readonly TextRun[] {
  const until = start + paragraph.text.slice(start, end).trimEnd().length;
  // a dotted line may follow the last word
  const afterTabs = start + paragraph.text.slice(start, end).lastIndexOf('\t') + 1;
  return stretches(paragraph, start, Math.max(until, afterTabs)).map((stretch) =>
    run(stretch, paragraph.text, style),
  );
}

/** Only what differs from the document's own type is said. */
function run({ from, to, look }: Stretch, text: string, style: PageStyle): TextRun {
  const size = Math.round(look.fontPt * 2);
  return new TextRun({
    children: withTabs(text.slice(from, to)),
    ...(look.bold && { bold: true, boldComplexScript: true }),
    ...(look.colour === 'red' && { color: red }),
    ...(look.fontPt !== style.fontPt && { size, sizeComplexScript: size }),
  });
}

/** Word wants its own element for a tab; the character alone is only white space to it. */
function withTabs(text: string): readonly (string | Tab)[] {
  return text.split('\t').flatMap((cell, index) => {
    const words = cell === '' ? [] : [writable(cell)];
    return index === 0 ? words : [new Tab(), ...words];
  });
}

/** Codes that no XML may hold, wherever they came from: Word would refuse the file. */
export function writable(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, ' ');
}

/** As low as Word allows: between two tables, under a table that ends a page, above one that keeps a distance. */
export function spacer(points: number, keepNext = false): Piece<Paragraph> {
  return piece(['spacer', points, keepNext], () => spacerOf(points, keepNext));
}

function spacerOf(points: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    ...(keepNext && { keepNext: true }),
    spacing: {
      before: 0,
      after: 0,
      line: Math.max(20, Math.round(points * 20)),
      lineRule: LineRuleType.EXACT,
    },
    run: { size: 2, sizeComplexScript: 2 },
  });
}
