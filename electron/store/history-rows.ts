/** What happened to an entry, line by line. Only ever added to; the database refuses the rest. */
import { randomUUID } from 'node:crypto';
import type { EntryChange, EntryFieldName } from '../../shared/register/entry.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { asChange, type HistoryRow } from './entry-columns.ts';
import { statement } from './statement.ts';

export type NewChange = {
  readonly entryId: string;
  readonly at: Date;
  readonly by: string;
  readonly kind: EntryChange['kind'];
  readonly field?: EntryFieldName;
  readonly before?: string | null;
  readonly after?: string | null;
  readonly reason?: string | null;
};

export function addHistory(db: Connection, change: NewChange): void {
  statement(
    db,
    `INSERT INTO entry_history (id, entry_id, at, by, kind, field, before, after, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    randomUUID(),
    change.entryId,
    isoMomentOf(change.at),
    change.by,
    change.kind,
    change.field ?? null,
    change.before ?? null,
    change.after ?? null,
    change.reason ?? null,
  );
}

/** Oldest first. */
export function historyOf(db: Connection, entryId: string): readonly EntryChange[] {
  const rows = statement(db, 'SELECT * FROM entry_history WHERE entry_id = ? ORDER BY seq').all(entryId);
  return (rows as unknown as HistoryRow[]).map(asChange);
}
