/**
 * Originals by the SHA-256 of their content: the same file is kept once and never changes.
 * A file is written under another name, flushed and renamed, so that a name in the vault is a whole file. What the disk
 * spoiled since is told by its hash, and taken from a backup's copy of the same content where there is one.
 */
import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../shared/contract/errors.ts';
import { inSealingThread } from '../sealing/thread.ts';
import { flushFolder, writeFlushed } from './durable.ts';
import {
  findOriginal,
  hashOfOriginal,
  openPath,
  readOriginal,
  removeOriginal,
  sealedPath,
} from './originals.ts';
import type { VaultKey } from './vault-key.ts';

export type Vault = {
  /** Stores and returns the id (SHA-256, 64 hex digits). After the call the bytes are on the disk. */
  put(bytes: Uint8Array): Promise<string>;
  read(fileId: string): Promise<{ bytes: Uint8Array; mediaType: string }>;
  has(fileId: string): Promise<boolean>;
  /** Where it lies, or would lie. */
  pathOf(fileId: string): string;
  /** Only for files of the sample office that nothing refers to any more. */
  remove(fileId: string): Promise<void>;
};

const unsealed: Pick<VaultKey, 'putting' | 'ready'> = {
  putting: (work) => work(null),
  ready: async () => undefined,
};

/**
 * `spares`: folders in the same order that may hold the same files whole. `key`: of an office whose originals are sealed.
 */
export async function openVault(
  folder: string,
  spares: readonly string[] = [],
  key: Pick<VaultKey, 'putting' | 'ready'> = unsealed,
): Promise<Vault> {
  await mkdir(folder, { recursive: true });
  await removeHalfWritten(folder);

  function checked(fileId: string): string {
    if (!/^[0-9a-f]{64}$/.test(fileId)) throw new AppError('not-found', { what: 'file' });
    return fileId;
  }

  async function write(fileId: string, bytes: Uint8Array, recipient: string | null): Promise<void> {
    const home = join(folder, fileId.slice(0, 2));
    if (await isMade(home)) await flushFolder(folder);
    const temporary = join(folder, `.${randomBytes(8).toString('hex')}.part`);
    const sealed =
      recipient === null
        ? bytes
        : await inSealingThread('sealBytes', { bytes, to: { recipients: [recipient] } });
    try {
      await writeFlushed(temporary, sealed);
      await rename(temporary, (recipient === null ? openPath : sealedPath)(folder, fileId));
      await flushFolder(home);
      // One that was spoiled in the other form must not be found before it.
      rmSync((recipient === null ? sealedPath : openPath)(folder, fileId), { force: true });
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined); // a disk that is gone has nothing to tidy
    }
  }

  return {
    pathOf: (fileId) => findOriginal(folder, checked(fileId))?.path ?? openPath(folder, fileId),
    has: async (fileId) => findOriginal(folder, checked(fileId)) !== null,
    remove: async (fileId) => removeOriginal(folder, checked(fileId)),
    async put(bytes) {
      const fileId = hashOf(bytes);
      if (findOriginal(folder, fileId) !== null && (await hashOfOriginal(folder, fileId)) === fileId)
        return fileId;
      await key.putting((recipient) => write(fileId, bytes, recipient));
      return fileId;
    },
    async read(fileId) {
      checked(fileId);
      await key.ready();
      const found = await readOriginal(folder, fileId);
      if (found !== null && hashOf(found) === fileId) return described(found);
      for (const spare of spares) {
        const bytes = await readOriginal(spare, fileId);
        if (bytes === null || hashOf(bytes) !== fileId) continue;
        // A disk that cannot take it back must not keep the letter from being read.
        await key.putting((recipient) => write(fileId, bytes, recipient)).catch(() => undefined);
        return described(bytes);
      }
      if (findOriginal(folder, fileId) === null) throw new AppError('not-found', { what: 'file' });
      throw new AppError('file-damaged', { fileId }, { cause: new Error(`${fileId} is not its hash`) });
    },
  };
}

/** Never the vault itself: a data folder that was unplugged must not come to be anew, empty. */
async function isMade(home: string): Promise<boolean> {
  return mkdir(home).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function described(bytes: Uint8Array): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const type = await fileTypeFromBuffer(bytes);
  return { bytes, mediaType: type?.mime ?? 'text/plain; charset=utf-8' };
}

/** What a power cut left of files that had no name yet. */
async function removeHalfWritten(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (/^\.[0-9a-f]{16}\.part$/.test(name)) await rm(join(folder, name), { force: true });
}
