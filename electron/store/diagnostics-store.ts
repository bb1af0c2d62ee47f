/** The data folder in figures, for whoever helps from afar: sizes, counts, schema. No value of any row is read. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from './database.ts';
import { text, whole } from './row-values.ts';
import { statement } from './statement.ts';

export type FolderSize = { readonly name: string; readonly files: number; readonly bytes: number };

export type DataFigures = {
  readonly schema: number;
  readonly sqlite: string;
  readonly journal: string;
  /** Our own tables; their names stand in the migrations. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly folders: readonly FolderSize[];
};

export type DiagnosticsStore = { figures(): Promise<DataFigures> };

/** What may lie in the data folder. Anything else is somebody's own, and its name nobody's business. */
const parts = [
  'saraban.db',
  'saraban.db-wal',
  'office.json',
  'vault-key.json',
  'files',
  'pending',
  'incoming',
  'backup',
  'log',
] as const;

export function diagnosticsStore(db: Connection, folder: string): DiagnosticsStore {
  return {
    figures: async () => ({
      schema: whole(statement(db, 'PRAGMA user_version').get()?.user_version),
      sqlite: text(statement(db, 'SELECT sqlite_version() AS version').get()?.version),
      journal: text(statement(db, 'PRAGMA journal_mode').get()?.journal_mode),
      tables: countTables(db),
      folders: await Promise.all(
        parts.map(async (name) => ({ name, ...(await sizeOf(join(folder, name))) })),
      ),
    }),
  };
}

function countTables(db: Connection): DataFigures['tables'] {
  return statement(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
       AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '*_fts_*' ORDER BY name`,
  )
    .all()
    .map((row) => text(row.name))
    .filter((name) => /^[a-z_]+$/.test(name))
    .map((name) => ({ name, rows: whole(db.prepare(`SELECT count(*) AS n FROM ${name}`).get()?.n) }));
}

async function sizeOf(path: string): Promise<{ files: number; bytes: number }> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) return { files: 0, bytes: 0 };
  if (!facts.isDirectory()) return { files: 1, bytes: facts.size };
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, entry.name)).catch(() => null))?.size ?? 0;
  }
  return { files, bytes };
}
