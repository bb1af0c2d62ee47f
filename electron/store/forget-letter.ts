/**
 * A letter written here goes for good, whoever decided it: its text, issued versions and recipients, and what was
 * attached to it, also what had been taken out again: such files lie in the vault still, their names in the log.
 */
import { type ErasureReason, eraseAudit, noteAudit } from './audit-log.ts';
import type { Connection } from './database.ts';
import { text, textOrNull, whole } from './row-values.ts';
import { statement } from './statement.ts';

/**
 * Returns the vault ids that it held. Of a letter that is gone already its traces go. That it was there, and went, stays
 * on record; of one that a list destroys, whom it went to as well. Call inside a transaction.
 */
export function forgetLetter(
  db: Connection,
  letterId: string,
  reason: Exclude<ErasureReason, 'sample'>,
): readonly string[] {
  const versions = statement(
    db,
    `SELECT letter_id || ' ' || version AS id, file_id FROM letter_versions WHERE letter_id = ?`,
  ).all(letterId);
  const present = statement(db, 'SELECT id, file_id FROM letter_files WHERE letter_id = ?').all(letterId);
  const recipients = reason === 'destroyed' ? [] : dispatchesOf(db, letterId);
  statement(db, 'DELETE FROM letter_versions WHERE letter_id = ?').run(letterId);
  statement(db, 'DELETE FROM letters WHERE id = ?').run(letterId);
  const files = [...present.map(asFile), ...(removedFiles(db).get(letterId) ?? [])];
  const recited = [
    // Of a draft it says nothing but who worked on it when.
    ...(reason === 'retention' ? [] : [['letter', letterId] as const]),
    ...versions.map((row) => ['letter-version', text(row.id)] as const),
    ...[...new Set(files.map(({ id }) => id))].map((id) => ['letter-file', id] as const),
    ...recipients.map((id) => ['dispatch', id] as const),
  ];
  for (const [kind, id] of recited) {
    eraseAudit(db, kind, id, reason);
    noteAudit(db, { kind, id, change: 'removed' });
  }
  statement(
    db,
    `DELETE FROM undo_rows WHERE "table" = 'dispatches' AND json_extract(key, '$.letter_id') = ?`,
  ).run(letterId);
  const held = [...versions.map((row) => textOrNull(row.file_id)), ...files.map(({ fileId }) => fileId)];
  return held.filter((fileId) => fileId !== null);
}

type KnownFile = { readonly id: string; readonly fileId: string | null };

function asFile(row: Record<string, unknown>): KnownFile {
  return { id: text(row.id), fileId: textOrNull(row.file_id ?? null) };
}

function dispatchesOf(db: Connection, letterId: string): readonly string[] {
  return statement(
    db,
    `SELECT letter_id || ' ' || position AS id FROM dispatches WHERE letter_id = ?1
     UNION SELECT id FROM audit_log WHERE kind = 'dispatch' AND id GLOB ?1 || ' *'`,
  )
    .all(letterId)
    .map((row) => text(row.id));
}

type Removed = ReadonlyMap<string, readonly KnownFile[]>;

const lastAsked = new WeakMap<Connection, { readonly upTo: number; readonly removed: Removed }>();

/** By the letter they were taken out of, as the log has it. A list destroys letters by the hundred: the log is read once. */
function removedFiles(db: Connection): Removed {
  const upTo = whole(statement(db, 'SELECT coalesce(max(seq), 0) AS seq FROM audit_log').get()?.seq ?? 0);
  const known = lastAsked.get(db);
  if (known?.upTo === upTo) return known.removed;
  const rows = statement(
    db,
    `SELECT l.id, json_extract(v.before, '$.file_id') AS file_id, json_extract(v.before, '$.letter_id') AS letter_id
     FROM audit_log l JOIN audit_values v USING (seq) WHERE l.kind = 'letter-file' AND l.change = 'removed'`,
  ).all();
  const removed = Map.groupBy(
    rows.map((row) => ({ ...asFile(row), letterId: textOrNull(row.letter_id) })),
    ({ letterId }) => letterId ?? '',
  );
  lastAsked.set(db, { upTo, removed });
  return removed;
}
