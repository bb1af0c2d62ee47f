/**
 * The registrar's key in an archive that leaves without a passphrase. What is sealed goes along whole, or an office that
 * moves by it would lose its secret letters for good; but a person's passphrase can be guessed at by whoever finds the
 * file, so the key goes under the printed recovery key alone, whose 130 random bits nobody guesses.
 */
import type { SecretKeyInArchive } from '../../../shared/contract/exchange-schemas.ts';
import type { Connection } from '../database.ts';
import { whole } from '../row-values.ts';
import type { ArchiveRow } from './archive-tables.ts';

/** Empty, not absent: a key that stands has both halves. */
const nothing = new Uint8Array(0);

export function withoutGuessableKey(table: string, row: ArchiveRow): ArchiveRow {
  if (table !== 'secret_keys' || row.by_passphrase === null) return row;
  return { ...row, by_passphrase: nothing };
}

export function secretKeyOf(db: Connection, isOpen: boolean): SecretKeyInArchive {
  const row = db.prepare('SELECT length(by_passphrase) AS n FROM secret_keys WHERE until IS NULL').get();
  if (row === undefined) return 'none';
  return isOpen || whole(row.n) === 0 ? 'by-recovery' : 'by-both';
}
