/** Letters that an import turned out to be secret: sealed before anything else of them goes. Call inside a transaction. */
import { AppError } from '../../../shared/contract/errors.ts';
import { type KeptClass, keptClasses, type SecretArrival } from '../../../shared/secret-books/secret.ts';
import { isoMomentOf } from '../../../shared/thai/date.ts';
import type { Connection } from '../database.ts';
import { oweErasures } from '../erasures.ts';
import { oneOf, text, textOrNull } from '../row-values.ts';
import { statement } from '../statement.ts';
import { sealHash } from './seal-hash.ts';

export type NewArrival = {
  readonly id: string;
  readonly importId: string | null;
  readonly at: Date;
  readonly by: string;
  readonly secrecy: KeptClass;
  /** Its file's name and what was read of number, date and sender. */
  readonly sealed: Uint8Array;
  readonly sealedFileId: string;
  readonly isSample: boolean;
};

export type SealedArrival = SecretArrival & { readonly sealed: Uint8Array; readonly sealedFileId: string };

export function insertArrival(db: Connection, input: NewArrival): void {
  const { id, importId, at, by, secrecy, sealed, sealedFileId, isSample } = input;
  if (importId !== null) removeArrivalsOf(db, importId); // read again: the last reading counts
  statement(
    db,
    `INSERT INTO secret_arrivals (id, import_id, at, by, secrecy, sealed, sealed_file_id, is_sample, seal_hash)
     VALUES (?1, ?2, ?3, coalesce((SELECT added_by FROM imports WHERE id = ?2), ?4), ?5, ?6, ?7, ?8, ?9)`,
  ).run(id, importId, isoMomentOf(at), by, secrecy, sealed, sealedFileId, Number(isSample), sealHash(sealed));
}

/** Sealed for the registrar, and not handed to him yet. */
export function isArrivalWaiting(db: Connection, importId: string): boolean {
  const row = statement(db, 'SELECT 1 FROM secret_arrivals WHERE import_id = ? AND sent_at IS NULL').get(
    importId,
  );
  return row !== undefined;
}

/** Throws `not-found`: nothing was sealed of it, or it was handed over before. */
export function sendArrival(db: Connection, importId: string, at: Date): void {
  const done = statement(
    db,
    'UPDATE secret_arrivals SET sent_at = ? WHERE import_id = ? AND sent_at IS NULL',
  ).run(isoMomentOf(at), importId);
  if (done.changes === 0) throw new AppError('not-found', { what: 'import' });
}

/** What was not handed over goes with its import. */
export function removeArrivalsOf(db: Connection, importId: string): void {
  const files = statement(
    db,
    'DELETE FROM secret_arrivals WHERE import_id = ? AND sent_at IS NULL RETURNING sealed_file_id',
  ).all(importId);
  oweErasures(
    db,
    files.map((row) => text(row.sealed_file_id)),
  );
}

export function listArrivals(db: Connection): readonly SealedArrival[] {
  return statement(db, 'SELECT * FROM secret_arrivals WHERE sent_at IS NOT NULL ORDER BY sent_at, id')
    .all()
    .map(asArrival);
}

/** Throws `not-found`. */
export function takeArrival(db: Connection, id: string): SealedArrival {
  const row = statement(
    db,
    'DELETE FROM secret_arrivals WHERE id = ? AND sent_at IS NOT NULL RETURNING *',
  ).get(id);
  if (row === undefined) throw new AppError('not-found', { what: 'import' });
  return asArrival(row);
}

function asArrival(row: Record<string, unknown>): SealedArrival {
  return {
    id: text(row.id),
    importId: textOrNull(row.import_id),
    at: text(row.at),
    by: text(row.by),
    secrecy: oneOf(keptClasses, row.secrecy),
    sealed: row.sealed as Uint8Array,
    sealedFileId: text(row.sealed_file_id),
  };
}
