/** A register's file that is no whole database any more: told apart from other failures, and kept as it is. */
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** SQLITE_CORRUPT (11) or SQLITE_NOTADB (26) and their extended codes. */
export function isDamage(error: unknown): boolean {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' && [11, 26].includes(code & 0xff);
}

/** Everything the registers and settings are made of, whether it can be read or not. Originals never change. */
const kept = ['saraban.db', 'saraban.db-wal', 'office.json'] as const;

/** Copies into backup/`name`, which is no backup and is never listed, restored from or thrown away. */
export async function keepAside(folder: string, name: string): Promise<void> {
  const present = new Set(await readdir(folder));
  const aside = join(folder, 'backup', name);
  await mkdir(aside, { recursive: true });
  for (const part of kept) if (present.has(part)) await copyFile(join(folder, part), join(aside, part));
}
