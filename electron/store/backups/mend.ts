/** Copies of originals that the disk has spoiled are taken away, so that the next run carries them anew. */
import { rm } from 'node:fs/promises';
import { fileIdsIn } from '../backup-files.ts';
import { hashOfOriginal, removeOriginal } from '../originals.ts';
import { storedHash, storedPath } from './stored.ts';

/** True when any was. */
export async function dropSpoiled(files: string): Promise<boolean> {
  let dropped = false;
  for (const id of await fileIdsIn(files)) {
    if ((await hashOfOriginal(files, id)) === id) continue;
    removeOriginal(files, id);
    dropped = true;
  }
  return dropped;
}

/** `stored`: what each was when it was written. */
export async function dropSpoiledLocked(
  files: string,
  stored: ReadonlyMap<string, string>,
): Promise<boolean> {
  let dropped = false;
  for (const [id, hash] of stored) {
    if ((await storedHash(files, id).catch(() => '')) === hash) continue;
    await rm(storedPath(files, id), { force: true });
    dropped = true;
  }
  return dropped;
}
