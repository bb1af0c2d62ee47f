/**
 * Reads imported files in the background, one after another, so that many files do not fight for the processor.
 * Whatever happens to one, the next is read. A reading that was cut off is taken up again at the next start.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportItem } from '../../shared/document/import-item.ts';
import { entryFieldsFromLetter } from '../../shared/register/from-letter.ts';
import type { Surroundings } from '../room.ts';
import type { ReadProgress } from './outcome.ts';
import type { BundleOutcome } from './read-bundle.ts';

export type ReadingQueue = {
  add(ids: readonly string[]): void;
  /** Stops reading this file after the page in hand. */
  hold(id: string): void;
  /** The item with how far its reading is right now, and the name its file waits under. */
  withProgress(item: ImportItem): ImportItem;
  /** Resolves when nothing is left to read. */
  idle(): Promise<void>;
  /** Stops after the page in hand; what was not finished is read again at the next start. */
  stop(): Promise<void>;
};

/** A file whose reading ended the whole program this often is not tried again by itself. */
const mostAttempts = 3;
const millisecondsBetweenEvents = 100;

export function createReadingQueue({ store, ports }: Surroundings): ReadingQueue {
  const waiting: string[] = [];
  const progress = new Map<string, ReadProgress>();
  const stopped = new AbortController();
  let inHand: { readonly id: string; readonly held: AbortController } | null = null;
  let running: Promise<void> | null = null;

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

  async function readOne(id: string): Promise<void> {
    if ((await store.imports.mustFind(id)).isPaused) return;
    const attempts = await store.imports.begin(id);
    await tell(id);
    const bytes = await bytesOf(id);
    if (bytes === null) return reportMissing(id);
    const outcome = await outcomeOf(id, bytes, attempts);
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

  async function outcomeOf(id: string, bytes: Uint8Array, attempts: number): Promise<BundleOutcome> {
    if (attempts > mostAttempts) return damaged;
    const held = new AbortController();
    inHand = { id, held };
    try {
      const { name } = withProgress(await store.imports.mustFind(id));
      const office = await store.settings.read();
      const { readBundle } = await import('./read-bundle.ts'); // not needed to start the host
      return await readBundle(
        {
          name,
          bytes,
          onProgress: reporter(id),
          signal: AbortSignal.any([stopped.signal, held.signal]),
          ...(office === null ? {} : { limits: office.importLimits }),
        },
        office,
        (error) => ports.log.error('letters not recognised', error, { import: id }),
      );
    } catch (error) {
      stopped.signal.throwIfAborted();
      held.signal.throwIfAborted();
      ports.log.error('reading failed', error, { import: id });
      return damaged;
    }
  }

  /** The vault first, the row second, the pending copy last: a crash in between loses nothing and repeats harmlessly. */
  async function keep(id: string, bytes: Uint8Array, outcome: BundleOutcome): Promise<void> {
    if (outcome.state === 'secret') {
      const { fileId } = await store.imports.mustFind(id);
      await store.imports.markSecret(id, outcome.kind, outcome.stub);
      await store.pending.remove(id);
      // Read again from the vault by a reader that knows more than the one that let it in.
      if (fileId !== null && !(await store.imports.isFileReferred(fileId))) await store.vault.remove(fileId);
      return;
    }
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

  async function run(): Promise<void> {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (stopped.signal.aborted) return;
      try {
        await readOne(id);
      } catch (error) {
        progress.delete(id);
        if (stopped.signal.aborted) return;
        if ((await store.imports.find(id))?.isPaused === true) continue;
        // Disk full or file gone: the item stays where it is and is taken up at the next start.
        ports.log.error('import not finished', error, { import: id });
      }
    }
  }

  function wake(): void {
    running ??= run().finally(() => {
      running = null;
      if (waiting.length > 0 && !stopped.signal.aborted) wake();
    });
  }

  return {
    add(ids) {
      waiting.push(...ids.filter((id) => !waiting.includes(id)));
      wake();
    },
    hold(id) {
      if (inHand?.id === id) inHand.held.abort();
    },
    withProgress,
    async idle() {
      while (running !== null) await running;
    },
    async stop() {
      stopped.abort();
      await running;
    },
  };
}

const damaged = {
  state: 'damaged',
  kind: 'unknown',
  reading: { pages: [], letters: [], warnings: [] },
  letterIndex: null,
} as const satisfies BundleOutcome;
