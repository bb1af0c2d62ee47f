/** A newer program changes the database's schema: what was there before is saved first, or nothing is changed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isoMomentOf } from '../../../shared/thai/date.ts';
import type { Connection } from '../database.ts';
import { migrations } from '../migrations/index.ts';
import { freeName, stampOf } from './names.ts';
import { runWork } from './run-work.ts';

/** Call before the schema is changed. Throws what keeps the copy from being made. */
export async function saveBeforeUpdate(db: Connection, folder: string): Promise<void> {
  const found = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
  const newest = migrations.at(-1)?.version ?? 0;
  if (found === 0 || found >= newest) return; // a new folder, or nothing to change
  const home = join(folder, 'backup');
  const at = new Date();
  const name = await freeName(home, `${stampOf(at)}-before-update`);
  const settings = await readFile(join(folder, 'office.json'), 'utf8').catch(() => null); // no office yet
  const task = { folder, home, name, at: isoMomentOf(at), reason: 'before-update', settings } as const;
  const { check } = await runWork('make', task);
  if (check.fault !== null) throw new Error(`the backup before the update does not hold: ${check.fault}`);
}
