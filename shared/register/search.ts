/** What is asked of the search, and what it answers: over every register, whatever the year. */
import type { Secrecy, Urgency } from '../document/handling.ts';
import type { Book, RegisterEntry } from './entry.ts';
import type { EntryState } from './query.ts';

/** What is absent or null is not asked for. */
export type SearchFilter = {
  readonly book?: Book | null | undefined;
  /** Days of entry, ISO, both ends included. */
  readonly enteredFrom?: string | null | undefined;
  readonly enteredTo?: string | null | undefined;
  readonly deadlineFrom?: string | null | undefined;
  readonly deadlineTo?: string | null | undefined;
  /** Part of the sender's name. */
  readonly from?: string | null | undefined;
  readonly urgency?: Urgency | null | undefined;
  readonly secrecy?: Secrecy | null | undefined;
  readonly state?: EntryState | null | undefined;
  /** Whoever entered it. */
  readonly enteredBy?: string | null | undefined;
  /** A unit's received book in which the letter has a number: the unit that deals with it. */
  readonly unit?: string | null | undefined;
  readonly hasFile?: boolean | null | undefined;
};

/** `text` may be empty when a filter is set: then the newest that meet it are found. */
export type SearchQuestion = SearchFilter & {
  readonly text: string;
  /** Also words with a slip or two, as a scan is misread. */
  readonly isFuzzy?: boolean | undefined;
};

export type SavedSearch = {
  readonly id: string;
  readonly name: string;
  readonly question: SearchQuestion;
  readonly savedBy: string;
};

/** `isWhole` false: at least so many; counting on would have kept others waiting. */
export type SearchCount = { readonly total: number; readonly isWhole: boolean };

/** A letter of a chain: of the registers, or known only by what another letter says of it. */
export type ChainLetter = {
  readonly entry: RegisterEntry | null;
  readonly number: string | null;
  readonly subject: string;
  readonly from: string;
};

/**
 * How a letter is tied to others. Upward: enclosed in it, cited by it, or forwarded by it. Downward: forwarded from it,
 * answered or cited in later letters; `recipients` are the offices that got what was sent.
 */
export type ChainLink = {
  readonly letter: ChainLetter;
  readonly tie: 'encloses' | 'cites' | 'forwards' | 'forwarded-by' | 'cited-by';
  /** Page of the citing letter on which the number stands; null when it is not known from a page. */
  readonly page: number | null;
  /** How many steps away, from 1. */
  readonly depth: number;
};

export type LetterChain = {
  readonly above: readonly ChainLink[];
  readonly below: readonly ChainLink[];
  readonly recipients: readonly { readonly name: string; readonly hasAnswered: boolean }[];
};
