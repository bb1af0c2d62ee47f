/** Views of the registers. Call writes inside a transaction. */
import { randomUUID } from 'node:crypto';
import { api } from '../../shared/contract/api.ts';
import { type Book, books } from '../../shared/register/entry.ts';
import type { RegisterView, RegisterViews, ShownColumn } from '../../shared/register/view.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { oneOf, text } from './row-values.ts';
import { statement } from './statement.ts';

const kept = api['registerView.save'].input.pick({ filter: true, columns: true });

export type NewView = Omit<RegisterView, 'id' | 'savedBy'> & {
  readonly at: Date;
  readonly by: string;
  readonly isSample: boolean;
};

/** One that a later version wrote in a way unknown here is left out. */
export function listViews(db: Connection, book: Book, clerk: string): RegisterViews {
  const found = statement(
    db,
    "SELECT * FROM register_views WHERE book = ? AND (name <> '' OR saved_by = ?) ORDER BY name",
  )
    .all(book, clerk)
    .flatMap((row): readonly RegisterView[] => {
      const view = kept.safeParse(JSON.parse(text(row.view)));
      if (!view.success) return [];
      const { filter, columns } = view.data;
      const names = { id: text(row.id), name: text(row.name), savedBy: text(row.saved_by) };
      return [{ ...names, book: oneOf(books, row.book), filter, columns }];
    });
  return {
    views: found.filter(({ name }) => name !== ''),
    columns: found.find(({ name }) => name === '')?.columns ?? null,
  };
}

/** Under a name that is there already it takes the place of the former. */
export function saveView(db: Connection, { book, name, filter, columns, at, by, isSample }: NewView): void {
  const view = JSON.stringify({ filter, columns });
  statement(
    db,
    `INSERT INTO register_views (id, book, name, view, saved_at, saved_by, is_sample) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET view = excluded.view, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
  ).run(randomUUID(), book, name, view, isoMomentOf(at), by, Number(isSample));
}

export function removeView(db: Connection, id: string): void {
  statement(db, "DELETE FROM register_views WHERE id = ? AND name <> ''").run(id);
}

export type OwnColumns = {
  readonly book: Book;
  readonly columns: readonly ShownColumn[] | null;
  readonly at: Date;
  readonly by: string;
  readonly isSample: boolean;
};

export function setOwnColumns(db: Connection, input: OwnColumns): void {
  if (input.columns !== null) saveView(db, { ...input, name: '', filter: {} });
  else
    statement(db, "DELETE FROM register_views WHERE book = ? AND saved_by = ? AND name = ''").run(
      input.book,
      input.by,
    );
}
