/**
 * How the last actions can be taken back: what rows were before and after, action by action, for a day. Triggers of our
 * own connection note them, so that no writing function can forget to. Taking back is a new action, on record like any
 * other; a step whose rows were changed since is left alone. Lines of the registers are not taken back row by row: they
 * get a counter-correction, and a void number stays void.
 */
import { isUndoable } from '../../shared/register/undo.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { type Acting, actingNow } from './acting.ts';
import type { Connection } from './database.ts';
import { text } from './row-values.ts';
import { statement } from './statement.ts';

/** Tables that are taken back row by row, and what names a row of each. */
export const undoableTables = {
  prefixes: ['id'],
  signatories: ['id'],
  recipients: ['id'],
  recipient_groups: ['id'],
  group_members: ['group_id', 'recipient_id'],
  phrases: ['id'],
  dispatches: ['letter_id', 'position'],
  deadlines: ['id'],
  minutes: ['id'],
  filings: ['entry_id'],
  series: ['id'],
  series_history: ['series_id', 'at'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type UndoableTable = keyof typeof undoableTables;

/** Counters are never set back: noted is only that they went, with the prefix they belonged to. */
const onlyRemovals: readonly UndoableTable[] = ['series', 'series_history'];

/** What a step is made of beside rows: fields of a line, or something in the trash. */
export type NotedTable = UndoableTable | 'entries' | 'trash';

const keptSteps = 50;
const keptMs = 24 * 3600 * 1000;

const kept = new WeakSet<Connection>();
const stepOf = new WeakMap<Acting, number>();

/** From now on this connection notes how to take back what it does. */
export function keepUndo(db: Connection): void {
  if (kept.has(db)) return;
  const hasTable = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
  for (const table of Object.keys(undoableTables) as UndoableTable[])
    if (hasTable.get(table) !== undefined) db.exec(triggersOf(db, table)); // an older schema lacks some
  kept.add(db);
}

/** Notes a change that is no plain row. Call inside a transaction. */
export function noteUndo(
  db: Connection,
  table: 'entries' | 'trash',
  id: string,
  facts: { readonly before: object | null; readonly after: object | null },
): void {
  if (!kept.has(db)) return;
  statement(db, 'INSERT INTO undo_rows ("table", key, before, after) VALUES (?, ?, ?, ?)').run(
    table,
    JSON.stringify({ id }),
    facts.before === null ? null : JSON.stringify(facts.before),
    facts.after === null ? null : JSON.stringify(facts.after),
  );
}

/** Gives what this transaction noted to the step of the action under way; what nobody can take back goes. */
export function settleUndo(db: Connection): void {
  if (!kept.has(db)) return;
  if (statement(db, 'SELECT 1 FROM undo_rows WHERE step IS NULL LIMIT 1').get() === undefined) return;
  const acting = actingNow();
  if (!isUndoable(acting.action)) {
    statement(db, 'DELETE FROM undo_rows WHERE step IS NULL').run();
    return;
  }
  const step = stepOf.get(acting) ?? newStep(db, acting);
  stepOf.set(acting, step);
  statement(db, 'UPDATE undo_rows SET step = ? WHERE step IS NULL').run(step);
}

/** Everything that could be taken back is forgotten: with the sample office, or when a letter turns out to be classified. */
export function forgetUndo(db: Connection): void {
  db.exec('DELETE FROM undo_rows; DELETE FROM undo_steps');
}

function newStep(db: Connection, { at, by, action }: Acting): number {
  const oldest = isoMomentOf(new Date(at.getTime() - keptMs));
  statement(
    db,
    `DELETE FROM undo_steps WHERE at < ?
     OR id <= (SELECT coalesce(max(id), 0) FROM undo_steps) - ${keptSteps}`,
  ).run(oldest);
  const made = statement(db, 'INSERT INTO undo_steps (at, by, action) VALUES (?, ?, ?)').run(
    isoMomentOf(at),
    by,
    action,
  );
  return Number(made.lastInsertRowid);
}

/** The row as JSON, every column it has today. `row` is an alias, or NEW or OLD of a trigger. */
export function imageOf(db: Connection, table: UndoableTable, row: string): string {
  // The place of a row in the history is given anew: meanwhile it may be another's.
  const columns = db
    .prepare('SELECT name FROM pragma_table_info(?1) WHERE (?1, name) <> (?2, ?3) ORDER BY cid')
    .all(table, 'series_history', 'seq');
  return `json_object(${columns.map(({ name }) => `'${text(name)}', ${row}.${text(name)}`).join(', ')})`;
}

function triggersOf(db: Connection, table: UndoableTable): string {
  const [was, is] = [imageOf(db, table, 'OLD'), imageOf(db, table, 'NEW')];
  const keyOf = (row: string) =>
    `json_object(${undoableTables[table].map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
  const note = (row: string, before: string, after: string) =>
    `INSERT INTO undo_rows ("table", key, before, after) VALUES ('${table}', ${keyOf(row)}, ${before}, ${after});`;
  const removed = `
CREATE TEMP TRIGGER undo_${table}_removed AFTER DELETE ON main.${table} BEGIN ${note('OLD', was, 'NULL')} END;`;
  if (onlyRemovals.includes(table)) return removed;
  return `
CREATE TEMP TRIGGER undo_${table}_added AFTER INSERT ON main.${table} BEGIN ${note('NEW', 'NULL', is)} END;
CREATE TEMP TRIGGER undo_${table}_changed AFTER UPDATE ON main.${table} WHEN ${was} IS NOT ${is}
BEGIN ${note('NEW', was, is)} END;${removed}`;
}
