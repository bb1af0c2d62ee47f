/** What a series is called: the code of its prefix, or the name of a unit's received book. */
import type { DatabaseSync } from 'node:sqlite';
import type { SeriesTold } from '../../shared/register/salvaged.ts';

const central: SeriesTold = { series: '', isApart: false };

/** As the central book for what a spoiled file does not tell. */
export function bookNames(...databases: readonly DatabaseSync[]): (seriesId: unknown) => SeriesTold {
  const known = new Map<string, SeriesTold>();
  return (seriesId) => {
    const id = String(seriesId ?? '');
    const told =
      known.get(id) ?? databases.map((db) => toldIn(db, id)).find((found) => found !== null) ?? central;
    known.set(id, told);
    return told;
  };
}

function toldIn(db: DatabaseSync, seriesId: string): SeriesTold | null {
  try {
    const series = db.prepare('SELECT * FROM series WHERE id = ?').get(seriesId);
    if (series === undefined) return null;
    const sql = {
      prefix_id: 'SELECT code AS name FROM prefixes',
      received_book_id: 'SELECT name FROM received_books',
    };
    for (const [column, select] of Object.entries(sql))
      if (typeof series[column] === 'string') {
        const name = db.prepare(`${select} WHERE id = ?`).get(series[column])?.name;
        return {
          series: String(name ?? ''),
          isApart: series.memo === 1 || column === 'received_book_id',
        };
      }
    return central;
  } catch {
    return null; // it lay on a spoiled page, or is of an earlier program
  }
}
