/** Taking the last actions back, newest first. Call in a transaction. */
import { AppError } from '../../shared/contract/errors.ts';
import { type UndoStep, undoableActions } from '../../shared/register/undo.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { noteAudit } from './audit-log.ts';
import type { Connection } from './database.ts';
import { type Corrections, correctEntry } from './entry-changes.ts';
import { findEntry } from './find-entry.ts';
import { isRefusedRow, knownColumns } from './known-columns.ts';
import { removeGroup, removePrefix, removeRecipient, removeSignatory } from './office-rows.ts';
import { removePhrase } from './phrase-rows.ts';
import { oneOf, text, whole } from './row-values.ts';
import { statement } from './statement.ts';
import { restoreFromTrash, type TrashKind } from './trash-rows.ts';
import { imageOf, type NotedTable, type UndoableTable, undoableTables } from './undo-log.ts';

type Noted = {
  readonly table: NotedTable;
  readonly key: Readonly<Record<string, string | number>>;
  readonly before: Row | null;
  readonly after: Row | null;
};
type Row = Readonly<Record<string, string | number | null>>;

/** What went back, so that the screens hear of it. */
export type Undone = {
  readonly step: UndoStep;
  readonly entryIds: readonly string[];
  readonly letterIds: readonly string[];
  readonly restored: readonly { readonly kind: TrashKind; readonly id: string }[];
};

/** May whoever is at work take this step back? */
export type IsTheirs = (step: UndoStep) => boolean;

const keptHours = 24;

/** The newest step that still fits what the rows say; null: nothing to take back. */
export function lastUndoStep(db: Connection, at: Date, isTheirs: IsTheirs = () => true): UndoStep | null {
  const since = isoMomentOf(new Date(at.getTime() - keptHours * 3600 * 1000));
  const steps = statement(
    db,
    'SELECT * FROM undo_steps WHERE undone_at IS NULL AND at >= ? ORDER BY id DESC LIMIT 20',
  ).all(since);
  for (const row of steps) {
    const rows = rowsOf(db, whole(row.id));
    if (rows.length > 0 && isTheirs(asStep(row, rows)) && fits(db, rows)) return asStep(row, rows);
  }
  return null;
}

/**
 * Throws `undo-too-late` when the step is gone, or rows of it were changed since; `in-use` when something refers to them;
 * `not-allowed` when it is not theirs.
 */
export function undoStep(
  db: Connection,
  id: number,
  actor: { readonly at: Date; readonly by: string; readonly reason: string; readonly isTheirs?: IsTheirs },
): Undone {
  const row = statement(db, 'SELECT * FROM undo_steps WHERE id = ? AND undone_at IS NULL').get(id);
  const rows = row === undefined ? [] : rowsOf(db, id);
  if (row === undefined || rows.length === 0 || !fits(db, rows)) throw new AppError('undo-too-late', {});
  const step = asStep(row, rows);
  if (actor.isTheirs?.(step) === false) throw new AppError('not-allowed', {});
  // Rows that refer to each other come back together; what goes must say at once that something refers to it.
  if (rows.some(({ after }) => after === null)) db.exec('PRAGMA defer_foreign_keys = ON');
  const restored: { kind: TrashKind; id: string }[] = [];
  for (const noted of backwards(rows)) {
    if (noted.table === 'entries') takeBackEntry(db, noted, actor);
    else if (noted.table === 'trash') restored.push(restoreFromTrash(db, String(noted.key.id)));
    else takeBackRow(db, noted.table, noted);
  }
  statement(db, 'UPDATE undo_steps SET undone_at = ? WHERE id = ?').run(isoMomentOf(actor.at), id);
  noteAudit(db, {
    kind: 'undo',
    id: String(id),
    change: 'undone',
    after: { action: step.action, of: step.at },
  });
  const keys = (table: NotedTable, column: string) => [
    ...new Set(rows.filter((noted) => noted.table === table).map(({ key }) => String(key[column]))),
  ];
  return { step, entryIds: keys('entries', 'id'), letterIds: keys('dispatches', 'letter_id'), restored };
}

/** The last change first; but a history comes back behind what it is of, in its own order. */
function backwards(rows: readonly Noted[]): readonly Noted[] {
  const isHistory = ({ table }: Noted) => table === 'series_history';
  return [...rows.filter((noted) => !isHistory(noted)).toReversed(), ...rows.filter(isHistory)];
}

/** Rows that come and go with another one and are nothing that a person sees by itself. */
const parts: readonly NotedTable[] = ['group_members', 'series', 'series_history', 'deadlines'];

function asStep(row: Record<string, unknown>, rows: readonly Noted[]): UndoStep {
  const main = rows.filter(({ table }) => !parts.includes(table));
  const names = new Set(main.map(({ table, key }) => JSON.stringify([table, key])));
  return {
    id: whole(row.id),
    at: text(row.at),
    by: text(row.by),
    action: oneOf(undoableActions, row.action),
    rows: Math.max(1, names.size),
  };
}

const notedTables: readonly NotedTable[] = [
  ...(Object.keys(undoableTables) as UndoableTable[]),
  'entries',
  'trash',
];

function rowsOf(db: Connection, step: number): readonly Noted[] {
  const json = (value: unknown) => (value === null ? null : (JSON.parse(text(value)) as Row));
  return statement(db, 'SELECT * FROM undo_rows WHERE step = ? ORDER BY id')
    .all(step)
    .map((row) => ({
      table: oneOf(notedTables, row.table),
      key: JSON.parse(text(row.key)) as Noted['key'],
      before: json(row.before),
      after: json(row.after),
    }));
}

/** Does every row still say what the step left? Of one that it touched twice the last word counts. */
function fits(db: Connection, rows: readonly Noted[]): boolean {
  const last = new Map(rows.map((noted) => [JSON.stringify([noted.table, noted.key]), noted]));
  return [...last.values()].every((noted) => {
    if (noted.table === 'trash')
      return statement(db, 'SELECT 1 FROM trash WHERE id = ?').get(String(noted.key.id)) !== undefined;
    if (noted.table === 'entries') {
      const entry = findEntry(db, String(noted.key.id));
      if (entry === null || entry.voided !== null || entry.secrecy !== null) return false;
      return Object.entries(noted.after ?? {}).every(
        ([field, value]) => entry[field as keyof typeof entry] === value,
      );
    }
    return JSON.stringify(currentRow(db, noted.table, noted.key)) === JSON.stringify(noted.after);
  });
}

function currentRow(db: Connection, table: UndoableTable, key: Noted['key']): Row | null {
  const { condition, values } = where(table, key);
  const found = db
    .prepare(`SELECT ${imageOf(db, table, 't')} AS image FROM ${table} t WHERE ${condition}`)
    .get(...values);
  return found === undefined ? null : (JSON.parse(text(found.image)) as Row);
}

function where(table: UndoableTable, key: Noted['key']) {
  const columns: readonly string[] = undoableTables[table];
  return {
    condition: columns.map((column) => `${column} = ?`).join(' AND '),
    values: columns.map((column) => key[column] ?? null),
  };
}

/** What may not go because something refers to it says so, as when it is removed by hand. */
const removals = {
  prefixes: removePrefix,
  signatories: removeSignatory,
  recipients: removeRecipient,
  recipient_groups: removeGroup,
  phrases: removePhrase,
} as const satisfies Partial<Record<UndoableTable, (db: Connection, id: string) => void>>;

function takeBackRow(db: Connection, table: UndoableTable, { key, before, after }: Noted): void {
  const { condition, values } = where(table, key);
  if (before === null) {
    if (currentRow(db, table, key) === null) return; // went with the row it belonged to
    const remove = table in removals ? removals[table as keyof typeof removals] : null;
    if (remove !== null) remove(db, String(key.id));
    else db.prepare(`DELETE FROM ${table} WHERE ${condition}`).run(...values);
    return;
  }
  const columns = knownColumns(db, table, before);
  const cells = columns.map((column) => before[column] ?? null);
  if (after === null) {
    // A membership may have come back with its group; of anything else, the same made again stands in the way.
    const orIgnore = table === 'group_members' ? ' OR IGNORE' : '';
    // The day of a line came back with the line, but not who was to see to it.
    const orUpdate =
      table === 'deadlines'
        ? ` ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`
        : '';
    const insert = db.prepare(
      `INSERT${orIgnore} INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})${orUpdate}`,
    );
    inTime(() => insert.run(...cells));
  } else
    db.prepare(
      `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE ${condition}`,
    ).run(...cells, ...values);
}

/** Throws `undo-too-late` when something made since stands where the row stood. */
function inTime(write: () => unknown): void {
  try {
    write();
  } catch (cause) {
    if (!isRefusedRow(cause)) throw cause;
    throw new AppError('undo-too-late', {}, { cause });
  }
}

/** A correction against the correction: the history keeps both. */
function takeBackEntry(
  db: Connection,
  { key, before }: Noted,
  actor: { readonly at: Date; readonly by: string; readonly reason: string },
): void {
  correctEntry(db, { id: String(key.id), changes: (before ?? {}) as Corrections, ...actor });
}
