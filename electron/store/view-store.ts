/** Views of the registers in domain terms. Each writing call is one transaction. */
import type { Book } from '../../shared/register/entry.ts';
import type { RegisterViews } from '../../shared/register/view.ts';
import { type Connection, transaction } from './database.ts';
import {
  listViews,
  type NewView,
  type OwnColumns,
  removeView,
  saveView,
  setOwnColumns,
} from './view-rows.ts';

export type ViewStore = {
  list(book: Book, clerk: string): Promise<RegisterViews>;
  save(view: NewView): Promise<void>;
  remove(id: string): Promise<void>;
  setColumns(input: OwnColumns): Promise<void>;
};

export function viewStore(db: Connection): ViewStore {
  return {
    list: async (book, clerk) => listViews(db, book, clerk),
    save: async (view) => transaction(db, () => saveView(db, view)),
    remove: async (id) => transaction(db, () => removeView(db, id)),
    setColumns: async (input) => transaction(db, () => setOwnColumns(db, input)),
  };
}
