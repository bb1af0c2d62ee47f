/**
 * Triggers that note every change of a table for the audit log. They only write down what was and what is; the
 * transaction links the notes into the chain before it commits (store/audit-log.ts). A change that some other program
 * made leaves its note as well, and is named as such.
 */

export type AuditedTable = {
  readonly table: string;
  /** What the log calls a row of it. */
  readonly kind: string;
  /** SQL that names the row, with `@` for NEW or OLD: `@.id`, `@.letter_id || ' ' || @.version`. */
  readonly id: string;
  readonly columns: readonly string[];
  /** SQL condition with `@`: such rows are not noted at all. */
  readonly except?: string;
  /** SQL condition with `@`: of such rows only `shown` columns are noted (classified letters, rules §13.9). */
  readonly hushed?: string;
  readonly shown?: readonly string[];
};

const known = new Map<string, AuditedTable>();

/** What is noted today, by table: of one that was named twice the last word counts. Verification holds rows against it. */
export function auditedTables(): readonly AuditedTable[] {
  return [...known.values()];
}

export function audited(given: AuditedTable): string {
  known.set(given.table, given);
  const { table, kind, columns, except } = given;
  const id = (row: Row) => on(row, given.id);
  const unless = (row: Row) => (except === undefined ? 'true' : `NOT (${on(row, except)})`);
  const changed = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');
  const note = (row: Row, change: string, before: string, after: string) =>
    `INSERT INTO audit_pending (kind, id, change, before, after)
     VALUES ('${kind}', ${id(row)}, '${change}', ${before}, ${after});`;
  return `
DROP TRIGGER IF EXISTS audited_${table}_added;
DROP TRIGGER IF EXISTS audited_${table}_changed;
DROP TRIGGER IF EXISTS audited_${table}_removed;
CREATE TRIGGER audited_${table}_added AFTER INSERT ON ${table} WHEN ${unless('NEW')}
BEGIN ${note('NEW', 'added', 'NULL', valuesOf('NEW', given))} END;
CREATE TRIGGER audited_${table}_changed AFTER UPDATE OF ${columns.join(', ')} ON ${table}
WHEN (${changed}) AND ${unless('NEW')}
BEGIN ${note('NEW', 'changed', valuesOf('OLD', given), valuesOf('NEW', given))} END;
CREATE TRIGGER audited_${table}_removed AFTER DELETE ON ${table} WHEN ${unless('OLD')}
BEGIN ${note('OLD', 'removed', valuesOf('OLD', given), 'NULL')} END;
`;
}

type Row = 'NEW' | 'OLD';

function on(row: Row, sql: string): string {
  return sql.replaceAll('@', row);
}

function valuesOf(row: Row, { columns, hushed, shown = [] }: AuditedTable): string {
  const all = objectOf(row, columns);
  return hushed === undefined
    ? all
    : `CASE WHEN ${on(row, hushed)} THEN ${objectOf(row, shown)} ELSE ${all} END`;
}

function objectOf(row: Row, columns: readonly string[]): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
}
