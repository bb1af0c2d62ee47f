/**
 * Is the register's file still where it was opened? A folder that was renamed, deleted or unplugged leaves the program
 * with open files that nobody will ever find again: what is written there and acknowledged is lost.
 */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '../../shared/contract/errors.ts';

type Place = { readonly path: string; readonly inode: number; readonly device: number };

const places = new WeakMap<DatabaseSync, Place>();

/** Call when the file has just been opened, and is there. */
export function rememberPlace(db: DatabaseSync, path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined) places.set(db, { path, inode: found.ino, device: found.dev });
}

/** Throws `folder-gone`. Call inside a write transaction: its journal must lie beside the file by then. */
export function refuseGone(db: DatabaseSync): void {
  const place = places.get(db);
  if (place === undefined) return;
  const found = fileAt(place.path);
  const isSame = found?.ino === place.inode && found.dev === place.device;
  if (!isSame || fileAt(`${place.path}-wal`) === undefined)
    throw new AppError('folder-gone', { folder: dirname(place.path) });
}

/** A disk that answers with an error does not have it either. */
function fileAt(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
