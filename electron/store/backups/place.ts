/**
 * The second place: a folder of ours inside the one the office chose, marked by a file. A stick that is not plugged in
 * leaves an empty folder behind on some systems: without the mark nothing is written.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import type { FolderCheck } from '../../../shared/office/backups.ts';
import { placeReadme } from '../../../shared/text/backup-words.ts';
import { flushFolder } from '../durable.ts';
import type { OfficeKey } from './locked.ts';
import { keyFile } from './stored.ts';

const mark = 'place.json';
const prefix = 'amphoe-saraban-';

/** Writes nothing that stays. */
export async function checkFolder(folder: string, dataFolder: string): Promise<FolderCheck> {
  const bad = (problem: FolderCheck['problem']) => ({ problem, isSameDisk: false, freeBytes: null });
  if (!isAbsolute(folder)) return bad('not-absolute');
  const facts = await stat(folder).catch(() => null);
  if (facts === null) return bad('not-there');
  if (!facts.isDirectory()) return bad('not-folder');
  const inside = relative(await realpath(dataFolder), await realpath(folder));
  if (inside === '' || (!inside.startsWith('..') && !isAbsolute(inside))) return bad('inside-data');
  const probe = join(folder, `.${randomBytes(6).toString('hex')}.probe`);
  try {
    await writeFile(probe, 'probe', { flag: 'wx', flush: true });
  } catch {
    return bad('not-writable');
  } finally {
    await rm(probe, { force: true }).catch(() => undefined); // it could not be written, so it is not there
  }
  const room = await statfs(folder).catch(() => null);
  return {
    problem: null,
    isSameDisk: facts.dev === (await stat(dataFolder)).dev,
    freeBytes: room === null ? null : Number(room.bavail) * Number(room.bsize),
  };
}

/** Makes our folder in `folder`, with its mark, what explains it, and the key under its passphrase. Returns its path. */
export async function makePlace(folder: string, key: OfficeKey | null): Promise<string> {
  const home = join(folder, `${prefix}${randomBytes(4).toString('hex')}`);
  await mkdir(join(home, 'files'), { recursive: true });
  await writeFile(join(home, 'README.txt'), placeReadme(key !== null), { flush: true });
  if (key !== null) await writeFile(join(home, keyFile), Buffer.from(key.key, 'base64'), { flush: true });
  const content = { program: 'amphoe-saraban', recipient: key?.recipient ?? null };
  await writeFile(join(home, mark), JSON.stringify(content, null, 2), { flush: true });
  await flushFolder(home);
  await flushFolder(folder);
  return home;
}

export async function isPlaceThere(home: string): Promise<boolean> {
  return (await readMark(home)) !== null;
}

/** Our folders in a folder that the office points at, which may be one of ours itself. */
export async function placesIn(folder: string): Promise<readonly string[]> {
  if ((await readMark(folder)) !== null) return [folder];
  const names = await readdir(folder).catch(() => []);
  const homes: string[] = [];
  for (const name of names) if ((await readMark(join(folder, name))) !== null) homes.push(join(folder, name));
  return homes;
}

async function readMark(home: string): Promise<{ readonly recipient: string | null } | null> {
  try {
    const found = JSON.parse(await readFile(join(home, mark), 'utf8')) as Record<string, unknown>;
    if (found.program !== 'amphoe-saraban') return null;
    return { recipient: typeof found.recipient === 'string' ? found.recipient : null };
  } catch {
    return null; // nothing there, or nothing of ours
  }
}
