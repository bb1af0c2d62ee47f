/** What the application asks of a reading worker, and what it gets back. Bytes are shared, never copied. */
import type { ReadPage } from '../../shared/document/reading.ts';
import type { ReadLimits, ReadOutcome } from './outcome.ts';
import type { PagedFile, PageOptions, PageResult } from './paged-file.ts';
import type { Understanding, UnderstandingContext } from './understand.ts';

export type SharedFile = {
  /** One for every file handed in; a worker keeps the one it read last open. */
  readonly key: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: ReadLimits;
};

export type ReadingTask =
  | { readonly kind: 'open'; readonly file: SharedFile }
  | {
      readonly kind: 'page';
      readonly file: SharedFile;
      readonly page: number;
      readonly options: PageOptions;
    }
  | {
      readonly kind: 'understand';
      readonly pages: readonly ReadPage[];
      readonly context: UnderstandingContext;
    }
  | {
      readonly kind: 'picture';
      readonly file: SharedFile;
      readonly page: number;
      readonly turn: NonNullable<ReadPage['turn']> | 0;
    };

/** Either pages to ask for one by one, or what the whole file came to. */
export type OpenAnswer =
  | { readonly pages: number; readonly kind: PagedFile['kind']; readonly outcome: null }
  | { readonly pages: null; readonly outcome: ReadOutcome };
export type PageAnswer = Pick<PageResult, 'page' | 'reason'>;
/** `faults`: names and messages of errors in the rules, for the log. */
export type UnderstandAnswer = { readonly understood: Understanding; readonly faults: readonly string[] };
export type PagePicture = {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
};
export type PictureAnswer = PagePicture | 'no-page';

export type ReadingAnswer<Task extends ReadingTask> = Task['kind'] extends 'open'
  ? OpenAnswer
  : Task['kind'] extends 'page'
    ? PageAnswer
    : Task['kind'] extends 'understand'
      ? UnderstandAnswer
      : PictureAnswer;

/** Memory that every worker sees without a copy of its own. */
export function shareBytes(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  shared.set(bytes);
  return shared;
}
