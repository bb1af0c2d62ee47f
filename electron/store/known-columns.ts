/** Names of columns that come out of a kept row: they go into SQL as they stand, and an archive may have brought them. */
import { AppError } from '../../shared/contract/errors.ts';
import type { Connection } from './database.ts';
import { text } from './row-values.ts';

/** The row's columns. Throws `undo-too-late` when the table has not every one of them. */
export function knownColumns(db: Connection, table: string, row: object): readonly string[] {
  const known = new Set(
    db
      .prepare('SELECT name FROM pragma_table_info(?)')
      .all(table)
      .map(({ name }) => text(name)),
  );
  const columns = Object.keys(row);
  if (columns.length === 0 || !columns.every((column) => known.has(column)))
    throw new AppError('undo-too-late', {});
  return columns;
}

/** SQLITE_CONSTRAINT in any of its kinds: the row finds its place taken, or what it belongs to gone. */
export function isRefusedRow(error: unknown): boolean {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' && (code & 0xff) === sqliteConstraint;
}

const sqliteConstraint = 19;
