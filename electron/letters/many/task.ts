/** What goes to the thread that makes many letters, and what comes back. Everything can be copied between threads. */
import type { LetterPictures } from '../letter-docx.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import type { Copy } from '../papers-around/copy-sheet.ts';

export type ManyTask = {
  /** One DOCX of all; a ZIP of one DOCX each; page sets for the printer. */
  readonly kind: 'docx' | 'docx-to-edit' | 'zip' | 'pages';
  readonly letters: readonly LetterToPrint[];
  /** Names of the files in the ZIP, without ending. */
  readonly names: readonly string[];
  readonly pictures: LetterPictures;
  /** Pages of each letter's copy in place of its own. */
  readonly copy?: Copy | undefined;
  readonly assets: string;
};

/** The next letters, ready for the printer. Pages that are alike, the second of every letter of one body, stand in it once. */
export type PagesReply = {
  readonly kind: 'pages';
  readonly html: string;
  /** Of the letters' pages one after another: which page of the HTML each is. */
  readonly order: readonly number[];
  /** How many pages each letter takes. */
  readonly pageCounts: readonly number[];
};

export type ManyReply =
  | { readonly kind: 'progress'; readonly done: number }
  | PagesReply
  | { readonly kind: 'done'; readonly bytes: Uint8Array | null; readonly pages: number };
