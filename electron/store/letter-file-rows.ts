/** Files that stand with a letter: the signed scan (its record copy), enclosures in order, pictures of its text. Call in a transaction. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import { type LetterFile, letterFileKinds } from '../../shared/letter/letter-file.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import type { Actor } from './letter-rows.ts';
import { oneOf, text, whole } from './row-values.ts';
import { statement } from './statement.ts';

export type NewLetterFile = Pick<LetterFile, 'kind' | 'name' | 'mediaType' | 'fileId'>;

/** Put last of its kind. */
export function addLetterFile(
  db: Connection,
  letterId: string,
  file: NewLetterFile,
  actor: Actor,
): LetterFile {
  const id = randomUUID();
  const done = statement(
    db,
    `INSERT INTO letter_files (id, letter_id, kind, position, name, media_type, file_id, added_at, added_by, is_sample)
     SELECT ?, id, ?2, (SELECT coalesce(max(position), 0) + 1 FROM letter_files WHERE letter_id = letters.id AND kind = ?2),
       ?, ?, ?, ?, ?, is_sample FROM letters WHERE id = ?`,
  ).run(id, file.kind, file.name, file.mediaType, file.fileId, isoMomentOf(actor.at), actor.by, letterId);
  if (done.changes === 0) throw new AppError('not-found', { what: 'letter' });
  return mustFindFile(db, id);
}

/** Signed scans first, then enclosures, then pictures, each in its order. */
export function listLetterFiles(db: Connection, letterId: string): readonly LetterFile[] {
  return statement(
    db,
    `SELECT * FROM letter_files WHERE letter_id = ?
     ORDER BY CASE kind WHEN 'signed-scan' THEN 0 WHEN 'enclosure' THEN 1 ELSE 2 END, position`,
  )
    .all(letterId)
    .map(asFile);
}

/** The order in which enclosures are cited; ids of other letters are left alone. */
export function orderLetterFiles(db: Connection, letterId: string, ids: readonly string[]): void {
  const place = statement(db, 'UPDATE letter_files SET position = ? WHERE id = ? AND letter_id = ?');
  ids.forEach((id, position) => void place.run(position + 1, id, letterId));
}

export function removeLetterFile(db: Connection, id: string): void {
  if (statement(db, 'DELETE FROM letter_files WHERE id = ?').run(id).changes === 0)
    throw new AppError('not-found', { what: 'file' });
}

/** The enclosure of each of these letters that is the same file under the same name; others have lost it already. */
export function sameFiles(db: Connection, file: LetterFile, letterIds: readonly string[]): readonly string[] {
  const find = statement(
    db,
    'SELECT id FROM letter_files WHERE letter_id = ? AND kind = ? AND file_id = ? AND name = ? LIMIT 1',
  );
  return letterIds.flatMap((letterId) => {
    if (letterId === file.letterId) return file.id;
    const row = find.get(letterId, file.kind, file.fileId, file.name);
    return row === undefined ? [] : text(row.id);
  });
}

/** Throws `not-found`. */
export function mustFindFile(db: Connection, id: string): LetterFile {
  const row = statement(db, 'SELECT * FROM letter_files WHERE id = ?').get(id);
  if (row === undefined) throw new AppError('not-found', { what: 'file' });
  return asFile(row);
}

function asFile(row: Record<string, unknown>): LetterFile {
  return {
    id: text(row.id),
    letterId: text(row.letter_id),
    kind: oneOf(letterFileKinds, row.kind),
    position: whole(row.position),
    name: text(row.name),
    mediaType: text(row.media_type),
    fileId: text(row.file_id),
    addedAt: text(row.added_at),
    addedBy: text(row.added_by),
  };
}
