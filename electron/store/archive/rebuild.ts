/**
 * Makes a data folder anew from an archive, beside the one in use: every table by its count and hash, every original by
 * its own. In a thread of its own (run-rebuild.ts), since an archive comes from anywhere.
 */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { hashed, streamToNewFile } from '../../new-file.ts';
import type { Connection } from '../database.ts';
import { openDatabase, transaction } from '../database.ts';
import type { EntryRow } from '../entry-columns.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { text, whole } from '../row-values.ts';
import { learnWords, type SearchablePage } from '../search-index.ts';
import { checkSettings } from '../settings-file.ts';
import { statement } from '../statement.ts';
import {
  type ArchivedFile,
  type ArchiveManifest,
  archivedFile,
  partNames,
  tablePart,
} from './archive-format.ts';
import { type ArchiveTable, archiveTables, rowFromJson } from './archive-tables.ts';
import { damaged, type OpenArchive, openArchive } from './open-archive.ts';
import { refuseMoreThanFits } from './parts-of-zip.ts';

export type RebuildStep = 'tables' | 'search' | 'files' | 'check';
export type RebuildProgress = (step: RebuildStep, done: number, total: number) => void;

/** What an archive became before its chain was checked link by link. */
export type RebuiltParts = {
  readonly manifest: ArchiveManifest;
  /** Lines of both registers. */
  readonly entries: number;
};

/**
 * After the call `target` (a new folder) holds saraban.db, files/ and office.json as the archive has them.
 * Throws `archive-damaged`, `newer-database`; then nothing is left of it.
 */
export async function rebuildParts(
  archivePath: string,
  target: string,
  onProgress: RebuildProgress,
  signal: AbortSignal,
): Promise<RebuiltParts> {
  const archive = await openArchive(archivePath);
  try {
    await mkdir(target, { recursive: true, mode: 0o700 });
    await refuseMoreThanFits(archive.bytes, target);
    const entries = await rebuildDatabase(archive, join(target, 'saraban.db'), onProgress, signal);
    await rebuildFiles(archive, join(target, 'files'), onProgress, signal);
    await rebuildSettings(archive, join(target, 'office.json'));
    return { manifest: archive.manifest, entries };
  } catch (error) {
    await rm(target, { recursive: true, force: true });
    throw error;
  } finally {
    archive.close();
  }
}

async function rebuildDatabase(
  archive: OpenArchive,
  path: string,
  onProgress: RebuildProgress,
  signal: AbortSignal,
): Promise<number> {
  const { manifest } = archive;
  const newest = migrations.at(-1)?.version ?? 0;
  if (manifest.schema > newest)
    throw new AppError('newer-database', { found: String(manifest.schema), known: String(newest) });
  const db = openDatabase(path);
  try {
    migrate(
      db,
      migrations.filter(({ version }) => version <= manifest.schema),
    );
    db.exec('PRAGMA foreign_keys = OFF');
    db.exec('BEGIN IMMEDIATE');
    const triggers = takeTriggersOff(db);
    await fillTables(db, archive, onProgress, signal);
    const broken = db.prepare('PRAGMA foreign_key_check').get();
    if (broken !== undefined) throw damaged(String(broken.table));
    for (const trigger of triggers) db.exec(trigger);
    db.exec('COMMIT');
    db.exec('PRAGMA foreign_keys = ON');
    migrate(db); // the archive may be of an earlier program
    await indexAll(db, onProgress, signal);
    if (db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check !== 'ok') throw damaged('saraban.db');
    db.exec('PRAGMA journal_mode = DELETE'); // one file, complete in itself
    return whole(db.prepare('SELECT count(*) AS n FROM entries').get()?.n);
  } finally {
    db.close();
  }
}

/** They hold what people do from now on; rows of the past come as they are. Returns how to put them back. */
function takeTriggersOff(db: Connection): readonly string[] {
  const rows = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of rows) db.exec(`DROP TRIGGER "${text(name)}"`);
  return rows.map(({ sql }) => text(sql));
}

async function fillTables(
  db: Connection,
  archive: OpenArchive,
  onProgress: RebuildProgress,
  signal: AbortSignal,
): Promise<void> {
  const known = archiveTables(db);
  const { tables } = archive.manifest;
  const absent = known.find(({ name }) => !tables.some((table) => table.name === name));
  if (absent !== undefined) throw damaged(tablePart(absent.name));
  for (const [at, table] of tables.entries()) {
    signal.throwIfAborted();
    const into = known.find(({ name }) => name === table.name);
    if (into === undefined) throw damaged(tablePart(table.name));
    await fillTable(db, archive, into, table, signal);
    onProgress('tables', at + 1, tables.length);
  }
}

async function fillTable(
  db: Connection,
  archive: OpenArchive,
  table: ArchiveTable,
  expected: ArchiveManifest['tables'][number],
  signal: AbortSignal,
): Promise<void> {
  const part = tablePart(table.name);
  db.exec(`DELETE FROM "${table.name}"`); // rows a migration began with are in the archive as they became
  const columns = table.columns.map((column) => `"${column}"`).join(', ');
  const places = table.columns.map(() => '?').join(', ');
  const insert = db.prepare(`INSERT INTO "${table.name}" (${columns}) VALUES (${places})`);
  await archive.readLines(part, expected, (line) => {
    signal.throwIfAborted();
    const values = rowFromJson(line, table);
    if (values === null) throw damaged(part);
    try {
      insert.run(...values);
    } catch (cause) {
      throw damaged(part, cause);
    }
  });
}

/** Entries in a stretch between two looks at whether somebody wants to stop. */
const stretch = 500;

async function indexAll(db: Connection, onProgress: RebuildProgress, signal: AbortSignal): Promise<void> {
  const total = whole(db.prepare('SELECT count(*) AS n FROM entries').get()?.n);
  for (let [done, after] = [0, 0]; ; ) {
    signal.throwIfAborted();
    const rows = statement(db, 'SELECT * FROM entries WHERE seq > ? ORDER BY seq LIMIT ?').all(
      after,
      stretch,
    ) as unknown as EntryRow[];
    const last = rows.at(-1);
    if (last === undefined) return;
    transaction(db, () => {
      learnWords(
        db,
        rows.map((row) => ({ row, pages: pagesOf(db, row.seq) })),
      );
    });
    done += rows.length;
    after = last.seq;
    onProgress('search', done, total);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function pagesOf(db: Connection, seq: number): readonly SearchablePage[] {
  return statement(
    db,
    'SELECT page, text FROM search_places JOIN search_page_texts USING (id) WHERE seq = ? ORDER BY page',
  )
    .all(seq)
    .map((row) => ({ page: whole(row.page), text: text(row.text) }));
}

async function rebuildFiles(
  archive: OpenArchive,
  folder: string,
  onProgress: RebuildProgress,
  signal: AbortSignal,
): Promise<void> {
  const { files } = archive.manifest;
  await mkdir(folder, { recursive: true });
  const listed: ArchivedFile[] = [];
  await archive.readLines(partNames.fileList, { sha256: files.sha256, rows: files.count }, (line) => {
    const file = archivedFile.safeParse(safelyParsed(line));
    if (!file.success) throw damaged(partNames.fileList);
    listed.push(file.data);
  });
  for (const [at, file] of listed.entries()) {
    signal.throwIfAborted();
    await rebuildFile(archive, folder, file, files.damaged.includes(file.sha256));
    onProgress('files', at + 1, listed.length);
  }
}

/** One that was spoiled already is left out: under its name nobody may take it for the original. */
async function rebuildFile(
  archive: OpenArchive,
  folder: string,
  { sha256, path, bytes }: ArchivedFile,
  wasDamaged: boolean,
): Promise<void> {
  if (wasDamaged) return;
  const place = join(folder, sha256.slice(0, 2), sha256);
  await mkdir(dirname(place), { recursive: true });
  const hash = createHash('sha256');
  const source = await archive.readStream(path, bytes);
  try {
    await streamToNewFile(hashed(source, hash), place);
  } catch (cause) {
    source.destroy();
    throw damaged(path, cause);
  }
  if (hash.digest('hex') !== sha256) throw damaged(path);
}

async function rebuildSettings(archive: OpenArchive, path: string): Promise<void> {
  const { settings } = archive.manifest;
  if (settings === null) return;
  const words = await archive.readText(partNames.settings, settings);
  try {
    checkSettings(words);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw damaged(partNames.settings, cause);
  }
  await writeFile(path, words, { flush: true });
}

function safelyParsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
