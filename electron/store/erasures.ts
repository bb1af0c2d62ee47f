/**
 * Originals that must leave the disk. They are noted in the transaction that lets go of them, so that a program that is
 * ended in between, or another program that holds the file open, only delays it: the next call or start tries again.
 */
import { isoMomentOf } from '../../shared/thai/date.ts';
import { actingNow } from './acting.ts';
import { type Connection, transaction } from './database.ts';
import type { Vault } from './file-vault.ts';
import { isFileReferred } from './import-rows.ts';
import { whenFree } from './long-write.ts';
import { text } from './row-values.ts';
import type { SettingsFile } from './settings-file.ts';
import { statement } from './statement.ts';

/** Of these the ones that no row holds any more. Call inside the transaction that let go of them, at its end. */
export function oweErasures(
  db: Connection,
  files: readonly (string | null)[],
  at: Date = actingNow().at,
): void {
  for (const original of new Set(files)) {
    if (original === null || isFileReferred(db, original)) continue;
    statement(db, 'INSERT OR REPLACE INTO erasures (original, at, is_done) VALUES (?, ?, 0)').run(
      original,
      isoMomentOf(at),
    );
  }
}

/** Noted, and still held by no row: not even a backup may carry them. */
export function leavingFiles(db: Connection): readonly string[] {
  return pending(db).filter((original) => !isFileReferred(db, original));
}

/** What is noted and not held again leaves the disk. Returns how many went; what does not go stays noted. */
export async function finishErasures(
  db: Connection,
  vault: Pick<Vault, 'remove'>,
  settings: Pick<SettingsFile, 'read'>,
): Promise<number> {
  const noted = pending(db);
  if (noted.length === 0) return 0;
  const emblem = (await settings.read())?.garudaFileId;
  let gone = 0;
  for (const original of noted) {
    // Asked at the last moment: the same file may have come in again meanwhile.
    if (original !== emblem && !isFileReferred(db, original)) {
      if (!(await isRemoved(vault, original))) continue;
      gone += 1;
    }
    await whenFree(db);
    // Nothing is left to know: not even the hash of what may be a classified letter.
    transaction(db, () => statement(db, 'DELETE FROM erasures WHERE original = ?').run(original));
  }
  return gone;
}

function pending(db: Connection): readonly string[] {
  return statement(db, 'SELECT original FROM erasures WHERE is_done = 0')
    .all()
    .map((row) => text(row.original));
}

/** False when the disk does not let go of it now. Windows holds fast what a viewer or a virus scanner has open. */
async function isRemoved(vault: Pick<Vault, 'remove'>, original: string): Promise<boolean> {
  return vault.remove(original).then(
    () => true,
    () => false,
  );
}
