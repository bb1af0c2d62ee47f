/**
 * Reads imported files in the background, in the order they came: the next begins while the last pages of the one
 * before are in hand, so that no worker stands idle. Whatever happens to one, the next is read.
 */
import type { BundleCut } from '../../shared/document/bundle-cut.ts';
import type { FileKind, ImportItem, SecretStub } from '../../shared/document/import-item.ts';
import type { ReadPage } from '../../shared/document/reading.ts';
import type { SecretReader } from '../../shared/secret-books/reading.ts';
import type { Surroundings } from '../room.ts';
import { leaveStub } from './keep-outcome.ts';
import { type Recall, readSafely } from './read-import.ts';
import { readSecretFor } from './read-secret.ts';
import type { ReaderOptions } from './reader.ts';
import { bytesOf, createReadingDesk, type ReadingDesk, readerOf, withProgress } from './reading-desk.ts';
import type { PagePicture } from './reading-tasks.ts';
import type { Understanding } from './understand.ts';

export type ReadingQueue = {
  /** `isPatient`: pages that took too long before are given more time. */
  add(ids: readonly string[], isPatient?: boolean): void;
  /** Holds a reading back after the pages in hand; `add` lets it go on. */
  hold(id: string): void;
  /** Ends a reading at once; nothing more is kept of it. */
  cancel(id: string): Promise<void>;
  /** What workers still hold of files read before goes, at the latest after the page in hand. */
  forget(): Promise<void>;
  /** Of a secret letter: after the call nothing but the stub is anywhere. */
  leaveStub(id: string, kind: FileKind, stub: SecretStub): Promise<void>;
  /** For the registrar: from memory to memory. */
  readonly readSecret: SecretReader;
  /** The item with how far its reading is right now, and the name its file waits under. */
  withProgress(item: ImportItem): ImportItem;
  /** Learns how far a reading had come in an earlier run. */
  recall(id: string): Promise<void>;
  picture(
    id: string,
    page: number,
    turn: NonNullable<ReadPage['turn']> | 0,
  ): Promise<PagePicture | 'no-file' | 'no-page' | 'not-drawn'>;
  /** Pages that were read before, understood anew as the clerk cut them; null: as the reader cuts them. */
  understand(id: string, pages: readonly ReadPage[], cut: BundleCut | null): Promise<Understanding>;
  /** Resolves when nothing is left to read. */
  idle(): Promise<void>;
  /** Stops after the pages in hand; what was not finished is taken up at the next start. */
  stop(): Promise<void>;
};

type InHand = Recall & { over: Promise<void> };

type Line = {
  readonly desk: ReadingDesk;
  readonly waiting: string[];
  readonly inHand: Map<string, InHand>;
  running: Promise<void> | null;
};

export function createReadingQueue(around: Surroundings, readerOptions: ReaderOptions = {}): ReadingQueue {
  const desk = createReadingDesk(around, readerOptions);
  const line: Line = { desk, waiting: [], inHand: new Map(), running: null };
  return {
    add(ids, isPatient = false) {
      if (isPatient) for (const id of ids) desk.patient.add(id);
      line.waiting.push(...ids.filter((id) => !line.waiting.includes(id)));
      wake(line);
    },
    hold(id) {
      leaveLine(line, id);
      line.inHand.get(id)?.held.abort();
    },
    cancel: (id) => cancel(line, id),
    forget: async () => (await desk.reader)?.forget(),
    leaveStub: (id, kind, stub) => leaveStub(desk, id, kind, stub),
    readSecret: readSecretFor(desk),
    withProgress: (item) => withProgress(desk, item),
    async recall(id) {
      desk.progress.set(id, await desk.store.pending.progressOf(id));
    },
    picture: (id, page, turn) => picture(desk, id, page, turn),
    understand: (id, pages, cut) => understandAnew(desk, id, pages, cut),
    async idle() {
      while (line.running !== null) await line.running;
    },
    async stop() {
      desk.stopped.abort();
      await Promise.all([line.running, desk.reader?.then((files) => files.close())]);
    },
  };
}

function leaveLine({ waiting }: Line, id: string): void {
  const at = waiting.indexOf(id);
  if (at >= 0) waiting.splice(at, 1);
}

async function cancel(line: Line, id: string): Promise<void> {
  const { desk, inHand } = line;
  leaveLine(line, id);
  desk.seen.lookAway(id);
  inHand.get(id)?.killed.abort();
  await inHand.get(id)?.over;
  desk.progress.delete(id);
  desk.patient.delete(id);
}

async function picture(
  desk: ReadingDesk,
  id: string,
  page: number,
  turn: NonNullable<ReadPage['turn']> | 0,
): Promise<PagePicture | 'no-file' | 'no-page' | 'not-drawn'> {
  const bytes = desk.seen.bytesOf(id) ?? (await bytesOf(desk, id));
  if (bytes === null) return 'no-file';
  desk.seen.look(id, bytes);
  return (await readerOf(desk)).picture({ name: '', bytes }, page, turn);
}

async function understandAnew(
  desk: ReadingDesk,
  id: string,
  pages: readonly ReadPage[],
  cut: BundleCut | null,
): Promise<Understanding> {
  const { store, ports } = desk;
  return (await readerOf(desk)).understand(pages, {
    office: await store.settings.read(),
    isCleared: await store.imports.isSecrecyCleared(id),
    cut,
    onFault: (message, reason) => ports.log.error(message, reason, { import: id }),
  });
}

function wake(line: Line): void {
  line.running ??= run(line).finally(() => {
    line.running = null;
    if (line.waiting.length > 0 && !line.desk.stopped.signal.aborted) wake(line);
  });
}

async function run(line: Line): Promise<void> {
  const { desk, waiting, inHand } = line;
  const going = new Set<Promise<void>>();
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (desk.stopped.signal.aborted) break;
    await inHand.get(id)?.over; // held back and let go on before its last page was in
    const handedOut = Promise.withResolvers<void>();
    const over = begin(line, id, handedOut.resolve).finally(() => {
      going.delete(over);
      handedOut.resolve();
    });
    going.add(over);
    await handedOut.promise;
    if (going.size > 1) await Promise.race(going);
  }
  await Promise.all(going);
}

/** Resolves when the reading is over, whatever came of it. */
function begin({ desk, inHand }: Line, id: string, onHandedOut: () => void): Promise<void> {
  const mine: InHand = {
    held: new AbortController(),
    killed: new AbortController(),
    over: Promise.resolve(),
  };
  inHand.set(id, mine);
  mine.over = readSafely(desk, id, mine, onHandedOut).finally(() => {
    if (inHand.get(id) === mine) inHand.delete(id);
  });
  return mine.over;
}
