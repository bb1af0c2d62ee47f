/**
 * The registers of a new folder, copied from a set that this process made once: making them takes every change of the
 * schema since the first release. Tests of opening and of migrations let the store make its own.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../electron/store/database.ts';
import { migrate } from '../../electron/store/migrate.ts';

let made: Promise<Uint8Array> | null = null;

/** `folder` is empty so far; it then holds registers without a line, as the store would make them. */
export async function layNewRegisters(folder: string): Promise<void> {
  made ??= makeRegisters();
  await writeFile(join(folder, 'saraban.db'), await made);
}

async function makeRegisters(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'saraban-new-'));
  const path = join(folder, 'saraban.db');
  const db = openDatabase(path);
  try {
    migrate(db);
  } finally {
    db.close(); // the last connection leaves one file, complete in itself
  }
  const bytes = await readFile(path);
  await rm(folder, { recursive: true, force: true });
  return bytes;
}
