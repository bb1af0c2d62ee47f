/** Lines of the secret books: number and class open, the rest sealed. Call inside a transaction where it writes. */
import { AppError } from '../../../shared/contract/errors.ts';
import {
  keptClasses,
  type SecretBook,
  type SecretStubRow,
  secretBooks,
} from '../../../shared/secret-books/secret.ts';
import { buddhistYear, isoDayOf } from '../../../shared/thai/date.ts';
import type { Connection } from '../database.ts';
import { oneOf, text, textOrNull, whole } from '../row-values.ts';
import { statement } from '../statement.ts';
import type { BoundLine } from './bound-content.ts';
import { sealHash } from './seal-hash.ts';

export type SealedFile = { readonly id: string; readonly sealedFileId: string };

export type SealedRow = SecretStubRow & {
  readonly at: string;
  readonly by: string;
  readonly entryId: string | null;
  readonly revision: number;
  readonly sealed: Uint8Array;
  readonly sealHash: string;
};

export type NewSecret = {
  /** With the number that `nextSecretNumber` named: it is sealed with the rest. */
  readonly line: BoundLine;
  readonly sealed: Uint8Array;
  readonly files: readonly SealedFile[];
  readonly at: Date;
  readonly entryId: string | null;
  readonly isSample: boolean;
};

export type SecretNumber = Pick<SecretStubRow, 'year' | 'running'>;

/** What the next line will be numbered: sealed into it before the number is taken. */
export function nextSecretNumber(db: Connection, book: SecretBook, at: Date): SecretNumber {
  const year = buddhistYear(isoDayOf(at));
  const row = statement(db, 'SELECT next FROM secret_series WHERE book = ? AND year = ?').get(book, year);
  return { year, running: row === undefined ? 1 : whole(row.next) };
}

export function insertSecret(db: Connection, input: NewSecret): SecretStubRow {
  const { line, sealed, files, entryId, isSample } = input;
  const { id, book, year, running, secrecy, at, by, revision } = line;
  refuseBackward(db, book, year);
  if (takeSecretNumber(db, book, year) !== running) throw new Error('another line took the number');
  statement(
    db,
    `INSERT INTO secret_entries
       (id, book, year, running, secrecy, at, by, entry_id, revision, sealed, seal_hash, is_sample)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    book,
    year,
    running,
    secrecy,
    at,
    by,
    entryId,
    revision,
    sealed,
    sealHash(sealed),
    Number(isSample),
  );
  insertFiles(db, id, files, isSample);
  return { id, book, year, running, secrecy, ended: null };
}

function insertFiles(
  db: Connection,
  secretId: string,
  files: readonly SealedFile[],
  isSample: boolean,
): void {
  const insert = statement(
    db,
    'INSERT INTO secret_files (id, secret_id, sealed_file_id, is_sample) VALUES (?, ?, ?, ?)',
  );
  for (const file of files) insert.run(file.id, secretId, file.sealedFileId, Number(isSample));
}

/** Like every number of the office: taken in the transaction of its line, from 1 each year, never used again. */
function takeSecretNumber(db: Connection, book: SecretBook, year: number): number {
  const row = statement(
    db,
    `INSERT INTO secret_series (book, year, next) VALUES (?, ?, 2)
     ON CONFLICT (book, year) DO UPDATE SET next = next + 1 RETURNING next - 1 AS taken`,
  ).get(book, year);
  return whole(row?.taken);
}

/** A number taken by a computer whose clock stands a year behind would stand in a wrong year for ever. */
function refuseBackward(db: Connection, book: SecretBook, year: number): void {
  const row = statement(db, 'SELECT max(year) AS last FROM secret_entries WHERE book = ?').get(book);
  const last = row?.last ?? null;
  if (last === null || whole(last) <= year) return;
  throw new AppError('clock-year-behind', { today: String(year), last: String(last) });
}

export type SecretUpdate = {
  /** As it will stand; its revision is one more than was read: of two who change one line the second is told. */
  readonly line: BoundLine;
  readonly sealed: Uint8Array;
  readonly entryId: string | null;
};

/** Throws `not-found`, also when it was changed since it was read. */
export function updateSecret(
  db: Connection,
  { line: { id, revision, secrecy, ended }, sealed, entryId }: SecretUpdate,
): void {
  const done = statement(
    db,
    `UPDATE secret_entries SET sealed = ?, seal_hash = ?, secrecy = ?, ended = ?, entry_id = ?, revision = ?
     WHERE id = ? AND revision = ?`,
  ).run(sealed, sealHash(sealed), secrecy, ended, entryId, revision, id, revision - 1);
  if (done.changes === 0) throw new AppError('not-found', { what: 'entry' });
}

export type SecretFilter = { readonly book: SecretBook; readonly year: number | null };

export function listSecrets(db: Connection, { book, year }: SecretFilter): readonly SealedRow[] {
  return statement(
    db,
    `SELECT * FROM secret_entries WHERE book = ?1 AND (?2 IS NULL OR year = ?2) ORDER BY year DESC, running DESC`,
  )
    .all(book, year)
    .map(asSealedRow);
}

/** Without what is sealed: for everybody. */
export function listStubs(db: Connection, { book, year }: SecretFilter): readonly SecretStubRow[] {
  return statement(
    db,
    `SELECT id, book, year, running, secrecy, ended FROM secret_entries
     WHERE book = ?1 AND (?2 IS NULL OR year = ?2) ORDER BY year DESC, running DESC`,
  )
    .all(book, year)
    .map(asStub);
}

/** Throws `not-found`. */
export function mustFindSecret(db: Connection, id: string): SealedRow {
  const row = statement(db, 'SELECT * FROM secret_entries WHERE id = ?').get(id);
  if (row === undefined) throw new AppError('not-found', { what: 'entry' });
  return asSealedRow(row);
}

export function sealedFilesOf(db: Connection, secretId: string): readonly SealedFile[] {
  return statement(db, 'SELECT id, sealed_file_id FROM secret_files WHERE secret_id = ? ORDER BY rowid')
    .all(secretId)
    .map((row) => ({ id: text(row.id), sealedFileId: text(row.sealed_file_id) }));
}

function asStub(row: Record<string, unknown>): SecretStubRow {
  return {
    id: text(row.id),
    book: oneOf(secretBooks, row.book),
    year: whole(row.year),
    running: whole(row.running),
    secrecy: oneOf(keptClasses, row.secrecy),
    ended: row.ended === null ? null : oneOf(['voided', 'lowered'], row.ended),
  };
}

function asSealedRow(row: Record<string, unknown>): SealedRow {
  return {
    ...asStub(row),
    at: text(row.at),
    by: text(row.by),
    entryId: textOrNull(row.entry_id),
    revision: whole(row.revision),
    sealed: row.sealed as Uint8Array,
    sealHash: text(row.seal_hash),
  };
}
