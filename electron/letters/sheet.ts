/** A letter as paragraphs on paper: what every form of letter is turned into before it is laid out and written. */
import type { PageStyle } from '../../shared/office/office.ts';

export type ParagraphRole =
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

export type TabStop = { readonly cm: number; readonly align: 'left' | 'right' };

/** Lengths in centimetres from the left margin. */
export type SheetParagraph = {
  readonly role: ParagraphRole;
  /** Each tab goes to the next stop. Spaces that must not break are no-break spaces. */
  readonly text: string;
  readonly stops: readonly TabStop[];
  readonly firstLineCm: number;
  readonly leftCm: number;
  readonly align: 'left' | 'distribute' | 'centre';
  readonly fontPt: number;
  readonly bold: boolean;
  readonly colour: 'black' | 'red';
  readonly beforePt: number;
  /** Stays on the page of the next paragraph. */
  readonly keepNext: boolean;
  /** Index into the letter's `body`; null elsewhere. */
  readonly block: number | null;
};

export type LetterSheet = {
  readonly paragraphs: readonly SheetParagraph[];
  readonly style: PageStyle;
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
    stops: [],
    firstLineCm: 0,
    leftCm: 0,
    align: 'left',
    fontPt: style.fontPt,
    bold: false,
    colour: 'black',
    beforePt: 0,
    keepNext: false,
    block: null,
    ...part,
  };
}
