/** How a change of a register line can be taken back: the fields it changed, before and after. */
import type { EntryFieldName, RegisterEntry } from '../../shared/register/entry.ts';
import type { Connection } from './database.ts';
import { columnOf } from './entry-columns.ts';
import { noteUndo } from './undo-log.ts';

/** Of a classified letter nothing is kept by which it could be told again (rules §13.9). */
export function noteEntryUndo(db: Connection, before: RegisterEntry, after: RegisterEntry): void {
  if (before.secrecy !== null || after.secrecy !== null) return;
  const changed = (Object.keys(columnOf) as EntryFieldName[]).filter(
    (field) => before[field] !== after[field],
  );
  if (changed.length === 0) return;
  const only = (entry: RegisterEntry) => Object.fromEntries(changed.map((field) => [field, entry[field]]));
  noteUndo(db, 'entries', after.id, { before: only(before), after: only(after) });
}
