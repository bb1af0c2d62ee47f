/**
 * Who may sign in after going back to an older book. The people of the backup hold, with their passwords of then; the
 * recovery key on today's sheet opens it beside the backup's own, so that nobody is locked out. A backup of a time without
 * users does not throw the door open: today's people come along. Call inside a transaction.
 */
import type { Connection } from './database.ts';
import { statement } from './statement.ts';

type Row = Readonly<Record<string, string | number | null>>;
type Table = (typeof carried)[number];
export type HeldPeople = { readonly isOn: boolean; readonly rows: Readonly<Record<Table, readonly Row[]>> };

/** In the order in which they refer to each other. */
const carried = [
  'people',
  'people_secrets',
  'acting_grants',
  'sign_in_tries',
  'recovery_keys',
  'people_plan',
] as const;

export function heldPeople(db: Connection): HeldPeople {
  const rows = Object.fromEntries(
    carried.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all() as Row[]]),
  ) as Record<Table, Row[]>;
  return { isOn: rows.people_plan[0]?.is_on === 1, rows };
}

/** Null: an older schema, or damage. */
export function readablePeople(db: Connection): HeldPeople | null {
  try {
    return heldPeople(db);
  } catch {
    return null;
  }
}

export function carryPeople(db: Connection, held: HeldPeople): void {
  if (!held.isOn) return;
  const isOnThere = statement(db, 'SELECT is_on FROM people_plan').get()?.is_on === 1;
  if (isOnThere) {
    held.rows.recovery_keys.forEach((row) => void insert(db, 'recovery_keys', row));
    return;
  }
  const names = new Set(held.rows.people.map(({ name }) => name));
  for (const { id, name } of db.prepare('SELECT id, name FROM people WHERE removed_at IS NULL').all())
    if (names.has(String(name)) && !held.rows.people.some((row) => row.id === id))
      db.prepare("UPDATE people SET removed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = ?").run(
        String(id),
      );
  for (const table of carried) for (const row of held.rows[table]) insert(db, table, row);
}

function insert(db: Connection, table: Table, row: Row): void {
  const columns = Object.keys(row);
  const key = columns[0] ?? '';
  const rest = columns.slice(1).map((column) => `${column} = excluded.${column}`);
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (${key}) DO UPDATE SET ${rest.join(', ')}`,
  ).run(...Object.values(row));
}
