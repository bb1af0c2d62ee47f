/**
 * The originals of all backups lie in one folder (backup/files), since they never change: each backup adds
 * only those that are not there yet. Every file that is carried over is read again and compared with its name, its hash.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSealedFile } from '../sealing/age.ts';
import { heldKeys } from '../sealing/keyring.ts';
import { flushFile, flushFolder } from './durable.ts';
import {
  findOriginal,
  hashOfSealed,
  type OriginalPlace,
  openPath,
  sealedEnding,
  sealedPath,
} from './originals.ts';

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
    const isWhole = await carryFile(from, to, fileId);
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
    ids.push(...(await readdir(join(folder, home))).map(withoutSeal).filter(isFileId));
  return [...new Set(ids)];
}

/** SHA-256 as we write it. */
export function isFileId(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{64}$/.test(text);
}

function withoutSeal(name: string): string {
  return name.endsWith(sealedEnding) ? name.slice(0, -sealedEnding.length) : name;
}

/** As it lies there: a sealed one stays sealed. False: it is spoiled, and was not carried. */
export async function carryFile(folder: string, to: string, fileId: string): Promise<boolean> {
  const from = findOriginal(folder, fileId);
  if (from === null) return true; // thrown away since it was listed
  const target = from.isSealed ? sealedPath(to, fileId) : openPath(to, fileId);
  await mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.part`;
  try {
    const copied = await copyIfThere(from.path, temporary);
    if (copied === 'gone') {
      const now = findOriginal(folder, fileId); // sealed or opened in this very moment, or thrown away
      return now === null || now.path === from.path || carryFile(folder, to, fileId);
    }
    if (copied !== 'copied') return false;
    if (!(await isSame(from, temporary, fileId))) return false;
    await flushFile(temporary);
    await rename(temporary, target);
    await flushFolder(dirname(target));
    const now = findOriginal(folder, fileId);
    if (now === null || now.isSealed === from.isSealed) return true;
    await rm(target, { force: true }); // sealed or opened meanwhile: a copy of the other form would stay so
    return await carryFile(folder, to, fileId);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A sealed one is opened for it where its key is; otherwise the copy is held against what was copied. */
async function isSame({ path, isSealed }: OriginalPlace, copy: string, fileId: string): Promise<boolean> {
  if (!isSealed) return hashOf(await readFile(copy)) === fileId;
  if (heldKeys().length === 0)
    return (await isSealedFile(copy)) && hashOf(await readFile(copy)) === hashOf(await readFile(path));
  return hashOfSealed(copy).then(
    (found) => found === fileId,
    () => false,
  );
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
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
