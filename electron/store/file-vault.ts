/**
 * Originals by the SHA-256 of their content: the same file is kept once and never changes.
 * A file is written under another name, flushed and renamed, so that a name in the vault is a whole file.
 */
import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../shared/contract/errors.ts';
import { flushFolder, writeFlushed } from './durable.ts';

export type Vault = {
  /** Stores and returns the id (SHA-256, 64 hex digits). After the call the bytes are on the disk. */
  put(bytes: Uint8Array): Promise<string>;
  read(fileId: string): Promise<{ bytes: Uint8Array; mediaType: string }>;
  has(fileId: string): Promise<boolean>;
  pathOf(fileId: string): string;
  /** Only for files of the sample office that nothing refers to any more. */
  remove(fileId: string): Promise<void>;
};

export async function openVault(folder: string): Promise<Vault> {
  await mkdir(folder, { recursive: true });

  function pathOf(fileId: string): string {
    if (!/^[0-9a-f]{64}$/.test(fileId)) throw new AppError('not-found', { what: 'file' });
    return join(folder, fileId.slice(0, 2), fileId);
  }

  async function has(fileId: string): Promise<boolean> {
    return stat(pathOf(fileId)).then(
      () => true,
      () => false,
    );
  }

  return {
    pathOf,
    has,
    // At once: whoever asks afterwards whether the file is there must not hear of one that is about to go.
    remove: async (fileId) => rmSync(pathOf(fileId), { force: true }),
    async put(bytes) {
      const fileId = createHash('sha256').update(bytes).digest('hex');
      if (await has(fileId)) return fileId;
      const home = join(folder, fileId.slice(0, 2));
      if ((await mkdir(home, { recursive: true })) !== undefined) await flushFolder(folder);
      const temporary = join(folder, `.${randomBytes(8).toString('hex')}.part`);
      try {
        await writeFlushed(temporary, bytes);
        await rename(temporary, pathOf(fileId));
        await flushFolder(home);
      } finally {
        await rm(temporary, { force: true });
      }
      return fileId;
    },
    async read(fileId) {
      const bytes = await readFile(pathOf(fileId)).catch((cause: unknown) => {
        throw new AppError('not-found', { what: 'file' }, { cause });
      });
      const type = await fileTypeFromBuffer(bytes);
      return { bytes, mediaType: type?.mime ?? 'text/plain; charset=utf-8' };
    },
  };
}
