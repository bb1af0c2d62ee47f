/**
 * Originals by the SHA-256 of their content: the same file is kept once and never changes.
 * A file is written under another name, flushed and renamed, so that a name in the vault is a whole file. What the disk
 * spoiled since is told by its hash, and taken from a backup's copy of the same content where there is one.
 */
import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
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

/** `spares`: folders in the same order that may hold the same files whole. */
export async function openVault(folder: string, spares: readonly string[] = []): Promise<Vault> {
  await mkdir(folder, { recursive: true });
  await removeHalfWritten(folder);

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

  async function write(fileId: string, bytes: Uint8Array): Promise<void> {
    const home = join(folder, fileId.slice(0, 2));
    if (await isMade(home)) await flushFolder(folder);
    const temporary = join(folder, `.${randomBytes(8).toString('hex')}.part`);
    try {
      await writeFlushed(temporary, bytes);
      await rename(temporary, pathOf(fileId));
      await flushFolder(home);
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined); // a disk that is gone has nothing to tidy
    }
  }

  return {
    pathOf,
    has,
    // At once: whoever asks afterwards whether the file is there must not hear of one that is about to go.
    remove: async (fileId) => rmSync(pathOf(fileId), { force: true }),
    async put(bytes) {
      const fileId = hashOf(bytes);
      if ((await has(fileId)) && (await isWhole(pathOf(fileId), fileId))) return fileId;
      await write(fileId, bytes);
      return fileId;
    },
    async read(fileId) {
      const found = await bytesAt(pathOf(fileId));
      if (found !== null && hashOf(found) === fileId) return described(found);
      for (const spare of spares) {
        const bytes = await bytesAt(join(spare, fileId.slice(0, 2), fileId));
        if (bytes === null || hashOf(bytes) !== fileId) continue;
        // A disk that cannot take it back must not keep the letter from being read.
        await write(fileId, bytes).catch(() => undefined);
        return described(bytes);
      }
      if (found === null) throw new AppError('not-found', { what: 'file' });
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

async function isWhole(path: string, fileId: string): Promise<boolean> {
  const bytes = await bytesAt(path);
  return bytes !== null && hashOf(bytes) === fileId;
}

/** Null when there is none, or when the disk does not give it. */
async function bytesAt(path: string): Promise<Uint8Array | null> {
  return readFile(path).catch(() => null);
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
