/**
 * Secret letters kept with their content (rules §3.2): the three books of the registrar, what stands open about a
 * letter, and what is only ever sealed. ลับที่สุด has no place here: of it nothing is kept but a stub.
 */
import type { Secrecy, Urgency } from '../document/handling.ts';

/** ทขล. ๑ received, ทขล. ๒ sent, ทขล. ๓ control. Each counts for itself, from 1 every calendar year. */
export const secretBooks = ['in', 'out', 'control'] as const;
export type SecretBook = (typeof secretBooks)[number];

export const keptClasses = ['confidential', 'secret'] as const satisfies readonly Secrecy[];
export type KeptClass = (typeof keptClasses)[number];

export function isKeptClass(secrecy: Secrecy | null): secrecy is KeptClass {
  return secrecy === 'confidential' || secrecy === 'secret';
}

/** What anybody at the program may know of a secret letter. */
export type SecretStubRow = {
  readonly id: string;
  readonly book: SecretBook;
  /** Buddhist year. */
  readonly year: number;
  readonly running: number;
  readonly secrecy: KeptClass;
  /** Null: it stands. A number is never used again. */
  readonly ended: 'voided' | 'lowered' | null;
};

/** What stands on its line of the book; sealed. */
export type SecretFields = {
  /** ที่ of the letter; null: it bears none. */
  readonly documentNumber: string | null;
  /** ISO day. */
  readonly documentDate: string | null;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly summary: string;
  readonly action: string;
  /** Who signed for it, and when: the slip that came back. */
  readonly receipt: string;
  readonly copies: string;
  readonly note: string;
};

export const emptySecretFields: SecretFields = {
  documentNumber: null,
  documentDate: null,
  from: '',
  to: '',
  subject: '',
  summary: '',
  action: '',
  receipt: '',
  copies: '',
  note: '',
};

export type SecretFieldName = keyof SecretFields;

/** What was done to the line, with its reason; sealed, since a reason may name what the letter is about. */
export type SecretChange = {
  readonly at: string;
  readonly by: string;
  readonly kind: 'corrected' | 'voided' | 'lowered' | 'raised';
  readonly reason: string;
  /** Fields as they were. */
  readonly before: Partial<SecretFields>;
};

export type SecretFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
};

/** All that is sealed of a line; the files themselves lie sealed beside it. */
export type SecretContent = {
  readonly fields: SecretFields;
  readonly changes: readonly SecretChange[];
  readonly files: readonly SecretFile[];
  /** Text of the files' pages, so that the registrar finds a letter by its words. */
  readonly pages: readonly string[];
  /** Of a line that was raised: what stood in the ordinary register and has no column here; it comes back on lowering. */
  readonly ordinary?: {
    readonly documentDateText: string | null;
    readonly urgency: Urgency | null;
    readonly deadline: string | null;
  };
};

export type SecretLetter = SecretStubRow & {
  /** ISO moment. */
  readonly at: string;
  readonly by: string;
} & SecretContent;

/** A line of the list: texts of pages are searched, not sent. */
export type SecretListed = Omit<SecretLetter, 'pages' | 'changes' | 'ordinary'>;

/** A file as it was read, in memory: it waits for its line. */
export type SecretTaken = {
  readonly takeId: string;
  readonly name: string;
  readonly fields: SecretFields;
  readonly secrecy: KeptClass | null;
  readonly pages: readonly string[];
};

/** A letter that a clerk's import turned out to be secret, sealed for the registrar at that moment. */
export type SecretArrival = {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly secrecy: KeptClass;
  readonly importId: string | null;
};

export type SecretRegistrar = {
  /** Null where the office has no users. */
  readonly personId: string | null;
  readonly name: string;
  /** ISO moment. */
  readonly since: string;
};

export type SecretStatus = {
  readonly registrar: SecretRegistrar | null;
  /** The registrar sits at the program, or the office has no users to tell apart. */
  readonly maySit: boolean;
  /** May name the registrar, or take the books over with the recovery key. */
  readonly mayTakeOver: boolean;
  /** Users with the registrar's role: whom the books can be handed to. Empty in an office without users. */
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  readonly isOpen: boolean;
  /** ISO moment at which the books shut by themselves; null while they are shut. */
  readonly shutsAt: string | null;
  readonly arrivals: number;
  /** False: there is no key, or it came from elsewhere and nobody opened the books with it here yet: stubs alone are kept. */
  readonly isInForce: boolean;
  /** False: it came with an open archive; the recovery key alone opens it. */
  readonly hasPassphrase: boolean;
};

/** What the office does with a letter, for the record: never which words. */
export const secretActs = ['opened', 'shut', 'shown', 'printed', 'handed-over', 'refused'] as const;
export type SecretAct = (typeof secretActs)[number];
