/**
 * Everything made under the sample office goes in one step. Tables carry `is_sample` by convention,
 * and columns that hold a vault id end in `file_id`; both are asked of the database, so that no table is forgotten.
 */
import type { Connection } from './database.ts';
import { text } from './row-values.ts';
import { forgetUndo } from './undo-log.ts';

/** Entries of a real office: as soon as there is one, the registers are the office's own book. */
export function hasRealEntries(db: Connection): boolean {
  return db.prepare('SELECT 1 FROM entries WHERE is_sample = 0 LIMIT 1').get() !== undefined;
}

const seriesInUse = `
  SELECT series_id FROM entries UNION SELECT inserted_in FROM entries WHERE inserted_in IS NOT NULL
  UNION SELECT series_id FROM reservations UNION SELECT series_id FROM further_numbers`;

/** Returns the vault ids that nothing refers to any more. Call inside a transaction. */
export function removeSampleRows(db: Connection): readonly string[] {
  db.exec('PRAGMA defer_foreign_keys = ON'); // the order of the tables does not matter, the end result does
  const candidates = fileIds(db, 'is_sample = 1');
  // Children of entries carry no mark of their own.
  db.exec(`
    DELETE FROM entry_links WHERE received_id IN (SELECT id FROM entries WHERE is_sample = 1);
    DELETE FROM entry_links WHERE sent_id IN (SELECT id FROM entries WHERE is_sample = 1);
    DELETE FROM entry_history WHERE entry_id IN (SELECT id FROM entries WHERE is_sample = 1);
  `);
  for (const table of tablesWith(db, 'is_sample')) db.exec(`DELETE FROM ${table} WHERE is_sample = 1`);
  forgetUndo(db);
  db.exec(`
    DELETE FROM series_history WHERE series_id NOT IN (${seriesInUse});
    DELETE FROM series WHERE id NOT IN (${seriesInUse});
    DELETE FROM secret_series WHERE NOT EXISTS (
      SELECT 1 FROM secret_entries e WHERE e.book = secret_series.book AND e.year = secret_series.year);
  `);
  const remaining = new Set(fileIds(db, 'true'));
  return candidates.filter((fileId) => !remaining.has(fileId));
}

function fileIds(db: Connection, condition: string): string[] {
  const found = new Set<string>();
  for (const { table, column } of fileColumns(db)) {
    const marked = condition === 'true' || tablesWith(db, 'is_sample').includes(table);
    if (!marked) continue;
    const rows = db
      .prepare(`SELECT DISTINCT ${column} AS id FROM ${table} WHERE ${condition} AND ${column} IS NOT NULL`)
      .all();
    for (const row of rows) found.add(text(row.id));
  }
  return [...found];
}

function fileColumns(db: Connection): readonly { table: string; column: string }[] {
  return db
    .prepare(
      `SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
       WHERE m.type = 'table' AND (c.name = 'file_id' OR c.name LIKE '%\\_file\\_id' ESCAPE '\\')`,
    )
    .all()
    .map((row) => ({ table: text(row.table), column: text(row.column) }));
}

function tablesWith(db: Connection, column: string): readonly string[] {
  return db
    .prepare(
      `SELECT m.name AS name FROM sqlite_schema m, pragma_table_info(m.name) c
       WHERE m.type = 'table' AND c.name = ? ORDER BY m.name`,
    )
    .all(column)
    .map((row) => text(row.name));
}
