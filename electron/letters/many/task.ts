/** What goes to the thread that makes many letters, and what comes back. Everything can be copied between threads. */
import type { LetterPictures } from '../letter-docx.ts';
import type { LetterToPrint } from '../letter-to-print.ts';

export type ManyTask = {
  /** One DOCX of all; a ZIP of one DOCX each; page sets for the printer. */
  readonly kind: 'docx' | 'docx-to-edit' | 'zip' | 'pages';
  readonly letters: readonly LetterToPrint[];
  /** Names of the files in the ZIP, without ending. */
  readonly names: readonly string[];
  readonly pictures: LetterPictures;
  readonly assets: string;
};

export type ManyReply =
  | { readonly kind: 'progress'; readonly done: number }
  /** HTML of the next letters, ready for the printer. */
  | { readonly kind: 'pages'; readonly html: string }
  | { readonly kind: 'done'; readonly bytes: Uint8Array | null; readonly pages: number };
