/** The office's own phrases: SQL in, domain values out. Call in a transaction. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import { type Phrase, phraseKinds } from '../../shared/letter/phrase-bank.ts';
import type { Connection } from './database.ts';
import type { ToSave } from './office-rows.ts';
import { oneOf, text } from './row-values.ts';

export function listPhrases(db: Connection): readonly Phrase[] {
  return db
    .prepare('SELECT * FROM phrases ORDER BY position, id')
    .all()
    .map((row) => ({
      id: text(row.id),
      kind: oneOf(phraseKinds, row.kind),
      text: text(row.text),
      shortcut: text(row.shortcut),
    }));
}

/** A new one goes last. Throws `name-taken` when another phrase has its shortcut, `not-found` for an unknown id. */
export function savePhrase(db: Connection, phrase: ToSave<Phrase>, isSample: boolean): Phrase {
  const shortcut = phrase.shortcut.trim();
  const isTaken =
    shortcut !== '' && listPhrases(db).some((other) => other.shortcut === shortcut && other.id !== phrase.id);
  if (isTaken) throw new AppError('name-taken', { name: shortcut });
  const { id = randomUUID(), kind } = phrase;
  const written = phrase.text.trim();
  if (phrase.id === undefined)
    db.prepare(
      `INSERT INTO phrases (id, position, kind, text, shortcut, is_sample)
       VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM phrases), ?, ?, ?, ?)`,
    ).run(id, kind, written, shortcut, Number(isSample));
  else {
    const update = db.prepare('UPDATE phrases SET kind = ?, text = ?, shortcut = ? WHERE id = ?');
    if (update.run(kind, written, shortcut, id).changes === 0)
      throw new AppError('not-found', { what: 'phrase' });
  }
  return { id, kind, text: written, shortcut };
}

export function removePhrase(db: Connection, id: string): void {
  if (db.prepare('DELETE FROM phrases WHERE id = ?').run(id).changes === 0)
    throw new AppError('not-found', { what: 'phrase' });
}

/** Those named come first, in this order; the others keep theirs behind them. */
export function orderPhrases(db: Connection, ids: readonly string[]): void {
  const known = listPhrases(db).map(({ id }) => id);
  const named = ids.filter((id) => known.includes(id));
  const place = db.prepare('UPDATE phrases SET position = ? WHERE id = ?');
  [...named, ...known.filter((id) => !named.includes(id))].forEach((id, at) => void place.run(at + 1, id));
}
