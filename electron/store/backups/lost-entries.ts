/**
 * Register lines of the present that a backup does not hold: from the register where it can be read, otherwise from what
 * the audit log says since the backup's last link.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { LostEntry } from '../../../shared/office/backups.ts';
import { salvagedEntry } from '../../../shared/register/salvaged.ts';
import { bookNames } from '../book-names.ts';
import { factsIn } from '../row-values.ts';
import { hasTable, headOf } from './snapshot.ts';

type Row = Readonly<Record<string, unknown>>;
type AsLost = (id: string, row: Row, from: LostEntry['from']) => LostEntry;

/** Oldest first. */
export function lostEntries(present: DatabaseSync, backup: DatabaseSync): readonly LostEntry[] {
  const held = backup.prepare('SELECT 1 FROM entries WHERE id = ?');
  const lost = new Map<string, LostEntry>();
  const take = (entry: LostEntry) => {
    if (held.get(entry.id) === undefined) lost.set(entry.id, entry);
  };
  const nameOf = bookNames(present, backup);
  const lostEntry = (id: string, row: Row, from: LostEntry['from']) => ({
    ...salvagedEntry(row, 'entered', nameOf(row.series_id)),
    id,
    from,
  });
  takeReadable(fromLog(present, headOf(backup)?.seq ?? 0, lostEntry), take);
  takeReadable(fromRegister(present, lostEntry), take); // a row that can be read says more than the log
  return [...lost.values()].toSorted(
    (a, b) => a.enteredOn.localeCompare(b.enteredOn) || a.book.localeCompare(b.book) || a.running - b.running,
  );
}

/** As far as a damaged file gives it back; what stands behind the damage is known from paper. */
function takeReadable(entries: Generator<LostEntry>, take: (entry: LostEntry) => void): void {
  try {
    for (const entry of entries) take(entry);
  } catch {
    // Not every flipped byte is met by SQLite: a number may be too large to be one, a text no text.
  }
}

function* fromRegister(db: DatabaseSync, lostEntry: AsLost): Generator<LostEntry> {
  const rows = db.prepare('SELECT * FROM entries ORDER BY seq').iterate();
  for (const row of rows) yield lostEntry(String(row.id), row, 'register');
}

function* fromLog(db: DatabaseSync, since: number, lostEntry: AsLost): Generator<LostEntry> {
  if (!hasTable(db, 'audit_log')) return;
  const links = db
    .prepare(
      `SELECT l.id, v.after FROM audit_log l JOIN audit_values v USING (seq)
       WHERE l.kind = 'entry' AND l.change = 'added' AND l.seq > ? ORDER BY l.seq`,
    )
    .iterate(since);
  for (const { id, after } of links) {
    const entry = lostEntry(String(id), factsIn(after), 'log');
    if (entry.running > 0) yield entry; // of a spoiled link not even the number is known
  }
}
