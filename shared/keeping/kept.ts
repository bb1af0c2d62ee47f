/** A letter after its work is done: where it lies, how long, who borrowed it, and where it went in the end (ข้อ 52-65). */
import type { RegisterEntry } from '../register/entry.ts';
import type { Retention, RetentionProposal } from './retention.ts';

/** How a letter left the store, or why it stays past twenty years. */
export const outcomes = ['destroyed', 'transferred', 'kept', 'deposited'] as const;
export type Outcome = (typeof outcomes)[number];

export type Filing = {
  readonly retention: Retention;
  /** Last year in which it must be there, Buddhist; null: no end. */
  readonly keepUntil: number | null;
  /** Cupboard, shelf, room. */
  readonly place: string;
  readonly fileCode: string;
  readonly note: string;
  /** Day on which it went to the store, ISO; null while it is at hand. */
  readonly storedOn: string | null;
  readonly outcome: Outcome | null;
  readonly outcomeOn: string | null;
};

/** บัตรยืมหนังสือ (form 24, ข้อ 62-65). */
export type Loan = {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly entryId: string;
  readonly borrower: string;
  /** Post and office of the borrower. */
  readonly borrowerOffice: string;
  /** Who takes the letter away. */
  readonly receiver: string;
  readonly permittedBy: string;
  readonly lentOn: string;
  readonly dueOn: string;
  readonly returnedOn: string | null;
  readonly returnedBy: string;
  readonly note: string;
};

export type NewLoan = Omit<Loan, 'id' | 'year' | 'number' | 'returnedOn' | 'returnedBy'>;

/** What lists of kept letters show of a line of the register. */
export type EntryBrief = Pick<
  RegisterEntry,
  | 'id'
  | 'book'
  | 'year'
  | 'running'
  | 'written'
  | 'circular'
  | 'enteredAt'
  | 'documentNumber'
  | 'documentDate'
  | 'documentDateText'
  | 'from'
  | 'subject'
  | 'note'
  | 'action'
> & { readonly hasFile: boolean };

export type KeptEntry = {
  readonly entry: EntryBrief;
  readonly filing: Filing | null;
  readonly proposal: RetentionProposal;
  /** Out on loan. */
  readonly loan: Loan | null;
};

export const keptStages = ['to-store', 'stored', 'gone', 'all'] as const;
/** Done with and not stored yet; in the store; destroyed or handed over; every line. */
export type KeptStage = (typeof keptStages)[number];

export type KeptQuery = {
  readonly stage: KeptStage;
  readonly book: RegisterEntry['book'] | null;
  readonly year: number | null;
  readonly text: string | null;
  readonly offset: number;
  readonly limit: number;
};

export type KeptPage = { readonly rows: readonly KeptEntry[]; readonly total: number };

export type LentLetter = { readonly loan: Loan; readonly entry: EntryBrief };
