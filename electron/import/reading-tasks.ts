/** What the application asks of a reading worker, and what it gets back. Bytes are shared, never copied. */
import type { CheckingOffice } from '../../shared/checks/index.ts';
import type { BundleCut } from '../../shared/document/bundle-cut.ts';
import type { FileMark } from '../../shared/document/file-mark.ts';
import type { ReadLetter, ReadPage, Warning } from '../../shared/document/reading.ts';
import type { TaskEnd } from '../recognition/pool-terms.ts';
import type { ReadLimits, ReadOutcome } from './outcome.ts';
import type { PagedFile, PageOptions, PageResult } from './paged-file.ts';
import type { Calls } from './reading-calls.ts';
import type { Clearance, LettersFound } from './understand.ts';

export type SharedFile = {
  /** One for every file handed in; a worker keeps the one it read last open. */
  readonly key: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: ReadLimits;
};

export type ReadingTask =
  | { readonly kind: 'open'; readonly file: SharedFile }
  | { readonly kind: 'marks'; readonly file: SharedFile }
  | {
      readonly kind: 'page';
      readonly file: SharedFile;
      readonly page: number;
      readonly options: PageOptions;
    }
  | {
      readonly kind: 'letters';
      readonly pages: readonly ReadPage[];
      readonly isCleared: Clearance;
      /** The clerk's own; null leaves it to the reader. */
      readonly cut: BundleCut | null;
    }
  | {
      readonly kind: 'checks';
      readonly pages: readonly ReadPage[];
      readonly letters: readonly ReadLetter[];
      readonly letterIndex: number | null;
      /** Ours, so that a letter to somebody else is noticed. */
      readonly office: CheckingOffice | null;
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
/** What the file holds beside its words. */
export type MarksAnswer = { readonly marks: readonly FileMark[] };
export type PageAnswer = Pick<PageResult, 'page' | 'reason'>;
/** `faults`: names and messages of errors in the rules, for the log. */
export type LettersAnswer = { readonly found: LettersFound; readonly faults: readonly string[] };
export type ChecksAnswer = { readonly warnings: readonly Warning[]; readonly faults: readonly string[] };
export type PagePicture = {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
};
export type PictureAnswer = PagePicture | 'no-page';

type Answers = {
  readonly open: OpenAnswer;
  readonly marks: MarksAnswer;
  readonly page: PageAnswer;
  readonly letters: LettersAnswer;
  readonly checks: ChecksAnswer;
  readonly picture: PictureAnswer;
};
export type ReadingAnswer<Task extends ReadingTask> = Answers[Task['kind']];

/** Hands a task to a worker, for so many seconds at most. */
export type AskWorker = <Task extends ReadingTask>(
  task: Task,
  seconds: number,
  calls?: Calls,
) => Promise<TaskEnd<ReadingAnswer<Task>>>;

/** Memory that every worker sees without a copy of its own. */
export function shareBytes(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  shared.set(bytes);
  return shared;
}
