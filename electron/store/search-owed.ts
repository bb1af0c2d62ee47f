/**
 * What search has yet to learn. Cutting a letter into the tokens of the index takes longer than entering it, and no
 * answer needs to wait for that: the line's transaction notes here that its words are owed, with the texts of its
 * pages, and they go into the index afterwards. Whoever searches has the rest learnt first, so that nothing is ever
 * missed; a program that was killed in between finds the note at the next start.
 */
import { setImmediate } from 'node:timers/promises';
import { type Connection, transaction } from './database.ts';
import type { EntryRow } from './entry-columns.ts';
import { wake } from './idle-work.ts';
import { isWritingElsewhere, whenFree } from './long-write.ts';
import { learnWords, type SearchablePage } from './search-index.ts';
import { statement } from './statement.ts';

/**
 * Call inside the transaction that wrote the entry. `pages` take the place of those it had; absent: they stay. Pages of
 * a classified letter are never handed here (rules §13.9).
 */
export function oweWords(
  db: Connection,
  entryId: string,
  pages: readonly SearchablePage[] | null = null,
): void {
  statement(
    db,
    `INSERT INTO search_owed (seq, pages) SELECT seq, ? FROM entries WHERE id = ?
     ON CONFLICT (seq) DO UPDATE SET pages = coalesce(excluded.pages, pages)`,
  ).run(pages === null ? null : JSON.stringify(pages.map(({ page, text }) => [page, text])), entryId);
  wake(db);
}

/** Call before anything that searches, after `allLearnt` where that can be waited for. */
export function learnAll(db: Connection): void {
  if (isWritingElsewhere(db)) return; // the whole program would stand still, and then fail
  while (learnSome(db));
}

/** The same for a caller who can wait: others get their turn in between. */
export async function allLearnt(db: Connection): Promise<void> {
  for (await whenFree(db); learnSome(db); await whenFree(db)) await setImmediate();
}

/** So many lines, or what a bundle's pages hold: a few hundredths of a second. */
const aLittle = { lines: 16, letters: 60_000 };

/** One stretch of it, the oldest lines first. True: there is more. */
export function learnSome(db: Connection, most = aLittle): boolean {
  if (!isOwed(db)) return false;
  if (db.isTransaction) learnNext(db, most);
  else transaction(db, () => learnNext(db, most));
  return isOwed(db);
}

function isOwed(db: Connection): boolean {
  return statement(db, 'SELECT 1 FROM search_owed LIMIT 1').get() !== undefined;
}

/** For a line that must not be found by its former words a moment longer. Call inside the transaction that wrote it. */
export function learnAtOnce(db: Connection, entryId: string): void {
  learn(
    db,
    statement(db, `${owedRows} WHERE o.seq = (SELECT seq FROM entries WHERE id = ?)`).all(
      entryId,
    ) as unknown as OwedRow[],
  );
}

type OwedRow = EntryRow & { readonly owed_pages: string | null };
const owedRows = 'SELECT e.*, o.pages AS owed_pages FROM search_owed o CROSS JOIN entries e ON e.seq = o.seq';

function learnNext(db: Connection, most: typeof aLittle): void {
  const rows = statement(db, `${owedRows} ORDER BY o.seq LIMIT ?`).all(most.lines) as unknown as OwedRow[];
  let letters = 0;
  // The first one whatever it holds.
  const next = rows.filter(({ owed_pages }, at) => {
    letters += owed_pages?.length ?? 0;
    return at === 0 || letters <= most.letters;
  });
  learn(db, next);
}

function learn(db: Connection, rows: readonly OwedRow[]): void {
  learnWords(
    db,
    rows.map((row) => ({ row, pages: pagesOf(row.owed_pages) })),
  );
  const learnt = statement(db, 'DELETE FROM search_owed WHERE seq = ?');
  for (const { seq } of rows) learnt.run(seq);
}

function pagesOf(json: string | null): readonly SearchablePage[] | null {
  if (json === null) return null;
  return (JSON.parse(json) as [number, string][]).map(([page, text]) => ({ page, text }));
}
