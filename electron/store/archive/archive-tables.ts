/**
 * Which tables an archive holds and how a row of them is written: JSON, a line a row, columns by their own names. What
 * can be made anew from the rest (search) is left out; what only lives inside a transaction is never there.
 */
import type { Connection } from '../database.ts';
import { text, whole } from '../row-values.ts';

export type ArchiveTable = { readonly name: string; readonly columns: readonly string[] };

type Value = string | number | null | Uint8Array;
export type ArchiveRow = Readonly<Record<string, Value>>;

/** Made from the entries and the pages' texts; whose page a text is stands in search_places, or they are still owed. */
const derived = /^search_(?!page_texts$|places$|owed$)/;
const passing: readonly string[] = ['audit_pending', 'exceptions_open'];
/** Who may sign in is a matter of each computer: no hash of a password leaves in an archive that anybody can read. */
const ownOfThisComputer: readonly string[] = [
  'people_plan',
  'people_secrets',
  'recovery_keys',
  'sign_in_tries',
  'vault_plan',
];

/** In the order of their names. */
export function archiveTables(db: Connection): readonly ArchiveTable[] {
  return db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name`,
    )
    .all()
    .map((row) => text(row.name))
    .filter((name) => !derived.test(name) && !passing.includes(name) && !ownOfThisComputer.includes(name))
    .map((name) => ({ name, columns: columnsOf(db, name) }));
}

function columnsOf(db: Connection, table: string): readonly string[] {
  return db
    .prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid')
    .all(table)
    .map((row) => text(row.name));
}

/** In an order that another copy of the same rows has as well. */
export function rowsInOrder(db: Connection, { name, columns }: ArchiveTable): Iterable<ArchiveRow> {
  const list = columns.map((column) => `"${column}"`).join(', ');
  return db
    .prepare(`SELECT ${list} FROM "${name}" ORDER BY ${orderOf(db, name)}`)
    .iterate() as Iterable<ArchiveRow>;
}

/** The key of tables without row numbers; elsewhere the order of writing. */
function orderOf(db: Connection, table: string): string {
  const row = db.prepare(`SELECT wr FROM pragma_table_list WHERE name = ? AND schema = 'main'`).get(table);
  if (whole(row?.wr) === 0) return 'rowid';
  const key = db.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').all(table);
  return key.map((column) => `"${text(column.name)}"`).join(', ');
}

/** Bytes, which JSON has no word for, as {"hex": "…"}. */
export function rowAsJson(row: ArchiveRow): string {
  return JSON.stringify(row, (_key, value: unknown) =>
    value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value,
  );
}

/** Null when the line is no row of the table: another shape, columns that it does not have. */
export function rowFromJson(line: string, { columns }: ArchiveTable): Value[] | null {
  const found = parsed(line);
  if (found === null || Object.keys(found).some((column) => !columns.includes(column))) return null;
  const values = columns.map((column) => decoded(found[column]));
  return values.some((value) => value === undefined) ? null : (values as Value[]);
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function decoded(value: unknown): Value | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  const hex = (value as { hex?: unknown } | undefined)?.hex;
  return typeof hex === 'string' && /^(?:[0-9a-f]{2})*$/.test(hex)
    ? new Uint8Array(Buffer.from(hex, 'hex'))
    : undefined;
}
