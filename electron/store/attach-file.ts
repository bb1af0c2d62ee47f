/** An original that came after its line: scans of a paper book, tied to the lines they belong to. */
import { AppError } from '../../shared/contract/errors.ts';
import type { Book, RegisterEntry } from '../../shared/register/entry.ts';
import { type Connection, transaction } from './database.ts';
import { mustFind } from './find-entry.ts';
import { addHistory } from './history-rows.ts';
import type { Actor } from './letter-rows.ts';
import { text } from './row-values.ts';
import { statement } from './statement.ts';

export type AttachStore = {
  /** Lines of a book by number, of one year or (null) of any; voided ones are left out. Newest year first. */
  byNumber(name: {
    readonly book: Book;
    readonly running: number;
    readonly year: number | null;
    readonly circular: boolean;
  }): Promise<readonly RegisterEntry[]>;
  /** Throws `secret-not-stored`, or `already-logged` when the line has a file. */
  attach(
    entryId: string,
    file: { readonly fileId: string; readonly name: string },
    actor: Actor,
  ): Promise<RegisterEntry>;
};

export function attachStore(db: Connection): AttachStore {
  return {
    async byNumber({ book, running, year, circular }) {
      const rows = statement(
        db,
        `SELECT id FROM entries WHERE book = ?1 AND running = ?2 AND (?3 IS NULL OR year = ?3) AND circular = ?4
         AND inserted_after IS NULL AND voided_at IS NULL ORDER BY year DESC, seq LIMIT 20`,
      ).all(book, running, year, Number(circular));
      return rows.map(({ id }) => mustFind(db, text(id)));
    },
    attach: async (entryId, file, actor) => transaction(db, () => attach(db, entryId, file, actor)),
  };
}

function attach(
  db: Connection,
  entryId: string,
  { fileId, name }: { readonly fileId: string; readonly name: string },
  { at, by }: Actor,
): RegisterEntry {
  const entry = mustFind(db, entryId);
  // What a classified letter says is not kept here (rules §13.9).
  if (entry.secrecy !== null) throw new AppError('secret-not-stored', {});
  if (entry.fileId !== null)
    throw new AppError('already-logged', { running: String(entry.running), year: String(entry.year) });
  statement(db, 'UPDATE entries SET file_id = ? WHERE id = ?').run(fileId, entryId);
  addHistory(db, { entryId, at, by, kind: 'annotated', after: `แนบไฟล์ ${name}` });
  return mustFind(db, entryId);
}
