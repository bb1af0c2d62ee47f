/** A file of pages, open: each page is read or drawn by itself, so that one bad page costs no other. */
import type { ReadPage } from '../../shared/document/reading.ts';
import type { ColourImage } from '../recognition/types.ts';
import type { ReadOutcome } from './outcome.ts';

export type PageOptions = {
  /** Whether doubtful lines are read a second time by another reader. */
  readonly secondReader: boolean;
  /** Folder of recognition's models; null: pictures are not read. */
  readonly models: string | null;
};
export const onlyTextLayers: PageOptions = { secondReader: false, models: null };

export type PageResult = {
  readonly page: ReadPage;
  /** Whether the page was drawn to pixels, which costs memory that only a new worker gives back. */
  readonly isDrawn: boolean;
  /** Why recognition did not run, for the log. */
  readonly reason?: string;
};

export type PagedFile = {
  readonly kind: 'pdf' | 'image';
  readonly pages: number;
  /** Pages count from 1. Throws whatever the page does to its reader. */
  readonly readPage: (page: number, options: PageOptions) => Promise<PageResult>;
  /** The page in pixels, upright as the file means it. */
  readonly draw: (page: number) => Promise<ColourImage>;
  readonly close: () => Promise<void>;
};

/** Either a file of pages, or what the whole of it came to at once. */
export type Opened =
  | { readonly file: PagedFile; readonly outcome: null }
  | { readonly file: null; readonly outcome: ReadOutcome };

/** What a file of pages came to, once each page was read. `failed`: pages that no reader could so much as open. */
export function outcomeOfPages(
  kind: PagedFile['kind'],
  pages: readonly ReadPage[],
  failed: number,
): ReadOutcome {
  if (pages.length === 0 || failed === pages.length) return { state: 'damaged', kind };
  // A picture that seems blank is still one to look at: it may only be faint.
  const isEmpty = pages.every(({ fault, source }) => fault === 'blank' && source !== 'recognised');
  if (isEmpty) return { state: 'empty', kind };
  const hasText = pages.some(({ text }) => text.trim() !== '');
  return { state: hasText ? 'text' : 'needs-ocr', kind, pages };
}
