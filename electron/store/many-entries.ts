/** One text for many lines of a register. Call inside one transaction: it is one action, taken back as one. */
import type { RegisterEntry } from '../../shared/register/entry.ts';
import type { ChosenRow, ManyNoted, SharedTask } from '../../shared/register/many.ts';
import type { Connection } from './database.ts';
import { addDeadline } from './deadline-rows.ts';
import { noteEntryUndo } from './entry-undo.ts';
import { mustFind } from './find-entry.ts';
import { annotateEntry } from './register-rows.ts';
import { flag, text } from './row-values.ts';

export type ManyNote = {
  readonly ids: readonly string[];
  readonly field: 'action' | 'note';
  readonly text: string;
  /** Of received letters only; the sent ones among them are left out. */
  readonly task: SharedTask | null;
  readonly at: Date;
  readonly by: string;
};

/**
 * A classified letter cannot be taken back with the others, and a voided one is written into no more: both are left
 * out and counted. Throws `not-found`.
 */
export function annotateMany(db: Connection, { ids, task, ...note }: ManyNote): ManyNoted {
  const entries = [...new Set(ids)].map((id) => mustFind(db, id));
  const open = entries.filter(
    (entry) =>
      entry.voided === null && entry.secrecy === null && (task === null || entry.book === 'received'),
  );
  for (const before of open) {
    noteEntryUndo(db, before, annotateEntry(db, { ...note, id: before.id }));
    if (task !== null) addTask(db, before, task);
  }
  return { changed: open.length, leftOut: entries.length - open.length };
}

function addTask(db: Connection, { id, isSample }: RegisterEntry, task: SharedTask): void {
  addDeadline(db, { entryId: id, kind: 'deadline', what: '', time: null, ...task }, isSample);
}

export function asChosenRow(row: Record<string, unknown>): ChosenRow {
  return { id: text(row.id), isOpen: flag(row.is_open) };
}
