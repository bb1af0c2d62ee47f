/** What search knows of each entry, kept in step inside the transaction that writes the entry. */
import { AppError } from '../../shared/contract/errors.ts';
import { fold } from '../../shared/thai/fold.ts';
import type { Connection } from './database.ts';
import type { EntryRow } from './entry-columns.ts';
import { fieldEnd, lineGrams } from './search-functions.ts';
import { gramsOf } from './search-grams.ts';
import { statement } from './statement.ts';

/** A page of the original's text. */
export type SearchablePage = { readonly page: number; readonly text: string };

/** Throws `search-unavailable` when this build of SQLite cannot search. Asked at start, before a migration needs it. */
export function probeSearch(db: Connection): void {
  try {
    db.exec(`CREATE VIRTUAL TABLE temp.search_probe USING fts5(
      text, tokenize = 'ascii', detail = none, content = '', contentless_delete = 1)`);
    db.exec('DROP TABLE temp.search_probe');
  } catch (cause) {
    const version = String(db.prepare('SELECT sqlite_version() AS version').get()?.version);
    throw new AppError('search-unavailable', { sqlite: version }, { cause });
  }
}

/** Call after every change to an entry's fields. A classified letter is found by its number alone (rules §13.9). */
export function indexEntry(db: Connection, row: EntryRow): void {
  const number = fold(row.document_number ?? '');
  const isOpen = row.secrecy === null;
  const subject = isOpen ? fold(row.subject) : '';
  const sender = isOpen ? fold(row.sender) : '';
  const rest = isOpen ? [row.recipient, row.action, row.note].map(fold) : [];
  const line = [number, ...(isOpen ? [subject, sender, ...rest] : [])]
    .map((field) => field + fieldEnd)
    .join('');
  statement(db, 'INSERT OR REPLACE INTO search_lines (seq, subject, sender, line) VALUES (?, ?, ?, ?)').run(
    row.seq,
    subject,
    sender,
    line,
  );
  statement(db, 'INSERT OR REPLACE INTO search_line_index (rowid, words) VALUES (?, ?)').run(
    row.seq,
    lineGrams(line),
  );
  statement(db, 'INSERT OR REPLACE INTO search_subject_index (rowid, words) VALUES (?, ?)').run(
    row.seq,
    gramsOf(subject),
  );
  indexNumbers(db, row, number);
}

/** A letter that was issued anew is found by what it says now, at the place where it was. */
export function reindexPages(db: Connection, seq: number, pages: readonly SearchablePage[]): void {
  const places = statement(db, 'SELECT id FROM search_places WHERE seq = ? ORDER BY page').all(seq);
  for (const { id } of places)
    for (const [table, key] of [
      ['search_page_index', 'rowid'],
      ['search_page_texts', 'id'],
      ['search_places', 'id'],
    ])
      statement(db, `DELETE FROM ${table} WHERE ${key} = ?`).run(Number(id));
  indexPages(
    db,
    seq,
    pages,
    places.map(({ id }) => Number(id)),
  );
}

/**
 * Pages of a classified letter are never handed here (rules §13.9). Places are numbered one after another, whosever
 * they are: the index notes the steps from one to the next, and small ones take a byte.
 */
export function indexPages(
  db: Connection,
  seq: number,
  pages: readonly SearchablePage[],
  freed: readonly number[] = [],
): void {
  for (const [at, { page, text }] of pages.entries()) {
    const folded = fold(text);
    if (folded === '') continue;
    const id = freed[at] ?? null;
    const made = statement(db, 'INSERT INTO search_places (id, seq, page) VALUES (?, ?, ?)').run(
      id,
      seq,
      page,
    );
    const place = made.lastInsertRowid;
    statement(db, 'INSERT INTO search_page_texts (id, text) VALUES (?, ?)').run(place, text);
    statement(db, 'INSERT INTO search_page_index (rowid, words) VALUES (?, ?)').run(place, gramsOf(folded));
  }
}

/**
 * What was deleted leaves its tokens in the index until a merge. Rare (a letter turned out to be classified), and
 * slow with many entries; secure_delete then blanks the pages they stood on.
 */
export function dropDeletedWords(db: Connection): void {
  for (const name of ['search_subject_index', 'search_line_index', 'search_page_index'])
    db.exec(`INSERT INTO ${name} (${name}) VALUES ('optimize')`);
}

/** A page of an entry's original as it was printed. */
export function pageText(db: Connection, seq: number, page: number): string {
  const row = statement(
    db,
    'SELECT text FROM search_page_texts WHERE id = (SELECT id FROM search_places WHERE seq = ? AND page = ?)',
  ).get(seq, page);
  return String(row?.text ?? '');
}

function indexNumbers(db: Connection, row: EntryRow, number: string): void {
  statement(db, 'DELETE FROM search_numbers WHERE seq = ?').run(row.seq);
  for (const key of numberKeys(row, number))
    statement(db, 'INSERT INTO search_numbers (key, seq) VALUES (?, ?)').run(key, row.seq);
}

/** อต0023.3/ว2367, ว2367, 2367; the register's own 4217 and 4217/2569. */
function numberKeys(row: EntryRow, number: string): ReadonlySet<string> {
  const tail = number.slice(number.lastIndexOf('/') + 1);
  const keys = [number, tail, tail.replace(/^ว/u, ''), String(row.running), `${row.running}/${row.year}`];
  return new Set(keys.filter((key) => key !== ''));
}
