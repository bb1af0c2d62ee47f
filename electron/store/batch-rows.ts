/** Which letters were made together from one table. Call writing functions in a transaction. */
import { letterContent } from '../../shared/contract/schemas.ts';
import type { Letter, LetterContent } from '../../shared/letter/letter.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { type Actor, mustFindLetter } from './letter-rows.ts';
import { text, whole } from './row-values.ts';
import { statement } from './statement.ts';

export function insertBatch(db: Connection, letterIds: readonly string[]): void {
  const add = statement(
    db,
    'INSERT INTO letter_batches (letter_id, batch_id, position, is_sample) SELECT id, ?, ?, is_sample FROM letters WHERE id = ?',
  );
  letterIds.forEach((id, position) => {
    add.run(letterIds[0] ?? '', position, id);
  });
}

/** All letters made together with this one, in the order of their table; none when it was made alone. */
export function listBatch(db: Connection, letterId: string): readonly Letter[] {
  return batchIds(db, letterId).map((id) => mustFindLetter(db, id));
}

/** As `listBatch`, by their ids. */
export function batchIds(db: Connection, letterId: string): readonly string[] {
  return statement(
    db,
    `SELECT letter_id FROM letter_batches
     WHERE batch_id = (SELECT batch_id FROM letter_batches WHERE letter_id = ?) ORDER BY position`,
  )
    .all(letterId)
    .map((row) => text(row.letter_id));
}

/** Of a letter's line in the sent register: เลขทะเบียนส่ง, and whether it was voided. */
export type LineOfLetter = { readonly running: number | null; readonly isVoided: boolean };

/** Lines of this letter and of all letters of its set, by the letters' ids; without a number none. */
export function linesOfSet(db: Connection, letterId: string): ReadonlyMap<string, LineOfLetter> {
  const find = statement(
    db,
    'SELECT e.running, e.voided_at FROM letters l JOIN entries e ON e.id = l.entry_id WHERE l.id = ?',
  );
  return new Map(
    wholeSet(db, letterId, true).flatMap((id) => {
      const row = find.get(id);
      return row === undefined
        ? []
        : [[id, { running: whole(row.running), isVoided: row.voided_at !== null }]];
    }),
  );
}

/** The letters a call about "all" speaks of: the whole set, or the letter alone. */
export function wholeSet(db: Connection, letterId: string, all: boolean): readonly string[] {
  const ids = all ? batchIds(db, letterId) : [];
  return ids.length > 0 ? ids : [letterId];
}

/** The draft with its table, before it becomes the first letter of the set and loses both. */
export function keepSetDraft(db: Connection, letterId: string, content: LetterContent, actor: Actor): void {
  statement(
    db,
    `INSERT INTO set_drafts (batch_id, content, kept_at, kept_by, is_sample)
     SELECT id, ?, ?, ?, is_sample FROM letters WHERE id = ?`,
  ).run(JSON.stringify(content), isoMomentOf(actor.at), actor.by, letterId);
}

/** What the set of this letter was made from; null of a letter made alone, and of sets older than this table. */
export function findSetDraft(db: Connection, letterId: string): LetterContent | null {
  const row = statement(
    db,
    `SELECT content FROM set_drafts
     WHERE batch_id = (SELECT batch_id FROM letter_batches WHERE letter_id = ?)`,
  ).get(letterId);
  return row === undefined ? null : letterContent.parse(JSON.parse(text(row.content)));
}
