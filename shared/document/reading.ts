/**
 * What was read from an imported file: pages of text, the letters found in them and the contradictions.
 * Field names and shapes of `ReadLetter` are those of the reading report (`npm run read -- --json`):
 * plain literal values as printed, null when absent. Where a value was found stands beside it in `evidence`.
 */

/** A stretch of one page's repaired text. `start` and `end` count UTF-16 units, end exclusive. Pages count from 1. */
export type Span = { readonly page: number; readonly start: number; readonly end: number };

/**
 * Where a value was read and how sure the reader is. `confidence` runs from 0 (a guess) to 1 (certain): that of the
 * rule which found the value, times that of the characters it rests on.
 */
export type Evidence = {
  readonly spans: readonly Span[];
  readonly confidence: number;
  /** The ink it rests on, when any of it is not printed. */
  readonly ink?: Exclude<Ink, 'printed'>;
};

/** Who can read a page. `hidden-layer` is the invisible text that a scanner's software left: a witness, never the truth. */
export const readers = ['text-layer', 'hidden-layer', 'line-model', 'digit-reader', 'second-reader'] as const;
export type ReaderName = (typeof readers)[number];

/** What one reader made of one box. */
export type BoxReading = {
  readonly reader: ReaderName;
  readonly text: string;
  /** 0 to 1, in that reader's own measure. */
  readonly confidence: number;
};

/** How the ink came onto the paper. Handwritten numbers are confirmed by the clerk every time, stamped ones sooner than print. */
export const inks = ['printed', 'stamped', 'handwritten'] as const;
export type Ink = (typeof inks)[number];

/**
 * A piece of a page's text (a word or a run of words) and its place: points (1/72 inch), origin at the top left corner
 * of the page as it is shown, that is after `ReadPage.turn`.
 */
export type TextBox = {
  readonly start: number;
  readonly end: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0 (a guess) to 1 (certain), calibrated: how often such a reading is right. Absent means certain: a sound text layer. */
  readonly confidence?: number;
  /** One for every UTF-16 unit from `start` to `end`, 0 to 100. Absent where all equal `confidence`. */
  readonly characters?: readonly number[];
  /** Absent means printed. */
  readonly ink?: Ink;
  /** What every reader made of it, the chosen one first. Absent where only one reader looked. */
  readonly readings?: readonly BoxReading[];
};

/** A part of a page that is not running text. Text inside it, if any, is `start` to `end` of the page's text. */
export type PageZone = {
  readonly kind: 'stamp' | 'seal' | 'handwriting' | 'signature' | 'table';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly start?: number;
  readonly end?: number;
};

/** A QR code or barcode. Its content is shown, compared, never opened. Place in points, as of a box. */
export type PageCode = {
  readonly format: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** `recognised`: read from the picture of the page, with or without a text layer beside it. */
export type PageSource = 'text-layer' | 'plain-text' | 'word' | 'recognised' | 'none';

export type ReadPage = {
  /** Counts from 1 in the file. */
  readonly page: number;
  /** Repaired text; every span points into it. */
  readonly text: string;
  /** Text as the file holds it, before repair. Empty when equal to `text`. */
  readonly rawText: string;
  readonly source: PageSource;
  /** Page size in points, as shown; null for text without pages. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly boxes: readonly TextBox[];
  /** Degrees clockwise by which the page in the file is turned to stand upright. Absent means 0. */
  readonly turn?: 90 | 180 | 270;
  /** Degrees clockwise by which the clerk turned it for looking, beyond `turn`. Absent means 0. */
  readonly seenTurn?: 90 | 180 | 270;
  readonly zones?: readonly PageZone[];
  readonly codes?: readonly PageCode[];
  /** Why a page that holds something was not read. */
  readonly fault?: PageFault;
};

/**
 * `crashed`: reading it ended a worker; `slow`: it took longer than allowed; `blank`: nothing is printed on it;
 * `illegible`: a picture without a readable line; `unavailable`: recognition does not run on this computer.
 */
export const pageFaults = ['crashed', 'slow', 'blank', 'illegible', 'unavailable'] as const;
export type PageFault = (typeof pageFaults)[number];

export type CitedLetter = {
  readonly number: string | null;
  readonly dateISO: string | null;
  readonly org: string | null;
  readonly urgency?: string;
};

export type ReadEnclosure = {
  readonly n: number;
  readonly text: string;
  readonly qty: string | null;
  readonly cites?: CitedLetter;
  /** `index` of the letter in the same bundle that this enclosure is. */
  readonly nestedLetter?: number;
};

export type ReadPhone = {
  readonly kind: 'tel' | 'fax' | 'tel/fax' | 'mobile';
  readonly where?: 'annex';
  readonly literal: string;
  readonly digits: string;
  readonly ext?: readonly string[];
  readonly valid: boolean;
};

export type ReadContact = {
  readonly name: string;
  readonly phone: string | null;
  readonly digits: string | null;
};

export type DateKind = 'deadline' | 'promise' | 'event' | 'event-range' | 'period' | 'available-from';

/** A day counted from another: ภายใน ๑๕ วัน นับแต่วันที่ได้รับหนังสือ, ก่อนวันประชุม ๓ วัน. */
export type RelativeTerm = {
  readonly count: number;
  readonly unit: 'day' | 'working-day' | 'month';
  /** The day counted from: our receipt, the letter's own date, the event it names, or a day it prints. */
  readonly from: 'receipt' | 'letter' | 'event' | 'day';
  readonly isBefore: boolean;
};

/** A date the letter sets. Single days carry `iso`; stretches carry `isoStart` and `isoEnd`. */
export type ReadDate = {
  readonly text: string;
  readonly kind: DateKind;
  readonly what?: string;
  readonly iso?: string;
  readonly isoStart?: string;
  readonly isoEnd?: string;
  /** 24-hour clock, "HH:MM"; the end is null when open. */
  readonly time?: readonly [string, string | null];
  readonly forRecipient?: boolean;
  readonly weekdayOK?: boolean;
  /** How the day is counted; `iso` is absent while the day counted from is not known (that of receipt). */
  readonly relative?: RelativeTerm;
};

export type ReadOtherDate = { readonly text: string; readonly what?: string; readonly iso: string | null };

export type ReadStamp = {
  readonly org: string | null;
  readonly number: string | null;
  readonly dateLiteral: string | null;
  readonly dateISO: string | null;
};

export type ReadMinute = {
  readonly to: string | null;
  readonly lines: readonly string[];
  readonly by: string | null;
  readonly dateLiteral: string | null;
  readonly dateISO: string | null;
  readonly approvedBy: string | null;
  /** Written by hand: it is shown as it stands, its words are not guessed. */
  readonly isHandwritten?: true;
};

export type ReadAttachment = {
  readonly title: string;
  readonly kind: string;
  readonly [fact: string]: unknown;
};

export const annexRoles = [
  'list',
  'table',
  'schedule',
  'agenda',
  'form',
  'manual',
  'qr',
  'notice',
  'order',
  'other',
] as const;
export type AnnexRole = (typeof annexRoles)[number];

/** A row as people read it: a cell that spans rows or columns stands in every one of them. */
export type ReadTableRow = {
  readonly cells: readonly string[];
  readonly page: number;
  readonly spans: readonly Span[];
  /** Columns whose cell began in a row above. */
  readonly inherited: readonly number[];
};

/** A table of an annex, put together over the pages it runs on. */
export type ReadTable = {
  readonly header: readonly string[];
  readonly rows: readonly ReadTableRow[];
};

/** What stands behind a letter, one after the other; `attachments` holds the facts read in the same sheets. */
export type ReadAnnex = {
  readonly role: AnnexRole;
  readonly title: string;
  /** Numbers of สิ่งที่ส่งมาด้วย it is, as its heading or its title says. */
  readonly enclosures: readonly number[];
  readonly pages: readonly [number, number];
  /** Where on its first page it begins; absent at the top. */
  readonly begins?: number;
  readonly tables: readonly ReadTable[];
};

/** A QR code or barcode of one of the letter's pages; `host` of a web address, as written. */
export type ReadCode = {
  readonly page: number;
  readonly format: string;
  readonly text: string;
  readonly host: string | null;
};

/** What the pages of a letter say about their own order and completeness. */
export type PageFact =
  | {
      /** คำต่อเนื่อง that the next page does not take up. `foundOn`: a later or earlier page that does. */
      readonly kind: 'continuation';
      readonly words: string;
      readonly page: number;
      readonly foundOn: number | null;
      readonly spans: readonly Span[];
    }
  | {
      /** - ๒ - and then - ๔ -, or - ๓ - before - ๒ -. */
      readonly kind: 'page-number';
      readonly page: number;
      readonly stated: number;
      readonly expected: number;
      readonly spans: readonly Span[];
    }
  | {
      /** จำนวน ๑๖๐ แห่ง above thirty rows. */
      readonly kind: 'row-count';
      /** Position in `annexes`. */
      readonly annex: number;
      readonly page: number;
      readonly stated: number;
      readonly unit: string;
      readonly counted: number;
      readonly spans: readonly Span[];
    };

/** What a letter wants of us, with the words that say so. */
export const letterPurposes = ['inform', 'act', 'meeting', 'report', 'survey'] as const;
export type LetterPurpose = (typeof letterPurposes)[number];
export type ReadPurpose = {
  readonly purpose: LetterPurpose;
  readonly words: readonly string[];
};

export type ReadParagraph = {
  readonly text: string;
  readonly kind: 'paragraph' | 'item';
  readonly marker: string | null;
};

export type ReadSignatory = {
  readonly name: string | null;
  readonly positionLines: readonly string[];
  readonly actingFor: string | null;
};

export type ReadLetter = {
  /** Counts from 1 in page order. */
  readonly index: number;
  readonly role: 'covering' | 'nested';
  readonly urgency: string | null;
  readonly secrecy: string | null;
  readonly number: string | null;
  readonly numberArabic: string | null;
  readonly circular: boolean;
  readonly orgLines: readonly string[];
  readonly dateLiteral: string | null;
  readonly dateISO: string | null;
  readonly subject: string | null;
  readonly to: string | null;
  readonly references: readonly CitedLetter[];
  readonly enclosures: readonly ReadEnclosure[];
  readonly body: readonly ReadParagraph[];
  readonly closing: string | null;
  readonly signatory: ReadSignatory | null;
  readonly owner: readonly string[];
  readonly phones: readonly ReadPhone[];
  readonly emails: readonly string[];
  readonly urls: readonly string[];
  readonly contacts: readonly ReadContact[];
  readonly dates: readonly ReadDate[];
  readonly otherDates: readonly ReadOtherDate[];
  readonly pageContinuations: readonly string[];
  readonly receiptStamps: readonly ReadStamp[];
  readonly marginNote: ReadMinute | null;
  readonly attachments: readonly ReadAttachment[];
  /** Of the letter's own text. */
  readonly tables?: readonly ReadTable[];
  readonly annexes?: readonly ReadAnnex[];
  readonly codes?: readonly ReadCode[];
  readonly pageFacts?: readonly PageFact[];
  readonly purpose?: ReadPurpose;
  /** First and last page the letter and its annexes stand on; of annexes that the clerk moved here, their own say it. */
  readonly pages: readonly [number, number];
  /** Where on its first page it begins; absent at the top. */
  readonly begins?: number;
  /** `index` of the letter that encloses it by the clerk's word, where no enclosure of that one names it. */
  readonly under?: number;
  /** Path of a value ("number", "enclosures[0].cites.number") to where it was read. */
  readonly evidence: Readonly<Record<string, Evidence>>;
};

export type Severity = 'error' | 'doubt' | 'hint';

/** A contradiction or impossibility. `rule` names the check; the sentence is made from `rule` and `params` in shared/text. */
export type Warning = {
  readonly rule: string;
  readonly severity: Severity;
  /** Letter and field it concerns; null when it concerns the bundle. */
  readonly letter: number | null;
  readonly field: string | null;
  readonly places: readonly Span[];
  readonly params: Readonly<Record<string, string>>;
  /** What the value might rather be, as printed. Never applied without the clerk. */
  readonly proposal: string | null;
};

export type Reading = {
  readonly pages: readonly ReadPage[];
  readonly letters: readonly ReadLetter[];
  readonly warnings: readonly Warning[];
};
