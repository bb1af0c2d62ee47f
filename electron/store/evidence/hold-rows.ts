/**
 * Holds every row against what the log last said of it: a row changed past the triggers is found, and one that was
 * slipped in or taken out. Log and table are read side by side in the order of ids, so that memory stays flat.
 */
import type { Break, Difference } from '../../../shared/register/evidence.ts';
import type { Connection } from '../database.ts';
import { type AuditedTable, auditedTables } from '../migrations/audited.ts';
import { oneOf, text, whole } from '../row-values.ts';
import type { Findings } from './findings.ts';

const books = ['received', 'sent'] as const;

type Value = string | number | null;
type Facts = Readonly<Record<string, Value>>;
/** What the log says of a row; `columns` null: gone. */
type Said = {
  readonly id: string;
  readonly columns: Map<string, Value> | null;
  /** Everything was said; false where some of it was erased. */
  readonly isWhole: boolean;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
};

/** Returns how many rows were held. */
export function holdRows(db: Connection, findings: Findings): number {
  const tables = auditedTables().filter(({ table }) => hasTable(db, table));
  const total = tables.reduce((sum, { table }) => sum + countOf(db, table), 0);
  let done = 0;
  for (const table of tables)
    done += holdTable(db, table, findings, (rows) => findings.tell('rows', done + rows, total));
  return done;
}

function holdTable(
  db: Connection,
  spec: AuditedTable,
  findings: Findings,
  tell: (rows: number) => void,
): number {
  const { kind } = spec;
  const said = wordsOf(db, kind);
  const defaults = defaultsOf(db, spec.table);
  let word = said.next();
  let rows = 0;
  for (const row of rowsOf(db, spec)) {
    while (!word.done && word.value.id < row.id) {
      if (word.value.columns !== null) findings.add(missing(kind, word.value));
      word = said.next();
    }
    const mine = !word.done && word.value.id === row.id ? word.value : null;
    if (mine === null || mine.columns === null)
      findings.add({ what: 'row-unrecorded', row: rowOf(db, kind, row.id) });
    else {
      const differences = differencesOf(mine, mine.columns, row.facts, defaults);
      if (differences.length > 0)
        findings.add({ what: 'row-changed', ...linkOf(mine), row: rowOf(db, kind, row.id), differences });
    }
    if (mine !== null) word = said.next();
    rows += 1;
    if (rows % 500 === 0) tell(rows);
  }
  for (; !word.done; word = said.next())
    if (word.value.columns !== null) findings.add(missing(kind, word.value));
  tell(rows);
  return rows;
}

function missing(kind: string, said: Said): Pick<Break, 'what' | 'seq' | 'at' | 'by' | 'row'> {
  const columns = said.columns ?? new Map<string, Value>();
  const [book, running, year] = [columns.get('book'), columns.get('running'), columns.get('year')];
  const isLine = typeof book === 'string' && typeof running === 'number' && typeof year === 'number';
  const entry = isLine && kind === 'entry' ? { book: oneOf(books, book), running, year } : null;
  return { what: 'row-missing', ...linkOf(said), row: { kind, id: said.id, entry } };
}

function linkOf({ seq, at, by }: Said) {
  return { seq, at, by };
}

/** Folded row by row, in the order of ids. */
function* wordsOf(db: Connection, kind: string): Generator<Said> {
  const links = db
    .prepare(
      `SELECT l.id, l.seq, l.at, l.by, l.change, v.after, v.salt IS NULL AS gone FROM audit_log l
       LEFT JOIN audit_values v USING (seq) WHERE l.kind = ? ORDER BY l.id, l.seq`,
    )
    .iterate(kind);
  let said: Said | null = null;
  for (const link of links) {
    const id = text(link.id);
    if (said !== null && said.id !== id) {
      yield said;
      said = null;
    }
    said = {
      id,
      seq: whole(link.seq),
      at: text(link.at),
      by: text(link.by),
      ...after(said, text(link.change), link.gone === 1, link.after),
    };
  }
  if (said !== null) yield said;
}

function after(
  before: Said | null,
  change: string,
  isGone: boolean,
  values: unknown,
): Pick<Said, 'columns' | 'isWhole'> {
  if (change === 'removed') return { columns: null, isWhole: true };
  const known = before?.columns ?? new Map<string, Value>();
  // Rows stay when what the log recites of them is erased; what is said later counts.
  if (change === 'erased' || isGone) return { columns: new Map(), isWhole: false };
  const facts = typeof values === 'string' ? (JSON.parse(values) as Facts) : {};
  for (const [column, value] of Object.entries(facts)) known.set(column, value);
  return { columns: known, isWhole: before?.isWhole ?? true };
}

function* rowsOf(db: Connection, spec: AuditedTable): Generator<{ id: string; facts: Facts }> {
  const { table, columns, except, hushed, shown = [] } = spec;
  const on = (sql: string) => sql.replaceAll('@', 't');
  const object = (names: readonly string[]) =>
    `json_object(${names.map((name) => `'${name}', t.${name}`).join(', ')})`;
  const facts =
    hushed === undefined
      ? object(columns)
      : `CASE WHEN ${on(hushed)} THEN ${object(shown)} ELSE ${object(columns)} END`;
  const rows = db
    .prepare(
      `SELECT ${isCounted(db, spec) ? `CAST(${on(spec.id)} AS TEXT)` : on(spec.id)} AS id, ${facts} AS facts FROM ${table} t
       WHERE ${except === undefined ? 'true' : `NOT (${on(except)})`} ORDER BY 1`,
    )
    .iterate();
  for (const row of rows) yield { id: text(row.id), facts: JSON.parse(text(row.facts)) as Facts };
}

/** Named by a number: the log keeps it as text and in the order of text. The others are read by their index. */
function isCounted(db: Connection, { table, id }: AuditedTable): boolean {
  const sql = "SELECT 1 FROM pragma_table_info(?) WHERE '@.' || name = ? AND type = 'INTEGER'";
  return db.prepare(sql).get(table, id) !== undefined;
}

function differencesOf(
  { isWhole }: Said,
  logged: ReadonlyMap<string, Value>,
  found: Facts,
  defaults: ReadonlyMap<string, string>,
): readonly Difference[] {
  return Object.entries(found).flatMap(([column, value]) => {
    const said = logged.get(column);
    // Never mentioned: empty, as new columns are in rows that were there before.
    if (said === undefined && (!isWhole || isEmpty(value) || String(value) === defaults.get(column)))
      return [];
    if (said !== undefined && (said === value || (isEmpty(said) && isEmpty(value)))) return [];
    return [{ column, logged: shownValue(said ?? null), found: shownValue(value) }];
  });
}

function isEmpty(value: Value): boolean {
  return value === null || value === '';
}

function shownValue(value: Value): string {
  return String(value ?? '').slice(0, 200);
}

function defaultsOf(db: Connection, table: string): ReadonlyMap<string, string> {
  const rows = db
    .prepare('SELECT name, dflt_value FROM pragma_table_info(?) WHERE dflt_value IS NOT NULL')
    .all(table);
  return new Map(rows.map((row) => [text(row.name), text(row.dflt_value).replace(/^'(.*)'$/s, '$1')]));
}

function rowOf(db: Connection, kind: string, id: string): NonNullable<Break['row']> {
  if (kind !== 'entry') return { kind, id, entry: null };
  const line = db.prepare('SELECT book, running, year FROM entries WHERE id = ?').get(id);
  if (line === undefined) return { kind, id, entry: null };
  const book = oneOf(books, line.book);
  return { kind, id, entry: { book, running: whole(line.running), year: whole(line.year) } };
}

function hasTable(db: Connection, table: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined;
}

function countOf(db: Connection, table: string): number {
  return whole(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
}
