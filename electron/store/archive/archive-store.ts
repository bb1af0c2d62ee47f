/**
 * Archives of everything: written from the office's data, and an empty installation made from one. The archive is built
 * up beside the data folder's own files first, looked at, and only then put in force.
 */
import { rmSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { noteAudit } from '../audit-log.ts';
import { carryFiles } from '../backup-files.ts';
import { carryPeople, heldPeople } from '../carry-people.ts';
import { type Connection, transaction } from '../database.ts';
import { allLearnt } from '../search-owed.ts';
import { keysInForce, putOthersOutOfForce } from '../secrets/key-in-force.ts';
import type { SettingsFile } from '../settings-file.ts';
import { copyDatabase, overwriteDatabase } from '../verified-copy.ts';
import type { ArchiveManifest } from './archive-format.ts';
import { damaged } from './open-archive.ts';
import type { RebuildProgress } from './rebuild.ts';
import { type Rebuilt, rebuild } from './run-rebuild.ts';
import { type ArchiveProgress, type ArchiveTask, writeArchive } from './write-archive.ts';

export type ArchiveStore = {
  /** To a new file at `target`. */
  write(
    task: Omit<ArchiveTask, 'folder' | 'settings'>,
    onProgress: ArchiveProgress,
    signal: AbortSignal,
  ): Promise<ArchiveManifest>;
  /** Is there no line, no file and no letter yet, real or sample, and no number held or counter set for one, no day and no phrase noted? */
  isEmpty(): Promise<boolean>;
  /** Builds it up and looks at it; nothing of the office changes. Throws `archive-damaged`, `newer-database`. */
  prepare(archivePath: string, onProgress: RebuildProgress, signal: AbortSignal): Promise<Rebuilt>;
  /** Puts what was prepared in force. Throws `installation-not-empty`, or `not-found` when nothing was prepared. */
  putInForce(): Promise<void>;
  dropPrepared(): Promise<void>;
};

type Parts = {
  readonly db: Connection;
  readonly folder: string;
  readonly settings: SettingsFile;
  /** An archive has taken the present's place. */
  readonly onRestored?: () => void;
};

export function archiveStore({ db, folder, settings, onRestored }: Parts): ArchiveStore {
  const home = join(folder, 'rebuilt');
  const live = join(folder, 'saraban.db');
  let prepared: Rebuilt | null = null;
  rmSync(home, { recursive: true, force: true }); // what a run that was cut short left

  async function dropPrepared(): Promise<void> {
    prepared = null;
    await rm(home, { recursive: true, force: true });
  }

  /** Database and settings change together or not at all: a half of each would be an office that never was. */
  async function withWayBack(change: () => Promise<void>): Promise<void> {
    const before = join(home, 'before.db');
    await copyDatabase(db, live, before);
    const settingsBefore = await settings.asText();
    try {
      await change();
    } catch (cause) {
      await overwriteDatabase(db, before, live);
      await settings.restore(settingsBefore);
      throw cause;
    }
  }

  return {
    dropPrepared,
    isEmpty: async () => isEmpty(db),
    async write(task, onProgress, signal) {
      await allLearnt(db); // pages stand where any program looks for them
      return writeArchive({ ...task, folder, settings: await settings.asText() }, onProgress, signal);
    },
    async prepare(archivePath, onProgress, signal) {
      await dropPrepared();
      prepared = await rebuild(archivePath, home, onProgress, signal);
      return prepared;
    },
    async putInForce() {
      if (prepared === null) throw new AppError('not-found', { what: 'upload' });
      if (!isEmpty(db)) throw new AppError('installation-not-empty', {});
      const { manifest } = prepared;
      const spoiled = await carryFiles(join(home, 'files'), join(folder, 'files'));
      if (spoiled.length > 0) throw damaged('originals');
      const after = noted(prepared);
      const people = heldPeople(db);
      const keys = keysInForce(db);
      await withWayBack(async () => {
        await overwriteDatabase(db, join(home, 'saraban.db'), live);
        if (manifest.settings !== null)
          await settings.restore(await readFile(join(home, 'office.json'), 'utf8'));
        transaction(db, () => {
          carryPeople(db, people);
          putOthersOutOfForce(db, keys);
          noteAudit(db, { kind: 'archive', id: manifest.made, change: 'added', after });
        });
      });
      onRestored?.();
      await dropPrepared();
    },
  };
}

function isEmpty(db: Connection): boolean {
  // Numbers held by telephone and counters set behind the paper book stand nowhere else, nor days noted by hand and
  // phrases. Recipients are asked for when the program is set up: an office that only did that is empty still.
  const tables = [
    'entries',
    'imports',
    'letters',
    'reservations',
    'further_numbers',
    'series_history',
    'deadlines',
    'phrases',
  ];
  return tables.every((table) => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined);
}

function noted(rebuilt: Rebuilt | null): Readonly<Record<string, string | number>> {
  if (rebuilt === null) return {};
  const { manifest, entries } = rebuilt;
  return { made: manifest.made, program: manifest.program, entries, files: manifest.files.count };
}
