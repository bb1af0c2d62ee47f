/**
 * The register as evidence: what stands in the audit log, the anchors that tie it to paper, and what a check of it came
 * to. Never a word of a letter in a result that is kept: ids, numbers and names of columns.
 */
import type { Book } from './entry.ts';

export type AnchorCounts = { readonly received: number; readonly sent: number; readonly files: number };

/** Where the log stood at a moment. */
export type Anchor = {
  readonly id: number;
  /** ISO day. */
  readonly day: string;
  /** ISO moment. */
  readonly at: string;
  /** The last link; 0: none yet. */
  readonly seq: number;
  /** 64 hex digits. */
  readonly hash: string;
  readonly counts: AnchorCounts;
};

/** At least so many digits of an anchor are typed in from paper: 64 bits, which nobody meets by chance. */
export const leastAnchorDigits = 16;

export const breakKinds = [
  /** A link is gone, or one was slipped in. */
  'link-missing',
  /** What a link says, or its place in the chain, is not what it was. */
  'link-changed',
  /** Links were cut off behind an anchor. */
  'log-cut',
  /** An anchor says another hash than the chain. */
  'anchor-differs',
  /** The values beside a link are not those it was made with. */
  'values-changed',
  'values-missing',
  /** Values went, and no link says by which rule. */
  'erased-unrecorded',
  /** A row does not say what the log last said of it. */
  'row-changed',
  'row-missing',
  /** A row the log knows nothing of. */
  'row-unrecorded',
  /** A page's text as it was read and as it is searched. */
  'page-differs',
  /** Fewer lines in a book than an anchor counted. */
  'entries-fewer',
  /** An original is not what its name, its hash, says. */
  'file-changed',
  'file-missing',
] as const;
export type BreakKind = (typeof breakKinds)[number];

export type Difference = {
  readonly column: string;
  /** What the log says and what the row says; absent in what is kept. */
  readonly logged?: string | undefined;
  readonly found?: string | undefined;
};

export type Break = {
  readonly what: BreakKind;
  /** Number of the link. */
  readonly seq: number | null;
  /** Moment of the link, and who made it. */
  readonly at: string | null;
  readonly by: string | null;
  readonly row: {
    readonly kind: string;
    readonly id: string;
    /** A line of a register by its number. */
    readonly entry: { readonly book: Book; readonly running: number; readonly year: number } | null;
  } | null;
  readonly differences: readonly Difference[];
  readonly fileId: string | null;
  /** ISO day of the anchor. */
  readonly day: string | null;
};

export type CheckFigures = {
  readonly links: number;
  readonly rows: number;
  readonly files: number;
  readonly anchors: number;
  /** Links whose values went by rule. */
  readonly erased: number;
  /** Changes that another program made, on record as such. */
  readonly outside: number;
  /** Files of the vault that no row refers to. */
  readonly orphans: number;
};

export type CheckResult = {
  /** ISO moment of its beginning. */
  readonly at: string;
  readonly seconds: number;
  readonly figures: CheckFigures;
  readonly breaks: number;
  /** Null: everything holds. */
  readonly first: Break | null;
  /** Whether an anchor typed in from paper is that of the chain; `unknown`: the log never was that long. Null: none was. */
  readonly paper: 'holds' | 'differs' | 'unknown' | null;
};

/** An anchor as it stands on paper: the number of the link, and the first digits of its hash. */
export type PaperAnchor = { readonly seq: number; readonly digits: string };

export const checkSteps = ['chain', 'anchors', 'rows', 'files'] as const;
export type CheckStep = (typeof checkSteps)[number];
export type CheckProgress = { readonly step: CheckStep; readonly done: number; readonly total: number };

/** The last check as it is kept. */
export type KeptCheck = { readonly by: string; readonly result: CheckResult };

/** What the log tells of, gathered for the eye. Kinds that stand nowhere here are shown as they are. */
export const logGroups = {
  register: [
    'entry',
    'link',
    'number-start',
    'series',
    'stamp',
    'reservation',
    'further-number',
    'closed-year',
    'year-exception',
    'deadline',
    'minute',
    'filing',
    'loan',
    'keeping-list',
    'keeping-item',
    'secret-letter',
    'secret-arrival',
    'secret-file',
    'secret-act',
  ],
  letter: ['letter', 'letter-version', 'letter-file', 'dispatch'],
  import: ['import', 'trash', 'watched-file'],
  office: [
    'office',
    'prefix',
    'signatory',
    'recipient',
    'group',
    'group-member',
    'phrase',
    'template',
    'received-book',
    'received-format',
    'retention-rule',
    'saved-search',
    'register-view',
    'table-mapping',
  ],
  people: ['person', 'acting', 'sign-in', 'people-plan'],
  safety: [
    'secret-registrar',
    'secret-columns',
    'backup',
    'restore',
    'archive',
    'archive-made',
    'whole-numbers',
    'unregistered',
    'setting',
    'update-plan',
    'anchor',
    'check',
    'undo',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type LogGroup = keyof typeof logGroups;
export const logGroupNames = Object.keys(logGroups) as [LogGroup, ...LogGroup[]];

export type LogFilter = {
  readonly by?: string | undefined;
  readonly group?: LogGroup | undefined;
  /** ISO days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** One row and nothing else: its kind and id. */
  readonly row?: { readonly kind: string; readonly id: string } | undefined;
  readonly offset: number;
  readonly limit: number;
};

/** One link of the log as it is shown. */
export type LogLine = {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  /** The contract's method; `outside`: another program. */
  readonly action: string;
  readonly kind: string;
  readonly id: string;
  readonly change: string;
  readonly entry: { readonly book: Book; readonly running: number; readonly year: number } | null;
  /** What the row calls itself: a name, a code, a number. */
  readonly name: string | null;
  readonly changes: readonly { readonly column: string; readonly before: string; readonly after: string }[];
  /** Why its values are gone. */
  readonly erased: 'classified' | 'sample' | 'destroyed' | 'retention' | null;
};

/** Under a filter no more are counted: of a million others would have to wait for it. Without one the total is exact. */
export const mostLogCounted = 10_001;
export type LogPage = { readonly rows: readonly LogLine[]; readonly total: number };
