/**
 * What went wrong with the disk, in words a person can act on: full, damaged, closed to writing, gone. Everything else
 * is no fault of the disk.
 */
import { AppError } from '../shared/contract/errors.ts';

type Facts = { readonly code?: unknown; readonly errcode?: unknown; readonly path?: unknown };

/** `folder` is the data folder: of files elsewhere only a full disk is told here. */
export function diskFault(error: unknown, folder: string): AppError | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, errcode, path } = error as Facts;
  const cause = { cause: error };
  const sqlite = typeof errcode === 'number' ? errcode & 0xff : 0;
  if (code === 'ENOSPC' || code === 'EDQUOT' || sqlite === sqliteFull)
    return new AppError('disk-full', {}, cause);
  if (sqlite === sqliteCorrupt || sqlite === sqliteNoDatabase)
    return new AppError('damaged-database', { folder: '', backup: '' }, cause);
  const isOurs = typeof path === 'string' && folder !== '' && path.startsWith(folder);
  if (sqlite === sqliteReadOnly || (isOurs && closedToWriting.has(String(code))))
    return new AppError('folder-unusable', { folder }, cause);
  if (
    sqlite === sqliteInputOutput ||
    sqlite === sqliteCannotOpen ||
    (isOurs && unreachable.has(String(code)))
  )
    return new AppError('folder-gone', { folder }, cause);
  return null;
}

// Primary result codes of SQLite; the rest of the number says more than anybody needs.
const sqliteReadOnly = 8;
const sqliteInputOutput = 10;
const sqliteCorrupt = 11;
const sqliteFull = 13;
const sqliteCannotOpen = 14;
const sqliteNoDatabase = 26;

const closedToWriting: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM']);
const unreachable: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EIO', 'ENODEV', 'ENXIO', 'ESTALE']);
