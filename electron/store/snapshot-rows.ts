/** Earlier states of a draft: one kept whenever another clerk writes or some minutes have passed. Call in a transaction. */
import { AppError } from '../../shared/contract/errors.ts';
import { letterContent } from '../../shared/contract/schemas.ts';
import type { DraftSnapshot, LetterContent } from '../../shared/letter/letter.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import type { Actor } from './letter-rows.ts';
import { text, whole } from './row-values.ts';
import { statement } from './statement.ts';

/** Typing is saved many times a minute; a look back needs steps a person remembers. */
const minutesApart = 5;
/** Enough for a week of work on one letter. */
const kept = 100;

/** Call before `content` replaces what stands: keeps what stands when it is worth a step. */
export function keepSnapshot(db: Connection, letterId: string, content: LetterContent, actor: Actor): void {
  const letter = statement(
    db,
    'SELECT content, updated_at, updated_by, is_sample FROM letters WHERE id = ?',
  ).get(letterId);
  if (letter === undefined || text(letter.content) === JSON.stringify(content)) return;
  const last = statement(
    db,
    'SELECT at, content FROM draft_snapshots WHERE letter_id = ? ORDER BY seq DESC LIMIT 1',
  ).get(letterId);
  const sinceLast = last === undefined ? Infinity : actor.at.getTime() - Date.parse(text(last.at));
  const isOtherHand = text(letter.updated_by) !== actor.by;
  if (!isOtherHand && sinceLast < minutesApart * 60_000) return;
  if (last !== undefined && text(last.content) === text(letter.content)) return;
  statement(
    db,
    'INSERT INTO draft_snapshots (letter_id, at, by, content, is_sample) VALUES (?, ?, ?, ?, ?)',
  ).run(
    letterId,
    text(letter.updated_at),
    text(letter.updated_by),
    text(letter.content),
    letter.is_sample ?? 0,
  );
  statement(
    db,
    `DELETE FROM draft_snapshots WHERE letter_id = ?1 AND seq NOT IN
       (SELECT seq FROM draft_snapshots WHERE letter_id = ?1 ORDER BY seq DESC LIMIT ${kept})`,
  ).run(letterId);
}

/** Newest first; without their texts, of which a hundred may hold a table of thousands each. */
export function listSnapshots(db: Connection, letterId: string): readonly DraftSnapshot[] {
  return statement(db, 'SELECT seq, at, by FROM draft_snapshots WHERE letter_id = ? ORDER BY seq DESC')
    .all(letterId)
    .map((row) => ({
      seq: whole(row.seq),
      at: isoMomentOf(new Date(text(row.at))),
      by: text(row.by),
    }));
}

/** Throws `not-found`. */
export function mustFindSnapshot(db: Connection, letterId: string, seq: number): LetterContent {
  const row = statement(db, 'SELECT content FROM draft_snapshots WHERE letter_id = ? AND seq = ?').get(
    letterId,
    seq,
  );
  if (row === undefined) throw new AppError('not-found', { what: 'letter' });
  return letterContent.parse(JSON.parse(text(row.content)));
}
