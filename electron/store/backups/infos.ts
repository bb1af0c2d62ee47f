/** Backups of a place as they are shown. */
import { join } from 'node:path';
import type { BackupInfo, BackupPlace } from '../../../shared/office/backups.ts';
import type { Manifest } from '../backup-manifest.ts';
import { backupsIn, reasonOf } from './prune.ts';
import { readCheck } from './verdict.ts';

/** Newest first. Throws what the disk throws. */
export async function infosIn(home: string, place: BackupPlace): Promise<readonly BackupInfo[]> {
  return Promise.all((await backupsIn(home)).map((manifest) => infoOf(home, manifest, place)));
}

export async function infoOf(home: string, manifest: Manifest, place: BackupPlace): Promise<BackupInfo> {
  const { name, at, bytes, entries, reason, locked } = manifest;
  return {
    name,
    at,
    bytes,
    entries,
    reason: reasonOf({ name, reason }),
    place,
    isLocked: Boolean(locked),
    check: await readCheck(join(home, name)),
  };
}

export function isGood({ check }: BackupInfo): boolean {
  return check !== null && check.fault === null;
}
