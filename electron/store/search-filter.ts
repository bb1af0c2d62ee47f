/** Which entries a search is held to, as a condition on `entries e`. */
import type { SearchFilter } from '../../shared/register/search.ts';
import { fold, foldTerms } from '../../shared/thai/fold.ts';
import type { Connection } from './database.ts';
import type { Condition, Within } from './search-terms.ts';
import { statement } from './statement.ts';

/** Null: every entry. */
export function withinFilter(db: Connection, filter: SearchFilter): Within | null {
  const conditions = conditionsOf(filter);
  if (conditions.length === 0) return null;
  const sql = conditions.map((condition) => condition.sql).join(' AND ');
  const values = conditions.flatMap((condition) => condition.values);
  return { sql, values, ...stretchOf(db, filter) };
}

function conditionsOf(filter: SearchFilter): readonly Condition[] {
  const found: Condition[] = [];
  const add = (sql: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined) found.push({ sql, values: [value] });
  };
  add('e.book = ?', filter.book);
  add('e.entered_on >= ?', filter.enteredFrom);
  add('e.entered_on <= ?', filter.enteredTo);
  add('e.deadline >= ?', filter.deadlineFrom);
  add('e.deadline <= ?', filter.deadlineTo);
  add('e.urgency = ?', filter.urgency);
  add('e.secrecy = ?', filter.secrecy);
  add('e.entered_by = ?', filter.enteredBy);
  add(
    `EXISTS (SELECT 1 FROM further_numbers f JOIN series s ON s.id = f.series_id
       WHERE f.entry_id = e.id AND s.received_book_id = ?)`,
    filter.unit,
  );
  if (filter.hasFile !== null && filter.hasFile !== undefined)
    found.push({
      sql: `(e.file_id IS NOT NULL OR e.letter_id IS NOT NULL) = ${Number(filter.hasFile)}`,
      values: [],
    });
  if (filter.state) found.push({ sql: states[filter.state], values: [] });
  const senders = foldTerms(filter.from ?? '');
  if (senders.length > 0)
    found.push({
      sql: `EXISTS (SELECT 1 FROM search_lines l WHERE l.seq = e.seq AND ${senders.map(() => 'instr(l.sender, ?) > 0').join(' AND ')})`,
      values: senders.map(fold),
    });
  return found;
}

const states: Readonly<Record<NonNullable<SearchFilter['state']>, string>> = {
  open: `e.voided_at IS NULL AND e.is_linked = 0 AND e.action = ''`,
  forwarded: 'e.voided_at IS NULL AND e.is_linked = 1',
  voided: 'e.voided_at IS NOT NULL',
  'without-file': 'e.file_id IS NULL',
};

/** Days bound the stretch of entries, so that older days are not looked for from today on. */
function stretchOf(db: Connection, filter: SearchFilter): Pick<Within, 'lines' | 'pages'> {
  if (!filter.enteredFrom && !filter.enteredTo) return { lines: [0, endless], pages: [0, endless] };
  const days = [filter.enteredFrom ?? '0000', filter.enteredTo ?? '9999'] as const;
  const lines = boundsOf(
    db,
    `SELECT min(seq) AS first, max(seq) AS last FROM entries INDEXED BY entries_by_day
     WHERE book IN ('received', 'sent') AND entered_on BETWEEN ? AND ?`,
    days,
  );
  const ofPages = `SELECT min(id) AS first, max(id) AS last FROM search_places WHERE seq BETWEEN ? AND ?`;
  return { lines, pages: boundsOf(db, ofPages, lines) };
}

const endless = 2 ** 48;
const nothing = [0, -1] as const;

function boundsOf(
  db: Connection,
  sql: string,
  values: readonly [string | number, string | number],
): readonly [number, number] {
  const row = statement(db, sql).get(...values);
  return typeof row?.first === 'number' ? [row.first, Number(row.last)] : nothing;
}

/** So many lines are looked at in one go at first; twice as many as long as that is soon done. */
const firstStretch = 2_000;
const soonMs = 8;

/**
 * Entries that meet the filter alone, the newest first. Lines of a rare sender may be few in a million: it stops after
 * every stretch, so that others can get their turn, and the caller may leave it at what there is.
 */
export function* newestWithin(
  db: Connection,
  within: Within,
  limit: number,
): Generator<readonly number[], readonly number[]> {
  const newest = Number(statement(db, 'SELECT max(seq) AS seq FROM entries').get()?.seq ?? 0);
  const select = statement(
    db,
    `SELECT e.seq FROM entries e WHERE e.seq BETWEEN ? AND ? AND (${within.sql}) ORDER BY e.seq DESC LIMIT ?`,
  );
  const found: number[] = [];
  let last = Math.min(newest, within.lines[1]);
  let stretch = firstStretch;
  while (last >= within.lines[0] && last > 0 && found.length < limit) {
    const began = performance.now();
    const first = Math.max(within.lines[0], last - stretch + 1);
    for (const row of select.all(first, last, ...within.values, limit - found.length))
      found.push(Number(row.seq));
    if (performance.now() - began < soonMs) stretch *= 2;
    last = first - 1;
    yield found;
  }
  return found;
}
