/** Lines of a register by filters: the screen's list, and (without limit) what is printed. */

import type { RegisterEntry } from '../../shared/register/entry.ts';
import type { ChosenRow } from '../../shared/register/many.ts';
import type { EntryState, RegisterQuery } from '../../shared/register/query.ts';
import type { Connection } from './database.ts';
import { asEntry, type EntryRow } from './entry-columns.ts';
import { furtherOf, linksOf } from './find-entry.ts';
import { isYearAlone, sorted, sortOf, stretchOfYear } from './list-order.ts';
import { asChosenRow } from './many-entries.ts';
import { hasWords, keptFound, wordConditions } from './matched-words.ts';
import { writtenNumbers } from './received-format-rows.ts';
import type { Condition } from './search-terms.ts';
import { statement } from './statement.ts';

export type RegisterFilter = Omit<RegisterQuery, 'order' | 'offset' | 'limit'>;

/** In the order of entering, unless `sort` asks for another. A negative limit means all. */
export function listEntries(db: Connection, asked: RegisterQuery): readonly RegisterEntry[] {
  const query = inOrderAsked(asked);
  const known = knownSeqs(db, query);
  if (known !== null) return entriesBySeq(db, known);
  const { sql, values } = filterOf(db, query);
  const direction = query.order === 'newest-first' ? 'DESC' : 'ASC';
  // Passing over rows needs only their place in the index; whole rows are fetched for one screenful.
  const rows = statement(
    db,
    `SELECT * FROM entries WHERE seq IN (
       SELECT seq FROM ${tableFor(query)} WHERE ${sql} ORDER BY seq ${direction} LIMIT ? OFFSET ?)
     ORDER BY seq ${direction}`,
  ).all(...values, query.limit, query.offset);
  return withLinks(db, rows);
}

/** The same stretch, only what is needed to choose its lines. */
export function listChosen(db: Connection, asked: RegisterQuery): readonly ChosenRow[] {
  const query = inOrderAsked(asked);
  const columns = 'entries.id, (voided_at IS NULL AND secrecy IS NULL) AS is_open';
  const known = knownSeqs(db, query);
  if (known !== null) {
    const sql = `SELECT ${columns} FROM json_each(?) wanted JOIN entries ON entries.seq = wanted.value ORDER BY wanted.key`;
    return statement(db, sql).all(JSON.stringify(known)).map(asChosenRow);
  }
  const { sql, values } = filterOf(db, query);
  const direction = query.order === 'newest-first' ? 'DESC' : 'ASC';
  return statement(
    db,
    `SELECT ${columns} FROM ${tableFor(query)} WHERE ${sql} ORDER BY seq ${direction} LIMIT ? OFFSET ?`,
  )
    .all(...values, query.limit, query.offset)
    .map(asChosenRow);
}

export function countEntries(db: Connection, filter: RegisterFilter): number {
  if (hasWords(filter)) return foundSeqs(db, filter).length;
  const { sql, values } = filterOf(db, filter);
  return Number(
    statement(db, `SELECT count(*) AS total FROM ${tableFor(filter)} WHERE ${sql}`).get(...values)?.total,
  );
}

/** Sorting by number is the order of entering, forwards or backwards. */
function inOrderAsked(query: RegisterQuery): RegisterQuery {
  if (query.sort?.column !== 'running') return query;
  return { ...query, order: query.sort.direction === 'descending' ? 'newest-first' : 'oldest-first' };
}

/** The stretch by the lines' places in the order of entering, where words or another order decide; null: neither does. */
function knownSeqs(db: Connection, query: RegisterQuery): readonly number[] | null {
  const sort = sortOf(query);
  if (sort === null && !hasWords(query)) return null;
  if (sort !== null && isYearAlone(db, query))
    return statement(db, stretchOfYear(sort))
      .all(query.book, query.year, query.limit, query.offset)
      .map((row) => Number(row.seq));
  return stretch(foundSeqs(db, query), sort === null ? query : { ...query, order: 'oldest-first' });
}

/** Oldest first, or sorted. */
function foundSeqs(db: Connection, filter: RegisterFilter): readonly number[] {
  // The stretch that is shown is no part of the question; every filter is, also one that is added later.
  const question = { ...filter, order: null, offset: null, limit: null };
  const sort = sortOf(filter);
  return keptFound(db, question, () => {
    const { sql, values } = filterOf(db, filter);
    const table = tableFor(filter);
    const found =
      sort === null ? `SELECT seq FROM ${table} WHERE ${sql} ORDER BY seq` : sorted(sort, { table, sql });
    return statement(db, found)
      .all(...values)
      .map((row) => Number(row.seq));
  });
}

function stretch(found: readonly number[], { order, offset, limit }: RegisterQuery): readonly number[] {
  const length = limit < 0 ? found.length : limit;
  if (order === 'oldest-first') return found.slice(offset, offset + length);
  const end = Math.max(0, found.length - offset);
  return found.slice(Math.max(0, end - length), end).reverse();
}

/** Entries by their place in the order of entering, in the order asked for. */
export function entriesBySeq(db: Connection, seqs: readonly number[]): readonly RegisterEntry[] {
  const rows = statement(
    db,
    'SELECT entries.* FROM json_each(?) wanted JOIN entries ON entries.seq = wanted.value ORDER BY wanted.key',
  ).all(JSON.stringify(seqs));
  return withLinks(db, rows);
}

function withLinks(db: Connection, found: readonly object[]): readonly RegisterEntry[] {
  const rows = found as readonly EntryRow[];
  const ids = rows.map((row) => row.id);
  const [links, further] = [linksOf(db, ids), furtherOf(db, ids)];
  const written = writtenNumbers(db, rows);
  return rows.map((row) => asEntry(row, links.get(row.id) ?? [], further.get(row.id), written.get(row.id)));
}

function filterOf(db: Connection, filter: RegisterFilter): Condition {
  const conditions: Condition[] = [{ sql: 'book = ?', values: [filter.book] }];
  const add = (sql: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined) conditions.push({ sql, values: [value] });
  };
  add('year = ?', filter.year);
  add('entered_on >= ?', filter.enteredFrom);
  add('entered_on <= ?', filter.enteredTo);
  conditions.push(...numberConditions(filter));
  add('deadline >= ?', filter.deadlineFrom);
  add('deadline <= ?', filter.deadlineTo);
  add('urgency = ?', filter.urgency);
  if (filter.ids)
    conditions.push({
      sql: 'seq IN (SELECT seq FROM entries WHERE id IN (SELECT value FROM json_each(?)))',
      values: [JSON.stringify(filter.ids)],
    });
  if (filter.state) conditions.push({ sql: stateCondition[filter.state], values: [] });
  conditions.push(...wordConditions(db, filter));
  return {
    sql: conditions.map((condition) => condition.sql).join(' AND '),
    values: conditions.flatMap((condition) => condition.values),
  };
}

/** A number between two others (๑๒๓/๑) stands with the one before it. Written so that the indexes serve. */
function numberConditions(filter: RegisterFilter): readonly Condition[] {
  const { book, year, runningFrom, runningTo, seriesId } = filter;
  const found: Condition[] = [];
  if (seriesId) found.push({ sql: '(series_id = ? OR inserted_in = ?)', values: [seriesId, seriesId] });
  if (runningFrom || runningTo) {
    const range = [runningFrom ?? 1, runningTo ?? 9_999_999];
    const inYear = year === null ? { sql: '', values: [] } : { sql: 'AND year = ?', values: [year] };
    found.push({
      sql: `seq IN (
        SELECT seq FROM entries WHERE book = ? ${inYear.sql} AND running BETWEEN ? AND ? AND inserted_in IS NULL
        UNION ALL SELECT seq FROM entries WHERE inserted_in IS NOT NULL AND inserted_after BETWEEN ? AND ?)`,
      values: [book, ...inYear.values, ...range, ...range],
    });
  }
  return found;
}

/** Each state has its own index, in the list's order; without figures on the data SQLite would pass it by. */
function tableFor({ state }: RegisterFilter): string {
  return state ? `entries INDEXED BY ${stateIndex[state]}` : 'entries';
}

const stateIndex: Readonly<Record<EntryState, string>> = {
  open: 'entries_open',
  forwarded: 'entries_forwarded',
  voided: 'entries_voided',
  'without-file': 'entries_without_file',
};

const stateCondition: Readonly<Record<EntryState, string>> = {
  /** Nothing was written under การปฏิบัติ and nothing was sent on: the letter waits for somebody. */
  open: `voided_at IS NULL AND is_linked = 0 AND action = ''`,
  forwarded: 'voided_at IS NULL AND is_linked = 1',
  voided: 'voided_at IS NOT NULL',
  'without-file': 'file_id IS NULL',
};
