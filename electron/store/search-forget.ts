/**
 * What was deleted leaves its tokens in the index until the parts that hold them are written anew. Done whole, that
 * keeps everybody waiting for minutes at an office's life; here it goes in small steps, each a transaction, and a note
 * in the database holds how far it came. secure_delete blanks what is given up.
 */
import { setImmediate } from 'node:timers/promises';
import { type Connection, transaction } from './database.ts';
import { whenFree } from './long-write.ts';
import { text } from './row-values.ts';
import { statement } from './statement.ts';

/** Pages of the index that a step writes: some hundredths of a second. */
const usualPages = 200;

/** One step. True: there is more. */
export function forgetSome(db: Connection, pagesInStep = usualPages): boolean {
  const owed = statement(db, 'SELECT name, begun FROM search_forgetting LIMIT 1').get();
  if (owed === undefined) return false;
  const name = text(owed.name);
  transaction(db, () => {
    // Negative: all parts together, once (the manual of FTS5); then that is gone on with until nothing is left to do.
    const pages = owed.begun === 1 ? pagesInStep : -pagesInStep;
    const before = changesOf(db);
    statement(db, `INSERT INTO ${name} (${name}, rank) VALUES ('merge', ?)`).run(pages);
    const isDone = changesOf(db) - before < 2;
    const noted = isDone
      ? 'DELETE FROM search_forgetting WHERE name = ?'
      : 'UPDATE search_forgetting SET begun = 1 WHERE name = ?';
    statement(db, noted).run(name);
  });
  return true;
}

/** For what must not hold such words: a backup. */
export async function allForgotten(db: Connection): Promise<void> {
  for (await whenFree(db); forgetSome(db); await whenFree(db)) await setImmediate();
}

function changesOf(db: Connection): number {
  return Number(statement(db, 'SELECT total_changes() AS n').get()?.n);
}
