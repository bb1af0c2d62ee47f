/**
 * A file and its letters one after the other: it stays in the queue, open at the next one, until each has its line or
 * the clerk has said that the rest needs none. Call in a transaction.
 */
import type { ReviewState } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { startOfLetter } from '../../shared/document/bundle-cut.ts';
import { groupsLeft, letterGroups, lettersLeft } from '../../shared/document/letters-left.ts';
import type { ReadLetter } from '../../shared/document/reading.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { entryFieldsFromLetter } from '../../shared/register/from-letter.ts';
import type { Connection } from './database.ts';
import { findEntry } from './find-entry.ts';
import { reviewOf } from './reading-rows.ts';
import { text, textOrNull } from './row-values.ts';
import { statement } from './statement.ts';

type Reviews = Readonly<Record<string, ReviewState>>;
type Row = Readonly<Record<string, unknown>>;

/** Lines that stand for letters of this file, oldest first. */
export function entriesOfImport(db: Connection, id: string): readonly RegisterEntry[] {
  return statement(
    db,
    `SELECT id FROM entries WHERE import_id = ? AND book = 'received' AND voided_at IS NULL ORDER BY seq`,
  )
    .all(id)
    .flatMap((row) => findEntry(db, text(row.id)) ?? []);
}

export function droppedOf(db: Connection, id: string): readonly string[] {
  return listIn(rowOf(db, id)?.dropped_letters);
}

/** How many letters have their line or need none, of how many; null for a file of one letter. */
export function countDone(db: Connection, id: string): { readonly done: number; readonly of: number } | null {
  const of = letterGroups(lettersOf(rowOf(db, id))).length;
  const left = leftOf(db, id).length;
  return of < 2 || left === 0 || left === of ? null : { done: of - left, of };
}

function leftOf(db: Connection, id: string): readonly ReadLetter[] {
  const row = rowOf(db, id);
  const logged = loggedIndexes(db, id);
  return lettersLeft(lettersOf(row), { logged, dropped: listIn(row?.dropped_letters) });
}

/** Called once the line stands. */
export function markLogged(
  db: Connection,
  { importId: id, entryId }: { readonly importId: string; readonly entryId: string },
): void {
  const done = statement(
    db,
    // A secret stub stays secret, so that nothing is ever stored beside it.
    `UPDATE imports SET state = CASE state WHEN 'secret' THEN state ELSE 'logged' END, entry_id = ?
     WHERE id = ? AND state <> 'discarded'`,
  ).run(entryId, id);
  if (done.changes === 0) throw new AppError('not-found', { what: 'import' });
  const row = rowOf(db, id);
  if (row?.state !== 'logged') return;
  keepReview(db, id);
  const [next] = leftOf(db, id);
  if (next !== undefined) openAt(db, id, next);
}

/** Called once the line is voided: its letter waits again, with its review as it was. */
export function markVoided(db: Connection, entryId: string): void {
  const found = statement(
    db,
    `SELECT i.id, i.state FROM imports i WHERE i.entry_id = ? OR i.id = (SELECT import_id FROM entries WHERE id = ?)`,
  ).all(entryId, entryId);
  const index = findEntry(db, entryId)?.letterIndex ?? null;
  for (const row of found) {
    const id = text(row.id);
    const standing = entriesOfImport(db, id).at(-1) ?? null;
    statement(db, 'UPDATE imports SET entry_id = ? WHERE id = ?').run(standing?.id ?? null, id);
    if (row.state === 'logged') reopen(db, id, index);
  }
}

function reopen(db: Connection, id: string, index: number | null): void {
  const row = rowOf(db, id);
  const done = { logged: loggedIndexes(db, id), dropped: listIn(row?.dropped_letters) };
  const letters = lettersOf(row);
  // The very letter, also where the clerk had entered one that another encloses.
  const voided = groupsLeft(letters, done)
    .flat()
    .find((letter) => letter.index === index);
  const next = voided ?? lettersLeft(letters, done)[0];
  if (next !== undefined) openAt(db, id, next);
  // Typed in from a picture: as it stood.
  else if (row?.entry_id === null) setOpen(db, id);
}

/** The clerk says that the letters without a line need none, or takes that back. */
export function dropLetters(db: Connection, id: string, isDropped: boolean): void {
  const row = rowOf(db, id);
  const isOpen = row?.state === 'ready' || row?.state === 'needs-ocr';
  if (row === undefined || (row.state !== 'logged' && !isOpen))
    throw new AppError('not-found', { what: 'import' });
  if (!isDropped) {
    statement(db, 'UPDATE imports SET dropped_letters = NULL WHERE id = ?').run(id);
    if (!isOpen) reopen(db, id, null);
    return;
  }
  // A file of which nothing was entered is thrown away instead: then it is in the trash.
  if (!isOpen || row.entry_id === null) throw new AppError('not-found', { what: 'import' });
  keepReview(db, id);
  const dropped = listIn(row.dropped_letters);
  const groups = groupsLeft(lettersOf(row), { logged: loggedIndexes(db, id), dropped });
  const starts = groups.flatMap((group) => group.map(startOfLetter));
  statement(db, `UPDATE imports SET state = 'logged', dropped_letters = ? WHERE id = ?`).run(
    JSON.stringify([...dropped, ...starts]),
    id,
  );
}

/** A half filled-in review waits with its letter. */
function keepReview(db: Connection, id: string): void {
  const review = reviewOf(db, id);
  const row = rowOf(db, id);
  const letter = lettersOf(row).find(({ index }) => index === review?.letterIndex);
  if (review === null || letter === undefined) return;
  const reviews: Reviews = { ...reviewsIn(row), [startOfLetter(letter)]: review };
  statement(db, 'UPDATE imports SET letter_reviews = ? WHERE id = ?').run(JSON.stringify(reviews), id);
}

/** The row says what the letter to log next says: its subject in the list, and by what it is known twice. */
function openAt(db: Connection, id: string, letter: ReadLetter): void {
  const row = rowOf(db, id);
  const read = entryFieldsFromLetter(letter, null);
  const now = reviewOf(db, id);
  const kept = reviewsIn(row)[startOfLetter(letter)] ?? (now?.letterIndex === letter.index ? now : undefined);
  // The numbers of letters may have changed since, where the clerk cut the file otherwise.
  const review = kept === undefined ? null : { ...kept, letterIndex: letter.index };
  statement(
    db,
    `UPDATE imports SET letter_index = ?, subject = ?, sender = ?, number = ?, document_date = ?,
       document_date_text = ?, review = ? WHERE id = ?`,
  ).run(
    ...[letter.index, read.subject, read.from, read.documentNumber, read.documentDate],
    ...[read.documentDateText, review === null ? null : JSON.stringify(review), id],
  );
  setOpen(db, id);
}

function setOpen(db: Connection, id: string): void {
  statement(
    db,
    `UPDATE imports SET state = CASE WHEN EXISTS (SELECT 1 FROM import_pages WHERE import_id = imports.id)
       THEN 'ready' ELSE 'needs-ocr' END WHERE id = ?`,
  ).run(id);
}

function rowOf(db: Connection, id: string): Row | undefined {
  return statement(
    db,
    'SELECT state, entry_id, letters, letter_reviews, dropped_letters FROM imports WHERE id = ?',
  ).get(id);
}

function loggedIndexes(db: Connection, id: string): readonly (number | null)[] {
  return statement(
    db,
    `SELECT letter_index FROM entries WHERE import_id = ? AND book = 'received' AND voided_at IS NULL`,
  )
    .all(id)
    .map((row) => (row.letter_index === null ? null : Number(row.letter_index)));
}

function lettersOf(row: Row | undefined): readonly ReadLetter[] {
  const letters = textOrNull(row?.letters ?? null);
  return letters === null ? [] : (JSON.parse(letters) as readonly ReadLetter[]);
}

function reviewsIn(row: Row | undefined): Reviews {
  const reviews = textOrNull(row?.letter_reviews ?? null);
  return reviews === null ? {} : (JSON.parse(reviews) as Reviews);
}

function listIn(value: unknown): readonly string[] {
  const list = textOrNull(value ?? null);
  return list === null ? [] : (JSON.parse(list) as readonly string[]);
}
