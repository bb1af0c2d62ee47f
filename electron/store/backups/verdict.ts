/** What the last check of a backup came to lies beside it (check.json), so that it travels with it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { BackupCheck } from '../../../shared/office/backups.ts';

export async function keepCheck(folder: string, check: BackupCheck): Promise<void> {
  await writeFileAtomic(join(folder, 'check.json'), JSON.stringify(check, null, 2), { fsync: true });
}

/** Null: nobody has looked yet. */
export async function readCheck(folder: string): Promise<BackupCheck | null> {
  try {
    const found = JSON.parse(await readFile(join(folder, 'check.json'), 'utf8')) as BackupCheck;
    // Earlier programs did not count what is missing.
    return typeof found.at === 'string' && 'fault' in found
      ? { ...found, missing: found.missing ?? 0 }
      : null;
  } catch {
    return null; // made by an earlier program, or spoiled: looked at anew
  }
}
