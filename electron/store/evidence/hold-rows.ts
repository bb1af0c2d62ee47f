/**
 * Holds every row against what the log last said of it: a row changed past the triggers is found, and one that was
 * slipped in or taken out. Log and table are read side by side in the order of ids, so that memory stays flat.
 */
import type { Break, Difference } from '../../../shared/register/evidence.ts';
import type { Connection } from '../database.ts';
import { type AuditedTable, auditedTables } from '../migrations/audited.ts';
import { factsIn, oneOf, text, whole } from '../row-values.ts';
import type { Findings } from './findings.ts';

const books = ['received', 'sent'] as const;

type Value = string | number | null;
type Facts = Readonly<Record<string, Value>>;
/** A row: `json` holds those of its columns that say anything, in the words and the order of the log. */
type Row = { readonly id: string; readonly json: string; readonly isHushed: boolean };
/** What the log says of a row. */
type Said = {
  readonly id: string;
  /** Folded; null: gone. Made when it is asked for, as most rows are told once and for all. */
  columns(): ReadonlyMap<string, Value> | null;
  /** All that was ever said of it, as it stands there; null where it was said in several links. */
  readonly json: string | null;
  /** Everything was said; false where some of it was erased. */
  readonly isWhole: boolean;
  /** The last link that speaks of it. */
  readonly seq: number;
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
      addMissing(db, kind, word.value, findings);
      word = said.next();
    }
    const mine = !word.done && word.value.id === row.id ? word.value : null;
    if (mine === null || mine.json !== row.json) {
      const logged = mine?.columns() ?? null;
      if (mine === null || logged === null)
        findings.add({ what: 'row-unrecorded', row: rowOf(db, kind, row.id) });
      else {
        const differences = differencesOf(mine, logged, factsOf(spec, row), defaults);
        if (differences.length > 0)
          findings.add({
            what: 'row-changed',
            ...linkOf(db, mine),
            row: rowOf(db, kind, row.id),
            differences,
          });
      }
    }
    if (mine !== null) word = said.next();
    rows += 1;
    if (rows % 500 === 0) tell(rows);
  }
  for (; !word.done; word = said.next()) addMissing(db, kind, word.value, findings);
  tell(rows);
  return rows;
}

/** Unless the log says that it is gone. */
function addMissing(db: Connection, kind: string, said: Said, findings: Findings): void {
  const columns = said.columns();
  if (columns === null) return;
  const [book, running, year] = [columns.get('book'), columns.get('running'), columns.get('year')];
  const isLine = typeof book === 'string' && typeof running === 'number' && typeof year === 'number';
  const entry = isLine && kind === 'entry' ? { book: oneOf(books, book), running, year } : null;
  findings.add({ what: 'row-missing', ...linkOf(db, said), row: { kind, id: said.id, entry } });
}

function linkOf(db: Connection, { seq }: Said) {
  const link = db.prepare('SELECT at, by FROM audit_log WHERE seq = ?').get(seq);
  return { seq, at: text(link?.at), by: text(link?.by) };
}

/** `plain`: it says what the row's columns are. */
const [plain, removed, erased] = [0, 1, 2] as const;
type Link = readonly [id: string, seq: number, after: string | null, what: 0 | 1 | 2];

/** Link after link of one row, then of the next, in the order of ids. */
function* wordsOf(db: Connection, kind: string): Generator<Said> {
  const query = db.prepare(
    `SELECT l.id, l.seq, v.after,
       CASE WHEN l.change = 'removed' THEN ${removed}
         WHEN l.change = 'erased' OR v.salt IS NULL THEN ${erased} ELSE ${plain} END
     FROM audit_log l LEFT JOIN audit_values v USING (seq) WHERE l.kind = ? ORDER BY l.id, l.seq`,
  );
  query.setReturnArrays(true);
  let links: Link[] = [];
  for (const each of query.iterate(kind)) {
    const link = each as unknown as Link;
    if (links[0] !== undefined && links[0][0] !== link[0]) {
      yield saidBy(links);
      links = [];
    }
    links.push(link);
  }
  if (links.length > 0) yield saidBy(links);
}

function saidBy(links: readonly Link[]): Said {
  const last = links.at(-1);
  if (last === undefined) throw new Error('nothing was said');
  const [id, seq, after, what] = last;
  const json = links.length === 1 && what === plain ? after : null;
  return { id, seq, isWhole: links.every(isWholly), json, columns: () => folded(links) };
}

/** What was removed begins anew; what was erased is not known. */
function isWholly([, , , what]: Link, at: number, links: readonly Link[]): boolean {
  return what !== erased || at < links.findLastIndex(([, , , later]) => later === removed);
}

function folded(links: readonly Link[]): ReadonlyMap<string, Value> | null {
  let columns: Map<string, Value> | null = null;
  for (const [, , after, what] of links) {
    if (what === removed) columns = null;
    // Rows stay when what the log recites of them is erased; what is said later counts.
    else if (what === erased) columns = new Map();
    else {
      columns ??= new Map();
      // That its words are spoiled, the walk along the chain has told.
      for (const [column, value] of Object.entries(factsIn(after))) columns.set(column, value);
    }
  }
  return columns;
}

function* rowsOf(db: Connection, spec: AuditedTable): Generator<Row> {
  const { table, columns, except, hushed, shown = [] } = spec;
  const on = (sql: string) => sql.replaceAll('@', 't');
  // Columns that say nothing are left out, as the log leaves them out: json_patch drops what is null.
  const object = (names: readonly string[]) =>
    `json_patch('{}', json_object(${names.map((name) => `'${name}', nullif(t.${name}, '')`).join(', ')}))`;
  const isHushed = hushed === undefined ? '0' : `(${on(hushed)})`;
  const query = db.prepare(
    `SELECT ${isCounted(db, spec) ? `CAST(${on(spec.id)} AS TEXT)` : on(spec.id)} AS id,
       CASE WHEN ${isHushed} THEN ${object(shown)} ELSE ${object(columns)} END, ${isHushed} FROM ${table} t
     WHERE ${except === undefined ? 'true' : `NOT (${on(except)})`} ORDER BY 1`,
  );
  query.setReturnArrays(true);
  for (const each of query.iterate()) {
    const [id, json, flag] = each as unknown as readonly [unknown, string, number];
    yield { id: text(id), json, isHushed: flag === 1 };
  }
}

function factsOf({ columns, shown = [] }: AuditedTable, { json, isHushed }: Row): Facts {
  const found = JSON.parse(json) as Facts;
  return Object.fromEntries((isHushed ? shown : columns).map((column) => [column, found[column] ?? null]));
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
