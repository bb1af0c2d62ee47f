/**
 * Register lines of the present that a backup does not hold: from the register where it can be read, otherwise from what
 * the audit log says since the backup's last link.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { LostEntry } from '../../../shared/office/backups.ts';
import { hasTable, headOf } from './snapshot.ts';

/** Oldest first. */
export function lostEntries(present: DatabaseSync, backup: DatabaseSync): readonly LostEntry[] {
  const held = backup.prepare('SELECT 1 FROM entries WHERE id = ?');
  const lost = new Map<string, LostEntry>();
  const take = (entry: LostEntry) => {
    if (held.get(entry.id) === undefined) lost.set(entry.id, entry);
  };
  takeReadable(fromLog(present, headOf(backup)?.seq ?? 0), take);
  takeReadable(fromRegister(present), take); // a row that can be read says more than the log
  return [...lost.values()].toSorted(
    (a, b) => a.enteredOn.localeCompare(b.enteredOn) || a.book.localeCompare(b.book) || a.running - b.running,
  );
}

/** As far as a damaged file gives it back; what stands behind the damage is known from paper. */
function takeReadable(entries: Generator<LostEntry>, take: (entry: LostEntry) => void): void {
  try {
    for (const entry of entries) take(entry);
  } catch (error) {
    if ((error as { errcode?: unknown }).errcode === undefined) throw error;
  }
}

function* fromRegister(db: DatabaseSync): Generator<LostEntry> {
  const rows = db
    .prepare(
      `SELECT id, book, year, running, entered_on, document_number, subject, secrecy FROM entries ORDER BY seq`,
    )
    .iterate();
  for (const row of rows) yield lostEntry(String(row.id), row, 'register');
}

function* fromLog(db: DatabaseSync, since: number): Generator<LostEntry> {
  if (!hasTable(db, 'audit_log')) return;
  const links = db
    .prepare(
      `SELECT l.id, v.after FROM audit_log l JOIN audit_values v USING (seq)
       WHERE l.kind = 'entry' AND l.change = 'added' AND l.seq > ? ORDER BY l.seq`,
    )
    .iterate(since);
  for (const { id, after } of links)
    if (typeof after === 'string')
      yield lostEntry(String(id), JSON.parse(after) as Record<string, unknown>, 'log');
}

function lostEntry(id: string, row: Record<string, unknown>, from: LostEntry['from']): LostEntry {
  const isOpen = row.secrecy === null || row.secrecy === undefined;
  const words = (value: unknown) => (isOpen && typeof value === 'string' ? value : '');
  return {
    id,
    book: row.book === 'sent' ? 'sent' : 'received',
    year: Number(row.year ?? 0),
    running: Number(row.running ?? 0),
    enteredOn: typeof row.entered_on === 'string' ? row.entered_on : '',
    documentNumber: words(row.document_number),
    subject: words(row.subject),
    from,
  };
}
