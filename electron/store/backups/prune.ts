/** Takes away backups that the office's rules do not keep, and originals that no backup needs any more. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason, KeepRules } from '../../../shared/office/backups.ts';
import { fileIdsIn } from '../backup-files.ts';
import { type Manifest, partOf, readManifest } from '../backup-manifest.ts';
import { removeOriginal } from '../originals.ts';
import { superfluous } from './keep.ts';
import { lockedIdsIn } from './mirror.ts';
import { storedPath } from './stored.ts';
import { readCheck } from './verdict.ts';

/** What somebody else put there is left alone. */
export async function backupsIn(home: string): Promise<readonly Manifest[]> {
  const names = (await readdir(home)).filter((name) => !name.startsWith('.') && name !== 'files');
  const found = await Promise.all(names.map((name) => readManifest(join(home, name), name)));
  return found.filter((manifest) => manifest !== null).toSorted((a, b) => (a.name < b.name ? 1 : -1));
}

/** Backups of older programs tell it by their name alone. */
export function reasonOf({
  name,
  reason,
}: {
  readonly name: string;
  readonly reason?: BackupReason | undefined;
}): BackupReason {
  return reason ?? (name.endsWith('-before-restore') ? 'before-restore' : 'daily');
}

/** `vault`: originals of the present; their copies stay, so that they need not be carried again. */
export async function prune(home: string, rules: KeepRules, today: string, vault: string): Promise<void> {
  const backups = await Promise.all(
    (await backupsIn(home)).map(async ({ name, at, reason }) => {
      const check = await readCheck(join(home, name));
      const isWhole = (check?.fault ?? null) === null;
      const why = reasonOf({ name, reason });
      // Attempts at an update that did not come out whole could pile up at every start.
      const isAside = why === 'before-restore' || (why === 'before-update' && isWhole);
      return { name, at, isYearClose: why === 'year-close', isAside, isWhole };
    }),
  );
  const going = superfluous(backups, rules, today);
  for (const name of going) await rm(join(home, name), { recursive: true, force: true });
  if (going.length > 0) await dropOriginals(home, vault);
}

async function dropOriginals(home: string, vault: string): Promise<void> {
  const needed = new Set(await fileIdsIn(vault));
  for (const { name } of await backupsIn(home)) {
    const list = await readFile(partOf(join(home, name), 'fileList'), 'utf8').catch(() => null);
    if (list === null) return; // a backup that cannot say what it needs: nothing goes
    for (const id of list.split('\n')) needed.add(id);
  }
  const files = join(home, 'files');
  for (const id of await fileIdsIn(files)) if (!needed.has(id)) removeOriginal(files, id);
  for (const id of await lockedIdsIn(files))
    if (!needed.has(id)) await rm(storedPath(files, id), { force: true });
}
