/** Makes one backup in the first place and looks at it, while people work. Runs in a thread. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BackupCheck, BackupReason } from '../../../shared/office/backups.ts';
import { carryFiles, fileIdsIn } from '../backup-files.ts';
import { type Manifest, partOf, writeManifest } from '../backup-manifest.ts';
import { flushFolder } from '../durable.ts';
import { leavingFiles } from '../erasures.ts';
import { carryKeyFile } from '../vault-key-file.ts';
import { checkBackup, usualSample } from './check-backup.ts';
import { dropSpoiled } from './mend.ts';
import { copySnapshot, hasTable } from './snapshot.ts';
import { keepCheck } from './verdict.ts';

export type MakeTask = {
  /** The data folder. */
  readonly folder: string;
  /** Where backups lie; `name` is free there. */
  readonly home: string;
  readonly name: string;
  /** ISO moment. */
  readonly at: string;
  readonly reason: BackupReason;
  /** The settings file's text; null: no office yet. */
  readonly settings: string | null;
};

export type Made = {
  readonly manifest: Manifest;
  /** Originals that are no longer what they were and could not be saved. */
  readonly damagedFiles: readonly string[];
  readonly check: BackupCheck;
};

/** The folder gets its name only when it is complete. */
export async function makeBackup(task: MakeTask): Promise<Made> {
  const { folder, home, name, at, reason, settings } = task;
  const partial = join(home, `.${name}.part`);
  await mkdir(partial, { recursive: true });
  try {
    const { rows, head, anchor } = await copySnapshot(
      join(folder, 'saraban.db'),
      partOf(partial, 'database'),
    );
    // After the copy: every original that its rows name lies in the vault by now.
    const leaving = leavingIn(partOf(partial, 'database'));
    const isToCarry = (id: string) => !leaving.has(id) || settings?.includes(id) === true;
    const originals = (await fileIdsIn(join(folder, 'files'))).filter(isToCarry);
    const wanted = new Set(originals);
    const damagedFiles = await carryFiles(join(folder, 'files'), join(home, 'files'), wanted);
    const carried = new Set(await fileIdsIn(join(home, 'files')));
    const whole = originals.filter((id) => carried.has(id) && !damagedFiles.includes(id));
    await writeFile(partOf(partial, 'fileList'), whole.join('\n'), { flush: true });
    if (settings !== null) await writeFile(partOf(partial, 'settings'), settings, { flush: true });
    await carryKeyFile(folder, partial);
    await carryKeyFile(folder, join(home, 'files'));
    const manifest = await writeManifest(partial, { name, at, rows, reason, head, anchor });
    await rename(partial, join(home, name));
    await flushFolder(home);
    const check = await checkMade(task, wanted);
    await keepCheck(join(home, name), check);
    return { manifest, damagedFiles, check };
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** A copy of an original that was spoiled since an earlier backup is carried anew from the vault. */
async function checkMade(
  { folder, home, name }: MakeTask,
  wanted: ReadonlySet<string>,
): Promise<BackupCheck> {
  const files = join(home, 'files');
  const look = () => checkBackup({ folder: join(home, name), name, originals: [files], sample: usualSample });
  const check = await look();
  if (check.fault !== 'file-changed' || !(await dropSpoiled(files))) return check;
  await carryFiles(join(folder, 'files'), files, wanted);
  return look();
}

/** Originals that were thrown away, some as classified, and that the disk has not let go of yet. */
function leavingIn(copy: string): ReadonlySet<string> {
  const db = new DatabaseSync(copy, { readOnly: true });
  try {
    return new Set(hasTable(db, 'erasures') ? leavingFiles(db) : []);
  } finally {
    db.close();
  }
}
