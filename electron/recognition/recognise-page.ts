/**
 * A picture of a page to text with places and confidences: page made straight and cut into lines, lines read, doubtful
 * ones read again, codes, layout. Pure computation: what it needs is loaded once by `createRecogniser` (recogniser.ts).
 */
import { assemblePage, type ReadStrip } from './assemble-page.ts';
import { readCodes } from './codes.ts';
import { markBlackPens } from './layout/black-pen.ts';
import { knowColouredType } from './layout/coloured-type.ts';
import { hearSecond } from './line/hear-second.ts';
import type { LineReader } from './line/line-reader.ts';
import type { SecondReader } from './line/second-reader.ts';
import { preparePage } from './page/prepare-page.ts';
import type { ColourImage, LineReading, PreparedPage, RecognisedPage, Strip } from './types.ts';

export type RecognitionTools = {
  readonly lines: LineReader;
  /** Null where it is turned off. */
  readonly second: SecondReader | null;
};

/** A line with a character below this is looked at by the second reader; the most doubtful first, as far as time allows. */
const doubtful = 0.6;
const mostSecondLooks = 8;

const pointsPerInch = 72;
/** A4, where a picture does not say how large it is. */
const usualLength = 842;

export async function recognisePage(picture: ColourImage, tools: RecognitionTools): Promise<RecognisedPage> {
  const page = await preparePage(picture, { readability: (strips) => readability(strips, tools.lines) });
  const scale = pointsPerPixel(picture, page);
  const size = { width: round(page.luma.width * scale), height: round(page.luma.height * scale) };
  const readings = await tools.lines.read(page.strips);
  const read: ReadStrip[] = page.strips.flatMap((strip, at) => {
    const reading = readings[at];
    return reading === undefined ? [] : [{ strip, reading }];
  });
  const strips = knowColouredType(read);
  if (tools.second !== null) await hearDoubtful(strips, tools.second);
  return {
    turn: page.turn,
    size,
    ...assemblePage(page, markBlackPens(strips), scale),
    codes: await readCodes(page.luma, scale),
    isBlank: page.isBlank,
  };
}

async function hearDoubtful(strips: ReadStrip[], second: SecondReader): Promise<void> {
  const doubted = strips
    .map(({ strip, reading }, at) => ({ at, strip, least: leastSure(reading) }))
    .filter(({ strip, least }) => strip.kind !== 'handwritten' && least < doubtful)
    .sort((one, other) => one.least - other.least)
    .slice(0, mostSecondLooks);
  if (doubted.length === 0) return;
  const seconds = await second.read(doubted.map(({ strip }) => strip));
  doubted.forEach(({ at, strip }, index) => {
    const [read, heard] = [strips[at], seconds[index]];
    if (read !== undefined && heard !== undefined)
      strips[at] = { strip, ...hearSecond(strip, read.reading, heard) };
  });
}

/** A line of nothing but scrawl has no character to doubt. */
function leastSure({ characters }: LineReading): number {
  return characters.reduce(
    (least, { text, confidence }) => (text.trim() === '' ? least : Math.min(least, confidence)),
    1,
  );
}

/** How well strips read: upside down they do not. */
async function readability(strips: readonly Strip[], lines: LineReader): Promise<number> {
  const readings = await lines.read(strips);
  const sum = readings.reduce((total, { confidence }) => total + confidence, 0);
  return readings.length === 0 ? 0 : sum / readings.length;
}

function pointsPerPixel({ dpi }: ColourImage, { luma: { width, height } }: PreparedPage): number {
  return dpi === null ? usualLength / Math.max(width, height) : pointsPerInch / dpi;
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
