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
  ).run(pages === null ? null : JSON.stringify(pages.map(asJson)), entryId);
  wake(db);
}

/** Call before anything that searches, after `allLearnt` where that can be waited for. */
export function learnAll(db: Connection): void {
  if (isWritingElsewhere(db)) return; // the whole program would stand still, and then fail
  while (learnWhatGoes(db));
}

/** The same for a caller who can wait: others get their turn in between. */
export async function allLearnt(db: Connection): Promise<void> {
  let most = aLittle;
  for (;;) {
    await whenFree(db);
    const began = performance.now();
    if (!learnWhatGoes(db, most)) return;
    most = { ...most, lines: nextLines(most.lines, performance.now() - began) };
    await setImmediate();
  }
}

/** Somebody waits for it: larger pieces are sooner done in all, as long as others do not wait for one. */
function nextLines(lines: number, tookMs: number): number {
  if (tookMs > pieceMs) return Math.max(lines / 2, aLittle.lines);
  return tookMs < pieceMs / 2 ? Math.min(lines * 2, mostLines) : lines;
}

const pieceMs = 40;
const mostLines = 512;

/** False, too, where nothing can be written just now: what is owed is then compared as it is (search-unlearnt.ts). */
function learnWhatGoes(db: Connection, most = aLittle): boolean {
  if (db.isTransaction) return learnSome(db, most);
  try {
    return learnSome(db, most);
  } catch (error) {
    const { errcode } = error as { errcode?: unknown };
    if (typeof errcode !== 'number' || !refusals.has(errcode & 0xff)) throw error;
    return false;
  }
}

/** SQLite's codes for: another program writes, a table is held, a folder closed to writing, a full disk. */
const refusals: ReadonlySet<number> = new Set([5, 6, 8, 13]);

/** So many lines, or what a bundle's pages hold: a few hundredths of a second. */
const aLittle = { lines: 16, letters: 60_000 };

/** One stretch of it, the oldest lines first. True: there is more. */
export function learnSome(db: Connection, most = aLittle): boolean {
  if (!isOwed(db)) return false;
  if (db.isTransaction) learnNext(db, most);
  else transaction(db, () => learnNext(db, most));
  return isOwed(db);
}

export function isOwed(db: Connection): boolean {
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

export type OwedRow = EntryRow & { readonly owed_pages: string | null };
export const owedRows =
  'SELECT e.*, o.pages AS owed_pages FROM search_owed o CROSS JOIN entries e ON e.seq = o.seq';

function learnNext(db: Connection, most: typeof aLittle): void {
  const rows = nextRows(db, most);
  // Of a number that no line has (a spoiled file) nothing can be learnt, and it would be asked for without an end.
  if (rows.length === 0)
    statement(db, 'DELETE FROM search_owed WHERE seq NOT IN (SELECT seq FROM entries)').run();
  learn(db, rows, most.letters);
}

/** The first one however much it holds; read no further than needed. */
function nextRows(db: Connection, most: typeof aLittle): readonly OwedRow[] {
  const rows: OwedRow[] = [];
  let letters = 0;
  for (const each of db.prepare(`${owedRows} ORDER BY o.seq LIMIT ?`).iterate(most.lines)) {
    const row = each as unknown as OwedRow;
    letters += row.owed_pages?.length ?? 0;
    if (rows.length > 0 && letters > most.letters) break;
    rows.push(row);
  }
  return rows;
}

/** Of a long bundle so many letters; the rest stays owed. */
function learn(db: Connection, rows: readonly OwedRow[], letters = Number.POSITIVE_INFINITY): void {
  const lessons = rows.map((row) => ({ row, ...cut(pagesOwed(db, row), letters) }));
  learnWords(db, lessons);
  const learnt = statement(db, 'DELETE FROM search_owed WHERE seq = ?');
  const begun = statement(db, 'UPDATE search_owed SET pages = ? WHERE seq = ?');
  for (const { row, rest } of lessons)
    if (rest.length === 0) learnt.run(row.seq);
    else begun.run(JSON.stringify({ rest: rest.map(asJson) }), row.seq);
}

function cut(owed: OwedPages | null, letters: number) {
  if (owed === null) return { pages: null, rest: [] };
  let [count, sum] = [0, 0];
  for (const { text } of owed.pages) {
    sum += text.length;
    if (count > 0 && sum > letters) break;
    count += 1;
  }
  return { ...owed, pages: owed.pages.slice(0, count), rest: owed.pages.slice(count) };
}

/** `isRest`: those before them are learnt already, and stay. */
type OwedPages = { readonly pages: readonly SearchablePage[]; readonly isRest: boolean };

/** A text that is spoiled must not keep all the others out: the pages are then taken from where they were read. */
export function pagesOwed(db: Connection, row: OwedRow): OwedPages | null {
  if (row.owed_pages === null) return null;
  try {
    const owed = JSON.parse(row.owed_pages) as unknown[] | { readonly rest: unknown[] };
    const isRest = !Array.isArray(owed);
    return { pages: (isRest ? owed.rest : owed).map(asPage), isRest };
  } catch {
    return pagesRead(db, row);
  }
}

const asJson = ({ page, text }: SearchablePage) => [page, text] as const;

function asPage(value: unknown): SearchablePage {
  const [page, text]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (typeof page !== 'number' || typeof text !== 'string') throw new TypeError('a page expected');
  return { page, text };
}

/** Null: those that search has stay. What was destroyed or is classified is not fetched again. */
function pagesRead(db: Connection, row: EntryRow): OwedPages | null {
  if (row.import_id === null || row.file_id === null || row.secrecy !== null) return null;
  const rows = statement(db, 'SELECT page, text FROM import_pages WHERE import_id = ? ORDER BY page');
  const pages = rows.all(row.import_id).map(({ page, text }) => ({ page: Number(page), text: String(text) }));
  return { pages, isRest: false };
}
