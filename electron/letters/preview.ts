/** The laid-out pages as placed texts in millimetres: the same lines the DOCX breaks its pages by. */
import type {
  LetterPage,
  LetterPreview,
  PlacedPicture,
  PlacedText,
  TextSetting,
} from '../../shared/letter/letter.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { fontHeights, type PageFont } from './font-metrics.ts';
import type { LaidOutLetter, LaidOutPage } from './layout.ts';
import { cmOfPoints, paper, paperSize, textWidthCm } from './page-style.ts';
import type { PlacedBlock } from './placed.ts';
import {
  dotsOfLine,
  rulesOfBox,
  rulesOfTable,
  textsOfFixture,
  textsOfLine,
  textsOfRow,
  words,
} from './preview-parts.ts';
import { setLines } from './set-lines.ts';
import type { GarudaPicture, LetterSheet } from './sheet.ts';

type Garuda = Pick<GarudaPicture, 'fileId' | 'aspect'> | null;

export function letterPreview(
  { sheet, pages }: LaidOutLetter,
  font: PageFont,
  garuda: Garuda,
): LetterPreview {
  return {
    widthMm: paper.widthCm * 10,
    heightMm: paper.heightCm * 10,
    setting: settingOf(sheet.style),
    pages: pages.map((page, index) => previewPage(sheet, page, index, font, garuda)),
  };
}

function previewPage(
  sheet: LetterSheet,
  page: LaidOutPage,
  index: number,
  font: PageFont,
  garuda: Garuda,
): LetterPage {
  const { fontPt, marginLeftCm } = sheet.style;
  const parts = page.blocks.map((block) => partsOf(block, sheet, page.landscape));
  const { heightCm } = paperSize(page.landscape);
  const up = cmOfPoints(fontPt * fontHeights.descent);
  const down = cmOfPoints(fontPt * fontHeights.ascent);
  const edge = (text: string, align: 'centre' | 'right', baselineCm: number) =>
    edgeText(text, align, baselineCm, sheet, page.landscape, font);
  return {
    landscape: page.landscape,
    texts: [
      ...(index === 0 || sheet.isNumbered === false
        ? []
        : [edge(`- ${toThaiDigits(index + 1)} -`, 'centre', sheet.style.pageNumberTopCm + down)]),
      ...parts.flatMap(({ texts }) => texts),
      ...page.fixtures.flatMap((fixture) => (fixture.kind === 'text' ? textsOfFixture(fixture, font) : [])),
      ...(page.continuation === null
        ? []
        : [edge(page.continuation, 'right', heightCm - sheet.style.continuationBottomCm - up)]),
    ],
    pictures: [
      ...(index === 0 && garuda !== null ? emblemPlace(sheet, garuda, marginLeftCm) : []),
      ...parts.flatMap(({ pictures }) => pictures),
    ],
    rules: [
      ...parts.flatMap(({ rules }) => rules),
      ...page.fixtures.flatMap((fixture) => (fixture.kind === 'box' ? rulesOfBox(fixture) : [])),
    ],
    circles: page.fixtures.flatMap((fixture) =>
      fixture.kind === 'circle'
        ? [{ x: fixture.x * 10, y: fixture.y * 10, radius: fixture.radius * 10, colour: fixture.colour }]
        : [],
    ),
    lines: page.blocks.flatMap(setLines),
  };
}

function settingOf(style: LetterSheet['style']): TextSetting {
  return {
    widthMm: textWidthCm(style) * 10,
    landscapeWidthMm: textWidthCm(style, true) * 10,
    fontPt: style.fontPt,
    firstLineMm: style.firstLineCm * 10,
  };
}

/** Page number and คำต่อเนื่อง, between the margins. */
function edgeText(
  text: string,
  align: 'centre' | 'right',
  baselineCm: number,
  { style }: LetterSheet,
  isLandscape: boolean,
  font: PageFont,
): PlacedText {
  const right = paperSize(isLandscape).widthCm - style.marginRightCm;
  const room = right - style.marginLeftCm - font.width(text, style.fontPt);
  const x = style.marginLeftCm + (align === 'centre' ? room / 2 : room);
  return words({ x, y: baselineCm, text, fontPt: style.fontPt });
}

function emblemPlace(
  { emblem }: LetterSheet,
  garuda: NonNullable<Garuda>,
  marginLeftCm: number,
): readonly PlacedPicture[] {
  if (emblem === null) return [];
  const height = emblem.heightCm * 10;
  const width = height * garuda.aspect;
  const x = emblem.place === 'left' ? marginLeftCm * 10 : (paper.widthCm * 10 - width) / 2;
  return [{ x, y: emblem.topCm * 10, width, height, fileId: garuda.fileId, field: null }];
}

type Parts = Pick<LetterPage, 'texts' | 'pictures' | 'rules'>;

function partsOf(placed: PlacedBlock, { style }: LetterSheet, isLandscape: boolean): Parts {
  switch (placed.kind) {
    case 'paragraph': {
      const place = { style, isLandscape, paragraph: placed.paragraph };
      let y = placed.top;
      const lines = placed.lines.map((line, index) => {
        const at = y;
        y += line.height;
        const isCut = index === placed.lines.length - 1; // not stretched where the page ends, as in Word
        return {
          texts: textsOfLine(place, line, at + line.baseline, isCut),
          rules: dotsOfLine(place, line, at + line.baseline),
        };
      });
      return {
        texts: lines.flatMap(({ texts }) => texts),
        rules: lines.flatMap(({ rules }) => rules),
        pictures: [],
      };
    }
    case 'table': {
      let y = placed.top;
      const texts = [...placed.head, ...placed.rows].flatMap((row, index) => {
        const at = y;
        y += row.height;
        return textsOfRow({ style, isLandscape, placed }, row, at, index < placed.head.length);
      });
      return { texts, rules: rulesOfTable({ style, isLandscape, placed }), pictures: [] };
    }
    case 'picture': {
      const { picture, widthCm, heightCm, top } = placed;
      const middle = (paperSize(isLandscape).widthCm + style.marginLeftCm - style.marginRightCm) / 2;
      const x = (middle - widthCm / 2) * 10;
      const size = { width: widthCm * 10, height: heightCm * 10 };
      const place = { x, y: top * 10, ...size, fileId: picture.fileId, field: picture.field };
      return { texts: [], rules: [], pictures: [place] };
    }
  }
}
