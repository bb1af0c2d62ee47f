/**
 * Backups inside the data folder: backup/NAME/ holds a verified copy of the database and the settings,
 * backup/files/ the originals of all of them. A folder gets its name only when it is complete.
 */
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { Series } from '../../shared/office/office.ts';
import { isoDayOf, isoMomentOf } from '../../shared/thai/date.ts';
import { carryFiles, fileIdsIn } from './backup-files.ts';
import {
  type Manifest,
  partOf,
  readManifest,
  settingsOf,
  verifyBackup,
  writeManifest,
} from './backup-manifest.ts';
import { type Connection, openDatabase, transaction } from './database.ts';
import { flushFolder } from './durable.ts';
import { keepAside } from './kept-aside.ts';
import { migrate } from './migrate.ts';
import { carryNumbers, listSeries } from './series-rows.ts';
import type { SettingsFile } from './settings-file.ts';
import { changesOf, copyDatabase, overwriteDatabase } from './verified-copy.ts';

/** One backup as it is shown. */
export type Backup = Pick<Manifest, 'name' | 'at' | 'bytes' | 'entries'>;

export type BackupStore = {
  /** Newest first. */
  list(): Promise<readonly Backup[]>;
  /** Moment of the newest backup; null when there is none. */
  lastAt(): Promise<string | null>;
  /** `damagedFiles`: originals that are no longer what they were and could not be saved. */
  make(at: Date): Promise<{ readonly backup: Backup; readonly damagedFiles: readonly string[] }>;
  /**
   * Puts a backup in the place of the present state, which is kept as a backup of its own first.
   * Throws `not-found` or `backup-damaged` with nothing changed; if it fails later, the present state is put back.
   */
  restore(name: string, at: Date): Promise<void>;
  /** Has anything been written since the last backup of this run? */
  isChanged(): Promise<boolean>;
};

type Parts = {
  readonly db: Connection;
  /** The data folder. */
  readonly folder: string;
  readonly settings: SettingsFile;
};
type Made = { readonly manifest: Manifest; readonly damagedFiles: readonly string[] };

/** Days of which the last backup is kept. Of today all are kept. */
const keptDays = 30;

export function backupStore(parts: Parts): BackupStore {
  const { db, settings } = parts;
  const home = join(parts.folder, 'backup');
  let saved = { changes: changesOf(db), settings: settings.asText() };
  let lastAt: string | null | undefined;

  async function make(at: Date, kind = ''): Promise<Made> {
    const now = { changes: changesOf(db), settings: settings.asText() };
    const made = await makeBackup(parts, home, at, kind);
    saved = now;
    lastAt = made.manifest.at;
    return made;
  }

  const newestFirst = () => backupsIn(home);

  /** Null when it is damaged: what cannot be copied as a database is kept as a file. */
  async function keepPresent(at: Date): Promise<Made | null> {
    try {
      return await make(at, '-before-restore');
    } catch {
      await keepAside(parts.folder, await freeName(home, `${stampOf(at)}-damaged`));
      return null;
    }
  }

  return {
    isChanged: async () =>
      changesOf(db) !== saved.changes || (await settings.asText()) !== (await saved.settings),
    list: async () => (await newestFirst()).map(shown),
    async lastAt() {
      lastAt ??= (await newestFirst())[0]?.at ?? null;
      return lastAt;
    },
    async make(at) {
      const { manifest, damagedFiles } = await make(at);
      await removeOld(home, await newestFirst(), isoDayOf(at));
      return { backup: shown(manifest), damagedFiles };
    },
    async restore(name, at) {
      const manifest = (await newestFirst()).find((candidate) => candidate.name === name);
      if (manifest === undefined) throw new AppError('not-found', { what: 'backup' });
      await bringOriginals(parts, home, manifest);
      const present = await keepPresent(at);
      // A damaged book cannot be asked; what it gave is then known from paper only.
      const given = present === null ? [] : listSeries(db, null);
      const by = (await settings.read())?.clerkName ?? '';
      const copy = join(home, `.${name}.restore`);
      try {
        await copyFile(partOf(join(home, name), 'database'), copy);
        goOnNumbering(copy, given, { at, by });
        await replacePresent(parts, join(home, name), copy);
      } catch (cause) {
        if (present !== null) await replacePresent(parts, join(home, present.manifest.name));
        throw cause;
      } finally {
        await rm(copy, { force: true });
      }
    },
  };
}

/** Before the copy takes the present's place, so that no moment exists in which an old number could be given again. */
function goOnNumbering(
  copy: string,
  given: readonly Series[],
  actor: { readonly at: Date; readonly by: string },
): void {
  const db = openDatabase(copy);
  try {
    migrate(db); // the backup may be of an earlier program
    transaction(db, () => carryNumbers(db, given, actor));
    db.exec('PRAGMA journal_mode = DELETE'); // one file, complete in itself
  } finally {
    db.close();
  }
}

/** Newest first; what somebody else put there is left alone. */
export async function backupsIn(home: string): Promise<readonly Manifest[]> {
  const names = (await readdir(home)).filter((name) => !name.startsWith('.') && name !== 'files');
  const found = await Promise.all(names.map((name) => readManifest(join(home, name), name)));
  return found.filter((manifest) => manifest !== null).toSorted((a, b) => (a.name < b.name ? 1 : -1));
}

function shown({ name, at, bytes, entries }: Manifest): Backup {
  return { name, at, bytes, entries };
}

async function makeBackup(parts: Parts, home: string, at: Date, kind: string): Promise<Made> {
  const name = await freeName(home, `${stampOf(at)}${kind}`);
  const partial = join(home, `.${name}.part`);
  await mkdir(partial, { recursive: true });
  try {
    const rows = await copyDatabase(parts.db, join(parts.folder, 'saraban.db'), partOf(partial, 'database'));
    const originals = join(parts.folder, 'files');
    const damagedFiles = await carryFiles(originals, join(home, 'files'));
    const whole = (await fileIdsIn(originals)).filter((fileId) => !damagedFiles.includes(fileId));
    await writeFile(partOf(partial, 'fileList'), whole.join('\n'), { flush: true });
    const settings = await parts.settings.asText();
    if (settings !== null) await writeFile(partOf(partial, 'settings'), settings, { flush: true });
    const manifest = await writeManifest(partial, { name, at: isoMomentOf(at), rows });
    await rename(partial, join(home, name));
    await flushFolder(home);
    return { manifest, damagedFiles };
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Throws `backup-damaged` unless the backup is whole; after the call all its originals are in the vault. */
export async function bringOriginals(
  { folder }: Pick<Parts, 'folder'>,
  home: string,
  manifest: Manifest,
): Promise<void> {
  const [kept, originals] = [join(home, 'files'), join(folder, 'files')];
  const needed = await verifyBackup(join(home, manifest.name), manifest, [kept, originals]);
  const damaged = await carryFiles(kept, originals);
  if (needed.some((fileId) => damaged.includes(fileId)))
    throw new AppError('backup-damaged', { name: manifest.name });
}

/** The open connection stays: SQLite writes the copy's pages into the live file as one transaction. */
async function replacePresent(
  { folder, settings }: Parts,
  from: string,
  database = partOf(from, 'database'),
): Promise<void> {
  await overwriteDatabase(database, join(folder, 'saraban.db'));
  await settings.restore(await settingsOf(from));
}

/** Keeps all of today and the last of each of the days before; folders of other names are not touched. */
async function removeOld(home: string, newestFirst: readonly Manifest[], today: string): Promise<void> {
  const days = new Set<string>();
  for (const { name, at } of newestFirst) {
    const day = at.slice(0, 10);
    const isKept = day === today || (!days.has(day) && days.size < keptDays);
    days.add(day);
    if (!isKept) await rm(join(home, name), { recursive: true, force: true });
  }
}

/** 2026-11-23-093000: sorts by time, fits every file system. */
export function stampOf(at: Date): string {
  return `${isoDayOf(at)}-${at.toTimeString().slice(0, 8).replaceAll(':', '')}`;
}

export async function freeName(home: string, wanted: string): Promise<string> {
  await mkdir(home, { recursive: true });
  const taken = new Set(await readdir(home));
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    if (!taken.has(name)) return name;
  }
}
