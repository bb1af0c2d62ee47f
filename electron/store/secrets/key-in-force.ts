/**
 * Which registrars' keys are in force at this computer. A database that takes the present one's place brings its own
 * keys; of those only the ones that were in force here before seal anything, until the books were opened with the other.
 */
import type { Connection } from '../database.ts';
import { text } from '../row-values.ts';
import { statement } from '../statement.ts';

/** Their public halves; none where the database is of an older schema, or damaged. */
export function keysInForce(db: Connection): readonly string[] {
  try {
    return db
      .prepare('SELECT recipient FROM secret_keys WHERE in_force = 1')
      .all()
      .map(({ recipient }) => text(recipient));
  } catch {
    return [];
  }
}

export function putOthersOutOfForce(db: Connection, known: readonly string[]): void {
  statement(db, 'UPDATE secret_keys SET in_force = recipient IN (SELECT value FROM json_each(?))').run(
    JSON.stringify(known),
  );
}

export function putInForce(db: Connection): void {
  statement(db, 'UPDATE secret_keys SET in_force = 1 WHERE until IS NULL AND in_force = 0').run();
}
