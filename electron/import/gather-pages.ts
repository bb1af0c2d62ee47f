/**
 * A file's pages, handed out to the workers and gathered in order. A page that ends its worker or takes too long is
 * marked so and costs no other.
 */
import type { PageFault, ReadPage } from '../../shared/document/reading.ts';
import type { PageJournal } from '../store/page-journal.ts';
import { pageWithoutText, type ReadOutcome, type ReadProgress } from './outcome.ts';
import { onlyTextLayers, outcomeOfPages, type PagedFile, type PageOptions } from './paged-file.ts';
import { type Calls, isCalledBack, isKilled, stopIfCalledBack } from './reading-calls.ts';
import type { AskWorker, PageAnswer, SharedFile } from './reading-tasks.ts';

export type PagesToRead = {
  readonly file: SharedFile;
  readonly pages: number;
  readonly kind: PagedFile['kind'];
};

export type GatherWishes = {
  readonly options?: PageOptions;
  readonly journal?: PageJournal | null;
  /** Called when no page of the file waits for a worker any more: another file may begin. */
  readonly onHandedOut?: () => void;
  /** Hears of rules that broke on the text and of pages that ended a worker; never of document content. */
  readonly onFault?: (message: string, reason: string) => void;
};

export type GatherTerms = Calls & {
  readonly ask: AskWorker;
  /** The longest a page may take. */
  readonly seconds: number;
  /** How many pages are in hand at a time. */
  readonly lanes: number;
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
};

/** A page that was in hand when the whole program ended this often is not begun again. */
const mostBegun = 2;

/** Throws what the signals were aborted with. */
export async function gatherPages(
  { file, pages, kind }: PagesToRead,
  terms: GatherTerms,
  wishes: GatherWishes,
): Promise<ReadOutcome> {
  const { journal = null, onHandedOut } = wishes;
  const read = new Map<number, ReadPage>(journal?.finished);
  const waiting = Array.from({ length: pages }, (_, at) => at + 1).filter((page) => !read.has(page));
  let unopened = 0;
  const tell = () => terms.onProgress?.({ pagesRead: read.size, pagesTotal: pages });

  async function lane(): Promise<void> {
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      if (waiting.length === 0) onHandedOut?.();
      if (isCalledBack(terms)) return;
      const done = await readOne(file, page, terms, wishes);
      if (done === null || isKilled(terms)) return;
      if (done.isUnopened) unopened += 1;
      read.set(page, done.page);
      await journal?.finish(done.page);
      tell();
    }
  }

  await journal?.opened(pages);
  tell();
  await Promise.all(Array.from({ length: terms.lanes }, lane));
  stopIfCalledBack(terms);
  const inOrder = [...read.values()].sort((one, other) => one.page - other.page);
  return outcomeOfPages(kind, inOrder, unopened);
}

/** `isUnopened`: the reader threw on it. null: called back before it was read. */
async function readOne(
  file: SharedFile,
  page: number,
  terms: GatherTerms,
  { journal = null, options = onlyTextLayers, onFault }: GatherWishes,
): Promise<{ readonly page: ReadPage; readonly isUnopened: boolean } | null> {
  const without = (fault: PageFault) => ({ ...pageWithoutText(page), fault });
  if ((journal?.begun.get(page) ?? 0) >= mostBegun) return { page: without('crashed'), isUnopened: false };
  await journal?.begin(page);
  const task = { kind: 'page', file, page, options } as const;
  let end = await terms.ask(task, terms.seconds, terms);
  // Perhaps what earlier pages had left in its worker: a fresh one tells.
  if (end.end === 'crashed') end = await terms.ask(task, terms.seconds, terms);
  if (end.end === 'done') {
    const { page: read, reason } = end.answer as PageAnswer;
    if (reason !== undefined) onFault?.(`page ${page}: not recognised`, reason);
    return { page: read, isUnopened: false };
  }
  if (end.end === 'dropped') return null;
  const isUnopened = end.end === 'failed';
  onFault?.(`page ${page}: ${end.end}`, isUnopened ? '' : end.reason);
  return { page: without(end.end === 'failed' ? 'illegible' : end.end), isUnopened };
}
