/** What reading a file can come to. Every outcome is data; only a broken program throws. */
import type { FileKind } from '../../shared/document/import-item.ts';
import type { ReadPage } from '../../shared/document/reading.ts';

export type ReadLimits = { readonly megabytes: number; readonly pages: number };
export const defaultReadLimits: ReadLimits = { megabytes: 200, pages: 2_000 };

export type ReadProgress = { readonly pagesRead: number; readonly pagesTotal: number | null };

export type ReadRequest = {
  /** As the file was called; the content decides what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits?: ReadLimits;
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignal;
};

export type ReadOutcome =
  /** Some page has text; a page that could not be read has source "none" and says why by its fault. */
  | { readonly state: 'text'; readonly kind: FileKind; readonly pages: readonly ReadPage[] }
  /** Pictures only, and no text could be read from any: every page has source "none" and its fault. */
  | { readonly state: 'needs-ocr'; readonly kind: FileKind; readonly pages: readonly ReadPage[] }
  | { readonly state: UnreadableState; readonly kind: FileKind };

export type UnreadableState = 'encrypted' | 'damaged' | 'empty' | 'too-large' | 'unsupported';

/** One kind of file. MUST leave the bytes as they are; MUST answer an outcome for anything a file can hold. */
export type Reader = (file: {
  readonly bytes: Uint8Array;
  readonly limits: ReadLimits;
}) => Promise<ReadOutcome>;

export function pageWithoutText(page: number, size: ReadPage['size'] = null): ReadPage {
  return { page, text: '', rawText: '', source: 'none', size, boxes: [] };
}
