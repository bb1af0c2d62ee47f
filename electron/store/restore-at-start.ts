/**
 * Going back to a backup when the register's file cannot even be opened. What is there is kept aside first;
 * the copy takes its place by one rename, so that a crash leaves either file, whole.
 */
import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '../../shared/contract/errors.ts';
import type { SalvagedEntry } from '../../shared/register/salvaged.ts';
import { partOf, settingsOf } from './backup-manifest.ts';
import { infosIn } from './backups/infos.ts';
import { freeName, stampOf } from './backups/names.ts';
import { type GoingBack, prepareCopy } from './backups/prepare-copy.ts';
import { backupsIn } from './backups/prune.ts';
import { type GivenNumbers, numbersGiven } from './carry-numbers.ts';
import { readablePeople } from './carry-people.ts';
import { type Connection, openDatabase } from './database.ts';
import { flushFile, flushFolder } from './durable.ts';
import { gatherFolderFacts } from './folder-facts.ts';
import { refuseUnsafeFolder } from './folder-guard.ts';
import { lockFolder } from './folder-lock.ts';
import { keepAside } from './kept-aside.ts';
import { bringOriginals } from './originals-back.ts';
import { salvageEntries } from './salvage.ts';
import { keysInForce } from './secrets/key-in-force.ts';
import { checkSettings } from './settings-file.ts';
import { keyAfterRestore } from './vault-key-file.ts';

export type RestoredAtStart = {
  /** Folder in which the damaged files were set aside. */
  readonly aside: string;
  /** Lines entered or changed since the backup, as far as the damaged file still tells. */
  readonly salvaged: readonly SalvagedEntry[];
};

/** Nobody may have the folder open. Throws `not-found`, `backup-damaged` (nothing changed), or the errors of opening a folder. */
export async function restoreAtStart(folder: string, name: string, at: Date): Promise<RestoredAtStart> {
  refuseUnsafeFolder(gatherFolderFacts(folder));
  const home = join(folder, 'backup');
  const manifest = (await backupsIn(home)).find((candidate) => candidate.name === name);
  if (manifest === undefined) throw new AppError('not-found', { what: 'backup' });
  const lock = lockFolder(folder);
  try {
    await bringOriginals(folder, home, manifest);
    const kept = await freeName(home, `${stampOf(at)}-damaged`);
    await keepAside(folder, kept);
    const aside = join(home, kept);
    const salvaged = salvagedFrom(join(aside, 'saraban.db'), partOf(join(home, name), 'database'));
    const given = givenBy(join(folder, 'saraban.db'), partOf(join(home, name), 'database'));
    const by = await clerkOf(join(home, name));
    const vaultKey = await keyAfterRestore(folder, join(home, name), join(home, 'files'));
    await putInPlace(folder, join(home, name), {
      name,
      kept,
      given: given.numbers,
      people: given.people,
      keys: given.keys,
      vaultKey: vaultKey.recipient,
      at,
      by,
    });
    await vaultKey.take();
    return { aside, salvaged };
  } finally {
    lock.release();
  }
}

/** A file that tells nothing more must not hinder going back. */
function salvagedFrom(damaged: string, backup: string): readonly SalvagedEntry[] {
  try {
    return salvageEntries(damaged, backup);
  } catch {
    return [];
  }
}

/** What another file's journal would add to the copy goes before the copy comes. */
async function putInPlace(folder: string, from: string, going: GoingBack): Promise<void> {
  const live = join(folder, 'saraban.db');
  const incoming = `${live}.restored`;
  for (const part of ['', '-wal', '-shm']) await rm(`${incoming}${part}`, { force: true }); // of a run cut off
  await copyFile(partOf(from, 'database'), incoming);
  prepareCopy(incoming, going);
  await flushFile(incoming);
  for (const journal of ['-wal', '-shm']) await rm(`${live}${journal}`, { force: true });
  await rename(incoming, live);
  const settings = await settingsOf(from);
  const office = join(folder, 'office.json');
  if (settings === null) await rm(office, { force: true });
  else await writeFileAtomic(office, settings, { fsync: true });
  await flushFolder(folder);
}

/** As far as the file still tells. */
function givenBy(
  damaged: string,
  backup: string,
): Pick<GoingBack, 'people' | 'keys'> & { numbers: GivenNumbers } {
  let db: Connection | null = null;
  try {
    db = openDatabase(damaged);
  } catch {
    // not even opened: its lines are looked at one by one
  }
  try {
    return {
      numbers: numbersGiven(db, damaged, backup),
      people: db === null ? null : readablePeople(db),
      keys: db === null ? [] : keysInForce(db),
    };
  } finally {
    db?.close();
  }
}

/** As the backup knows them; `program`: it is of a time before the first run's wizard was done. */
async function clerkOf(from: string): Promise<string> {
  const settings = await settingsOf(from);
  return (settings === null ? null : checkSettings(settings).office?.clerkName) || 'program';
}

/** Name of the newest backup that was not found spoiled; null when there is none to go back to. */
export async function newestBackupOf(folder: string): Promise<string | null> {
  const backups = await infosIn(join(folder, 'backup'), 'first');
  return backups.find(({ check }) => (check?.fault ?? null) === null)?.name ?? null;
}
