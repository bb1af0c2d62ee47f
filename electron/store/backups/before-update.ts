/** A newer program changes the database's schema: what was there before is saved first, or nothing is changed. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { isoMomentOf } from '../../../shared/thai/date.ts';
import type { Connection } from '../database.ts';
import { isDamage } from '../kept-aside.ts';
import { migrations } from '../migrations/index.ts';
import { allForgotten } from '../search-forget.ts';
import { faultOf } from './faults.ts';
import { freeName, stampOf } from './names.ts';
import { runWork } from './run-work.ts';
import { hasTable } from './snapshot.ts';

const sqliteCorrupt = 11;

/** Call before the schema is changed. Throws `update-not-saved`, or the damage that was met. */
export async function saveBeforeUpdate(db: Connection, folder: string): Promise<void> {
  const found = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
  const newest = migrations.at(-1)?.version ?? 0;
  if (found === 0 || found >= newest) return; // a new folder, or nothing to change
  const home = join(folder, 'backup');
  const at = new Date();
  const name = await freeName(home, `${stampOf(at)}-before-update`);
  const settings = await readFile(join(folder, 'office.json'), 'utf8').catch(() => null); // no office yet
  const task = { folder, home, name, at: isoMomentOf(at), reason: 'before-update', settings } as const;
  const failed = (error: unknown) => {
    if (isDamage(error)) throw error;
    return faultOf(error);
  };
  const made = async () => {
    // Words of a letter that turned out to be classified are in no copy; releases before did not owe them.
    if (hasTable(db, 'search_forgetting')) await allForgotten(db);
    return (await runWork('make', task)).check.fault;
  };
  const fault = await made().catch(failed);
  // An original that the disk has lost stays lost, updated or not: that is told on the first screen.
  if (fault === null || fault === 'file-missing' || fault === 'file-changed') return;
  await rm(join(home, name), { recursive: true, force: true }); // or every start would leave one more
  if (fault === 'integrity')
    throw Object.assign(new Error('the registers are damaged'), { errcode: sqliteCorrupt });
  throw new AppError('update-not-saved', { fault });
}
