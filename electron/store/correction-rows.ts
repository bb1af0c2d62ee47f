/** Corrections beside the lines they were made for; told to the office summed up, newest first. */
import { type Correction, correctedFields, type KeptCorrection } from '../../shared/document/correction.ts';
import { correctionsOf } from '../../shared/register/corrections.ts';
import type { EntryFields, RegisterEntry } from '../../shared/register/entry.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { oneOf, text, whole } from './row-values.ts';
import { statement } from './statement.ts';

/** An office's habits, not its archive: older ones are not proposed any more. */
const mostKept = 2_000;

/**
 * Brings the line's corrections to what it says now; call inside the transaction that wrote it.
 * `read`: the columns as the letter was read; null when nothing was.
 */
export function keepCorrections(
  db: Connection,
  entry: RegisterEntry,
  read: EntryFields | null,
  at: Date,
): void {
  statement(db, 'DELETE FROM corrections WHERE entry_id = ?').run(entry.id);
  if (read === null || entry.secrecy !== null || entry.voided !== null) return;
  const insert = statement(
    db,
    `INSERT INTO corrections (entry_id, field, read_text, corrected_text, sender, at, is_sample)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const made of correctionsOf(read, entry)) {
    const { field, read: before, corrected } = made;
    insert.run(entry.id, field, before, corrected, entry.from, isoMomentOf(at), Number(entry.isSample));
  }
}

export function listCorrections(db: Connection): readonly KeptCorrection[] {
  return statement(
    db,
    `SELECT field, read_text, corrected_text, sender, count(*) AS count, max(at) AS last_at, max(seq) AS last
     FROM corrections GROUP BY field, read_text, corrected_text, sender ORDER BY last DESC LIMIT ?`,
  )
    .all(mostKept)
    .map((row) => ({
      field: oneOf(correctedFields, row.field),
      read: text(row.read_text),
      corrected: text(row.corrected_text),
      sender: text(row.sender),
      count: whole(row.count),
      lastAt: text(row.last_at),
    }));
}

/** The clerk does not want it proposed any more, whoever sent the letters. */
export function forgetCorrection(db: Connection, { field, read, corrected }: Correction): void {
  statement(db, 'DELETE FROM corrections WHERE field = ? AND read_text = ? AND corrected_text = ?').run(
    field,
    read,
    corrected,
  );
}
