/** The office: who we are, how our letters are numbered, who signs and who receives. */
import type { Book } from '../register/entry.ts';
import type { RetentionDays } from '../register/unregistered.ts';
import type { Holiday } from '../thai/holidays.ts';
import type { OpenDiskCode } from './machine.ts';
import type { NumberFormat } from './number-format.ts';
import type { PageFigures } from './page-figures.ts';

/** Kept in the settings file (office.json). */
export type OfficeSettings = {
  /** ที่ว่าการอำเภอวังหมอก: the name printed at the head of letters. */
  readonly officeName: string;
  /** วังหมอก: without อำเภอ. */
  readonly district: string;
  /** ธารบุรี: without จังหวัด. */
  readonly province: string;
  /** Letter code of the province, two consonants. */
  readonly provinceCode: string;
  /** Printed under the office's name: road, then code and postcode. */
  readonly addressLines: readonly string[];
  readonly postcode: string;
  /** The clerk at the desk until there are users; actor of every write. */
  readonly clerkName: string;
  /** Vault id of the Garuda's picture (PNG); null leaves its 3 cm blank. */
  readonly garudaFileId: string | null;
  /** Font named in the DOCX. */
  readonly documentFont: string;
  /** Does ว have its own series or share the ordinary one (rules §2.1)? */
  readonly circularSeries: 'own' | 'shared';
  /** Memos count for themselves instead of with their prefix's letters. Absent: with them. */
  readonly memoSeries?: 'own' | 'shared' | undefined;
  /** Numbers between two others (๑๒๓/๑) and in the book of an earlier year: irregular, so off unless allowed. */
  readonly allowInsertedNumbers?: boolean | undefined;
  /** Announcements take a number of their own book. Absent: they do. */
  readonly announcementNumbers?: boolean | undefined;
  /** Number before the signature, against the order of ข้อ 42-43. */
  readonly numberBeforeSignature: boolean;
  readonly language: 'th' | 'en';
  readonly theme: 'light' | 'dark' | 'contrast' | 'system';
  /** 100-200. */
  readonly textSizePercent: number;
  readonly importLimits: { readonly megabytes: number; readonly pages: number };
  readonly recognition: RecognitionSettings;
  readonly pageStyle: PageStyle;
  /** Days off beside the government's: the cabinet's later additions, the province's own. Absent: none. */
  readonly holidays?: readonly Holiday[] | undefined;
  /** Words that spelling never doubts here. Absent: none. */
  readonly ownWords?: readonly string[] | undefined;
  /** How long drafts and files thrown away can be brought back; 0: not at all. Absent: 30 days. */
  readonly trashDays?: number | undefined;
  /** Drafts and files that never reached a register are offered for erasing after so many days. Absent or null: never. */
  readonly unregisteredDays?: RetentionDays | null | undefined;
  /** What an administrator has seen of a disk that lies open, and is not told again on วันนี้. */
  readonly openDiskSeen?: OpenDiskCode | undefined;
  /** How far this office's printer is off, millimetres to the right and down: envelopes, labels, stamps. Absent: not at all. */
  readonly printerOffsetMm?: { readonly x: number; readonly y: number } | undefined;
};

/** How pictures of pages are read. */
export type RecognitionSettings = {
  /** Whether doubtful lines are read a second time by another reader; surer and slower. */
  readonly secondReader: boolean;
  /** Pages read at once; null: two where the computer has two cores or more. */
  readonly workers: number | null;
};

/** Places and distances on paper that the rules leave open ([R], [R?]): every one of `page-figures.ts`. */
export type PageStyle = PageFigures & {
  /** Page numbers for Word alone ("word") or also right in LibreOffice ("both"). */
  readonly pageNumberField: 'word' | 'both';
};

export const numberings = ['letter', 'order', 'announcement', 'certificate'] as const;
/** Which counter gives a number: a prefix's sent series (ข้อ 43), or a series n/พ.ศ. of its own kind (ข้อ 16). */
export type Numbering = (typeof numberings)[number];

export type Prefix = {
  readonly id: string;
  /** อต ๐๐๒๓.๑๐, Thai digits; of orders and the like the name of their book: คำสั่งอำเภอวังหมอก. */
  readonly code: string;
  /** What it counts; absent: letters. Orders, announcements and certificates count n/พ.ศ. (ข้อ 16). */
  readonly numbering?: Numbering | undefined;
  /** สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ...: printed at the letter's foot. */
  readonly ownerOffice: string;
  readonly phone: string;
  readonly email: string;
  readonly isDefault: boolean;
  /** Its circulars count for themselves or not; absent or null: as the office has it. */
  readonly circularSeries?: 'own' | 'shared' | null | undefined;
  /** How its numbers are written; absent or null: as usual. */
  readonly format?: NumberFormat | null | undefined;
};

export const actingModes = ['self', 'on-behalf', 'acting', 'acting-in-position', 'signing-for'] as const;
/** §9: ลงนามเอง, ปฏิบัติราชการแทน, รักษาราชการแทน, รักษาการในตำแหน่ง, ทำการแทน. */
export type ActingMode = (typeof actingModes)[number];

export type Signatory = {
  readonly id: string;
  /** With title: นายธีรภพ ศรีวังทอง. */
  readonly name: string;
  readonly position: string;
  readonly mode: ActingMode;
  /** The post acted for; null when signing in one's own post. */
  readonly actingFor: string | null;
  readonly orderNumber: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

export const recipientKinds = ['pao', 'city', 'town', 'subdistrict-municipality', 'sao', 'other'] as const;
/** อบจ., เทศบาลนคร, เทศบาลเมือง, เทศบาลตำบล, อบต., อื่น ๆ. */
export type RecipientKind = (typeof recipientKinds)[number];

export type Recipient = {
  readonly id: string;
  readonly kind: RecipientKind;
  readonly name: string;
  /** Formal title to address: นายกองค์การบริหารส่วนตำบล.... */
  readonly formalTitle: string;
  readonly email: string;
  readonly phone: string;
};

export type RecipientGroup = {
  readonly id: string;
  readonly name: string;
  /** The เรียน line when the whole group is addressed. */
  readonly addressLine: string;
  readonly memberIds: readonly string[];
  readonly isDefault: boolean;
};

/** A counter of numbers: one book, one prefix, ordinary or circular, one calendar year (ข้อ 43.1.2). */
export type Series = {
  readonly id: string;
  readonly book: Book;
  readonly prefixId: string | null;
  readonly circular: boolean;
  /** Buddhist year. */
  readonly year: number;
  /** A unit's received book; absent or null: the central one. */
  readonly receivedBookId?: string | null | undefined;
  /** Memos that count for themselves. */
  readonly memo?: boolean | undefined;
  /** The number that will be given next. */
  readonly next: number;
};
