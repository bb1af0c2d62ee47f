/**
 * Files whose reading has not ended: durable under the import's id, outside the vault, because a secret letter must
 * leave nothing behind. Once read, the bytes go to the vault or nowhere, and the copy here is deleted.
 */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder } from './file-vault.ts';

export type PendingFiles = {
  /** Takes the file over: after the call it lies here, on the disk, and nowhere else. */
  takeOver(importId: string, path: string): Promise<void>;
  write(importId: string, bytes: Uint8Array): Promise<void>;
  /** null when there is none. */
  read(importId: string): Promise<Uint8Array | null>;
  remove(importId: string): Promise<void>;
  /** Removes what no unfinished import claims: leftovers of a crash between two steps. */
  keepOnly(importIds: readonly string[]): Promise<void>;
};

export async function openPendingFiles(folder: string): Promise<PendingFiles> {
  await mkdir(folder, { recursive: true });
  const pathOf = (importId: string) => join(folder, importId.replace(/[^\w-]/g, ''));

  async function flush(path: string): Promise<void> {
    const file = await open(path, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await flushFolder(folder);
  }

  return {
    async takeOver(importId, path) {
      await rename(path, pathOf(importId));
      await flush(pathOf(importId));
    },
    async write(importId, bytes) {
      const file = await open(pathOf(importId), 'wx');
      try {
        await file.writeFile(bytes);
      } finally {
        await file.close();
      }
      await flush(pathOf(importId));
    },
    read: (importId) =>
      readFile(pathOf(importId)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      }),
    remove: (importId) => rm(pathOf(importId), { force: true }),
    async keepOnly(importIds) {
      const claimed = new Set(importIds);
      for (const name of await readdir(folder))
        if (!claimed.has(name)) await rm(join(folder, name), { force: true });
    },
  };
}
