/** Searches that the office keeps under a name. Call writes inside a transaction. */
import { randomUUID } from 'node:crypto';
import { api } from '../../shared/contract/api.ts';
import type { SavedSearch, SearchQuestion } from '../../shared/register/search.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { text } from './row-values.ts';
import { statement } from './statement.ts';

export type NewSavedSearch = {
  readonly name: string;
  readonly question: SearchQuestion;
  readonly at: Date;
  readonly by: string;
  readonly isSample: boolean;
};

/** By name. One that a later version wrote in a way unknown here is left out. */
export function listSavedSearches(db: Connection): readonly SavedSearch[] {
  return statement(db, 'SELECT id, name, question, saved_by FROM saved_searches ORDER BY name')
    .all()
    .flatMap((row) => {
      const question = api['search.count'].input.safeParse(JSON.parse(text(row.question)));
      if (!question.success) return [];
      return { id: text(row.id), name: text(row.name), question: question.data, savedBy: text(row.saved_by) };
    });
}

/** Under a name that is there already it takes the place of the former. */
export function saveSearch(db: Connection, { name, question, at, by, isSample }: NewSavedSearch): void {
  const known = statement(db, 'SELECT id FROM saved_searches WHERE name = ?').get(name);
  if (known === undefined)
    statement(
      db,
      'INSERT INTO saved_searches (id, name, question, saved_at, saved_by, is_sample) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(randomUUID(), name, JSON.stringify(question), isoMomentOf(at), by, Number(isSample));
  else
    statement(db, 'UPDATE saved_searches SET question = ?, saved_at = ?, saved_by = ? WHERE id = ?').run(
      JSON.stringify(question),
      isoMomentOf(at),
      by,
      text(known.id),
    );
}

export function removeSearch(db: Connection, id: string): void {
  statement(db, 'DELETE FROM saved_searches WHERE id = ?').run(id);
}
