/** Stamps as they were put on an incoming letter: one row an entry. Call in a transaction. */
import { AppError } from '../../shared/contract/errors.ts';
import { stampList } from '../../shared/contract/schemas.ts';
import type { Stamp } from '../../shared/register/receive-stamp.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import type { Actor } from './letter-rows.ts';
import { text } from './row-values.ts';
import { statement } from './statement.ts';

/** Empty: none was ever put. */
export function listStamps(db: Connection, entryId: string): readonly Stamp[] {
  const row = statement(db, 'SELECT stamps FROM entry_stamps WHERE entry_id = ?').get(entryId);
  return row === undefined ? [] : stampList.parse(JSON.parse(text(row.stamps)));
}

/** Takes the place of those kept before; an empty list forgets them. Throws `not-found`. */
export function keepStamps(
  db: Connection,
  entryId: string,
  stamps: readonly Stamp[],
  { at, by }: Actor,
): void {
  if (stamps.length === 0) {
    statement(db, 'DELETE FROM entry_stamps WHERE entry_id = ?').run(entryId);
    return;
  }
  const done = statement(
    db,
    `INSERT INTO entry_stamps (entry_id, stamps, updated_at, updated_by, is_sample)
     SELECT id, ?, ?, ?, is_sample FROM entries WHERE id = ?
     ON CONFLICT (entry_id) DO UPDATE SET
       stamps = excluded.stamps, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
  ).run(JSON.stringify(stamps), isoMomentOf(at), by, entryId);
  if (done.changes === 0) throw new AppError('not-found', { what: 'entry' });
}
