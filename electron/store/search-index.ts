/** What search knows of each entry, kept in step inside the transaction that writes the entry. */
import { AppError } from '../../shared/contract/errors.ts';
import { fold } from '../../shared/thai/fold.ts';
import type { Connection } from './database.ts';
import type { EntryRow } from './entry-columns.ts';
import { statement } from './statement.ts';

/** A page of the original's text. */
export type SearchablePage = { readonly page: number; readonly text: string };

/**
 * Stands after each field, twice: trigrams that hold it keep a word of one or two letters findable at a field's end,
 * and no trigram reaches from one field into the next.
 */
const fieldEnd = '\ue002\ue002';

/** Throws `search-unavailable` when this build of SQLite cannot search. Asked at start, before a migration needs it. */
export function probeSearch(db: Connection): void {
  try {
    db.exec(`CREATE VIRTUAL TABLE temp.search_probe USING fts5(
      text, tokenize = 'trigram', detail = none, content = '', contentless_delete = 1)`);
    db.exec('DROP TABLE temp.search_probe');
  } catch (cause) {
    const version = String(db.prepare('SELECT sqlite_version() AS version').get()?.version);
    throw new AppError('search-unavailable', { sqlite: version }, { cause });
  }
}

/** Call after every change to an entry's fields. */
export function indexEntry(db: Connection, row: EntryRow): void {
  const number = fold(row.document_number ?? '');
  const subject = fold(row.subject);
  const sender = fold(row.sender);
  const rest = [row.recipient, row.action, row.note].map(fold);
  const line = [number, subject, sender, ...rest].map((field) => field + fieldEnd).join('');
  statement(db, 'INSERT OR REPLACE INTO search_lines (seq, subject, sender, line) VALUES (?, ?, ?, ?)').run(
    row.seq,
    subject,
    sender,
    line,
  );
  statement(db, 'INSERT OR REPLACE INTO search_line_index (rowid, words) VALUES (?, ?)').run(row.seq, line);
  statement(db, 'INSERT OR REPLACE INTO search_subject_index (rowid, words) VALUES (?, ?)').run(
    row.seq,
    subject + fieldEnd,
  );
  indexNumbers(db, row, number);
}

/** A letter that was issued anew is found by what it says now. */
export function reindexPages(db: Connection, seq: number, pages: readonly SearchablePage[]): void {
  for (const table of ['search_page_index', 'search_pages', 'search_page_texts']) {
    const id = table === 'search_page_index' ? 'rowid' : 'id';
    statement(db, `DELETE FROM ${table} WHERE ${id} BETWEEN ? AND ?`).run(
      pageId(seq, 0),
      pageId(seq + 1, 0) - 1,
    );
  }
  indexPages(db, seq, pages);
}

/** Pages of a classified letter are never handed here (rules §13.9). */
export function indexPages(db: Connection, seq: number, pages: readonly SearchablePage[]): void {
  for (const { page, text } of pages) {
    const folded = fold(text);
    if (folded === '' || page >= pagesOfOne) continue;
    const id = pageId(seq, page);
    statement(db, 'INSERT INTO search_pages (id, folded) VALUES (?, ?)').run(id, folded);
    statement(db, 'INSERT INTO search_page_texts (id, text) VALUES (?, ?)').run(id, text);
    statement(db, 'INSERT INTO search_page_index (rowid, words) VALUES (?, ?)').run(id, folded + fieldEnd);
  }
}

/**
 * What was deleted leaves its trigrams in the index until a merge. Rare (a letter turned out to be classified), and
 * slow with many entries; secure_delete then blanks the pages they stood on.
 */
export function dropDeletedWords(db: Connection): void {
  for (const name of ['search_subject_index', 'search_line_index', 'search_page_index'])
    db.exec(`INSERT INTO ${name} (${name}) VALUES ('optimize')`);
}

/** A page of an entry's original as it was printed. */
export function pageText(db: Connection, seq: number, page: number): string {
  const row = statement(db, 'SELECT text FROM search_page_texts WHERE id = ?').get(pageId(seq, page));
  return String(row?.text ?? '');
}

/** More pages than any file may have (the limit of a file is 50,000). */
const pagesOfOne = 65_536;

function pageId(seq: number, page: number): number {
  return seq * pagesOfOne + page;
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
