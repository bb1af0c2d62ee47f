/** Rows of the import queue: adding a file, what its reading came to, and where it went from there. */
import { AppError } from '../../shared/contract/errors.ts';
import type { BundleCut } from '../../shared/document/bundle-cut.ts';
import type { Discard } from '../../shared/document/discard.ts';
import type { FileMark } from '../../shared/document/file-mark.ts';
import type {
  FileKind,
  ImportItem,
  ImportState,
  SecretStub,
  UnreadPage,
} from '../../shared/document/import-item.ts';
import type { Reading } from '../../shared/document/reading.ts';
import type { LetterIdentity } from '../../shared/register/letter-key.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { noteProposal } from './cut-rows.ts';
import type { Connection } from './database.ts';
import { asImportItem } from './import-columns.ts';
import { pagesOf, replacePages } from './reading-rows.ts';
import { text, whole } from './row-values.ts';
import { statement } from './statement.ts';
import { noteTaken, type WatchedMark } from './watched-store.ts';

/** Without the file's name: that waits with the file until it is known not to be secret. */
export type NewImport = {
  readonly id: string;
  readonly size: number;
  readonly at: Date;
  readonly by: string;
  readonly isSample: boolean;
  /** A scan that is to be tied to this line once it is read. */
  readonly wantedEntryId?: string | undefined;
  /** It came out of the scanner's folder, and is not to be taken from there again. */
  readonly watchedMark?: WatchedMark | undefined;
};

/** What reading came to. `letter` is the one that would be logged. */
export type ImportResult = {
  readonly name: string;
  readonly state: Exclude<ImportState, 'waiting' | 'reading' | 'secret' | 'logged' | 'discarded'>;
  readonly kind: FileKind;
  /** null when the file is nowhere any more. */
  readonly fileId: string | null;
  readonly reading: Reading;
  readonly letterIndex: number | null;
  readonly letter: (LetterIdentity & { readonly subject: string }) | null;
  /** Where the clerk cut the file: what the reader would have made of it. */
  readonly proposed?: BundleCut | null;
  /** What the file holds beside its words. */
  readonly marks?: readonly FileMark[];
};

export function insertImport(db: Connection, input: NewImport): void {
  statement(
    db,
    `INSERT INTO imports (id, name, kind, size, state, added_at, added_by, is_sample, wanted_entry_id)
     VALUES (?, '', 'unknown', ?, 'waiting', ?, ?, ?, ?)`,
  ).run(
    input.id,
    input.size,
    isoMomentOf(input.at),
    input.by,
    Number(input.isSample),
    input.wantedEntryId ?? null,
  );
  if (input.watchedMark !== undefined) noteTaken(db, input.watchedMark, input);
}

/** Newest first; the finished ones (logged, discarded) on request. */
export function listImports(db: Connection, includeFinished: boolean): readonly ImportItem[] {
  // A secret letter is finished once its stub stands in the register.
  const open = `state NOT IN ('logged', 'discarded') AND (state <> 'secret' OR entry_id IS NULL)`;
  const condition = includeFinished ? 'true' : open;
  return statement(db, `SELECT * FROM imports WHERE ${condition} ORDER BY seq DESC`)
    .all()
    .map((row) => asImportItem(db, row));
}

export function findImport(db: Connection, id: string): ImportItem | null {
  const row = statement(db, 'SELECT * FROM imports WHERE id = ?').get(id);
  return row === undefined ? null : asImportItem(db, row);
}

/** Throws `not-found`. */
export function mustFindImport(db: Connection, id: string): ImportItem {
  const item = findImport(db, id);
  if (item === null) throw new AppError('not-found', { what: 'import' });
  return item;
}

/** Items whose reading has not ended, oldest first. */
export function unfinishedImports(db: Connection): readonly string[] {
  return statement(db, `SELECT id FROM imports WHERE state IN ('waiting', 'reading') ORDER BY seq`)
    .all()
    .map((row) => text(row.id));
}

/** Holds an unfinished reading back, or lets it go on. False when it has ended. */
export function setPaused(db: Connection, id: string, isPaused: boolean): boolean {
  const done = statement(
    db,
    `UPDATE imports SET is_paused = ?, state = 'waiting', attempts = 0
     WHERE id = ? AND state IN ('waiting', 'reading')`,
  ).run(Number(isPaused), id);
  return done.changes > 0;
}

/**
 * Returns how often this reading has been begun: a file that ends the program must not do so for ever. Null when there
 * is nothing to read any more.
 */
export function beginReading(db: Connection, id: string): number | null {
  const row = statement(
    db,
    `UPDATE imports SET state = 'reading', attempts = attempts + 1
     WHERE id = ? AND state IN ('waiting', 'reading') RETURNING attempts`,
  ).get(id);
  return row === undefined ? null : whole(row.attempts);
}

/** At the start nothing is being read, whatever an end without closing left behind; how often it was begun stays. */
export function queueUnfinished(db: Connection): void {
  statement(db, `UPDATE imports SET state = 'waiting' WHERE state = 'reading'`).run();
}

/** A reading that was cut short by closing the program, not by the file, waits as before. */
export function letWait(db: Connection, id: string): void {
  statement(db, `UPDATE imports SET state = 'waiting', attempts = 0 WHERE id = ? AND state = 'reading'`).run(
    id,
  );
}

/** False when the clerk discarded it, or it came out as secret, before it could wait again. */
export function awaitReading(db: Connection, id: string): boolean {
  const done = statement(
    db,
    `UPDATE imports SET state = 'waiting', attempts = 0, is_paused = 0
     WHERE id = ? AND state NOT IN ('secret', 'logged', 'discarded')`,
  ).run(id);
  return done.changes > 0;
}

/** False when the item was discarded while it was being read; nothing is kept then. */
export function finishReading(db: Connection, id: string, result: ImportResult): boolean {
  const { reading, letter } = result;
  const done = statement(
    db,
    `UPDATE imports SET state = ?, name = ?, kind = ?, file_id = ?, pages_total = ?, letter_index = ?, subject = ?, sender = ?,
       number = ?, document_date = ?, document_date_text = ?, letters = ?, warnings = ?, doubts = ?,
       recognised_pages = ?, unread_pages = ?, marks = ?, dropped_letters = NULL, attempts = 0, is_paused = 0
     WHERE id = ? AND state IN ('waiting', 'reading')`,
  ).run(
    result.state,
    result.name,
    result.kind,
    result.fileId,
    reading.pages.length === 0 ? null : reading.pages.length,
    result.letterIndex,
    letter?.subject ?? null,
    letter?.from ?? null,
    letter?.documentNumber ?? null,
    letter?.documentDate ?? null,
    letter?.documentDateText ?? null,
    JSON.stringify(reading.letters),
    JSON.stringify(reading.warnings),
    reading.warnings.filter(({ severity }) => severity !== 'hint').length,
    reading.pages.filter(({ source }) => source === 'recognised').length,
    unreadPagesAsJson(reading.pages),
    result.marks === undefined || result.marks.length === 0 ? null : JSON.stringify(result.marks),
    id,
  );
  if (done.changes === 0) return false;
  replacePages(db, id, reading.pages);
  if (result.proposed != null) noteProposal(db, id, result.proposed);
  return true;
}

/** null when every page that holds something was read. A blank page lacks nothing. */
function unreadPagesAsJson(pages: Reading['pages']): string | null {
  const unread: readonly UnreadPage[] = pages.flatMap(({ page, fault }) =>
    fault === undefined || fault === 'blank' ? [] : [{ page, why: fault }],
  );
  return unread.length === 0 ? null : JSON.stringify(unread);
}

/** Nothing of the letter is stored until the clerk has answered; its file and pages wait in pending/. */
export function askSecrecy(db: Connection, id: string, kind: FileKind, stub: SecretStub): void {
  statement(
    db,
    `UPDATE imports SET state = 'waiting', kind = ?, attempts = 0, secrecy_doubt = ?, stub = ?
     WHERE id = ? AND state IN ('waiting', 'reading')`,
  ).run(kind, stub.secrecy, JSON.stringify(stub), id);
}

/** Of a file that was read before: what was read goes, and is read again from the vault if it is no secret letter. */
export function askSecrecyAgain(db: Connection, id: string, stub: SecretStub): void {
  replacePages(db, id, []);
  statement(
    db,
    `UPDATE imports SET state = 'waiting', attempts = 0, is_paused = 0, secrecy_doubt = ?, stub = ?, letter_index = NULL,
       subject = NULL, sender = NULL, number = NULL, document_date = NULL, document_date_text = NULL, letters = NULL,
       warnings = NULL, review = NULL, doubts = 0, recognised_pages = 0, unread_pages = NULL WHERE id = ?`,
  ).run(stub.secrecy, JSON.stringify(stub), id);
}

/** The clerk has seen that it is no secret letter. False when nothing was asked. */
export function clearSecrecy(db: Connection, id: string): boolean {
  const done = statement(
    db,
    `UPDATE imports SET secrecy_doubt = NULL, stub = NULL, secrecy_cleared = 1
     WHERE id = ? AND secrecy_doubt IS NOT NULL`,
  ).run(id);
  return done.changes > 0;
}

export function isSecrecyCleared(db: Connection, id: string): boolean {
  return statement(db, 'SELECT secrecy_cleared FROM imports WHERE id = ?').get(id)?.secrecy_cleared === 1;
}

/** The clerk keeps both of two files that seem to be one; asked no more, until that is taken back. */
export function keepBoth(db: Connection, id: string, keeps: boolean): void {
  statement(db, "UPDATE imports SET keeps_both = ? WHERE id = ? AND state <> 'discarded'").run(
    Number(keeps),
    id,
  );
}

/** Leaves the stub and nothing else: the file's name becomes a neutral one, since clerks make it from the subject. */
export function markSecret(db: Connection, id: string, kind: FileKind, stub: SecretStub): void {
  replacePages(db, id, []);
  statement(
    db,
    `UPDATE imports SET state = 'secret', kind = ?, name = ?, stub = ?, file_id = NULL, pages_total = NULL,
       letter_index = NULL, subject = NULL, sender = NULL, number = NULL, document_date = NULL,
       document_date_text = NULL, letters = NULL, warnings = NULL, review = NULL, doubts = 0,
       recognised_pages = 0, unread_pages = NULL, is_paused = 0, secrecy_doubt = NULL WHERE id = ?`,
  ).run(kind, `${id.slice(0, 8)}.${kind}`, JSON.stringify(stub), id);
}

/**
 * Forgets what the file was called and what was read of it: id, time, who and why stay. Returns the vault file that
 * nothing refers to any more, if that is so.
 */
export function markDiscarded(db: Connection, id: string, { at, by, why }: Discard): string | null {
  const { fileId } = mustFindImport(db, id);
  replacePages(db, id, []);
  statement(
    db,
    `UPDATE imports SET state = 'discarded', name = '', kind = 'unknown', size = 0, attempts = 0, pages_total = NULL,
       file_id = NULL, letter_index = NULL, subject = NULL, sender = NULL, number = NULL, document_date = NULL,
       document_date_text = NULL, letters = NULL, warnings = NULL, doubts = 0, stub = NULL, review = NULL,
       is_paused = 0, recognised_pages = 0, unread_pages = NULL, secrecy_doubt = NULL, secrecy_cleared = 0,
       discarded_at = ?, discarded_by = ?, discard_reason = ?
     WHERE id = ? AND state <> 'discarded'`,
  ).run(isoMomentOf(at), by, why, id);
  return fileId === null || isFileReferred(db, fileId) ? null : fileId;
}

/** Does any row of any table hold this vault id? */
export function isFileReferred(db: Connection, fileId: string): boolean {
  const columns = statement(
    db,
    `SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND (c.name = 'file_id' OR c.name LIKE '%\\_file\\_id' ESCAPE '\\')`,
  ).all();
  return columns.some(
    ({ table, column }) =>
      statement(db, `SELECT 1 FROM ${text(table)} WHERE ${text(column)} = ? LIMIT 1`).get(fileId) !==
      undefined,
  );
}

/** What logging takes from the queue, inside the register's transaction. Throws `not-found`. */
export function importSource(
  db: Connection,
  importId: string,
): { readonly fileId: string | null; readonly pages: readonly { page: number; text: string }[] } {
  const { fileId, state } = mustFindImport(db, importId);
  // Until its reading has ended the original is not in the vault, and the line would point at nothing.
  if (state === 'waiting' || state === 'reading' || state === 'discarded')
    throw new AppError('not-found', { what: 'import' });
  return { fileId, pages: pagesOf(db, importId).map(({ page, text }) => ({ page, text })) };
}
