/**
 * A letter as blocks on paper: what every form is turned into before it is laid out, shown and written.
 * A form says what stands where; it knows neither line breaks nor DOCX.
 */
import type { PageStyle } from '../../shared/office/office.ts';

export type ParagraphRole =
  | 'title'
  | 'urgency'
  | 'number'
  | 'address'
  | 'date'
  | 'subject'
  | 'salutation'
  | 'reference'
  | 'enclosure'
  | 'body'
  | 'closing-purpose'
  | 'complimentary-close'
  | 'signature-room'
  | 'signature'
  | 'owner-room'
  | 'owner';

/** `leader`: what fills the way to the stop, like the dotted lines of memo paper (form 29). */
export type TabStop = {
  readonly cm: number;
  readonly align: 'left' | 'right';
  readonly leader?: 'dots';
};

/** A stretch of a paragraph that is set differently: the labels of a memo's head. Offsets into `text`. */
export type SheetMark = {
  readonly start: number;
  readonly end: number;
  readonly fontPt?: number;
  readonly bold?: boolean;
  readonly colour?: 'black' | 'red';
};

/** Lengths in centimetres from the left margin. */
export type SheetParagraph = {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  /** Each tab goes to the next stop. Spaces that must not break are no-break spaces. */
  readonly text: string;
  readonly marks: readonly SheetMark[];
  readonly stops: readonly TabStop[];
  readonly firstLineCm: number;
  readonly leftCm: number;
  readonly align: 'left' | 'distribute' | 'centre' | 'right';
  readonly fontPt: number;
  readonly bold: boolean;
  readonly colour: 'black' | 'red';
  readonly beforePt: number;
  /** Height of every line, whatever stands in it; null: as the type needs. */
  readonly exactPt: number | null;
  /** Stays on the page of the next block. */
  readonly keepNext: boolean;
  /** What of the letter it says, as findings name it: "subject", "body[2]"; null for what the office's data say. */
  readonly field: string | null;
};

/** Ruled; cells hold plain text that wraps. Rows are never parted; head rows stand again on every page. */
export type SheetTable = {
  readonly kind: 'table';
  readonly columnsCm: readonly number[];
  readonly align: readonly ('left' | 'centre' | 'right')[];
  readonly headRows: number;
  readonly rows: readonly (readonly string[])[];
  readonly fontPt: number;
  readonly beforePt: number;
  readonly ruled: boolean;
  readonly keepNext: boolean;
  readonly field: string | null;
};

/** Centred between the margins. */
export type SheetPicture = {
  readonly kind: 'picture';
  readonly fileId: string;
  readonly widthCm: number;
  readonly heightCm: number;
  readonly beforePt: number;
  readonly keepNext: boolean;
  readonly field: string | null;
};

export type SheetBlock = SheetParagraph | SheetTable | SheetPicture;

/**
 * Where a fixture stands: on the first or the last page of the letter proper, or on every page, attachments too.
 * Centimetres from the page's top left corner. With `from`: on the page of the first paragraph of that role, `y` from
 * the top of that paragraph, `x` from the left edge of the sheet still (the seal over the closing of form 3).
 */
type FixturePlace = { readonly on: 'first' | 'last' | 'all'; readonly from?: ParagraphRole };

/** Something at a fixed place of the sheet, whatever the text does. */
export type SheetFixture =
  | (FixturePlace & {
      readonly kind: 'text';
      /** Of `align`: left edge, middle or right edge of the words; `y` is the baseline. */
      readonly x: number;
      readonly y: number;
      readonly align: 'left' | 'centre' | 'right';
      readonly text: string;
      readonly fontPt: number;
      readonly bold: boolean;
      readonly colour: 'black' | 'red';
    })
  | (FixturePlace & {
      /** Rings of the seal (ข้อ 72), frames of stamps. */
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly colour: 'black' | 'red';
    })
  | (FixturePlace & {
      /** Place of a photograph (form 10), frames of stamps; `x` and `y` are its upper left corner. */
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: 'black' | 'red';
    });

/** Pages of one orientation. The letter itself is the first section; attachments follow, each its own. */
export type SheetSection = {
  readonly landscape: boolean;
  readonly blocks: readonly SheetBlock[];
};

/** Where the office's Garuda stands on the first page (ข้อ 71). */
export type Emblem = { readonly place: 'centre' | 'left'; readonly heightCm: number; readonly topCm: number };

export type LetterSheet = {
  readonly sections: readonly SheetSection[];
  readonly fixtures: readonly SheetFixture[];
  /** Null: plain paper. */
  readonly emblem: Emblem | null;
  readonly style: PageStyle;
  /** False: sheets that are handed out one by one, replies and slips, count no pages. */
  readonly isNumbered?: boolean | undefined;
  /** Words that a line end must not cut: names of the office's places. */
  readonly wholeWords: readonly string[];
};

export type GarudaPicture = { readonly fileId: string; readonly bytes: Uint8Array; readonly aspect: number };

/** Paragraph in the page's ordinary type, flush left. */
export function ordinary(
  style: PageStyle,
  part: Partial<SheetParagraph> & Pick<SheetParagraph, 'role' | 'text'>,
): SheetParagraph {
  return {
    kind: 'paragraph',
    marks: [],
    stops: [],
    firstLineCm: 0,
    leftCm: 0,
    align: 'left',
    fontPt: style.fontPt,
    bold: false,
    colour: 'black',
    beforePt: 0,
    exactPt: null,
    keepNext: false,
    field: null,
    ...part,
  };
}
