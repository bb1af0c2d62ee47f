/** Whether a backup is still what it says of itself: asked before anything is put in the present's place. */
import { readdir, readFile } from 'node:fs/promises';
import { AppError } from '../../shared/contract/errors.ts';
import { fileIdsIn } from './backup-files.ts';
import { backupParts, type Manifest, type Part, partOf, settingsOf } from './backup-manifest.ts';
import { checkSettings } from './settings-file.ts';
import { checkDatabase, hashOfFile } from './verified-copy.ts';

/** Throws `backup-damaged` unless every part is what it was and every original is in one of `originals`. Returns the ids of the originals. */
export async function verifyBackup(
  folder: string,
  manifest: Manifest,
  originals: readonly string[],
): Promise<readonly string[]> {
  try {
    for (const part of Object.keys(backupParts) as Part[]) await verifyPart(folder, manifest, part);
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

async function verifyPart(folder: string, manifest: Manifest, part: Part): Promise<void> {
  const expected = manifest.hashes[part];
  const found = expected === null ? null : await hashOfFile(partOf(folder, part));
  if (expected === null && (await readdir(folder)).includes(backupParts[part]))
    throw new Error(`the ${part} did not belong to it`);
  if (found !== expected) throw new Error(`the ${part} is not what it was`);
}
