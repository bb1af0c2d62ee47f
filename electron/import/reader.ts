/**
 * Reads files by the pool of workers, in a process of its own where a host starts one: opens, has the pages gathered and understood. A page that ends its worker or
 * takes too long is marked so and costs no other; a file that does is damaged.
 */
import type { CheckingOffice } from '../../shared/checks/index.ts';
import type { BundleCut } from '../../shared/document/bundle-cut.ts';
import type { FileMark } from '../../shared/document/file-mark.ts';
import type { ReadPage } from '../../shared/document/reading.ts';
import { createProcessPool } from '../parsing/process-pool.ts';
import type { StartParsers } from '../ports.ts';
import { createPool, type Pool, type PoolOptions, usualWorkers } from '../recognition/pool.ts';
import { threadProgram } from '../thread-programs.ts';
import { fitsReadingTask } from './fitting-answers.ts';
import { type GatherWishes, gatherPages } from './gather-pages.ts';
import { defaultReadLimits, type ReadOutcome, type ReadRequest } from './outcome.ts';
import type { PagedFile } from './paged-file.ts';
import { type BundleOutcome, bundleOf, bundleWithoutText } from './read-bundle.ts';
import { type Calls, stopIfCalledBack } from './reading-calls.ts';
import {
  type AskWorker,
  type OpenAnswer,
  type PictureAnswer,
  type ReadingTask,
  type SharedFile,
  shareBytes,
} from './reading-tasks.ts';
import type { Clearance, Understanding } from './understand.ts';
import { type UnderstandTerms, understandBundle } from './understand-bundle.ts';

export type ReadingWishes = GatherWishes & {
  readonly office?: CheckingOffice | null;
  /** The clerk has looked at a doubtful mark of secrecy and it was none. */
  readonly isCleared?: Clearance;
  /** The clerk's own cut of the file; null leaves it to the reader. */
  readonly cut?: BundleCut | null;
  /** Pages that took too long before are asked for again by a clerk who is ready to wait. */
  readonly isPatient?: boolean;
};

type Request = ReadRequest & { readonly kill?: AbortSignal };

/** Rejects only when `request.signal` aborts: then after the pages in hand; when `kill` aborts, at once. */
export type FileReader = {
  read(request: Request, wishes?: ReadingWishes): Promise<BundleOutcome>;
  /** Pages that were read before, understood anew. */
  understand(pages: readonly ReadPage[], wishes: ReadingWishes): Promise<Understanding>;
  picture(
    file: Pick<ReadRequest, 'name' | 'bytes'>,
    page: number,
    turn: NonNullable<ReadPage['turn']> | 0,
  ): Promise<PictureAnswer | 'not-drawn'>;
  /** null: as many as suit this computer. */
  setWorkers(workers: number | null): void;
  /** After the call no worker holds anything of a file any more, save of pages in hand, and then no longer than these. */
  forget(): void;
  close(): Promise<void>;
};

export type ReaderOptions = Partial<PoolOptions> & {
  /** A process of its own for the workers; without it they are threads of this one. */
  readonly parsers?: StartParsers | undefined;
  readonly onFault?: (message: string, reason: string) => void;
  /** The longest a page may take; an old machine needs ten times what a new one does. */
  readonly pageSeconds?: number;
  /** The longest that opening a file may take. */
  readonly openSeconds?: number;
  /** The longest that finding its letters, or checking them, may take, and a second more for every page. */
  readonly ruleSeconds?: number;
};

/** How much longer than others a patient clerk waits for a page. */
const patience = 4;

type Desk = {
  readonly ask: AskWorker;
  readonly files: SharedFiles;
  readonly seconds: { readonly page: number; readonly open: number; readonly rules: number };
  workers: number;
};

export function createReader(options: ReaderOptions = {}): FileReader {
  const { pageSeconds = 60, openSeconds = 60, ruleSeconds = 60, parsers, onFault, ...rest } = options;
  const usual = options.workers ?? usualWorkers();
  const crew = { script: threadProgram('reading-worker'), ...rest, workers: usual };
  const pool: Pool<ReadingTask, unknown> =
    parsers === undefined
      ? createPool(crew)
      : createProcessPool({ ...crew, start: parsers, fits: fitsReadingTask, ...(onFault && { onFault }) });
  const desk: Desk = {
    ask: ((task, seconds, { signal, kill } = {}) => pool.run(task, { seconds, signal, kill })) as AskWorker,
    files: createSharedFiles(parsers === undefined ? shareBytes : (bytes) => bytes),
    seconds: { page: pageSeconds, open: openSeconds, rules: ruleSeconds },
    workers: usual,
  };
  return {
    read: (request, wishes = {}) => read(desk, request, wishes),
    understand: (pages, wishes) => understandBundle(pages, termsFor(desk, {}, wishes)),
    async picture(file, page, turn) {
      const task = { kind: 'picture', file: desk.files.share(file), page, turn } as const;
      const end = await desk.ask(task, pageSeconds);
      return end.end === 'done' ? (end.answer as PictureAnswer) : 'not-drawn';
    },
    setWorkers(count) {
      desk.workers = count ?? usual;
      pool.resize(desk.workers);
    },
    forget: () => pool.renew(),
    close: () => pool.close(),
  };
}

async function read(desk: Desk, request: Request, wishes: ReadingWishes): Promise<BundleOutcome> {
  const outcome = await readPages(desk, request, wishes);
  const marks = await marksOf(desk, request, wishes);
  wishes.onHandedOut?.();
  if (outcome.state !== 'text') return marked(bundleWithoutText(outcome), marks);
  const understood = await understandBundle(outcome.pages, termsFor(desk, callsOf(request), wishes));
  return marked(bundleOf(outcome, understood), marks);
}

/** Of a secret letter nothing is told but its stub. */
function marked(bundle: BundleOutcome, marks: readonly FileMark[]): BundleOutcome {
  return bundle.state === 'secret' ? bundle : { ...bundle, marks };
}

/** Blank pages may carry a script too. What could not be looked through is said so: its pages may be read nevertheless. */
async function marksOf(
  { ask, files, seconds }: Desk,
  request: Request,
  { onFault }: ReadingWishes,
): Promise<readonly FileMark[]> {
  if (request.bytes.byteLength === 0) return [];
  const end = await ask({ kind: 'marks', file: files.share(request) }, seconds.open, request);
  stopIfCalledBack(request);
  if (end.end === 'done') return end.answer.marks;
  onFault?.('file not looked through', end.end === 'failed' ? '' : end.reason);
  return [{ kind: 'unexamined', page: null, text: '' }];
}

function termsFor({ ask, seconds }: Desk, calls: Calls, wishes: ReadingWishes): UnderstandTerms {
  const { office = null, isCleared = false, cut = null, onFault } = wishes;
  return { ...calls, ask, seconds: seconds.rules, office, isCleared, cut, onFault };
}

async function readPages(desk: Desk, request: Request, wishes: ReadingWishes): Promise<ReadOutcome> {
  const { ask, seconds, workers } = desk;
  const file = desk.files.share(request);
  const opened = await ask({ kind: 'open', file }, seconds.open, request);
  stopIfCalledBack(request);
  if (opened.end !== 'done') {
    wishes.onFault?.('file not opened', opened.reason);
    return { state: 'damaged', kind: 'unknown' };
  }
  const { pages, outcome, ...known } = opened.answer as OpenAnswer & { kind: PagedFile['kind'] };
  if (pages === null) return outcome;
  const terms = {
    ...callsOf(request),
    ask,
    seconds: seconds.page * (wishes.isPatient === true ? patience : 1),
    lanes: workers,
    onProgress: request.onProgress,
  };
  return gatherPages({ file, pages, kind: known.kind }, terms, wishes);
}

function callsOf({ signal, kill }: Request): Pick<Request, 'signal' | 'kill'> {
  return { ...(signal && { signal }), ...(kill && { kill }) };
}

type SharedFiles = { share(request: Pick<ReadRequest, 'name' | 'bytes' | 'limits'>): SharedFile };

/**
 * The same bytes asked for again are the same file, which a worker may still have open. Threads of this process share
 * them; a process of its own is sent them once.
 */
function createSharedFiles(share: (bytes: Uint8Array) => Uint8Array): SharedFiles {
  let count = 0;
  const known = new WeakMap<Uint8Array, SharedFile>();
  return {
    share({ name, bytes, limits = defaultReadLimits }) {
      const file = known.get(bytes) ?? { key: `${++count}`, name, bytes: share(bytes), limits };
      known.set(bytes, file);
      return file;
    },
  };
}
