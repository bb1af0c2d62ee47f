/** The import queue in domain terms. Each writing call is one transaction. */
import type { ReviewState, SavedReview } from '../../shared/contract/api.ts';
import type { KeptCut } from '../../shared/document/bundle-cut.ts';
import type { Discard } from '../../shared/document/discard.ts';
import type { FileKind, ImportItem, SecretStub } from '../../shared/document/import-item.ts';
import type { Reading, ReadPage } from '../../shared/document/reading.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { cutOf, type Recut, recut } from './cut-rows.ts';
import { type Connection, transaction } from './database.ts';
import { oweErasures } from './erasures.ts';
import { mustFind } from './find-entry.ts';
import * as rows from './import-rows.ts';
import { touchImport } from './import-touched.ts';
import { dropLetters, droppedOf, entriesOfImport } from './letters-left.ts';
import { whenFree } from './long-write.ts';
import * as readings from './reading-rows.ts';
import { removeArrivalsOf } from './secrets/arrival-rows.ts';
import { keepImport, removeTwins } from './trash-rows.ts';

export type ImportStore = {
  /** All or none. */
  add(items: readonly rows.NewImport[]): Promise<void>;
  list(includeFinished: boolean): Promise<readonly ImportItem[]>;
  find(id: string): Promise<ImportItem | null>;
  /** Throws `not-found`. */
  mustFind(id: string): Promise<ImportItem>;
  /** Call once at the start: ids whose reading has not ended, oldest first; they all wait. */
  queueUnfinished(): Promise<readonly string[]>;
  /** Ids whose reading has not ended, oldest first. */
  unfinished(): Promise<readonly string[]>;
  /** Holds an unfinished reading back, or lets it go on. False when it has ended. */
  setPaused(id: string, isPaused: boolean): Promise<boolean>;
  /** Returns how often this reading has been begun; null when there is nothing to read any more. */
  begin(id: string): Promise<number | null>;
  /** False when nothing is left that could be read again. */
  await(id: string): Promise<boolean>;
  /** Back to waiting when it was being read; nothing else. */
  letWait(id: string): Promise<void>;
  /** False when the item was discarded meanwhile; its file is noted to be erased then. */
  finish(id: string, result: rows.ImportResult): Promise<boolean>;
  /** Waits for the clerk's answer; nothing of the letter but what a stub holds is in the database. */
  askSecrecy(id: string, kind: FileKind, stub: SecretStub): Promise<void>;
  /** False when nothing was asked. */
  clearSecrecy(id: string): Promise<boolean>;
  isSecrecyCleared(id: string): Promise<boolean>;
  keepBoth(id: string, keeps: boolean): Promise<void>;
  /** After the call nothing of the letter but the stub is in the database; its file is noted to be erased. */
  markSecret(id: string, kind: FileKind, stub: SecretStub): Promise<void>;
  /** Returns the vault file that nothing refers to any more, noted to be erased: call `keeping.finishErasures`. */
  discard(id: string, discard: Discard): Promise<string | null>;
  isFileReferred(fileId: string): Promise<boolean>;
  /** Throws `not-found`. */
  entry(entryId: string): Promise<RegisterEntry>;
  reading(id: string): Promise<Reading>;
  pages(id: string): Promise<readonly ReadPage[]>;
  letterToLog(id: string): Promise<number | null>;
  review(id: string): Promise<ReviewState | null>;
  reviewRevision(id: string): Promise<number>;
  /** Throws `not-found`, also for items that take no review any more. */
  saveReview(id: string, review: ReviewState, since?: readings.KnownReview): Promise<SavedReview>;
  /** The clerk's own cut of the file; null while the reader's stands. */
  cut(id: string): Promise<KeptCut | null>;
  /** Throws `not-found`, also for items that take no review any more. */
  recut(id: string, recut: Recut): Promise<void>;
  /** Lines that stand for letters of this file, oldest first. */
  entries(id: string): Promise<readonly RegisterEntry[]>;
  /** Letters that need no line, by where they begin. */
  dropped(id: string): Promise<readonly string[]>;
  /** The letters without a line need none, or do after all. Throws `not-found`. */
  dropLetters(id: string, isDropped: boolean): Promise<void>;
  /** A mark of secrecy came to light in a file that is kept: what was read goes, its file waits for the answer. */
  askSecrecyAgain(id: string, stub: SecretStub): Promise<void>;
  /** How the clerk turned a page for looking. Throws `not-found`. */
  turnPage(id: string, page: number, turn: 0 | 90 | 180 | 270): Promise<void>;
};

export function importStore(db: Connection): ImportStore {
  /** What the queue writes by itself waits for a long write; a person's calls come one after another anyway. */
  const inTime = async <T>(work: () => T): Promise<T> => {
    await whenFree(db);
    return transaction(db, work);
  };
  const byHand =
    <T>(id: string, work: () => T) =>
    (): T => {
      const done = work();
      touchImport(db, id);
      return done;
    };
  return {
    add: async (items) => transaction(db, () => items.forEach((item) => void rows.insertImport(db, item))),
    list: async (includeFinished) => rows.listImports(db, includeFinished),
    find: async (id) => rows.findImport(db, id),
    mustFind: async (id) => rows.mustFindImport(db, id),
    queueUnfinished: async () =>
      transaction(db, () => {
        rows.queueUnfinished(db);
        return rows.unfinishedImports(db);
      }),
    unfinished: async () => rows.unfinishedImports(db),
    setPaused: async (id, isPaused) => transaction(db, () => rows.setPaused(db, id, isPaused)),
    begin: async (id) => inTime(() => rows.beginReading(db, id)),
    letWait: async (id) => inTime(() => rows.letWait(db, id)),
    await: async (id) => inTime(byHand(id, () => rows.awaitReading(db, id))),
    finish: async (id, result) =>
      inTime(() => {
        const isKept = rows.finishReading(db, id, result);
        if (!isKept) oweErasures(db, [result.fileId]);
        return isKept;
      }),
    askSecrecy: async (id, kind, stub) => inTime(() => rows.askSecrecy(db, id, kind, stub)),
    clearSecrecy: async (id) =>
      transaction(
        db,
        byHand(id, () => rows.clearSecrecy(db, id)),
      ),
    isSecrecyCleared: async (id) => rows.isSecrecyCleared(db, id),
    keepBoth: async (id, keeps) =>
      transaction(
        db,
        byHand(id, () => rows.keepBoth(db, id, keeps)),
      ),
    markSecret: async (id, kind, stub) =>
      inTime(() => {
        const { fileId } = rows.mustFindImport(db, id);
        rows.markSecret(db, id, kind, stub);
        oweErasures(db, [fileId]);
      }),
    discard: async (id, discard) =>
      transaction(db, () => {
        keepImport(db, id, discard);
        const { fileId } = rows.mustFindImport(db, id);
        if (discard.why === 'maybe-secret' && fileId !== null) removeTwins(db, fileId);
        removeArrivalsOf(db, id);
        const orphan = rows.markDiscarded(db, id, discard);
        oweErasures(db, [orphan]);
        return orphan;
      }),
    isFileReferred: async (fileId) => rows.isFileReferred(db, fileId),
    entry: async (entryId) => mustFind(db, entryId),
    reading: async (id) => readings.readingOf(db, id),
    pages: async (id) => readings.pagesOf(db, id),
    letterToLog: async (id) => readings.letterIndexOf(db, id),
    review: async (id) => readings.reviewOf(db, id),
    reviewRevision: async (id) => readings.reviewRevisionOf(db, id),
    saveReview: async (id, review, since) =>
      transaction(
        db,
        byHand(id, () => readings.saveReview(db, id, review, since)),
      ),
    cut: async (id) => cutOf(db, id),
    entries: async (id) => entriesOfImport(db, id),
    dropped: async (id) => droppedOf(db, id),
    dropLetters: async (id, isDropped) => inTime(byHand(id, () => dropLetters(db, id, isDropped))),
    askSecrecyAgain: async (id, stub) => inTime(() => rows.askSecrecyAgain(db, id, stub)),
    recut: async (id, input) => inTime(byHand(id, () => recut(db, id, input))),
    turnPage: async (id, page, turn) =>
      transaction(
        db,
        byHand(id, () => readings.turnPage(db, id, page, turn)),
      ),
  };
}
