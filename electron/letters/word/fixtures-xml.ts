/** What stands at a fixed place of the sheet: words in a frame of the page, outlines and the Garuda as floating pictures. */
import { fontHeights } from '../font-metrics.ts';
import { cmOfPoints, paper, twips } from '../page-style.ts';
import { ordinary, type SheetFixture } from '../sheet.ts';
import { anchorXml } from './drawing-xml.ts';
import { type Outline, outlinePicture } from './outline-picture.ts';
import { paragraphXml } from './paragraph-xml.ts';
import type { Writing } from './writing.ts';

/** `frames` are paragraphs of their own; `anchors` go into a paragraph that stands there anyhow. */
export type FixturesXml = {
  readonly frames: string;
  readonly anchors: string;
  /** Relationships of the pictures that `anchors` show. */
  readonly pictures: readonly string[];
};

export function fixturesXml(fixtures: readonly SheetFixture[], writing: Writing): FixturesXml {
  const outlines = fixtures.flatMap((fixture) =>
    fixture.kind === 'text' ? [] : [outline(fixture, writing)],
  );
  const texts = fixtures.flatMap((fixture) => (fixture.kind === 'text' ? [frame(fixture, writing)] : []));
  return {
    frames: texts.join(''),
    anchors: outlines.map(({ xml }) => xml).join(''),
    pictures: outlines.map(({ relation }) => relation),
  };
}

function frame(fixture: Extract<SheetFixture, { kind: 'text' }>, { sheet, font }: Writing): string {
  const { text, fontPt, bold, colour, align } = fixture;
  const width = font.width(text, fontPt, bold) + 0.4;
  const left = fixture.x - (align === 'left' ? 0 : align === 'centre' ? width / 2 : width);
  const top = fixture.y - cmOfPoints(fontPt * fontHeights.ascent);
  const paragraph = ordinary(sheet.style, { role: 'body', text, fontPt, bold, colour, align });
  const place = `w:x="${twips(left)}" w:y="${twips(top)}"`;
  const part = {
    ...{ paragraph, start: 0, end: text.length, isContinued: false, opensPage: false },
    // the text under a mark keeps its lines
    frame: `<w:framePr w:w="${twips(width)}" w:wrap="through" w:vAnchor="page" w:hAnchor="page" ${place}/>`,
  };
  return paragraphXml(part, sheet.style);
}

function outline(fixture: Outline, { parts }: Writing): { xml: string; relation: string } {
  const { key, bytes, left, top, width, height } = outlinePicture(fixture);
  const relation = parts.picture(key, bytes);
  const name = fixture.kind === 'circle' ? 'ตรา' : 'กรอบ';
  const drawn = { relation, id: parts.nextDrawing(), name, widthCm: width, heightCm: height };
  return { xml: anchorXml(drawn, left, top), relation };
}

/** The office's Garuda at its place of the first page; nothing on plain paper. */
export function emblemXml({ sheet: { emblem, style }, garuda, parts }: Writing): string {
  if (emblem === null || garuda === null) return '';
  const { heightCm, topCm } = emblem;
  const widthCm = heightCm * garuda.aspect;
  const relation = parts.picture(garuda.fileId, garuda.bytes);
  const drawn = { relation, id: parts.nextDrawing(), name: 'ครุฑ', widthCm, heightCm };
  const isInMiddle = emblem.place === 'centre' && widthCm < paper.widthCm;
  return anchorXml(drawn, isInMiddle ? null : style.marginLeftCm, topCm);
}
