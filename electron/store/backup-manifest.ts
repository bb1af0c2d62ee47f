/** What a backup says of itself (backup.json), and whether it is still true. Nothing is restored that does not fit it. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import { fileIdsIn } from './backup-files.ts';
import type { RowCounts } from './examine-database.ts';
import { checkSettings } from './settings-file.ts';
import { checkDatabase, hashOfFile } from './verified-copy.ts';

/** Names inside a backup's folder. `settings` is absent when there was no office yet. */
const parts = { database: 'saraban.db', settings: 'office.json', fileList: 'files.txt' } as const;
type Part = keyof typeof parts;

export type Manifest = {
  readonly name: string;
  readonly at: string;
  readonly bytes: number;
  readonly entries: number;
  readonly rows: RowCounts;
  /** SHA-256 of each part; null: the backup has no such part. */
  readonly hashes: Readonly<Record<Part, string | null>>;
};

export function partOf(folder: string, part: Part): string {
  return join(folder, parts[part]);
}

/** Writes backup.json beside the parts that lie in `folder` already. */
export async function writeManifest(
  folder: string,
  facts: Pick<Manifest, 'name' | 'at' | 'rows'>,
): Promise<Manifest> {
  const present = new Set<string>(await readdir(folder));
  const hashOf = (part: Part) => (present.has(parts[part]) ? hashOfFile(partOf(folder, part)) : null);
  const manifest: Manifest = {
    ...facts,
    bytes: (await stat(partOf(folder, 'database'))).size,
    entries: facts.rows.entries ?? 0,
    hashes: {
      database: await hashOf('database'),
      settings: await hashOf('settings'),
      fileList: await hashOf('fileList'),
    },
  };
  await writeFile(join(folder, 'backup.json'), JSON.stringify(manifest, null, 2), { flush: true });
  return manifest;
}

/** null for a folder that is no backup of ours; it is neither listed nor touched. */
export async function readManifest(folder: string, name: string): Promise<Manifest | null> {
  try {
    const found = JSON.parse(await readFile(join(folder, 'backup.json'), 'utf8')) as Manifest;
    const isWhole =
      typeof found.at === 'string' &&
      typeof found.bytes === 'number' &&
      typeof found.entries === 'number' &&
      typeof found.rows === 'object' &&
      typeof found.hashes?.database === 'string';
    return isWhole ? { ...found, name } : null;
  } catch {
    return null; // a folder somebody made by hand, or what is left of a disk fault: not ours to show
  }
}

/** Throws `backup-damaged` unless every part is what it was and every original is in one of `originals`. Returns the ids of the originals. */
export async function verifyBackup(
  folder: string,
  manifest: Manifest,
  originals: readonly string[],
): Promise<readonly string[]> {
  try {
    for (const part of Object.keys(parts) as Part[]) await verifyPart(folder, manifest, part);
    await checkDatabase(partOf(folder, 'database'), manifest.rows);
    const settings = await settingsOf(folder);
    if (settings !== null) checkSettings(settings);
    const listed = (await readFile(partOf(folder, 'fileList'), 'utf8')).split('\n').filter((id) => id !== '');
    const present = new Set((await Promise.all(originals.map(fileIdsIn))).flat());
    const missing = listed.find((fileId) => !present.has(fileId));
    if (missing !== undefined) throw new Error(`file ${missing} is missing`);
    return listed;
  } catch (cause) {
    throw new AppError('backup-damaged', { name: manifest.name }, { cause });
  }
}

/** null: the backup is of a time before the first run's wizard was done. */
export async function settingsOf(folder: string): Promise<string | null> {
  return readFile(partOf(folder, 'settings'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

async function verifyPart(folder: string, manifest: Manifest, part: Part): Promise<void> {
  const expected = manifest.hashes[part];
  const found = expected === null ? null : await hashOfFile(partOf(folder, part));
  if (expected === null && (await readdir(folder)).includes(parts[part]))
    throw new Error(`the ${part} did not belong to it`);
  if (found !== expected) throw new Error(`the ${part} is not what it was`);
}
