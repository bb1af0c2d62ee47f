/**
 * Originals that lie open are sealed, or the other way round, one after another, while people work. Each is written
 * under another name, opened again and held against its hash before it takes its place, and only then does the other
 * go: whenever the program ends, each original is there, and the next run goes on.
 */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync, renameSync } from 'node:fs';
import { readdir, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { KeyPair } from '../sealing/age.ts';
import { inSealingThread } from '../sealing/thread.ts';
import { isFileId } from './backup-files.ts';
import { flushFile, flushFolder } from './durable.ts';
import { openPath, sealedEnding, sealedPath } from './originals.ts';

export type ChangeTask = {
  readonly roots: readonly string[];
  readonly key: KeyPair;
  readonly direction: 'seal' | 'open';
};

const spareBytes = 64 * 1024 * 1024;

/** Each takes the place of the other: room for the largest is enough. Throws `disk-full`. */
export async function refuseFullDisk(roots: readonly string[]): Promise<void> {
  for (const root of roots) {
    if (!existsSync(root)) continue;
    let largest = 0;
    for (const name of await namesIn(root)) largest = Math.max(largest, (await stat(join(root, name))).size);
    const { bavail, bsize } = await statfs(root);
    if (bavail * bsize < 2 * largest + spareBytes) throw new AppError('disk-full', {});
  }
}

/** How many were changed; null: `onProgress` said to stop. A spoiled one stays as it is. Throws what the disk says. */
export async function changeOriginals(
  { roots, key, direction }: ChangeTask,
  onProgress: (done: number, total: number) => boolean,
): Promise<number | null> {
  const found: { readonly root: string; readonly id: string }[] = [];
  for (const root of roots) {
    if (!existsSync(root)) continue;
    for (const name of await readdir(root))
      if (/^\.[0-9a-f]{16}\.seal$/.test(name)) await rm(join(root, name), { force: true });
    for (const name of await namesIn(root)) {
      const id = name.slice(3, 67);
      if (name.endsWith(sealedEnding) === (direction === 'open') && isFileId(id)) found.push({ root, id });
    }
  }
  let [done, changed] = [0, 0];
  for (const { root, id } of found) {
    if (!onProgress(done, found.length)) return null;
    const paths = { open: openPath(root, id), sealed: sealedPath(root, id) };
    const change = direction === 'seal' ? sealOne : openOne;
    if (await change(root, id, paths, key)) changed += 1;
    done += 1;
  }
  return onProgress(done, found.length) ? changed : null;
}

type Paths = { readonly open: string; readonly sealed: string };

async function sealOne(root: string, id: string, { open, sealed }: Paths, key: KeyPair): Promise<boolean> {
  if (!existsSync(open) || (await hashOf(open)) !== id) return false;
  const temporary = join(root, `.${randomBytes(8).toString('hex')}.seal`);
  try {
    await inSealingThread('sealFile', { from: open, to: temporary, as: { recipients: [key.recipient] } });
    const inside = await inSealingThread('hashFile', { from: temporary, by: { identity: key.identity } });
    if (inside !== id) throw new Error('what was sealed does not open as what it was');
    await take(temporary, sealed, open);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function openOne(root: string, id: string, { open, sealed }: Paths, key: KeyPair): Promise<boolean> {
  if (!existsSync(sealed)) return false;
  const temporary = join(root, `.${randomBytes(8).toString('hex')}.seal`);
  try {
    const by = { identity: key.identity };
    const isOpened = await inSealingThread('openFile', { from: sealed, to: temporary, by }).then(
      () => true,
      (error: unknown) => {
        // The key is given up at the end: passed over is only what the key does not open, never what the disk
        // or the thread did not manage.
        if (typeof (error as { code?: unknown }).code === 'string') throw error;
        return false;
      },
    );
    if (!isOpened || (await hashOf(temporary)) !== id) return false;
    await take(temporary, open, sealed);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** In its place, on the disk; then the other goes. One that was thrown away meanwhile does not come back. */
async function take(temporary: string, target: string, other: string): Promise<void> {
  await flushFile(temporary);
  if (!existsSync(other)) return;
  renameSync(temporary, target); // at once after the look: nothing is thrown away in between
  await flushFolder(dirname(target));
  await rm(other, { force: true });
}

/** ab/ab12…, in either form. */
async function namesIn(root: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const home of (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const name of await readdir(join(root, home)))
      if (/^[0-9a-f]{64}(?:\.vault\.age)?$/.test(name)) names.push(`${home}/${name}`);
  return names;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}
