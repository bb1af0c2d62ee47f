/** What the office's four lists have in common: an order, an id, a name that is theirs alone, and rows that refer to them. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import type { Connection } from './database.ts';

type Table = 'prefixes' | 'signatories' | 'recipients' | 'recipient_groups';
const whatOf = {
  prefixes: 'prefix',
  signatories: 'signatory',
  recipients: 'recipient',
  recipient_groups: 'group',
} as const satisfies Record<Table, string>;

/** Throws `in-use` when register rows, letters or series still refer to it. */
export function removeRow(db: Connection, table: Table, id: string): void {
  let changes: number | bigint;
  try {
    changes = db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id).changes;
  } catch (cause) {
    if (isConstraint(cause)) throw new AppError('in-use', { what: whatOf[table] });
    throw cause;
  }
  if (changes === 0) throw new AppError('not-found', { what: whatOf[table] });
}

export function rowsOf(db: Connection, table: Table): Record<string, unknown>[] {
  return db.prepare(`SELECT * FROM ${table} ORDER BY position, id`).all();
}

export function hasOtherDefault(
  db: Connection,
  table: 'prefixes' | 'recipient_groups',
  id?: string,
): boolean {
  return db.prepare(`SELECT 1 FROM ${table} WHERE is_default = 1 AND id <> ?`).get(id ?? '') !== undefined;
}

/** Inserts without an id, otherwise updates; `not-found` when the id is unknown, `name-taken` when another row has its name or code. */
export function writeRow(
  db: Connection,
  table: Table,
  id: string | undefined,
  isSample: boolean,
  values: Readonly<Record<string, string | number | null>>,
): string {
  const columns = Object.keys(values);
  try {
    if (id !== undefined) {
      const assignments = columns.map((column) => `${column} = ?`).join(', ');
      const done = db
        .prepare(`UPDATE ${table} SET ${assignments} WHERE id = ?`)
        .run(...Object.values(values), id);
      if (done.changes === 0) throw new AppError('not-found', { what: whatOf[table] });
      return id;
    }
    const made = randomUUID();
    db.prepare(
      `INSERT INTO ${table} (id, position, is_sample, ${columns.join(', ')})
       VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM ${table}), ?, ${columns.map(() => '?').join(', ')})`,
    ).run(made, Number(isSample), ...Object.values(values));
    return made;
  } catch (cause) {
    if (isConstraint(cause)) throw new AppError('name-taken', { name: String(values.code ?? values.name) });
    throw cause;
  }
}

/** SQLITE_CONSTRAINT (19) and its extended codes: 787 foreign key, 2067 unique. */
function isConstraint(error: unknown): boolean {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' && (code & 0xff) === 19;
}
