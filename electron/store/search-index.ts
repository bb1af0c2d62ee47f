/** What search knows of each entry: its line, its numbers, its pages and their words. When it learns: store/search-owed.ts. */
import { AppError } from '../../shared/contract/errors.ts';
import { fold } from '../../shared/thai/fold.ts';
import type { Connection } from './database.ts';
import type { EntryRow } from './entry-columns.ts';
import { wake } from './idle-work.ts';
import { learnOrder } from './learnt-order.ts';
import { writtenFurther, writtenNumbers } from './received-format-rows.ts';
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

/** What search learns of an entry. `pages` take the place of those it had, or (`isRest`) join them; null: they stay. */
export type Lesson = {
  readonly row: EntryRow;
  readonly pages: readonly SearchablePage[] | null;
  readonly isRest?: boolean;
};

/**
 * Brings search up to what these entries say. SQLite writes out what FTS5 has gathered before nearly every other
 * statement: each index is told of all of them in one go.
 */
export function learnWords(db: Connection, lessons: readonly Lesson[]): void {
  learnOrder(
    db,
    lessons.map(({ row }) => row),
  );
  const lines = lessons.map(({ row }) => ({ row, ...lineOf(row), was: knownLine(db, row.seq) }));
  for (const { row, number, subject, sender, line, was } of lines) {
    indexNumbers(db, row, number);
    if (was?.line === line) continue;
    statement(db, 'INSERT OR REPLACE INTO search_lines (seq, subject, sender, line) VALUES (?, ?, ?, ?)').run(
      row.seq,
      subject,
      sender,
      line,
    );
  }
  const intoLines = statement(db, 'INSERT OR REPLACE INTO search_line_index (rowid, words) VALUES (?, ?)');
  for (const { row, line, was } of lines) if (was?.line !== line) intoLines.run(row.seq, lineGrams(line));
  const intoSubjects = statement(
    db,
    'INSERT OR REPLACE INTO search_subject_index (rowid, words) VALUES (?, ?)',
  );
  for (const { row, subject, was } of lines)
    if (was?.subject !== subject) intoSubjects.run(row.seq, gramsOf(subject));
  indexPages(
    db,
    lessons.flatMap(({ row, pages, isRest = false }) =>
      pages === null ? [] : placePages(db, row.seq, pages, isRest ? [] : freePlaces(db, row.seq)),
    ),
  );
}

/** A classified letter is found by its number alone (rules §13.9). */
export function lineOf(row: EntryRow) {
  const number = fold(row.document_number ?? '');
  const isOpen = row.secrecy === null;
  const subject = isOpen ? fold(row.subject) : '';
  const sender = isOpen ? fold(row.sender) : '';
  const rest = isOpen ? [row.recipient, row.action, row.note].map(fold) : [];
  const line = [number, ...(isOpen ? [subject, sender, ...rest] : [])]
    .map((field) => field + fieldEnd)
    .join('');
  return { number, subject, sender, line };
}

function knownLine(
  db: Connection,
  seq: number,
): { readonly subject: unknown; readonly line: unknown } | null {
  const row = statement(db, 'SELECT subject, line FROM search_lines WHERE seq = ?').get(seq);
  return row === undefined ? null : { subject: row.subject, line: row.line };
}

/** Other pages in the place of those an entry has, at once; none: they go. Pages of a classified letter are never handed here. */
export function reindexPages(db: Connection, seq: number, pages: readonly SearchablePage[]): void {
  statement(db, 'UPDATE search_owed SET pages = NULL WHERE seq = ?').run(seq);
  indexPages(db, placePages(db, seq, pages, freePlaces(db, seq)));
}

type PlacedPage = { readonly place: number | bigint; readonly folded: string };

/**
 * Places are numbered one after another, whosever they are: the index notes the steps from one to the next, and small
 * ones take a byte. A letter that was issued anew stays at the places where it was.
 */
function placePages(
  db: Connection,
  seq: number,
  pages: readonly SearchablePage[],
  freed: readonly number[],
): readonly PlacedPage[] {
  return pages.flatMap(({ page, text }, at) => {
    const folded = fold(text);
    if (folded === '') return [];
    const made = statement(db, 'INSERT INTO search_places (id, seq, page) VALUES (?, ?, ?)').run(
      freed[at] ?? null,
      seq,
      page,
    );
    const place = made.lastInsertRowid;
    statement(db, 'INSERT INTO search_page_texts (id, text) VALUES (?, ?)').run(place, text);
    return [{ place, folded }];
  });
}

function freePlaces(db: Connection, seq: number): readonly number[] {
  const places = statement(db, 'SELECT id FROM search_places WHERE seq = ? ORDER BY page').all(seq);
  for (const { id } of places)
    for (const [table, key] of [
      ['search_page_index', 'rowid'],
      ['search_page_texts', 'id'],
      ['search_places', 'id'],
    ])
      statement(db, `DELETE FROM ${table} WHERE ${key} = ?`).run(Number(id));
  return places.map(({ id }) => Number(id));
}

function indexPages(db: Connection, placed: readonly PlacedPage[]): void {
  const into = statement(db, 'INSERT INTO search_page_index (rowid, words) VALUES (?, ?)');
  for (const { place, folded } of placed) into.run(place, gramsOf(folded));
}

/** What was deleted leaves its tokens in the index: from now on they are taken out (store/search-forget.ts). */
export function dropDeletedWords(db: Connection): void {
  for (const name of ['search_subject_index', 'search_line_index', 'search_page_index'])
    statement(db, 'INSERT OR REPLACE INTO search_forgetting (name, begun) VALUES (?, 0)').run(name);
  wake(db);
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
  for (const key of numberKeys(db, row, number))
    statement(db, 'INSERT INTO search_numbers (key, seq) VALUES (?, ?)').run(key, row.seq);
}

/** อต0023.3/ว2367, ว2367, 2367; the register's own 4217 and 4217/2569, 123/1 and 123/1/2569, and a unit's own number. */
export function numberKeys(db: Connection, row: EntryRow, number: string): ReadonlySet<string> {
  const { running, year, inserted_after: after } = row;
  const own = after === null ? String(running) : `${after}/${running}`;
  const tail = number
    .split('/')
    .slice(after === null ? -1 : -2)
    .join('/');
  const keys = [number, tail, tail.replace(/^ว/u, ''), own, `${own}/${year}`];
  keys.push(fold(writtenNumbers(db, [row]).get(row.id) ?? ''));
  const furthers = furtherNumbers(db, row.id);
  const writtenIn = furthers.length === 0 ? null : writtenFurther(db);
  for (const { running: number, year, book } of furthers) {
    const written = writtenIn?.(String(book), Number(number), Number(year)) ?? '';
    keys.push(String(number), `${number}/${year}`, fold(written));
  }
  return new Set(keys.filter((key) => key !== ''));
}

function furtherNumbers(db: Connection, entryId: string) {
  return statement(
    db,
    `SELECT f.running, s.year, s.received_book_id AS book FROM further_numbers f JOIN series s ON s.id = f.series_id WHERE f.entry_id = ?`,
  ).all(entryId);
}
