/**
 * What goes when a list says that the electronic original is destroyed with the paper (ฉบับที่ 4: deleted from the
 * system and from the files): the file, the text of its pages, what was read of it, stamps and minutes drawn on it; of
 * a letter written here its text, every issued version, its signed scans and enclosures (forget-letter.ts). The register's line stays, and
 * what the audit log knows of it and of whom the letter went to; values that recite the letter are erased by rule.
 */
import { eraseAudit, noteAudit } from './audit-log.ts';
import type { Connection } from './database.ts';
import { oweErasures } from './erasures.ts';
import { findRow } from './find-entry.ts';
import { forgetLetter } from './forget-letter.ts';
import { replacePages } from './reading-rows.ts';
import { reindexPages } from './search-index.ts';
import { statement } from './statement.ts';

/** Call inside the transaction that carries the list out. */
export function eraseOriginal(
  db: Connection,
  entryId: string,
  at: Date,
  reason: 'destroyed' | 'classified' = 'destroyed',
): void {
  const row = findRow(db, entryId);
  if (row === null || (row.file_id === null && row.letter_id === null)) return;
  const { file_id: original, import_id: importId, letter_id: letterId } = row;
  reindexPages(db, row.seq, []);
  statement(db, 'UPDATE entries SET file_id = NULL, letter_id = NULL WHERE id = ?').run(entryId);
  statement(db, 'DELETE FROM corrections WHERE entry_id = ?').run(entryId);
  forgetStamps(db, entryId, reason);
  if (importId !== null && !isStillHeld(db, importId)) forgetReading(db, importId);
  const files = [original, ...(letterId === null ? [] : forgetLetter(db, letterId, reason))];
  // What another line, or a letter's enclosure, holds stays.
  oweErasures(db, files, at);
}

/** What was stamped recites the letter (a minute does). That it was there, and is gone, stays on record. */
export function forgetStamps(db: Connection, entryId: string, reason: 'destroyed' | 'classified'): void {
  statement(db, 'DELETE FROM entry_stamps WHERE entry_id = ?').run(entryId);
  // Also where they had been taken off again: the log still said them.
  const known = statement(
    db,
    `SELECT 1 FROM audit_log WHERE kind = 'stamp' AND id = ?1
     UNION ALL SELECT 1 FROM audit_pending WHERE kind = 'stamp' AND id = ?1 LIMIT 1`,
  ).get(entryId);
  if (known === undefined) return;
  eraseAudit(db, 'stamp', entryId, reason);
  noteAudit(db, { kind: 'stamp', id: entryId, change: 'removed' });
}

/** Another letter of the same bundle stands in the register with its file, or waits for its line. */
function isStillHeld(db: Connection, importId: string): boolean {
  const other = statement(
    db,
    `SELECT 1 FROM entries WHERE import_id = ?1 AND file_id IS NOT NULL AND voided_at IS NULL
     UNION ALL SELECT 1 FROM imports WHERE id = ?1 AND entry_id IS NOT NULL AND state IN ('ready', 'needs-ocr') LIMIT 1`,
  ).get(importId);
  return other !== undefined;
}

function forgetReading(db: Connection, importId: string): void {
  replacePages(db, importId, []);
  statement(
    db,
    `UPDATE imports SET name = '', file_id = NULL, letters = NULL, warnings = NULL, review = NULL, subject = NULL,
       sender = NULL, number = NULL, document_date = NULL, document_date_text = NULL, unread_pages = NULL
     WHERE id = ?`,
  ).run(importId);
}
