/** When somebody last worked on an imported file: its review, cut, letters, pages or an answer about it. */
import { isoMomentOf } from '../../shared/thai/date.ts';
import { actingNow } from './acting.ts';
import type { Connection } from './database.ts';
import { statement } from './statement.ts';

export function touchImport(db: Connection, id: string): void {
  statement(db, 'UPDATE imports SET touched_at = ? WHERE id = ?').run(isoMomentOf(actingNow().at), id);
}
