/**
 * One transaction of another thread that takes long: a whole register taken over, a backup put in the present's place. SQLite lets one write at a time, and
 * whoever else wants to would stand still with the whole program; here work in the background waits without.
 */
import type { Connection } from './database.ts';

const going = new WeakMap<Connection, Promise<unknown>>();

/** `db`: the connection whose writers wait meanwhile. */
export async function duringLongWrite<T>(db: Connection, work: () => Promise<T>): Promise<T> {
  // Others wait from this moment on, or two that waited for a third would begin at once.
  const mine = Promise.resolve(going.get(db)).then(work);
  const over = mine.catch(() => undefined);
  going.set(db, over);
  try {
    return await mine;
  } finally {
    if (going.get(db) === over) going.delete(db);
  }
}

/** Ask before a write that no person waits for. */
export async function whenFree(db: Connection): Promise<void> {
  for (let over = going.get(db); over !== undefined; over = going.get(db)) {
    await over;
    if (going.get(db) === over) going.delete(db);
  }
}

export function isWritingElsewhere(db: Connection): boolean {
  return going.has(db);
}
