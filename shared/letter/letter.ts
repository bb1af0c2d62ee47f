/** A letter written here, in any form of the regulation, from draft to sent, and its pages as they will print. */
import type { Urgency } from '../document/handling.ts';
import type { LetterFormName } from './forms/form.ts';
import type { MergeNumbers } from './merge-numbers.ts';
import type { LetterTemplate } from './template.ts';

export const letterStates = ['draft', 'for-signature', 'signed', 'numbered', 'sent'] as const;
/** ข้อ 42-43: signed first, then number and date; a returned letter costs no number. */
export type LetterState = (typeof letterStates)[number];

/** It has its number; from here on only a new version may say something else. */
export function isIssued({ state }: { readonly state: LetterState }): boolean {
  return state === 'numbered' || state === 'sent';
}

type BlockBase = {
  /** Of a table or a picture: what stands above it; empty when nothing does. */
  readonly text: string;
  /** Items and headings: depth of numbering, 1 = ๑., 2 = ๑.๑, 3 = (๑), 4 = a dash. */
  readonly level: 1 | 2 | 3 | 4;
  /** Paragraph of the source letter it was taken from (index into `body`), null when written here. */
  readonly sourceParagraph: number | null;
};

/** `heading`: ข้อ ๑, หมวด ๑, ระเบียบวาระที่ ๑: text the writer gives whole, bold, without indent. */
export type TextBlock = BlockBase & { readonly kind: 'paragraph' | 'item' | 'heading' };

export type LetterTable = {
  /** Shares of the text width, one a column; any positive numbers. */
  readonly widths: readonly number[];
  readonly align: readonly ('left' | 'centre' | 'right')[];
  /** Rows at the top that are repeated on every page the table reaches. */
  readonly headRows: number;
  /** Every row has one cell a column. */
  readonly rows: readonly (readonly string[])[];
};
export type TableBlock = BlockBase & { readonly kind: 'table'; readonly table: LetterTable };

/** One picture (PNG or JPEG of the vault), centred; `aspect` is width over height. */
export type PictureBlock = BlockBase & {
  readonly kind: 'picture';
  readonly fileId: string;
  readonly widthCm: number;
  readonly aspect: number;
};

export type BodyBlock = TextBlock | TableBlock | PictureBlock;

/** Pages that follow the letter: บัญชีแนบท้าย, a schedule, a form. */
export type LetterAttachment = {
  readonly title: string;
  readonly landscape: boolean;
  readonly body: readonly BodyBlock[];
};

export type LetterEnclosure = { readonly text: string; readonly quantity: string };

/**
 * One letter each: {ชื่อคอลัมน์} in the text is filled from a row. Per-recipient deadlines are a column like any other.
 */
export type LetterMerge = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Column whose cell is the addressee; null: the addressee's text holds the field itself. */
  readonly addressee: number | null;
  /** Column of each recipient's own last day; null: none; undefined: the one whose name says so. */
  readonly deadline?: number | null | undefined;
  /** Column of each recipient's own mail address; as `deadline`. */
  readonly email?: number | null | undefined;
  /** Of the office's list, one a row, where the table was made from it; null: not on the list. */
  readonly recipientIds?: readonly (string | null)[] | undefined;
  /** How figures stand on paper; undefined: in Thai digits. */
  readonly numbers?: MergeNumbers | undefined;
};

/** What the clerk edits. Everything printed is in here or derived from the office's data. */
export type LetterContent = {
  readonly form: LetterFormName;
  readonly prefixId: string;
  readonly circular: boolean;
  readonly urgency: Urgency | null;
  /** ISO; null prints blank and is set at issue. */
  readonly date: string | null;
  readonly subject: string;
  /** After เรียน. */
  readonly addressee: string;
  readonly recipientIds: readonly string[];
  /** อ้างถึง lines; only letters the recipient already has. */
  readonly references: readonly string[];
  readonly enclosures: readonly LetterEnclosure[];
  readonly body: readonly BodyBlock[];
  /** จึงเรียนมาเพื่อ...: its own paragraph. */
  readonly closingPurpose: string;
  /** คำลงท้าย. */
  readonly complimentaryClose: string;
  readonly signatoryId: string | null;
  /** What only this form asks for, by field name (`fieldsOf` of its form): ครั้งที่, ณ, ผู้มาประชุม… Lists: one a line. */
  readonly details: Readonly<Record<string, string>>;
  readonly attachments: readonly LetterAttachment[];
  readonly merge: LetterMerge | null;
  /** Written on the office's own template: its paper is that Word file, `body` only what a search finds it by. */
  readonly template?: LetterTemplate | undefined;
};

export type Letter = LetterContent & {
  readonly id: string;
  readonly state: LetterState;
  /** 1 for the first; a correction after issue is a new version with its reason. */
  readonly version: number;
  readonly versionReason: string | null;
  readonly sourceEntryId: string | null;
  /** The letter of the source's bundle it forwards. */
  readonly sourceImportId: string | null;
  readonly sourceLetterIndex: number | null;
  /** ที่ in full, once numbered. */
  readonly number: string | null;
  readonly entryId: string | null;
  readonly updatedAt: string;
  readonly isSample: boolean;
  /** Whether its recipients are to answer; null: nobody said, so a last day or a first answer tells. */
  readonly wantsAnswer?: boolean | null | undefined;
  /** The day by which they are to, ISO, where a recipient has none of its own. */
  readonly answerBy?: string | null | undefined;
};

/** A version that has been issued; it stays readable for ever, whatever was corrected later. */
export type IssuedLetter = {
  readonly version: number;
  readonly subject: string;
  /** Why it replaced the version before; null of the first. */
  readonly reason: string | null;
  /** Moment of issue, ISO with offset; by whom. */
  readonly issuedAt: string;
  readonly issuedBy: string;
};

/** A draft that goes with the letter it is about when that becomes classified: told by whom it is for, never what it says. */
export type DraftAbout = Pick<Letter, 'id' | 'addressee'>;

/** A letter in a list: what tells it from others, without its text. */
export type ListedLetter = Pick<
  Letter,
  | 'id'
  | 'state'
  | 'version'
  | 'form'
  | 'number'
  | 'urgency'
  | 'subject'
  | 'addressee'
  | 'date'
  | 'sourceEntryId'
  | 'entryId'
  | 'updatedAt'
  | 'isSample'
>;

/** A draft as it once stood; its text is asked for by itself. */
export type DraftSnapshot = {
  readonly seq: number;
  /** When this text was last worked on, ISO with offset; by whom. */
  readonly at: string;
  readonly by: string;
};

/** A finding about a draft. `severity: 'error'` alone holds the number back (no signatory, recipient or subject). */
export type LetterFinding = {
  readonly rule: string;
  readonly severity: 'error' | 'doubt' | 'hint';
  /** "subject", "body[2]", "signatoryId". */
  readonly field: string | null;
  readonly params: Readonly<Record<string, string>>;
  /** Where in the field's text; absent when it speaks of the whole field. UTF-16 units, end exclusive. */
  readonly place?: { readonly start: number; readonly end: number };
  /** What the clerk may accept instead, the likeliest first. */
  readonly fixes?: readonly LetterFix[];
};

/** One edit that mends what was found; it is made only where the text still reads `was`. */
export type LetterFix = {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly replacement: string;
  /** Shown instead of the replacement: the name of a chosen signatory. */
  readonly label?: string;
};

/** A run of text at its place. Millimetres from the page's top left corner; `y` is the baseline. */
export type PlacedText = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fontPt: number;
  readonly bold: boolean;
  readonly colour: 'black' | 'red';
  /** Width to stretch the run to (Thai-distributed lines); null leaves it natural. */
  readonly width: number | null;
  /** What of the letter it says, as findings name it: "subject", "body[2]"; null for what the office's data say. */
  readonly field: string | null;
};

export type PlacedPicture = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fileId: string;
  /** As of a text. */
  readonly field: string | null;
};

/** A straight line: rulings of tables, boxes, and the dots that lead to a tab stop. */
export type PlacedRule = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly isDotted: boolean;
  readonly colour: 'black' | 'red';
};

export type PlacedCircle = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: 'black' | 'red';
};

/** A line of running text, or a row of a table, as it was set: where the paper breaks, the desk breaks too. */
export type SetLine = {
  /** "body[2]", "attachments[0].body[1]". */
  readonly field: string;
  /** The text's own words on this line, without marker and with the spaces as printed; empty of a row. */
  readonly text: string;
  /** Of a table: which of its rows. */
  readonly row: number | null;
};

/** Millimetres of a sheet's text: what the desk needs to set words as the paper does. */
export type TextSetting = {
  readonly widthMm: number;
  readonly landscapeWidthMm: number;
  readonly fontPt: number;
  readonly firstLineMm: number;
};

export type LetterPage = {
  /** Wider than high: the preview's two measures change places. */
  readonly landscape: boolean;
  readonly texts: readonly PlacedText[];
  readonly pictures: readonly PlacedPicture[];
  readonly rules: readonly PlacedRule[];
  readonly circles: readonly PlacedCircle[];
  readonly lines: readonly SetLine[];
};

/** Pages as they will print; A4 upright in millimetres. */
export type LetterPreview = {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly setting: TextSetting;
  readonly pages: readonly LetterPage[];
};
