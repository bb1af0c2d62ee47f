/** A laid-out letter as the docx package would write it: what its own layout, a second witness of ours, reads. */
import {
  AlignmentType,
  Footer,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  LineRuleType,
  NumberFormat,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { LaidOutLetter, LaidOutPage } from '../../electron/letters/layout.ts';
import { paper, twips } from '../../electron/letters/page-style.ts';
import type { PlacedParagraph } from '../../electron/letters/placed.ts';
import type { SheetParagraph } from '../../electron/letters/sheet.ts';
import type { PageStyle } from '../../shared/office/office.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';

export type DocxLetter = { readonly laidOut: LaidOutLetter; readonly fontName: string };

export function documentOptions(letter: DocxLetter): IPropertiesOptions {
  const { fontName } = letter;
  const { style } = letter.laidOut.sheet;
  const font = { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName };
  return {
    styles: {
      default: {
        document: {
          run: {
            font,
            size: style.fontPt * 2,
            sizeComplexScript: style.fontPt * 2,
            noProof: true,
            language: { value: 'en-US', eastAsia: 'en-US', bidirectional: 'th-TH' },
          },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: letter.laidOut.pages.map((page, index) => section(letter, page, index)),
  };
}

/** First page of a section: its own number and คำต่อเนื่อง. Pages that a later edit adds get a number only. */
function section(letter: DocxLetter, page: LaidOutPage, index: number): ISectionOptions {
  const { style } = letter.laidOut.sheet;
  const paragraphs = page.blocks.filter((block) => block.kind === 'paragraph');
  const first = paragraphs.map((placed, at) => paragraph(placed, style, at === 0 && index > 0));
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { width: twips(paper.widthCm), height: twips(paper.heightCm) },
        margin: {
          top: twips(style.marginTopCm),
          bottom: twips(style.marginBottomCm),
          left: twips(style.marginLeftCm),
          right: twips(style.marginRightCm),
          header: twips(style.pageNumberTopCm),
          footer: twips(style.continuationBottomCm),
        },
        pageNumbers: { formatType: NumberFormat.THAI_NUMBERS },
      },
    },
    headers: {
      first: new Header({ children: [index === 0 ? new Paragraph('') : pageNumber(style, index + 1)] }),
      default: new Header({ children: [pageNumber(style, null)] }),
    },
    footers: {
      first: new Footer({ children: [continuation(page.continuation)] }),
      default: new Footer({ children: [new Paragraph('')] }),
    },
    children: first,
  };
}

/** LibreOffice prints the Thai number format as "2"; offices that use it get the digit itself on the pages known now. */
function pageNumber(style: PageStyle, known: number | null): Paragraph {
  const number =
    style.pageNumberField === 'both' && known !== null
      ? [`- ${toThaiDigits(known)} -`]
      : ['- ', PageNumber.CURRENT, ' -'];
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: number })] });
}

function continuation(words: string | null): Paragraph {
  if (words === null) return new Paragraph('');
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(words)] });
}

/** LibreOffice leaves Thai-distributed text ragged; Word spreads it between letters, which suits Thai better. */
function alignmentOf(align: SheetParagraph['align'], style: PageStyle) {
  if (align === 'centre') return AlignmentType.CENTER;
  if (align === 'left') return AlignmentType.LEFT;
  return style.pageNumberField === 'both' ? AlignmentType.BOTH : AlignmentType.THAI_DISTRIBUTE;
}

/** The part of a paragraph that stands on this page. */
function paragraph(placed: PlacedParagraph, style: PageStyle, isFirstOfPage: boolean): Paragraph {
  const { paragraph: source, lines, isContinued } = placed;
  const text = source.text.slice(lines[0]?.start ?? 0, lines.at(-1)?.end ?? source.text.length);
  const firstLineCm = isContinued ? source.leftCm : source.firstLineCm;
  return new Paragraph({
    alignment: alignmentOf(source.align, style),
    widowControl: true,
    ...(source.keepNext && { keepNext: true }),
    indent: {
      left: twips(source.leftCm),
      ...(firstLineCm >= source.leftCm
        ? { firstLine: twips(firstLineCm) - twips(source.leftCm) }
        : { hanging: twips(source.leftCm) - twips(firstLineCm) }),
    },
    spacing: {
      before: isFirstOfPage || isContinued ? 0 : Math.round(source.beforePt * 20),
      after: 0,
      line: 240,
      lineRule: LineRuleType.AUTO,
    },
    ...(source.stops.length > 0 && {
      tabStops: source.stops.map(({ cm, align }) => ({
        position: twips(cm),
        type: align === 'right' ? TabStopType.RIGHT : TabStopType.LEFT,
      })),
    }),
    children: [run(source, text.trimEnd())],
  });
}

function run(source: SheetParagraph, text: string): TextRun {
  return new TextRun({
    children: withTabs(text),
    ...(source.bold && { bold: true, boldComplexScript: true }),
    ...(source.colour === 'red' && { color: 'C00000' }),
    ...(source.role === 'urgency' && { size: source.fontPt * 2, sizeComplexScript: source.fontPt * 2 }),
  });
}

/** Word wants its own element for a tab; the character alone is only white space to it. */
function withTabs(text: string): readonly (string | Tab)[] {
  return text.split('\t').flatMap((cell, index) => (index === 0 ? [cell] : [new Tab(), cell]));
}
