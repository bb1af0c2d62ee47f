/** What a line is sorted by, besides its number and day: texts that SQLite compares as a Thai dictionary would. */
import { setImmediate } from 'node:timers/promises';
import { thaiSortKey } from '../../shared/thai/sort-key.ts';
import { type Connection, transaction } from './database.ts';
import type { EntryRow } from './entry-columns.ts';
import { whenFree } from './long-write.ts';
import { statement } from './statement.ts';

/** Call with the words of a line, inside the same transaction (search-index.ts). */
export function learnOrder(db: Connection, rows: readonly EntryRow[]): void {
  const write = statement(
    db,
    `INSERT INTO entry_order (seq, book, year, sender, recipient, subject) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (seq) DO UPDATE SET sender = excluded.sender, recipient = excluded.recipient,
       subject = excluded.subject
     WHERE (sender, recipient, subject) <> (excluded.sender, excluded.recipient, excluded.subject)`,
  );
  for (const { seq, book, year, sender, recipient, subject } of rows)
    write.run(seq, book, year, thaiSortKey(sender), thaiSortKey(recipient), thaiSortKey(subject));
}

/** Lines that were here before lists could be sorted: about a hundredth of a second of them. True: there are more. */
export function orderSome(db: Connection, most = 256): boolean {
  const from = orderOwed(db);
  if (from === null) return false;
  transaction(db, () => {
    const rows = statement(db, 'SELECT * FROM entries WHERE seq <= ? ORDER BY seq DESC LIMIT ?').all(
      from,
      most,
    );
    learnOrder(db, rows as unknown as readonly EntryRow[]);
    const next = rows.length < most ? 0 : Number(rows.at(-1)?.seq) - 1;
    statement(
      db,
      next > 0 ? 'UPDATE entry_order_owed SET seq = ?1' : 'DELETE FROM entry_order_owed WHERE ?1 = 0',
    ).run(next);
  });
  return orderOwed(db) !== null;
}

/** Call before lists are sorted; others get their turn in between. */
export async function allOrdered(db: Connection): Promise<void> {
  for (await whenFree(db); orderSome(db, 1_024); await whenFree(db)) await setImmediate();
}

/** The last line that has yet to be learnt, and all before it; null: none has. */
export function orderOwed(db: Connection): number | null {
  const row = statement(db, 'SELECT seq FROM entry_order_owed').get();
  return row === undefined ? null : Number(row.seq);
}
