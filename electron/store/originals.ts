/**
 * The one door to originals on the disk, wherever they lie in the order ab/ab12…: the vault, backups' copies, what an
 * archive was built up from. Open under their hash, or sealed for the office's key beside it (age format). Whoever
 * reads one comes through here and need not know which.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, rmSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { isMainThread } from 'node:worker_threads';
import { isSealedFile, openStream } from '../sealing/age.ts';
import { heldKeys } from '../sealing/keyring.ts';
import { inSealingThread } from '../sealing/thread.ts';

/** Not `.age`: that is what a second place's own copies under its passphrase are called. */
export const sealedEnding = '.vault.age';

export type OriginalPlace = { readonly path: string; readonly isSealed: boolean };

export function openPath(folder: string, id: string): string {
  return join(folder, id.slice(0, 2), id);
}

export function sealedPath(folder: string, id: string): string {
  return `${openPath(folder, id)}${sealedEnding}`;
}

/** Null: there is none. The open one first: while one is sealed, both are there for a moment. */
export function findOriginal(folder: string, id: string): OriginalPlace | null {
  const [open, sealed] = [openPath(folder, id), sealedPath(folder, id)];
  for (let look = 0; look < 2; look += 1) {
    if (existsSync(open)) return { path: open, isSealed: false };
    if (existsSync(sealed)) return { path: sealed, isSealed: true };
  } // it may have changed from one to the other between the two looks
  return null;
}

/** Null when there is none, when the disk does not give it, or when its key is not open. */
export async function readOriginal(folder: string, id: string): Promise<Uint8Array | null> {
  const found = findOriginal(folder, id);
  if (found === null) return null;
  try {
    if (!found.isSealed) return await readFile(found.path);
    const by = { identities: heldKeys() };
    if (isMainThread) return await inSealingThread('readFile', { from: found.path, by });
    return await whole(await openStream(found.path, by));
  } catch {
    const again = findOriginal(folder, id);
    return again !== null && again.path !== found.path ? readOriginal(folder, id) : null;
  }
}

/** Its bytes as a stream. Throws when there is none, or when its key is not open. */
export async function originalStream(folder: string, id: string): Promise<Readable> {
  const found = findOriginal(folder, id);
  if (found === null) throw Object.assign(new Error(`original ${id} is not there`), { code: 'ENOENT' });
  if (!found.isSealed) return createReadStream(found.path);
  if (!isMainThread) return openStream(found.path, { identities: heldKeys() });
  return Readable.from([
    await inSealingThread('readFile', { from: found.path, by: { identities: heldKeys() } }),
  ]);
}

/**
 * SHA-256 of what is inside; empty when it cannot be read. Of a sealed one whose key is not open only the beginning is
 * looked at, and its name believed: it is looked at wholly the next time that the key is.
 */
export async function hashOfOriginal(folder: string, id: string): Promise<string> {
  const found = findOriginal(folder, id);
  if (found === null) return '';
  try {
    if (!found.isSealed) return await hashOf(createReadStream(found.path));
    if (heldKeys().length === 0) return (await isSealedFile(found.path)) ? id : '';
    return await hashOfSealed(found.path);
  } catch {
    // Sealed or opened while it was read: it was not spoiled, and must not be thrown away as such.
    const again = findOriginal(folder, id);
    return again !== null && again.path !== found.path ? hashOfOriginal(folder, id) : '';
  }
}

/** SHA-256 of what is inside. Throws when it does not open. */
export async function hashOfSealed(path: string): Promise<string> {
  const by = { identities: heldKeys() };
  if (isMainThread) return inSealingThread('hashFile', { from: path, by });
  return hashOf(await openStream(path, by));
}

async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of stream) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}

/** At once: whoever asks afterwards whether it is there must not hear of one that is about to go. */
export function removeOriginal(folder: string, id: string): void {
  rmSync(openPath(folder, id), { force: true });
  rmSync(sealedPath(folder, id), { force: true });
}

export async function bytesOnDisk(place: OriginalPlace): Promise<number> {
  return (await stat(place.path)).size;
}

async function whole(stream: Readable): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece as Uint8Array);
  return new Uint8Array(Buffer.concat(pieces));
}
