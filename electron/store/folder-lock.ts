/**
 * One process for one data folder. The lock is an exclusive SQLite lock on a file of its own: the operating system
 * drops it when the process ends, however it ends, so no stale lock is ever left behind.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../../shared/contract/errors.ts';

export type FolderLock = { release(): void };

/** A program that is just closing is waited for a moment. Throws `folder-locked`. */
export function lockFolder(folder: string, patienceMs = 500): FolderLock {
  const db = new DatabaseSync(join(folder, 'in-use.lock'), { timeout: patienceMs });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    db.close();
    if (isBusy(cause)) throw new AppError('folder-locked', { folder });
    throw cause;
  }
  return {
    release() {
      if (db.isOpen) db.close();
    },
  };
}

/** SQLITE_BUSY (5) and its extended codes. */
function isBusy(error: unknown): boolean {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' && (code & 0xff) === 5;
}
