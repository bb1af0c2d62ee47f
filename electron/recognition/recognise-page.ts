/**
 * A picture of a page to text with places and confidences: page made straight and cut into lines, lines read, doubtful
 * ones read again, codes, layout. Pure computation: what it needs is loaded once by `createRecogniser` (recogniser.ts).
 */
import { assemblePage, type ReadStrip } from './assemble-page.ts';
import { readCodes } from './codes.ts';
import type { LineReader } from './line/line-reader.ts';
import { preparePage } from './page/prepare-page.ts';
import type { ColourImage, PreparedPage, RecognisedPage, Strip } from './types.ts';

export type RecognitionTools = { readonly lines: LineReader };

const pointsPerInch = 72;
/** A4, where a picture does not say how large it is. */
const usualLength = 842;

export async function recognisePage(picture: ColourImage, tools: RecognitionTools): Promise<RecognisedPage> {
  const page = await preparePage(picture, { readability: (strips) => readability(strips, tools.lines) });
  const scale = pointsPerPixel(picture, page);
  const size = { width: round(page.width * scale), height: round(page.height * scale) };
  const readings = await tools.lines.read(page.strips);
  const strips: ReadStrip[] = page.strips.flatMap((strip, at) => {
    const reading = readings[at];
    return reading === undefined ? [] : [{ strip, reading }];
  });
  return {
    turn: page.turn,
    size,
    ...assemblePage(page, strips, scale),
    codes: await readCodes(picture, page, scale),
    isBlank: page.isBlank,
  };
}

/** How well strips read: upside down they do not. */
async function readability(strips: readonly Strip[], lines: LineReader): Promise<number> {
  const readings = await lines.read(strips);
  const sum = readings.reduce((total, { confidence }) => total + confidence, 0);
  return readings.length === 0 ? 0 : sum / readings.length;
}

function pointsPerPixel({ dpi }: ColourImage, { width, height }: PreparedPage): number {
  return dpi === null ? usualLength / Math.max(width, height) : pointsPerInch / dpi;
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
