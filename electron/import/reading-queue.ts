/**
 * Reads imported files in the background, in the order they came: the next begins while the last pages of the one
 * before are in hand, so that no worker stands idle. Whatever happens to one, the next is read. What was read of a file
 * waits beside it in pending/, so that a reading cut off or held back goes on where it was.
 */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FileKind, ImportItem, SecretStub } from '../../shared/document/import-item.ts';
import type { ReadPage } from '../../shared/document/reading.ts';
import { entryFieldsFromLetter } from '../../shared/register/from-letter.ts';
import type { Surroundings } from '../room.ts';
import type { PageJournal } from '../store/page-journal.ts';
import type { ReadProgress } from './outcome.ts';
import type { BundleOutcome } from './read-bundle.ts';
import type { FileReader, ReaderOptions } from './reader.ts';
import type { PagePicture } from './reading-tasks.ts';
import { outsideArchive } from './worker-script.ts';

export type ReadingQueue = {
  add(ids: readonly string[]): void;
  /** Holds a reading back after the pages in hand; `add` lets it go on. */
  hold(id: string): void;
  /** Ends a reading at once; nothing more is kept of it. */
  cancel(id: string): Promise<void>;
  /** Of a secret letter: after the call nothing but the stub is anywhere. */
  leaveStub(id: string, kind: FileKind, stub: SecretStub): Promise<void>;
  /** The item with how far its reading is right now, and the name its file waits under. */
  withProgress(item: ImportItem): ImportItem;
  /** Learns how far a reading held back in an earlier run had come. */
  recall(id: string): Promise<void>;
  picture(
    id: string,
    page: number,
    turn: NonNullable<ReadPage['turn']> | 0,
  ): Promise<PagePicture | 'no-file' | 'no-page' | 'not-drawn'>;
  /** Resolves when nothing is left to read. */
  idle(): Promise<void>;
  /** Stops after the pages in hand; what was not finished is taken up at the next start. */
  stop(): Promise<void>;
};

/** A file whose reading ended the whole program this often, without one page read, is not tried again by itself. */
const mostAttempts = 4;
const millisecondsBetweenEvents = 100;
/** A clerk who looks at a page's picture looks at the next one soon, or not at all. */
const millisecondsSeen = 30_000;

type InHand = { readonly held: AbortController; readonly killed: AbortController; over: Promise<void> };

export function createReadingQueue(
  { store, ports }: Surroundings,
  readerOptions: ReaderOptions = {},
): ReadingQueue {
  const models = outsideArchive(join(ports.assets, 'models'));
  const waiting: string[] = [];
  const progress = new Map<string, ReadProgress>();
  const inHand = new Map<string, InHand>();
  const stopped = new AbortController();
  let running: Promise<void> | null = null;
  let reader: Promise<FileReader> | null = null;
  let lastSeen: { readonly id: string; readonly bytes: Uint8Array; readonly timer: NodeJS.Timeout } | null =
    null;

  /** Not needed to start the host. */
  async function getReader(): Promise<FileReader> {
    reader ??= import('./reader.ts').then(({ createReader }) => createReader(readerOptions));
    const files = await reader;
    files.setWorkers((await store.settings.read())?.recognition.workers ?? null);
    return files;
  }

  function withProgress(item: ImportItem): ImportItem {
    const name = item.name === '' ? (store.pending.nameOf(item.id) ?? '') : item.name;
    return { ...item, name, ...progress.get(item.id) };
  }

  async function tell(id: string): Promise<void> {
    const item = await store.imports.find(id);
    if (item !== null) ports.emit({ name: 'import.changed', data: withProgress(item) });
  }

  function reporter(id: string): (now: ReadProgress) => void {
    let last = 0;
    return (now) => {
      progress.set(id, now);
      if (performance.now() - last < millisecondsBetweenEvents) return;
      last = performance.now();
      void tell(id).catch(() => undefined); // the folder was closed meanwhile; nobody is listening
    };
  }

  async function readOne(id: string, calls: InHand, onHandedOut: () => void): Promise<void> {
    const { isPaused, secrecyDoubt } = await store.imports.mustFind(id);
    if (isPaused || secrecyDoubt !== null) return;
    const attempts = await store.imports.begin(id);
    if (attempts === null) return; // discarded since it was added
    await tell(id);
    const bytes = await bytesOf(id);
    if (bytes === null) return reportMissing(id);
    const journal = await store.pending.journal(id);
    const outcome = await outcomeOf(id, bytes, attempts, { calls, journal, onHandedOut });
    progress.delete(id);
    await keep(id, bytes, outcome);
    await tell(id);
  }

  /** A restored copy knows of files that were still waiting when it was made; they are not in it. */
  async function reportMissing(id: string): Promise<void> {
    const { name } = withProgress(await store.imports.mustFind(id));
    const { state, kind, reading, letterIndex } = damaged;
    await store.imports.finish(id, { name, state, kind, reading, letterIndex, fileId: null, letter: null });
    await tell(id);
  }

  async function bytesOf(id: string): Promise<Uint8Array | null> {
    const pending = await store.pending.read(id);
    if (pending !== null) return pending;
    const { fileId } = await store.imports.mustFind(id);
    if (fileId === null || !(await store.vault.has(fileId))) return null;
    return (await store.vault.read(fileId)).bytes;
  }

  type Course = {
    readonly calls: InHand;
    readonly journal: PageJournal;
    readonly onHandedOut: () => void;
  };

  async function outcomeOf(
    id: string,
    bytes: Uint8Array,
    attempts: number,
    { calls, journal, onHandedOut }: Course,
  ): Promise<BundleOutcome> {
    if (attempts > mostAttempts && journal.finished.size === 0) return damaged;
    const signal = AbortSignal.any([stopped.signal, calls.held.signal]);
    try {
      const { name } = withProgress(await store.imports.mustFind(id));
      const office = await store.settings.read();
      const files = await getReader();
      return await files.read(
        {
          name,
          bytes,
          onProgress: reporter(id),
          signal,
          kill: calls.killed.signal,
          ...(office === null ? {} : { limits: office.importLimits }),
        },
        {
          office,
          isCleared: await store.imports.isSecrecyCleared(id),
          options: { models, secondReader: office?.recognition.secondReader ?? true },
          journal,
          onHandedOut,
          onFault: (message, reason) => ports.log.error(message, reason, { import: id }),
        },
      );
    } catch (error) {
      calls.killed.signal.throwIfAborted();
      signal.throwIfAborted();
      ports.log.error('reading failed', error, { import: id });
      return damaged;
    }
  }

  async function leaveStub(id: string, kind: FileKind, stub: SecretStub): Promise<void> {
    const { fileId } = await store.imports.mustFind(id);
    await store.imports.markSecret(id, kind, stub);
    await store.pending.remove(id);
    if (lastSeen?.id === id) lookAway();
    // Read again from the vault by a reader that knows more than the one that let it in.
    if (fileId !== null && !(await store.imports.isFileReferred(fileId))) await store.vault.remove(fileId);
  }

  /** The vault first, the row second, the pending copy last: a crash in between loses nothing and repeats harmlessly. */
  async function keep(id: string, bytes: Uint8Array, outcome: BundleOutcome): Promise<void> {
    if (outcome.state === 'secret' && !outcome.isCertain) {
      await store.pending.closeJournal(id);
      await store.imports.askSecrecy(id, outcome.kind, outcome.stub);
      return;
    }
    if (outcome.state === 'secret') return leaveStub(id, outcome.kind, outcome.stub);
    const { state, kind, reading, letterIndex } = outcome;
    const letter = reading.letters.find(({ index }) => index === letterIndex) ?? reading.letters[0];
    const { name } = withProgress(await store.imports.mustFind(id));
    const fileId = await store.vault.put(bytes);
    const isKept = await store.imports.finish(id, {
      name,
      state,
      kind,
      fileId,
      reading,
      letterIndex,
      letter: letter === undefined ? null : entryFieldsFromLetter(letter, await store.settings.read()),
    });
    // It was there already, and went with another import that was discarded just before this one was written down:
    // who asked before the row stood has removed it by the next turn.
    await nextTurn();
    if (isKept && !(await store.vault.has(fileId))) await store.vault.put(bytes);
    await store.pending.remove(id);
    // Discarded while it was being read.
    if (!isKept && !(await store.imports.isFileReferred(fileId))) await store.vault.remove(fileId);
  }

  /** Never rejects. */
  async function readSafely(id: string, calls: InHand, onHandedOut: () => void): Promise<void> {
    try {
      await readOne(id, calls, onHandedOut);
    } catch (error) {
      const isCalledBack = [stopped, calls.held, calls.killed].some(({ signal }) => signal.aborted);
      await afterCallBack(id, calls).catch(() => undefined); // the folder is closing; the next start sorts it out
      if (isCalledBack) return;
      progress.delete(id);
      // Disk full or file gone: the item stays where it is and is taken up at the next start.
      ports.log.error('import not finished', error, { import: id });
    }
  }

  /** The pages read so far stay for the next time; that this time was cut short is not the file's fault. */
  async function afterCallBack(id: string, calls: InHand): Promise<void> {
    await store.pending.closeJournal(id);
    if (calls.killed.signal.aborted) progress.delete(id);
    else if (stopped.signal.aborted) await store.imports.letWait(id);
    else if (calls.held.signal.aborted) await tell(id);
  }

  async function run(): Promise<void> {
    const going = new Set<Promise<void>>();
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (stopped.signal.aborted) break;
      const earlier = inHand.get(id);
      if (earlier !== undefined) await earlier.over; // held back and let go on before its last page was in
      const handedOut = Promise.withResolvers<void>();
      const calls: InHand = {
        held: new AbortController(),
        killed: new AbortController(),
        over: Promise.resolve(),
      };
      const own = id;
      inHand.set(own, calls);
      calls.over = readSafely(own, calls, handedOut.resolve).finally(() => {
        if (inHand.get(own) === calls) inHand.delete(own);
        going.delete(calls.over);
        handedOut.resolve();
      });
      going.add(calls.over);
      await handedOut.promise;
      if (going.size > 1) await Promise.race(going);
    }
    await Promise.all(going);
  }

  function wake(): void {
    running ??= run().finally(() => {
      running = null;
      if (waiting.length > 0 && !stopped.signal.aborted) wake();
    });
  }

  function look(id: string, bytes: Uint8Array): void {
    lookAway();
    lastSeen = { id, bytes, timer: setTimeout(lookAway, millisecondsSeen).unref() };
  }

  function lookAway(): void {
    if (lastSeen !== null) clearTimeout(lastSeen.timer);
    lastSeen = null;
  }

  return {
    add(ids) {
      waiting.push(...ids.filter((id) => !waiting.includes(id)));
      wake();
    },
    hold(id) {
      const at = waiting.indexOf(id);
      if (at >= 0) waiting.splice(at, 1);
      inHand.get(id)?.held.abort();
    },
    async cancel(id) {
      const at = waiting.indexOf(id);
      if (at >= 0) waiting.splice(at, 1);
      if (lastSeen?.id === id) lookAway();
      inHand.get(id)?.killed.abort();
      await inHand.get(id)?.over;
      progress.delete(id);
    },
    leaveStub,
    withProgress,
    async recall(id) {
      progress.set(id, await store.pending.progressOf(id));
    },
    async picture(id, page, turn) {
      const bytes = lastSeen?.id === id ? lastSeen.bytes : await bytesOf(id);
      if (bytes === null) return 'no-file';
      look(id, bytes);
      return (await getReader()).picture({ name: '', bytes }, page, turn);
    },
    async idle() {
      while (running !== null) await running;
    },
    async stop() {
      stopped.abort();
      await Promise.all([running, reader?.then((files) => files.close())]);
    },
  };
}

const damaged = {
  state: 'damaged',
  kind: 'unknown',
  reading: { pages: [], letters: [], warnings: [] },
  letterIndex: null,
} as const satisfies BundleOutcome;
