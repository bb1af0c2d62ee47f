/** Issued versions of a letter: what was printed stays for ever; a correction is the next version. Call in a transaction. */
import { letterContent } from '../../shared/contract/schemas.ts';
import type { Letter, LetterContent } from '../../shared/letter/letter.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { type Actor, addLetterHistory, mustFindLetter } from './letter-rows.ts';
import { text, textOrNull, whole } from './row-values.ts';
import { statement } from './statement.ts';

/** An issued version: its content and all else that was printed, for ever. */
export type IssuedVersion = {
  readonly version: number;
  readonly number: string;
  readonly content: LetterContent;
  /** JSON of the facts beside the content; its shape belongs to the letters' room. */
  readonly printed: string;
  readonly reason: string | null;
  readonly fileId: string | null;
  readonly issuedAt: string;
  readonly issuedBy: string;
};

/** A correction of an issued letter: the same letter, one version on, as a draft. */
export function openNextVersion(db: Connection, letter: Letter, reason: string, actor: Actor): Letter {
  statement(
    db,
    `UPDATE letters SET state = 'draft', version = version + 1, version_reason = ?, updated_at = ?, updated_by = ?
     WHERE id = ?`,
  ).run(reason, isoMomentOf(actor.at), actor.by, letter.id);
  addLetterHistory(db, letter.id, actor, letter.state, reason);
  return mustFindLetter(db, letter.id);
}

/** Gives up a correction: the letter stands again as it was last issued, sent or not yet sent. */
export function returnToIssued(db: Connection, letter: Letter, issued: IssuedVersion, actor: Actor): Letter {
  const before = statement(
    db,
    `SELECT state_before FROM letter_history WHERE letter_id = ? AND version = ?
       AND state_before IN ('numbered', 'sent') ORDER BY seq DESC LIMIT 1`,
  ).get(letter.id, letter.version);
  statement(
    db,
    `UPDATE letters SET state = ?, version = ?, version_reason = ?, content = ?, prefix_id = ?, updated_at = ?,
       updated_by = ? WHERE id = ?`,
  ).run(
    text(before?.state_before ?? 'sent'),
    issued.version,
    issued.reason,
    JSON.stringify(issued.content),
    issued.content.prefixId,
    isoMomentOf(actor.at),
    actor.by,
    letter.id,
  );
  addLetterHistory(db, letter.id, actor, letter.state);
  return mustFindLetter(db, letter.id);
}

export function insertVersion(
  db: Connection,
  letter: Letter,
  version: Pick<IssuedVersion, 'number' | 'printed'> & Actor,
): void {
  statement(
    db,
    `INSERT INTO letter_versions (letter_id, version, number, content, printed, reason, issued_at, issued_by, is_sample)
     SELECT id, version, ?, content, ?, version_reason, ?, ?, is_sample FROM letters WHERE id = ?`,
  ).run(version.number, version.printed, isoMomentOf(version.at), version.by, letter.id);
}

/** The newest version that was issued; null before the first. */
export function lastIssued(db: Connection, letterId: string): IssuedVersion | null {
  return issuedVersions(db, letterId)[0] ?? null;
}

/** Newest first. */
export function issuedVersions(db: Connection, letterId: string): readonly IssuedVersion[] {
  return statement(db, 'SELECT * FROM letter_versions WHERE letter_id = ? ORDER BY version DESC')
    .all(letterId)
    .map((row) => ({
      version: whole(row.version),
      number: text(row.number),
      content: letterContent.parse(JSON.parse(text(row.content))),
      printed: text(row.printed),
      reason: textOrNull(row.reason),
      fileId: textOrNull(row.file_id),
      issuedAt: text(row.issued_at),
      issuedBy: text(row.issued_by),
    }));
}

/** Written once; the database refuses a second file. */
export function writeVersionFile(db: Connection, letterId: string, version: number, fileId: string): void {
  statement(
    db,
    'UPDATE letter_versions SET file_id = ? WHERE letter_id = ? AND version = ? AND file_id IS NULL',
  ).run(fileId, letterId, version);
}
