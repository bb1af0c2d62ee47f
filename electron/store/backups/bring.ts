/**
 * Brings a backup from the second place, or from any folder, into the first: opened with the passphrase where it is
 * locked, every byte compared with what it was when it was made. Nothing of the present changes. Runs in a thread.
 */
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { carryFiles, fileIdsIn } from '../backup-files.ts';
import { type Manifest, partOf, readManifest, writeManifest } from '../backup-manifest.ts';
import { flushFolder } from '../durable.ts';
import { findOriginal } from '../originals.ts';
import { carryKeyFile } from '../vault-key-file.ts';
import { hashOfFile } from '../verified-copy.ts';
import { checkBackup } from './check-backup.ts';
import { openKey, unlockFile } from './locked.ts';
import { keyFile, lockedPart, readStored, storedPath } from './stored.ts';
import { keepCheck } from './verdict.ts';

export type BringTask = {
  /** Our own folder that holds the backup. */
  readonly place: string;
  readonly name: string;
  /** Where the first place's backups lie. */
  readonly home: string;
  /** The name it gets there. */
  readonly as: string;
  readonly passphrase: string | null;
};

/** Throws `wrong-passphrase`, `backup-damaged`. */
export async function bringBackup({ place, name, home, as, passphrase }: BringTask): Promise<void> {
  const from = join(place, name);
  const manifest = await readManifest(from, name);
  if (manifest === null) throw new AppError('not-found', { what: 'backup' });
  const partial = join(home, `.${as}.part`);
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  try {
    if (manifest.locked) await openLocked(from, partial, place, home, passphrase ?? '');
    else await copyOpen(from, partial, place, home, manifest);
    await expectSame(partial, manifest);
    const { at, rows, reason, head, anchor } = manifest;
    await writeManifest(partial, {
      name: as,
      at,
      rows,
      ...(reason === undefined ? {} : { reason }),
      ...(head === undefined ? {} : { head }),
      ...(anchor === undefined ? {} : { anchor }),
    });
    const check = await checkBackup({
      folder: partial,
      name: as,
      originals: [join(home, 'files')],
      sample: null,
    });
    if (check.fault !== null) throw new Error(`what was brought does not hold: ${check.fault}`);
    await keepCheck(partial, check);
    await rename(partial, join(home, as));
    await flushFolder(home);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('backup-damaged', { name }, { cause: error });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function copyOpen(
  from: string,
  to: string,
  place: string,
  home: string,
  manifest: Manifest,
): Promise<void> {
  for (const part of ['database', 'settings', 'fileList'] as const)
    if (manifest.hashes[part] !== null) await copyFile(partOf(from, part), partOf(to, part));
  const wanted = new Set((await readFile(partOf(to, 'fileList'), 'utf8')).split('\n'));
  await carryFiles(join(place, 'files'), join(home, 'files'), wanted);
  await carryKeyFile(from, to);
  // Sealed since this backup was made: the key lies beside them.
  const [here, there] = [join(home, 'files'), join(place, 'files')];
  if ([...wanted].some((id) => id !== '' && findOriginal(here, id)?.isSealed)) await carryKeyFile(there, to);
}

async function openLocked(
  from: string,
  to: string,
  place: string,
  home: string,
  passphrase: string,
): Promise<void> {
  const identity = await openKey((await readFile(join(from, keyFile))).toString('base64'), passphrase);
  await carryKeyFile(from, to);
  const settings = (await readManifest(from, ''))?.locked?.settings ?? null;
  await unlockFile(lockedPart(from, 'database'), partOf(to, 'database'), identity);
  if (settings !== null) await unlockFile(lockedPart(from, 'settings'), partOf(to, 'settings'), identity);
  await copyFile(partOf(from, 'fileList'), partOf(to, 'fileList'));
  const present = new Set(await fileIdsIn(join(home, 'files')));
  for (const id of (await readStored(from)).keys()) {
    if (present.has(id)) continue;
    const target = join(home, 'files', id.slice(0, 2), id);
    await mkdir(dirname(target), { recursive: true });
    const temporary = `${target}.part`;
    await rm(temporary, { force: true });
    await unlockFile(storedPath(join(place, 'files'), id), temporary, identity);
    if ((await hashOfFile(temporary)) === id) await rename(temporary, target);
    else await rm(temporary, { force: true }); // the check that follows misses it
  }
}

async function expectSame(folder: string, manifest: Manifest): Promise<void> {
  for (const part of ['database', 'settings', 'fileList'] as const) {
    const expected = manifest.hashes[part];
    if (expected !== null && (await hashOfFile(partOf(folder, part))) !== expected)
      throw new Error(`the ${part} is not what it was`);
  }
}
