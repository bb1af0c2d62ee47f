/** Which letters were made together from one table. Call writing functions in a transaction. */
import type { Letter } from '../../shared/letter/letter.ts';
import type { Connection } from './database.ts';
import { mustFindLetter } from './letter-rows.ts';
import { text } from './row-values.ts';
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
  return statement(
    db,
    `SELECT letter_id FROM letter_batches
     WHERE batch_id = (SELECT batch_id FROM letter_batches WHERE letter_id = ?) ORDER BY position`,
  )
    .all(letterId)
    .map((row) => mustFindLetter(db, text(row.letter_id)));
}
