/**
 * The scanner's folder as this computer knows it: watched-folder.json, beside the settings and not in them, since going
 * back to a backup, or taking it to another computer, must not change which folder is read. What was taken stands in the
 * register.
 */
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { afterTakings, type WatchedPlan } from '../../shared/document/watched.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { type Connection, transaction } from './database.ts';
import { whenFree } from './long-write.ts';
import { statement } from './statement.ts';

/** `real`: what the folder was when it was chosen, links resolved; whatever else lies there later is not read. */
export type KeptPlan = WatchedPlan & { readonly real: string; readonly isSample: boolean };

export type WatchedMark = { readonly look: string; readonly mark: string | null };
type Taking = { readonly at: Date; readonly isSample: boolean };

export type WatchedStore = {
  plan(): Promise<KeptPlan | null>;
  /** On the disk after the call. */
  setPlan(plan: KeptPlan | null): Promise<void>;
  /** `passed`: it was there when the folder was chosen, and is left alone. */
  known(look: string): Promise<'taken' | 'passed' | null>;
  /** Taken before under another look: its time was changed, or it was put there again. */
  isTaken(mark: string): Promise<boolean>;
  note(marks: readonly WatchedMark[], taking: Taking): Promise<void>;
};

export function watchedStore(db: Connection, folder: string): WatchedStore {
  const path = join(folder, 'watched-folder.json');
  let plan: Promise<KeptPlan | null> | null = null;
  return {
    plan() {
      plan ??= load(path);
      return plan;
    },
    async setPlan(next) {
      const content = { version: 1, plan: next };
      await writeFileAtomic(path, `${JSON.stringify(content, null, 2)}\n`, { fsync: true, mode: 0o600 });
      plan = Promise.resolve(next);
    },
    async known(look) {
      const row = statement(db, 'SELECT mark FROM watched_files WHERE look = ?').get(look);
      return row === undefined ? null : row.mark === null ? 'passed' : 'taken';
    },
    isTaken: async (mark) =>
      statement(db, 'SELECT 1 FROM watched_files WHERE mark = ? LIMIT 1').get(mark) !== undefined,
    async note(marks, taking) {
      await whenFree(db);
      transaction(db, () => marks.forEach((mark) => void noteTaken(db, mark, taking)));
    },
  };
}

/** Call in the transaction that enters the file in the queue. */
export function noteTaken(db: Connection, { look, mark }: WatchedMark, { at, isSample }: Taking): void {
  statement(
    db,
    'INSERT OR IGNORE INTO watched_files (look, mark, taken_at, is_sample) VALUES (?, ?, ?, ?)',
  ).run(look, mark, isoMomentOf(at), Number(isSample));
}

async function load(path: string): Promise<KeptPlan | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return checked((JSON.parse(text) as { plan: KeptPlan | null }).plan);
  } catch {
    await rename(path, `${path}.damaged`).catch(() => undefined); // kept to look at, where it can be
    return null;
  }
}

/** Nothing from disk is believed. */
function checked(plan: KeptPlan | null): KeptPlan | null {
  if (plan === null) return null;
  const after = afterTakings.find((known) => known === plan.after);
  if (typeof plan.folder !== 'string' || typeof plan.real !== 'string' || after === undefined)
    throw new TypeError('no folder');
  return { folder: plan.folder, real: plan.real, after, isSample: plan.isSample === true };
}
