/** What a series is called: the code of its prefix, or the name of a unit's received book. */
import type { DatabaseSync } from 'node:sqlite';

/** Empty for the central book, and for what a spoiled file does not tell. */
export function bookNames(...databases: readonly DatabaseSync[]): (seriesId: unknown) => string {
  const known = new Map<string, string>();
  return (seriesId) => {
    const id = String(seriesId ?? '');
    const name = known.get(id) ?? databases.map((db) => nameIn(db, id)).find((found) => found !== null) ?? '';
    known.set(id, name);
    return name;
  };
}

function nameIn(db: DatabaseSync, seriesId: string): string | null {
  try {
    const series = db.prepare('SELECT * FROM series WHERE id = ?').get(seriesId);
    if (series === undefined) return null;
    const sql = {
      prefix_id: 'SELECT code AS name FROM prefixes',
      received_book_id: 'SELECT name FROM received_books',
    };
    for (const [column, select] of Object.entries(sql))
      if (typeof series[column] === 'string')
        return String(db.prepare(`${select} WHERE id = ?`).get(series[column])?.name ?? '');
    return '';
  } catch {
    return null; // it lay on a spoiled page, or is of an earlier program
  }
}
