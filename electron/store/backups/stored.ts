/** How a backup under a passphrase lies on its disk: parts and originals as age files, and what each was when it was written. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFileId } from '../backup-files.ts';
import { backupParts } from '../backup-manifest.ts';
import { hashOfFile } from '../verified-copy.ts';
import { FoundFault } from './faults.ts';

export const keyFile = 'key.age';

export function lockedPart(folder: string, part: 'database' | 'settings'): string {
  return join(folder, `${backupParts[part]}.age`);
}

/** Lines of an original's id and the SHA-256 of the file that it lies in. */
export function storedFile(folder: string): string {
  return join(folder, 'stored.txt');
}

/** Throws `FoundFault` for a list that we did not write. */
export async function readStored(folder: string): Promise<ReadonlyMap<string, string>> {
  const lines = (await readFile(storedFile(folder), 'utf8')).split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [id, hash, ...more] = line.split(' ');
      // Ids become paths: what no program of ours wrote is not followed anywhere.
      if (!isFileId(id) || !isFileId(hash) || more.length > 0)
        throw new FoundFault('part-changed', 'the list of locked originals is not one of ours');
      return [id, hash];
    }),
  );
}

export async function writeStored(folder: string, stored: ReadonlyMap<string, string>): Promise<void> {
  const text = [...stored].map(([id, hash]) => `${id} ${hash}`).join('\n');
  await writeFile(storedFile(folder), text, { flush: true });
}

/** Where the original `id` lies under a passphrase in the backups at `home`. */
export function storedPath(home: string, id: string): string {
  return join(home, id.slice(0, 2), `${id}.age`);
}

export function storedHash(home: string, id: string): Promise<string> {
  return hashOfFile(storedPath(home, id));
}
