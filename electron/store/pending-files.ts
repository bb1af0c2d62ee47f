/**
 * Files whose reading has not ended: durable under the import's id, outside vault and database, because a secret letter
 * must leave nothing behind; not even the file's name, which clerks make from the subject. Once read, bytes and name
 * go on to where they belong or nowhere, and the copies here are deleted.
 */
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadPage } from '../../shared/document/reading.ts';
import { flushFile, flushFolder, writeFlushed } from './durable.ts';
import {
  journalOf,
  journalProgress,
  type OpenJournal,
  openJournal,
  type PageJournal,
} from './page-journal.ts';

export type PendingFiles = {
  /** Takes the file over: after the call it lies here, on the disk, and nowhere else. */
  takeOver(importId: string, name: string, path: string): Promise<void>;
  write(importId: string, name: string, bytes: Uint8Array): Promise<void>;
  /** null when there is none. */
  read(importId: string): Promise<Uint8Array | null>;
  /** As the person's file is called; null when nothing is pending under this id. */
  nameOf(importId: string): string | null;
  /** File, name and what was read of its pages. */
  remove(importId: string): Promise<void>;
  /** Pages read so far of a file whose reading has not ended. Only one is open at a time for an import. */
  journal(importId: string): Promise<PageJournal>;
  /** A journal that knows these pages already, in place of any there was; on the disk after the call. */
  startJournal(importId: string, pages: number, known: readonly ReadPage[]): Promise<void>;
  /** Ends the writing to it; what was written stays. */
  closeJournal(importId: string): Promise<void>;
  /** Forgets what was read so far: the file is to be read anew. */
  dropJournal(importId: string): Promise<void>;
  progressOf(importId: string): Promise<{ readonly pagesRead: number; readonly pagesTotal: number | null }>;
  /** Removes what no unfinished import claims: leftovers of a crash between two steps. */
  keepOnly(importIds: readonly string[]): Promise<void>;
};

const nameEnding = '.name';
const pagesEnding = '.pages';

export async function openPendingFiles(folder: string): Promise<PendingFiles> {
  await mkdir(folder, { recursive: true });
  const pathOf = (importId: string) => join(folder, importId.replace(/[^\w-]/g, ''));
  const names = await readNames(folder);

  const journals = new Map<string, OpenJournal>();

  async function closeJournal(importId: string): Promise<void> {
    const journal = journals.get(importId);
    journals.delete(importId);
    await journal?.close();
  }

  async function dropJournal(importId: string): Promise<void> {
    await closeJournal(importId);
    await rm(pathOf(importId) + pagesEnding, { force: true });
  }

  async function remove(importId: string): Promise<void> {
    await dropJournal(importId);
    await rm(pathOf(importId), { force: true });
    await rm(pathOf(importId) + nameEnding, { force: true });
    names.delete(importId);
  }

  async function writeName(importId: string, name: string): Promise<void> {
    await writeFlushed(pathOf(importId) + nameEnding, new TextEncoder().encode(name));
    names.set(importId, name);
  }

  return {
    async takeOver(importId, name, path) {
      await writeName(importId, name);
      await rename(path, pathOf(importId));
      await flushFile(pathOf(importId));
      await flushFolder(folder);
    },
    async write(importId, name, bytes) {
      await writeName(importId, name);
      await writeFlushed(pathOf(importId), bytes);
      await flushFolder(folder);
    },
    read: (importId) =>
      readFile(pathOf(importId)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      }),
    nameOf: (importId) => names.get(importId) ?? null,
    remove,
    async journal(importId) {
      await closeJournal(importId);
      const journal = await openJournal(pathOf(importId) + pagesEnding);
      journals.set(importId, journal);
      return journal;
    },
    async startJournal(importId, pages, known) {
      await dropJournal(importId);
      await writeFlushed(pathOf(importId) + pagesEnding, journalOf(pages, known));
      await flushFolder(folder);
    },
    closeJournal,
    dropJournal,
    progressOf: (importId) => journalProgress(pathOf(importId) + pagesEnding),
    async keepOnly(importIds) {
      const claimed = new Set(importIds);
      for (const entry of await readdir(folder)) {
        const importId = entry.replace(/\.(?:name|pages)$/, '');
        if (!claimed.has(importId)) await remove(importId);
      }
    },
  };
}

async function readNames(folder: string): Promise<Map<string, string>> {
  const entries = (await readdir(folder)).filter((entry) => entry.endsWith(nameEnding));
  const pairs = entries.map(
    async (entry) =>
      [entry.slice(0, -nameEnding.length), await readFile(join(folder, entry), 'utf8')] as const,
  );
  return new Map(await Promise.all(pairs));
}
