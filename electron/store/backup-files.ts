/**
 * The originals of all backups lie in one folder (backup/files), since they never change: each backup adds
 * only those that are not there yet. Every file that is carried over is read again and compared with its name, its hash.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFile, flushFolder } from './durable.ts';

/**
 * Carries over what `to` lacks. Returns the ids of files that are no longer what their name says: those are left out,
 * so that one spoiled original does not keep everything else from being saved. `wanted`: only those.
 */
export async function carryFiles(
  from: string,
  to: string,
  wanted?: ReadonlySet<string>,
): Promise<readonly string[]> {
  const present = new Set(await fileIdsIn(to));
  const damaged: string[] = [];
  for (const fileId of await fileIdsIn(from)) {
    if (present.has(fileId) || wanted?.has(fileId) === false) continue;
    const isWhole = await carryFile(placeOf(from, fileId), placeOf(to, fileId), fileId);
    if (!isWhole) damaged.push(fileId);
  }
  return damaged;
}

/** Ids of the files that are kept under `folder`, in the vault's own order ab/ab12…. */
export async function fileIdsIn(folder: string): Promise<readonly string[]> {
  const homes = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const ids: string[] = [];
  for (const home of homes.filter((name) => /^[0-9a-f]{2}$/.test(name)))
    ids.push(...(await readdir(join(folder, home))).filter(isFileId));
  return ids;
}

/** SHA-256 as we write it. */
export function isFileId(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{64}$/.test(text);
}

function placeOf(folder: string, fileId: string): string {
  return join(folder, fileId.slice(0, 2), fileId);
}

async function carryFile(from: string, to: string, fileId: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true });
  const temporary = `${to}.part`;
  try {
    const copied = await copyIfThere(from, temporary);
    if (copied !== 'copied') return copied === 'gone';
    const found = createHash('sha256')
      .update(await readFile(temporary))
      .digest('hex');
    if (found !== fileId) return false;
    await flushFile(temporary);
    await rename(temporary, to);
    await flushFolder(dirname(to));
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** `gone`: thrown away since it was listed, for people work meanwhile. `unreadable`: the disk does not give it back. */
async function copyIfThere(from: string, to: string): Promise<'copied' | 'gone' | 'unreadable'> {
  try {
    await copyFile(from, to);
    return 'copied';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(from)) return 'gone';
    // One original that cannot be read must not keep the registers from being saved; a full disk must be told.
    if (!(await isReadable(from))) return 'unreadable';
    throw error;
  }
}

async function isReadable(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  );
}
