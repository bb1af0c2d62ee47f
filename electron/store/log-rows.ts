/** The audit log as it is read on the screen: newest first, by person, kind, day or row. */
import {
  type LogFilter,
  type LogLine,
  type LogPage,
  logGroups,
  mostLogCounted,
} from '../../shared/register/evidence.ts';
import { addDays } from '../../shared/thai/typed-date.ts';
import type { Connection } from './database.ts';
import { factsIn, oneOf, text, whole } from './row-values.ts';
import { statement } from './statement.ts';

const books = ['received', 'sent'] as const;
const reasons = ['classified', 'sample', 'destroyed', 'retention'] as const;
/** Letters hold their whole text in one column. */
const mostCharacters = 300;
const mostOfLate = 100_000;

export function listLog(db: Connection, filter: LogFilter): LogPage {
  const { condition, values, isEverything } = conditionOf(filter);
  const total = isEverything
    ? lastSeq(db) // links are numbered without a gap
    : whole(
        statement(
          db,
          `SELECT count(*) AS n FROM (SELECT 1 FROM audit_log l WHERE ${condition} ORDER BY l.seq DESC LIMIT ?)`,
        ).get(...values, mostLogCounted)?.n,
      );
  const rows = statement(
    db,
    `SELECT l.seq, l.at, l.by, l.action, l.kind, l.id, l.change, v.before, v.after, x.reason,
       e.book, e.running, e.year
     FROM audit_log l LEFT JOIN audit_values v USING (seq) LEFT JOIN audit_erasures x USING (seq)
     LEFT JOIN entries e ON e.id = l.id AND l.kind IN ('entry', 'stamp')
     WHERE ${condition} ORDER BY l.seq DESC LIMIT ? OFFSET ?`,
  ).all(...values, filter.limit, filter.offset);
  return { rows: rows.map(asLine), total };
}

/** Who was at work of late; whoever left the office years ago is found by the days. */
export function listPeople(db: Connection): readonly string[] {
  return statement(
    db,
    'SELECT DISTINCT by FROM (SELECT by FROM audit_log ORDER BY seq DESC LIMIT ?) ORDER BY by',
  )
    .all(mostOfLate)
    .map((row) => text(row.by));
}

function conditionOf({ by, group, from, to, row }: LogFilter) {
  const parts: readonly (readonly [string, ...string[]])[] = [
    ...(by === undefined ? [] : [['l.by = ?', by] as const]),
    ...(group === undefined
      ? []
      : [['l.kind IN (SELECT value FROM json_each(?))', JSON.stringify(logGroups[group])] as const]),
    ...(from === undefined ? [] : [['l.at >= ?', from] as const]),
    ...(to === undefined ? [] : [['l.at < ?', addDays(to, 1)] as const]),
    ...(row === undefined ? [] : [['l.kind = ? AND l.id = ?', row.kind, row.id] as const]),
  ];
  return {
    isEverything: parts.length === 0,
    condition: parts.length === 0 ? 'true' : parts.map(([sql]) => sql).join(' AND '),
    values: parts.flatMap(([, ...given]) => given),
  };
}

function lastSeq(db: Connection): number {
  return whole(statement(db, 'SELECT coalesce(max(seq), 0) AS seq FROM audit_log').get()?.seq);
}

type Facts = Readonly<Record<string, string | number | null>>;

function asLine(row: Record<string, unknown>): LogLine {
  const [before, after] = [factsIn(row.before), factsIn(row.after)];
  const entry =
    typeof row.book === 'string'
      ? { book: oneOf(books, row.book), running: whole(row.running), year: whole(row.year) }
      : null;
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return {
    seq: whole(row.seq),
    at: text(row.at),
    by: text(row.by),
    action: text(row.action),
    kind: text(row.kind),
    id: text(row.id),
    change: text(row.change),
    entry,
    name: nameIn(after) ?? nameIn(before),
    changes: columns.map((column) => ({
      column,
      before: shown(before[column]),
      after: shown(after[column]),
    })),
    erased: row.reason === null ? null : oneOf(reasons, row.reason),
  };
}

function nameIn(facts: Facts): string | null {
  for (const column of ['number', 'name', 'code', 'text', 'subject']) {
    const value = facts[column];
    if (typeof value === 'string' && value !== '') return shown(value);
  }
  return null;
}

function shown(value: string | number | null | undefined): string {
  return String(value ?? '').slice(0, mostCharacters);
}
