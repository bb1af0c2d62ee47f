/** Finding a line of the registers: by its id, by its letter, by what it was made from; with the lines it is tied to. */
import { AppError } from '../../shared/contract/errors.ts';
import type { FurtherNumber, LinkedEntry, RegisterEntry } from '../../shared/register/entry.ts';
import { type LetterIdentity, letterKey, sealedKey } from '../../shared/register/letter-key.ts';
import { buddhistYear } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { asEntry, type EntryRow } from './entry-columns.ts';
import { writtenFurther, writtenNumbers } from './received-format-rows.ts';
import { statement } from './statement.ts';

export function findEntry(db: Connection, id: string): RegisterEntry | null {
  const row = findRow(db, id);
  if (row === null) return null;
  const written = writtenNumbers(db, [row]).get(id);
  return asEntry(row, linksOf(db, [id]).get(id) ?? [], furtherOf(db, [id]).get(id), written);
}

export function findRow(db: Connection, id: string): EntryRow | null {
  return (statement(db, 'SELECT * FROM entries WHERE id = ?').get(id) as EntryRow | undefined) ?? null;
}

/** Throws `not-found`. */
export function mustFind(db: Connection, id: string): RegisterEntry {
  const entry = findEntry(db, id);
  if (entry === null) throw new AppError('not-found', { what: 'entry' });
  return entry;
}

/** The line that already holds this very letter and is not voided; of one that lies sealed the number has to tell it. */
export function findSameLetter(
  db: Connection,
  book: RegisterEntry['book'],
  letter: LetterIdentity,
): RegisterEntry | null {
  const key = letterKey(letter);
  if (key === null) return null;
  return firstOf(db, 'letter_key = ? AND book = ?', [key, book]) ?? findSealedLetter(db, book, letter);
}

/** Numbers begin anew each year; a letter of December may come in January. */
function findSealedLetter(
  db: Connection,
  book: RegisterEntry['book'],
  { documentNumber, documentDate }: LetterIdentity,
): RegisterEntry | null {
  const year = documentDate === null ? null : buddhistYear(documentDate);
  const ofYear = year === null ? '' : ' AND year IN (?, ?)';
  return firstOf(
    db,
    `letter_key = ? AND book = ? AND EXISTS (SELECT 1 FROM secret_entries WHERE entry_id = entries.id)${ofYear}`,
    [sealedKey({ documentNumber }) ?? '', book, ...(year === null ? [] : [year, year + 1])],
  );
}

/** The received line made from this vault file (from this letter of it, when one is named) and not voided. */
export function findEntryOfFile(
  db: Connection,
  fileId: string,
  letterIndex: number | null = null,
): RegisterEntry | null {
  const ofLetter = letterIndex === null ? '' : ' AND letter_index = ?';
  const values = letterIndex === null ? [fileId] : [fileId, letterIndex];
  return firstOf(db, `file_id = ? AND book = 'received'${ofLetter}`, values);
}

/** The received line made from this letter of an import and not voided. */
export function findEntryOfImport(
  db: Connection,
  importId: string,
  letterIndex: number | null,
): RegisterEntry | null {
  return firstOf(db, `import_id = ? AND coalesce(letter_index, 0) = ? AND book = 'received'`, [
    importId,
    letterIndex ?? 0,
  ]);
}

/** For each entry its numbers in the received books of units. */
export function furtherOf(db: Connection, ids: readonly string[]): Map<string, FurtherNumber[]> {
  const rows = statement(
    db,
    `SELECT f.entry_id, f.running, s.year, b.id, b.name FROM json_each(?) wanted
     JOIN further_numbers f ON f.entry_id = wanted.value
     JOIN series s ON s.id = f.series_id JOIN received_books b ON b.id = s.received_book_id
     ORDER BY b.position`,
  ).all(JSON.stringify(ids));
  const found = new Map<string, FurtherNumber[]>();
  if (rows.length === 0) return found;
  const writtenIn = writtenFurther(db);
  for (const row of rows) {
    const [receivedBookId, running] = [String(row.id), Number(row.running)];
    const written = writtenIn(receivedBookId, running, Number(row.year));
    const one = { receivedBookId, name: String(row.name), running, ...(written !== null && { written }) };
    const owner = String(row.entry_id);
    found.set(owner, [...(found.get(owner) ?? []), one]);
  }
  return found;
}

/** For each entry its forwarding letters, or its source. */
export function linksOf(db: Connection, ids: readonly string[]): Map<string, LinkedEntry[]> {
  const rows = statement(
    db,
    `WITH wanted AS (SELECT value AS id FROM json_each(?)),
     ties AS (
       SELECT received_id AS owner, sent_id AS other FROM entry_links JOIN wanted ON received_id = wanted.id
       UNION ALL
       SELECT sent_id, received_id FROM entry_links JOIN wanted ON sent_id = wanted.id)
     SELECT owner, e.id, e.book, e.series_id, e.year, e.running, e.inserted_after, e.circular, e.document_number
     FROM ties JOIN entries e ON e.id = ties.other ORDER BY e.seq`,
  ).all(JSON.stringify(ids)) as unknown as (EntryRow & { owner: string })[];
  const links = new Map<string, LinkedEntry[]>();
  const writtenBy = writtenNumbers(db, rows);
  for (const { owner, id, book, year, running, circular, document_number } of rows) {
    const written = writtenBy.get(id);
    const link = {
      entryId: id,
      book,
      year,
      running,
      circular: circular === 1,
      documentNumber: document_number,
      ...(written !== undefined && { written }),
    };
    links.set(owner, [...(links.get(owner) ?? []), link]);
  }
  return links;
}

function firstOf(
  db: Connection,
  condition: string,
  values: readonly (string | number)[],
): RegisterEntry | null {
  const row = statement(
    db,
    `SELECT id FROM entries WHERE ${condition} AND voided_at IS NULL ORDER BY seq LIMIT 1`,
  ).get(...values);
  return row === undefined ? null : findEntry(db, String(row.id));
}

/** Other lines whose letters lie in the same file, in the order of the book. */
export function othersInFile(
  db: Connection,
  { id, fileId }: Pick<RegisterEntry, 'id' | 'fileId'>,
): readonly RegisterEntry[] {
  if (fileId === null) return [];
  return statement(db, 'SELECT id FROM entries WHERE file_id = ? AND id <> ? ORDER BY seq')
    .all(fileId, id)
    .map((row) => mustFind(db, String(row.id)));
}

/** Does the file hold a letter that waits in the inbox for its line? */
export function waitsInFile(db: Connection, entryId: string, fileId: string): boolean {
  return (
    statement(
      db,
      `SELECT 1 FROM imports JOIN entries line ON line.id = ? AND line.import_id = imports.id
       WHERE imports.file_id = ? AND imports.state IN ('ready', 'needs-ocr') LIMIT 1`,
    ).get(entryId, fileId) !== undefined
  );
}
