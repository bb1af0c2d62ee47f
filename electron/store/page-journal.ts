/**
 * Pages read of a file whose reading has not ended, beside the file in pending/ and gone with it: not in the database,
 * since the next page may show that the letter is secret and must leave nothing. One JSON line a step; what a crash
 * cut off at the end is not believed.
 */
import { type FileHandle, open, readFile } from 'node:fs/promises';
import type { ReadPage } from '../../shared/document/reading.ts';

export type PageJournal = {
  /** How many pages the file has; null until it was opened once. */
  readonly pagesTotal: number | null;
  /** Pages read before, by number. */
  readonly finished: ReadonlyMap<number, ReadPage>;
  /** How often a page was begun and the program ended before it was finished. */
  readonly begun: ReadonlyMap<number, number>;
  opened(pages: number): Promise<void>;
  begin(page: number): Promise<void>;
  finish(page: ReadPage): Promise<void>;
};

/** `close` comes before the file is removed: afterwards nothing is written any more. */
export type OpenJournal = PageJournal & { close(): Promise<void> };

type Line =
  | { readonly pages: number }
  | { readonly begin: number }
  | { readonly page: ReadPage }
  /** Pages in hand when the clerk held the reading back or closed the program: not their fault. */
  | { readonly calm: true };

export async function openJournal(path: string): Promise<OpenJournal> {
  const lines = await readLines(path);
  const { pagesTotal, finished, begun } = digest(lines);
  const handle = await open(path, 'a', 0o600);
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  /** One after another and whole, so that no line lands inside another. */
  function write(line: Line): Promise<void> {
    const mine = last.then(() => append(handle, line));
    last = mine.catch(() => undefined);
    return mine;
  }

  async function append(to: FileHandle, line: Line): Promise<void> {
    if (!isClosed) await to.appendFile(`${JSON.stringify(line)}\n`);
  }

  return {
    pagesTotal,
    finished,
    begun,
    opened: (pages) => write({ pages }),
    begin: (page) => write({ begin: page }),
    finish: (page) => write({ page }),
    async close() {
      if (isClosed) return;
      await write({ calm: true });
      isClosed = true;
      await last;
      await handle.close();
    },
  };
}

/** The bytes of a journal whose reading was held back with these pages known. */
export function journalOf(pages: number, known: readonly ReadPage[]): Uint8Array {
  const lines: readonly Line[] = [{ pages }, ...known.map((page) => ({ page }))];
  return new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

async function readLines(path: string): Promise<readonly Line[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    try {
      if (line !== '') lines.push(JSON.parse(line) as Line);
    } catch {
      // cut off by the end of the program; the page is read again
    }
  }
  return lines;
}

function digest(lines: readonly Line[]): Pick<PageJournal, 'pagesTotal' | 'finished' | 'begun'> {
  let pagesTotal: number | null = null;
  const finished = new Map<number, ReadPage>();
  const begun = new Map<number, number>();
  let inHand: number[] = [];
  for (const line of lines) {
    if ('pages' in line) {
      // Opened anew: what was in hand until here ended with the program.
      for (const page of inHand) begun.set(page, (begun.get(page) ?? 0) + 1);
      inHand = [];
      pagesTotal = line.pages;
    } else if ('begin' in line) inHand.push(line.begin);
    else if ('page' in line) {
      finished.set(line.page.page, line.page);
      inHand = inHand.filter((page) => page !== line.page.page);
    } else inHand = [];
  }
  for (const page of inHand) begun.set(page, (begun.get(page) ?? 0) + 1);
  return { pagesTotal, finished, begun };
}

/** How far a reading came, without opening the journal for more: for the queue before it goes on. */
export async function journalProgress(
  path: string,
): Promise<{ readonly pagesRead: number; readonly pagesTotal: number | null }> {
  const { pagesTotal, finished } = digest(await readLines(path));
  return { pagesRead: finished.size, pagesTotal };
}
