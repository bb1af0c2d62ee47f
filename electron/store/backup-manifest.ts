/** What a backup says of itself (backup.json). Nothing is restored that does not fit it. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason } from '../../shared/office/backups.ts';
import type { Anchor } from '../../shared/register/evidence.ts';
import type { Head } from './backups/snapshot.ts';
import type { RowCounts } from './examine-database.ts';
import { hashOfFile } from './verified-copy.ts';

/** Names inside a backup's folder. `settings` is absent when there was no office yet. */
export const backupParts = {
  database: 'saraban.db',
  settings: 'office.json',
  fileList: 'files.txt',
} as const;
export type Part = keyof typeof backupParts;

export type Manifest = {
  readonly name: string;
  readonly at: string;
  readonly bytes: number;
  readonly entries: number;
  readonly rows: RowCounts;
  /** SHA-256 of each part; null: the backup has no such part. */
  readonly hashes: Readonly<Record<Part, string | null>>;
  /** Absent in backups of earlier programs. */
  readonly reason?: BackupReason;
  /** Where the audit log stood. */
  readonly head?: Head | null;
  /** Its newest anchor, as it may be printed and signed. */
  readonly anchor?: Pick<Anchor, 'day' | 'seq' | 'hash' | 'counts'> | null;
  /** SHA-256 of what lies there under a passphrase; null: it lies there open. */
  readonly locked?: {
    readonly database: string;
    readonly settings: string | null;
    readonly stored: string;
  } | null;
};

export function partOf(folder: string, part: Part): string {
  return join(folder, backupParts[part]);
}

/** Writes backup.json beside the parts that lie in `folder` already. */
export async function writeManifest(
  folder: string,
  facts: Pick<Manifest, 'name' | 'at' | 'rows' | 'reason' | 'head' | 'anchor'>,
): Promise<Manifest> {
  const present = new Set<string>(await readdir(folder));
  const hashOf = (part: Part) => (present.has(backupParts[part]) ? hashOfFile(partOf(folder, part)) : null);
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

/** null: the backup is of a time before the first run's wizard was done. */
export async function settingsOf(folder: string): Promise<string | null> {
  return readFile(partOf(folder, 'settings'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
