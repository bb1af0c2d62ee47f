/** What stands at a fixed place of the sheet: words in a frame of the page, outlines and the Garuda as floating pictures. */
import {
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { fontHeights } from '../font-metrics.ts';
import { cmOfPoints, emu, paper, twips } from '../page-style.ts';
import { ordinary, type SheetFixture } from '../sheet.ts';
import { outlinePicture } from './outline-picture.ts';
import { paragraphPiece } from './paragraph.ts';
import { type Piece, piece } from './piece.ts';
import type { Writing } from './writing.ts';

/** `frames` are paragraphs of their own; `anchors` go into a paragraph that stands there anyhow. */
export type WrittenFixtures = {
  readonly frames: readonly Piece<Paragraph>[];
  readonly anchors: readonly Piece<ImageRun>[];
};

export function fixturesOf(fixtures: readonly SheetFixture[], writing: Writing): WrittenFixtures {
  return {
    frames: fixtures.flatMap((fixture) => (fixture.kind === 'text' ? [frame(fixture, writing)] : [])),
    anchors: fixtures.flatMap((fixture) =>
      fixture.kind === 'text' ? [] : [piece(['outline', fixture], () => outline(fixture))],
    ),
  };
}

function frame(fixture: Extract<SheetFixture, { kind: 'text' }>, writing: Writing): Piece<Paragraph> {
  const { sheet, font } = writing;
  const { text, fontPt, bold, colour, align } = fixture;
  const width = font.width(text, fontPt, bold) + 0.4;
  const left = fixture.x - (align === 'left' ? 0 : align === 'centre' ? width / 2 : width);
  const top = fixture.y - cmOfPoints(fontPt * fontHeights.ascent);
  const paragraph = ordinary(sheet.style, { role: 'body', text, fontPt, bold, colour, align });
  const part = { paragraph, start: 0, end: text.length, isContinued: false, opensPage: false };
  const frame = {
    type: 'absolute' as const,
    position: { x: twips(left), y: twips(top) },
    width: twips(width),
    // the text under a mark keeps its lines
    wrap: FrameWrap.THROUGH,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  };
  return paragraphPiece({ ...part, frame }, writing);
}

function outline(fixture: Exclude<SheetFixture, { kind: 'text' }>): ImageRun {
  const { bytes, left, top, width, height } = outlinePicture(fixture);
  const name = fixture.kind === 'circle' ? 'ตรา' : 'กรอบ';
  return floating({ bytes, name, widthCm: width, heightCm: height }, left, top);
}

/** The office's Garuda at its place of the first page; nothing on plain paper. */
export function emblemOf({ sheet: { emblem, style }, garuda }: Writing): readonly Piece<ImageRun>[] {
  if (emblem === null || garuda === null) return [];
  const { heightCm, topCm } = emblem;
  const widthCm = heightCm * garuda.aspect;
  const isInMiddle = emblem.place === 'centre' && widthCm < paper.widthCm;
  const drawn = { bytes: garuda.bytes, name: 'ครุฑ', widthCm, heightCm };
  const left = isInMiddle ? null : style.marginLeftCm;
  return [piece(['emblem', widthCm, heightCm, left, topCm], () => floating(drawn, left, topCm))];
}

export type Drawn = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly widthCm: number;
  readonly heightCm: number;
};

export function pictureOptions({ bytes, name, widthCm, heightCm }: Drawn) {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const pixels = (cm: number) => (cm / 2.54) * 96;
  return {
    type: isJpeg ? ('jpg' as const) : ('png' as const),
    data: bytes,
    transformation: { width: pixels(widthCm), height: pixels(heightCm) },
    altText: { name, title: name, description: name },
  };
}

/** `left` null: in the middle of the sheet. Floats over the page, so that no text moves when it comes or goes. */
function floating(drawn: Drawn, leftCm: number | null, topCm: number): ImageRun {
  return new ImageRun({
    ...pictureOptions(drawn),
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.PAGE,
        ...(leftCm === null ? { align: HorizontalPositionAlign.CENTER } : { offset: emu(leftCm) }),
      },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emu(topCm) },
      wrap: { type: TextWrappingType.NONE },
      behindDocument: true,
    },
  });
}
