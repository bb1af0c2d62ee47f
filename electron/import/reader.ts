/**
 * Reads files by the pool of workers: opens, hands the pages out, gathers what comes back in order, has it understood.
 * A page that ends its worker or takes too long is marked so and costs no other; a file that does is damaged.
 */
import type { CheckingOffice } from '../../shared/checks/index.ts';
import type { PageFault, ReadPage } from '../../shared/document/reading.ts';
import { createPool, type Pool, type PoolOptions, type TaskEnd, usualWorkers } from '../recognition/pool.ts';
import type { PageJournal } from '../store/page-journal.ts';
import { defaultReadLimits, pageWithoutText, type ReadOutcome, type ReadRequest } from './outcome.ts';
import { onlyTextLayers, outcomeOfPages, type PagedFile, type PageOptions } from './paged-file.ts';
import { type BundleOutcome, bundleOf, bundleWithoutText } from './read-bundle.ts';
import {
  type OpenAnswer,
  type PageAnswer,
  type PictureAnswer,
  type ReadingAnswer,
  type ReadingTask,
  type SharedFile,
  shareBytes,
  type UnderstandAnswer,
} from './reading-tasks.ts';
import { withoutRules } from './understand.ts';
import { workerScript } from './worker-script.ts';

export type ReadingWishes = {
  readonly office?: CheckingOffice | null;
  /** The clerk has looked at a doubtful mark of secrecy and it was none. */
  readonly isCleared?: boolean;
  readonly options?: PageOptions;
  readonly journal?: PageJournal | null;
  /** Called when no page of the file waits for a worker any more: another file may begin. */
  readonly onHandedOut?: () => void;
  /** Hears of rules that broke on the text and of pages that ended a worker; never of document content. */
  readonly onFault?: (message: string, reason: string) => void;
};

/** Rejects only when `request.signal` aborts: then after the pages in hand; when `kill` aborts, at once. */
export type FileReader = {
  read(
    request: ReadRequest & { readonly kill?: AbortSignal },
    wishes?: ReadingWishes,
  ): Promise<BundleOutcome>;
  picture(
    file: Pick<ReadRequest, 'name' | 'bytes'>,
    page: number,
    turn: NonNullable<ReadPage['turn']> | 0,
  ): Promise<PictureAnswer | 'not-drawn'>;
  /** null: as many as suit this computer. */
  setWorkers(workers: number | null): void;
  close(): Promise<void>;
};

export type ReaderOptions = Partial<PoolOptions> & {
  /** The longest a page may take; an old machine needs ten times what a new one does. */
  readonly pageSeconds?: number;
  /** The longest that opening a file, or understanding all of its pages, may take. */
  readonly openSeconds?: number;
};

/** A page that was in hand when the whole program ended this often is not begun again. */
const mostBegun = 2;

export function createReader(options: ReaderOptions = {}): FileReader {
  const { pageSeconds = 60, openSeconds = 60, ...rest } = options;
  let workers = options.workers ?? usualWorkers();
  const pool: Pool<ReadingTask, unknown> = createPool({ script: workerScript(), ...rest, workers });
  let files = 0;
  const shared = new WeakMap<Uint8Array, SharedFile>();

  const ask = <Task extends ReadingTask>(
    task: Task,
    seconds: number,
    { signal, kill }: Pick<Parameters<FileReader['read']>[0], 'signal' | 'kill'> = {},
  ) => pool.run(task, { seconds, signal, kill }) as Promise<TaskEnd<ReadingAnswer<Task>>>;

  /** The same bytes asked for again are the same file, which a worker may still have open. */
  function share({ name, bytes, limits = defaultReadLimits }: ReadRequest): SharedFile {
    const file = shared.get(bytes) ?? { key: `${++files}`, name, bytes: shareBytes(bytes), limits };
    shared.set(bytes, file);
    return file;
  }

  async function read(
    request: Parameters<FileReader['read']>[0],
    wishes: ReadingWishes,
  ): Promise<BundleOutcome> {
    const outcome = await readPages(share(request), request, wishes);
    wishes.onHandedOut?.();
    if (outcome.state !== 'text') return bundleWithoutText(outcome);
    const { office = null, isCleared = false, onFault } = wishes;
    const context = { office, isCleared };
    const end = await ask({ kind: 'understand', pages: outcome.pages, context }, openSeconds, request);
    stopIfCalledBack(request);
    if (end.end !== 'done') {
      onFault?.('letters not recognised', end.reason);
      return bundleOf(outcome, withoutRules(outcome.pages, isCleared));
    }
    const { understood, faults } = end.answer as UnderstandAnswer;
    for (const fault of faults) onFault?.('letters not recognised', fault);
    return bundleOf(outcome, understood);
  }

  async function readPages(
    file: SharedFile,
    request: Parameters<FileReader['read']>[0],
    wishes: ReadingWishes,
  ): Promise<ReadOutcome> {
    const opened = await ask({ kind: 'open', file }, openSeconds, request);
    stopIfCalledBack(request);
    if (opened.end !== 'done') {
      wishes.onFault?.('file not opened', opened.reason);
      return { state: 'damaged', kind: 'unknown' };
    }
    const { pages, outcome, ...known } = opened.answer as OpenAnswer & { kind: PagedFile['kind'] };
    if (pages === null) return outcome;
    return gather({ file, pages, kind: known.kind }, request, wishes);
  }

  async function gather(
    { file, pages, kind }: { file: SharedFile; pages: number; kind: PagedFile['kind'] },
    request: Parameters<FileReader['read']>[0],
    wishes: ReadingWishes,
  ): Promise<ReadOutcome> {
    const { journal = null, options: pageOptions = onlyTextLayers, onFault } = wishes;
    const read = new Map<number, ReadPage>(journal?.finished);
    const waiting = Array.from({ length: pages }, (_, at) => at + 1).filter((page) => !read.has(page));
    let failed = 0;
    const tell = () => request.onProgress?.({ pagesRead: read.size, pagesTotal: pages });

    async function readOne(page: number): Promise<ReadPage | null> {
      const without = (fault: PageFault): ReadPage => ({ ...pageWithoutText(page), fault });
      if ((journal?.begun.get(page) ?? 0) >= mostBegun) return without('crashed');
      await journal?.begin(page);
      const task = { kind: 'page', file, page, options: pageOptions } as const;
      let end = await ask(task, pageSeconds, request);
      // Perhaps what earlier pages had left in its worker: a fresh one tells.
      if (end.end === 'crashed') end = await ask(task, pageSeconds, request);
      if (end.end === 'done') {
        const { page: read, reason } = end.answer as PageAnswer;
        if (reason !== undefined) onFault?.(`page ${page}: not recognised`, reason);
        return read;
      }
      if (end.end === 'dropped') return null;
      onFault?.(`page ${page}: ${end.end}`, end.end === 'failed' ? '' : end.reason);
      if (end.end === 'failed') failed += 1;
      return without(end.end === 'failed' ? 'illegible' : end.end);
    }

    async function lane(): Promise<void> {
      for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
        if (waiting.length === 0) wishes.onHandedOut?.();
        if (isCalledBack(request)) return;
        const done = await readOne(page);
        if (done === null || isKilled(request)) return;
        read.set(page, done);
        await journal?.finish(done);
        tell();
      }
    }

    await journal?.opened(pages);
    tell();
    await Promise.all(Array.from({ length: workers }, lane));
    stopIfCalledBack(request);
    const inOrder = [...read.values()].sort((one, other) => one.page - other.page);
    return outcomeOfPages(kind, inOrder, failed);
  }

  return {
    read: (request, wishes = {}) => read(request, wishes),
    async picture({ name, bytes }, page, turn) {
      const file = share({ name, bytes });
      const end = await ask({ kind: 'picture', file, page, turn }, pageSeconds);
      return end.end === 'done' ? (end.answer as PictureAnswer) : 'not-drawn';
    },
    setWorkers(count) {
      workers = count ?? options.workers ?? usualWorkers();
      pool.resize(workers);
    },
    close: () => pool.close(),
  };
}

type Calls = { readonly signal?: AbortSignal; readonly kill?: AbortSignal };

function isKilled({ kill }: Calls): boolean {
  return kill?.aborted === true;
}

function isCalledBack({ signal, kill }: Calls): boolean {
  return signal?.aborted === true || kill?.aborted === true;
}

function stopIfCalledBack({ signal, kill }: Calls): void {
  kill?.throwIfAborted();
  signal?.throwIfAborted();
}
