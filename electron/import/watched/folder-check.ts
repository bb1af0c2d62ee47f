/** Whether a folder can be the scanner's: there, readable, not our own data, and writable where files are to be moved. */
import { constants } from 'node:fs';
import { access, lstat, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { hasReadableName } from '../../../shared/document/accepted-kinds.ts';
import { type AfterTaking, type FolderProblem, isPassing } from '../../../shared/document/watched.ts';

/** With links resolved. Throws when there is no such folder; some drives (substituted, of memory) cannot be asked more. */
export async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (!(await stat(folder)).isDirectory()) throw error;
    return resolve(folder);
  }
}

/** As it was chosen, and what it was then with links resolved. */
export type WatchedFolder = { readonly folder: string; readonly real: string };

/** Another folder, or a link, in its place is not the one that was chosen. Throws where it is away. */
export async function isInPlace({ folder, real }: WatchedFolder): Promise<boolean> {
  return (await realFolder(folder)) === real && (await realFolder(real)) === real;
}

/** Writes nothing. */
export async function problemOf(
  folder: string,
  after: AfterTaking,
  dataFolder: string,
): Promise<FolderProblem | null> {
  if (!isAbsolute(folder)) return 'not-absolute';
  const facts = await stat(folder).catch(() => null);
  if (facts === null) return 'not-there';
  if (!facts.isDirectory()) return 'not-folder';
  const inside = relative(await realFolder(dataFolder), await realFolder(folder));
  if (inside === '' || (!inside.startsWith('..') && !isAbsolute(inside))) return 'inside-data';
  const names = await readdir(folder).catch(() => null);
  if (names === null) return 'not-readable';
  if (after === 'leave') return null;
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isWritable ? null : 'not-writable';
}

/** Names of files that would be taken in, as far as names tell. */
export async function namesToTake(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const wanted: string[] = [];
  for (const name of names) {
    if (isPassing(name) || !hasReadableName(name)) continue;
    const facts = await lstat(join(folder, name)).catch(() => null);
    if (facts?.isFile()) wanted.push(name);
  }
  return wanted;
}
