/** One file in the import queue: what it is, how far its reading is, and what came of it. */
import type { FileMark } from './file-mark.ts';
import type { Secrecy } from './handling.ts';
import type { PageFault } from './reading.ts';

export const fileKinds = ['pdf', 'docx', 'text', 'image', 'unknown'] as const;
export type FileKind = (typeof fileKinds)[number];

/**
 * Outcome of reading a file. `ready` may be logged; `needs-ocr` is stored and can be typed in by hand;
 * `secret` was not stored; the rest say why nothing could be read (the original is kept).
 */
export const importStates = [
  'waiting',
  'reading',
  'ready',
  'needs-ocr',
  'encrypted',
  'damaged',
  'empty',
  'too-large',
  'unsupported',
  'secret',
  'logged',
  'discarded',
] as const;
export type ImportState = (typeof importStates)[number];

/** What a secret letter may leave behind before secret books exist (rules §3.2): never subject or text. */
export type SecretStub = {
  readonly number: string | null;
  readonly dateISO: string | null;
  readonly from: string | null;
  readonly secrecy: Secrecy;
};

export type ImportItem = {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  readonly state: ImportState;
  readonly addedAt: string;
  readonly pagesRead: number;
  readonly pagesTotal: number | null;
  /** Until it is read, by the pace of this machine; null: not known, or no time to speak of. */
  readonly secondsLeft: number | null;
  /** The clerk holds the reading back; what was read so far waits beside the file. */
  readonly isPaused: boolean;
  /** How many pages were read from their picture, not from a text layer. */
  readonly recognisedPages: number;
  /** Pages that hold something and could not be read, with the reason. */
  readonly unreadPages: readonly UnreadPage[];
  /** What the file holds beside its words: programs, files, ways out. Absent where there is nothing. */
  readonly marks?: readonly FileMark[];
  /** Vault id (SHA-256, hex); null when nothing was stored. */
  readonly fileId: string | null;
  /** Of the letter that would be logged: enough for a queue row. */
  readonly subject: string | null;
  readonly from: string | null;
  readonly number: string | null;
  /** Warnings with severity error or doubt. */
  readonly doubts: number;
  /** The register entry that already holds this very file (same hash). */
  readonly sameFileAs: EntryReference | null;
  /** The register entry with the same number, date and sender from another file. */
  readonly sameLetterAs: EntryReference | null;
  /** A file that came before it, waits in the inbox, and is the same or holds the same letter. Null where a line does. */
  readonly sameImportAs: ImportReference | null;
  readonly stub: SecretStub | null;
  /**
   * A picture may show a mark of secrecy: the reading waits, nothing of it is stored, until the clerk has said whether
   * it is one. `stub` then holds what would be kept of a secret letter.
   */
  readonly secrecyDoubt: Secrecy | null;
  /** The entry it became; of several letters the one entered last. */
  readonly entryId: string | null;
  /** While some letters of the file have their line and others wait for theirs. */
  readonly lettersDone?: { readonly done: number; readonly of: number } | null;
};

export type UnreadPage = { readonly page: number; readonly why: Exclude<PageFault, 'blank'> };

export type EntryReference = { readonly entryId: string; readonly running: number; readonly year: number };

export type ImportReference = {
  readonly importId: string;
  readonly name: string;
  readonly isSameFile: boolean;
};
