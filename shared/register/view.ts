/** How a register is looked at: which columns, in which order and width, and filters kept under a name. */
import type { Book } from './entry.ts';
import type { RegisterQuery } from './query.ts';

/** Columns 1-8 of forms 13 and 14, in the forms' order. Prints always hold all of them. */
export const registerColumns = [
  'running',
  'documentNumber',
  'documentDate',
  'from',
  'to',
  'subject',
  'action',
  'note',
] as const;
export type RegisterColumn = (typeof registerColumns)[number];

export const columnWidths = ['narrow', 'usual', 'wide'] as const;
export type ColumnWidth = (typeof columnWidths)[number];

export type ShownColumn = { readonly name: RegisterColumn; readonly width: ColumnWidth };

type ViewQuery = Omit<RegisterQuery, 'book' | 'ids' | 'order' | 'offset' | 'limit'>;
export type ViewFilter = { readonly [Part in keyof ViewQuery]?: ViewQuery[Part] | undefined };

export type RegisterView = {
  readonly id: string;
  readonly book: Book;
  readonly name: string;
  /** `year` left out: this year's book, whatever year it is when the view is opened. */
  readonly filter: ViewFilter;
  /** Null: as in the form. */
  readonly columns: readonly ShownColumn[] | null;
  readonly savedBy: string;
};

export type RegisterViews = {
  /** By name. */
  readonly views: readonly RegisterView[];
  /** As the clerk at work set them; null: as in the form. */
  readonly columns: readonly ShownColumn[] | null;
};
