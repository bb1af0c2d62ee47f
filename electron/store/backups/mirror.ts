/**
 * Carries a backup of the first place to the second: only originals that are not there yet, open or under the office's
 * key, and reads all of it again from there. Runs in a thread.
 */
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '../../../shared/contract/errors.ts';
import type { BackupCheck } from '../../../shared/office/backups.ts';
import { makeKeyPair } from '../../sealing/age.ts';
import { carryFile, carryFiles, fileIdsIn, isFileId } from '../backup-files.ts';
import { backupParts, type Manifest, partOf, readManifest } from '../backup-manifest.ts';
import { flushFile, flushFolder } from '../durable.ts';
import { findOriginal, originalStream } from '../originals.ts';
import { carryKeyFile } from '../vault-key-file.ts';
import { hashOfFile } from '../verified-copy.ts';
import { checkBackup, usualSample } from './check-backup.ts';
import { FoundFault } from './faults.ts';
import { hashOfLocked, lockStream, type OfficeKey } from './locked.ts';
import { dropSpoiled, dropSpoiledLocked } from './mend.ts';
import { keyFile, lockedPart, readStored, storedPath, writeStored } from './stored.ts';
import { keepCheck } from './verdict.ts';

export type MirrorTask = {
  /** Where the first place's backups lie. */
  readonly home: string;
  readonly name: string;
  /** Our own folder at the second place; it is there. */
  readonly place: string;
  readonly key: OfficeKey | null;
};

export async function mirrorBackup(task: MirrorTask): Promise<BackupCheck> {
  const check = await carry(task);
  if (check.fault !== 'file-changed') return check;
  const files = join(task.place, 'files');
  const isMended =
    task.key === null
      ? await dropSpoiled(files)
      : await dropSpoiledLocked(files, await readStored(join(task.place, task.name)));
  return isMended ? carry(task) : check;
}

async function carry({ home, name, place, key }: MirrorTask): Promise<BackupCheck> {
  const manifest = await readManifest(join(home, name), name);
  if (manifest === null) throw new AppError('not-found', { what: 'backup' });
  await sweep(place);
  const partial = join(place, `.${name}.part`);
  await mkdir(partial);
  try {
    if (key === null) await carryOpen(join(home, name), partial, home, place);
    else await carryLocked({ from: join(home, name), to: partial, home, place, key, manifest });
    await rm(join(place, name), { recursive: true, force: true }); // one that did not hold
    await rename(partial, join(place, name));
    await flushFolder(place);
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined); // the disk may be gone
    throw error;
  }
  const folder = join(place, name);
  const check = await checkBackup({ folder, name, originals: [join(place, 'files')], sample: usualSample });
  await keepCheck(folder, check);
  return check;
}

/** What a run left that was cut off: a stick pulled out, a computer switched off. */
async function sweep(place: string): Promise<void> {
  for (const name of await readdir(place))
    if (/^\..+\.part$/.test(name)) await rm(join(place, name), { recursive: true, force: true });
}

async function listedIn(folder: string): Promise<readonly string[]> {
  return (await readFile(partOf(folder, 'fileList'), 'utf8')).split('\n').filter(isFileId);
}

async function carryOpen(from: string, to: string, home: string, place: string): Promise<void> {
  const listed = await listedIn(from);
  await changeForm(join(home, 'files'), join(place, 'files'));
  const damaged = await carryFiles(join(home, 'files'), join(place, 'files'), new Set(listed));
  if (damaged.length > 0) throw new FoundFault('file-changed', `original ${damaged[0]} is spoiled`);
  await carryKeyFile(from, to);
  await carryKeyFile(join(home, 'files'), join(place, 'files'));
  const present = new Set(await readdir(from));
  for (const file of [...Object.values(backupParts), 'backup.json'])
    if (present.has(file)) {
      await copyFile(join(from, file), join(to, file));
      await flushFile(join(to, file));
    }
}

/**
 * What lies there open and is sealed here by now is carried anew, sealed, and the other way round; also what only older
 * backups name. The one goes when the other is there: the place may be a stick that is pulled out.
 */
async function changeForm(from: string, to: string): Promise<void> {
  for (const id of await fileIdsIn(to)) {
    const [here, there] = [findOriginal(from, id), findOriginal(to, id)];
    if (here === null || there === null || here.isSealed === there.isSealed) continue;
    if (await carryFile(from, to, id)) await rm(there.path, { force: true });
  }
}

type LockedTask = {
  readonly from: string;
  readonly to: string;
  readonly home: string;
  readonly place: string;
  readonly key: OfficeKey;
  readonly manifest: Manifest;
};

async function carryLocked({ from, to, home, place, key, manifest }: LockedTask): Promise<void> {
  // A second key, in memory only: with it the run reads again what it has just written, though nobody typed the passphrase.
  const run = await makeKeyPair();
  const recipients = [key.recipient, run.recipient];
  /** Locks, reads what lies there through, and says what that is. */
  async function lock(source: Readable, target: string, expected: string): Promise<string> {
    const hash = await lockStream(source, target, recipients);
    if ((await hashOfLocked(target, run.identity)) !== expected)
      throw new FoundFault('part-changed', 'what was read back is not what was written');
    return hash;
  }
  const lockPart = (part: 'database' | 'settings') => {
    const expected = manifest.hashes[part];
    return expected === null
      ? null
      : lock(createReadStream(partOf(from, part)), lockedPart(to, part), expected);
  };

  const known = await storedBefore(place);
  const stored = new Map<string, string>();
  for (const id of await listedIn(from)) {
    const target = storedPath(join(place, 'files'), id);
    stored.set(id, known.get(id) ?? (await lockOriginal(join(home, 'files'), target, id, lock)));
  }
  await writeStored(to, stored);
  await carryKeyFile(from, to);
  await copyFile(partOf(from, 'fileList'), partOf(to, 'fileList'));
  await writeFile(join(to, keyFile), Buffer.from(key.key, 'base64'), { flush: true });
  const locked = {
    database: (await lockPart('database')) ?? '',
    settings: await lockPart('settings'),
    stored: await hashOfFile(join(to, 'stored.txt')),
  };
  await writeFile(join(to, 'backup.json'), JSON.stringify({ ...manifest, locked }, null, 2), { flush: true });
}

async function lockOriginal(
  files: string,
  target: string,
  id: string,
  lock: (source: Readable, target: string, expected: string) => Promise<string>,
): Promise<string> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.part`;
  await rm(temporary, { force: true });
  try {
    const hash = await lock(await originalStream(files, id), temporary, id);
    await rename(temporary, target);
    await flushFolder(dirname(target));
    return hash;
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined); // the disk may be gone
  }
}

/** Originals that lie there already, with what each was when it was written; those that are gone do not count. */
async function storedBefore(place: string): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  const there = new Set(await lockedIdsIn(join(place, 'files')));
  for (const name of (await readdir(place)).filter((each) => !each.startsWith('.') && each !== 'files')) {
    if ((await readManifest(join(place, name), name)) === null) continue;
    for (const [id, hash] of await readStored(join(place, name)).catch(() => new Map<string, string>()))
      if (there.has(id)) known.set(id, hash);
  }
  return known;
}

export async function lockedIdsIn(files: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const folder of await readdir(files).catch(() => []))
    if (/^[0-9a-f]{2}$/.test(folder))
      for (const file of await readdir(join(files, folder)))
        if (/^[0-9a-f]{64}\.age$/.test(file)) ids.push(file.slice(0, 64));
  return ids;
}
