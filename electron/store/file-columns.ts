/** Which columns of which tables hold ids of the vault: asked of the database, so that no table is forgotten. */
import type { Connection } from './database.ts';
import { text, whole } from './row-values.ts';

export type FileColumn = { readonly table: string; readonly column: string };

/** By convention `file_id` and whatever ends in `_file_id`. */
export function fileColumns(db: Connection): readonly FileColumn[] {
  return db
    .prepare(
      `SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
       WHERE m.type = 'table' AND (c.name = 'file_id' OR c.name LIKE '%\\_file\\_id' ESCAPE '\\')`,
    )
    .all()
    .map((row) => ({ table: text(row.table), column: text(row.column) }));
}

/** Every id that a row refers to, with one table that does. */
export function fileIdsReferred(db: Connection): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { table, column } of fileColumns(db)) {
    const rows = db
      .prepare(`SELECT DISTINCT ${column} AS id FROM ${table} WHERE ${column} IS NOT NULL`)
      .iterate();
    for (const row of rows) found.set(text(row.id), table);
  }
  return found;
}

/** How many different files rows refer to. The ids come in order out of their indexes, so that none is gathered in memory. */
export function countFilesReferred(db: Connection): number {
  const ids = fileColumns(db)
    .map(({ table, column }) => `SELECT ${column} AS id FROM ${table} WHERE ${column} IS NOT NULL`)
    .join(' UNION ');
  return whole(db.prepare(`SELECT count(*) AS n FROM (${ids} ORDER BY 1 LIMIT -1)`).get()?.n);
}
