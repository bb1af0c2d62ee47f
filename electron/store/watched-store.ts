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
import { text } from './row-values.ts';
import { statement } from './statement.ts';

/** `real`: what the folder was when it was chosen, links resolved; whatever else lies there later is not read. */
export type KeptPlan = WatchedPlan & { readonly real: string; readonly isSample: boolean };

export type WatchedMark = { readonly look: string; readonly mark: string | null };
type Taking = { readonly at: Date; readonly isSample: boolean };

export type WatchedStore = {
  plan(): Promise<KeptPlan | null>;
  /** On the disk after the call. */
  setPlan(plan: KeptPlan | null): Promise<void>;
  /** `passed`: it was there when the folder was chosen, and is left alone. `gone`: taken, and off the queue since. */
  known(look: string): Promise<'taken' | 'gone' | 'passed' | null>;
  /** Taken before under another look, and not off the queue since: its time was changed, or it was put there again. */
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
      if (row === undefined) return null;
      return row.mark === null ? 'passed' : isTaken(db, text(row.mark)) ? 'taken' : 'gone';
    },
    isTaken: async (mark) => isTaken(db, mark),
    async note(marks, taking) {
      await whenFree(db);
      transaction(db, () => marks.forEach((mark) => void note(db, mark, taking, 'DO NOTHING')));
    },
  };
}

/** Call in the transaction that enters the file in the queue, with the moment of its entry there. */
export function noteTaken(db: Connection, mark: WatchedMark, taking: Taking): void {
  note(db, mark, taking, 'DO UPDATE SET mark = excluded.mark, taken_at = excluded.taken_at');
}

function note(
  db: Connection,
  { look, mark }: WatchedMark,
  { at, isSample }: Taking,
  whenKnown: 'DO NOTHING' | 'DO UPDATE SET mark = excluded.mark, taken_at = excluded.taken_at',
): void {
  statement(
    db,
    `INSERT INTO watched_files (look, mark, taken_at, is_sample) VALUES (?, ?, ?, ?)
     ON CONFLICT (look) ${whenKnown}`,
  ).run(look, mark, isoMomentOf(at), Number(isSample));
}

/** A file's place in the queue is known by its moment: both are written in one transaction. */
function isTaken(db: Connection, mark: string): boolean {
  if (statement(db, 'SELECT 1 FROM watched_files WHERE mark = ? LIMIT 1').get(mark) === undefined)
    return false;
  const entered = statement(
    db,
    `SELECT state FROM imports WHERE added_at IN (SELECT taken_at FROM watched_files WHERE mark = ?)`,
  ).all(mark);
  return entered.length === 0 || entered.some(({ state }) => state !== 'discarded');
}

async function load(path: string): Promise<KeptPlan | null> {
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept === null) return null;
  try {
    return checked((JSON.parse(kept) as { plan: KeptPlan | null }).plan);
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
