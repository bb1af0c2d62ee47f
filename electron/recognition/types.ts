/**
 * What passes between the parts of recognition: pictures, a page made ready for reading, strips of lines, readings.
 * Pixels have their origin at the top left corner. Reading one picture is `recognisePage` (recognise-page.ts).
 */
import type { Ink, PageCode, PageZone, ReadPage, TextBox } from '../../shared/document/reading.ts';

/** One byte a pixel, row by row: 0 black to 255 white. */
export type GreyImage = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Four bytes a pixel (red, green, blue, alpha), row by row. `dpi` is null when the file does not say. */
export type ColourImage = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly dpi: number | null;
};

export type Point = { readonly x: number; readonly y: number };

/**
 * A piece of one line cut out for the line model: `stripHeight` rows of `width` bytes, 0 paper to 255 ink, contrast
 * already stretched, consonants `coreHeight` high on a baseline at row `baselineRow` (see the model card).
 */
export type Strip = {
  readonly width: number;
  readonly ink: Uint8Array;
  /** Where the strip's baseline begins and ends in the picture as given, pixels: columns 0 and `width`. */
  readonly from: Point;
  readonly to: Point;
  /** Height of a consonant in the picture, pixels. */
  readonly core: number;
  /** Index into `PreparedPage.cells`; absent outside ruled tables. */
  readonly cell?: number;
  readonly kind: Ink;
  /** Something coloured or hand-drawn crosses it: its numbers are for the clerk to confirm. */
  readonly crossed: boolean;
};

/** A picture of a page, upright, straight, its lines cut out in no particular order. */
export type PreparedPage = {
  /** Degrees clockwise the picture had to be turned. All places below are in the turned picture. */
  readonly turn: 0 | 90 | 180 | 270;
  /** The turned picture without its colours. */
  readonly luma: GreyImage;
  readonly strips: readonly Strip[];
  /** Stamps, signatures, handwriting, tables; places in pixels of the turned picture. */
  readonly zones: readonly PageZone[];
  /** Cells of ruled tables, pixels of the turned picture; a strip lies in at most one. */
  readonly cells: readonly TableCell[];
  /** Whether there is anything on the page at all. */
  readonly isBlank: boolean;
};

export type TableCell = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** One character (or base with its marks) of a line: place in columns of the strip, calibrated confidence 0 to 1. */
export type CharacterReading = {
  readonly text: string;
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
  /** What it might be instead, the likelier first. */
  readonly others: readonly { readonly text: string; readonly confidence: number }[];
  /** Of digits: what the line model wrote, and what the glyph looks like alone ('' no digit). */
  readonly twice?: { readonly line: string; readonly alone: string };
};

export type LineReading = {
  readonly text: string;
  readonly confidence: number;
  readonly characters: readonly CharacterReading[];
};

/** Everything read from one picture. Places are points of the page as shown, so that it can become a `ReadPage`. */
export type RecognisedPage = {
  readonly turn: 0 | 90 | 180 | 270;
  readonly size: NonNullable<ReadPage['size']>;
  readonly text: string;
  readonly boxes: readonly TextBox[];
  readonly zones: readonly PageZone[];
  readonly codes: readonly PageCode[];
  readonly isBlank: boolean;
};

export const stripHeight = 48;
export const coreHeight = 16;
export const baselineRow = 34;
