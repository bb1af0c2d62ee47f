/** Lines of a register sorted by one of their columns, as a question asks for it. What is kept for it: store/learnt-order.ts. */
import type { RegisterQuery } from '../../shared/register/query.ts';
import type { RegisterSort, SortColumn } from '../../shared/register/sort.ts';
import type { Connection } from './database.ts';
import { orderOwed } from './learnt-order.ts';
import { isOwed } from './search-owed.ts';

/** Another order than that of entering, which `order` asks for as well. */
export function sortOf({ sort }: Pick<RegisterQuery, 'sort'>): SortBy | null {
  return sort == null || sort.column === 'running' ? null : { ...sort, column: sort.column };
}

export type SortBy = Omit<RegisterSort, 'column'> & { readonly column: Exclude<SortColumn, 'running'> };

const columnOf = {
  documentDate: 'document_date',
  from: 'sender',
  to: 'recipient',
  subject: 'subject',
} as const satisfies Record<SortBy['column'], string>;

/** Days begin with the oldest; of one sender the newest comes first. The index serves forwards and backwards. */
function orderBy({ column, direction }: SortBy, seq: string): string {
  const [one, other] = direction === 'ascending' ? ['ASC', 'DESC'] : ['DESC', 'ASC'];
  return `${columnOf[column]} ${one}, ${seq} ${column === 'documentDate' ? one : other}`;
}

/** Of the lines that a question on `entries` finds, the places in the order of entering, sorted. */
export function sorted(
  sort: SortBy,
  { table, sql }: { readonly table: string; readonly sql: string },
): string {
  const found = `SELECT seq, document_date FROM ${table} WHERE ${sql}`;
  const order = orderBy(sort, 'found.seq');
  if (sort.column === 'documentDate') return `SELECT seq FROM (${found}) found ORDER BY ${order}`;
  return `SELECT found.seq FROM (${found}) found LEFT JOIN entry_order ON entry_order.seq = found.seq ORDER BY ${order}`;
}

/** The whole book of a year lies in an index in this order: nothing has to be sorted. Book and year, then a stretch. */
export function stretchOfYear(sort: SortBy): string {
  const table = sort.column === 'documentDate' ? 'entries' : 'entry_order';
  const index = `${table}_by_${columnOf[sort.column]}`;
  return `SELECT seq FROM ${table} INDEXED BY ${index} WHERE book = ? AND year = ?
    ORDER BY ${orderBy(sort, 'seq')} LIMIT ? OFFSET ?`;
}

const unnarrowed: ReadonlySet<string> = new Set<keyof RegisterQuery>([
  'book',
  'year',
  'sort',
  'order',
  'offset',
  'limit',
]);

/** Nothing but the book and its year is asked for, and all lines of it are learnt. */
export function isYearAlone(db: Connection, query: RegisterQuery): boolean {
  const narrowed = Object.entries(query).filter(
    ([name, value]) => value !== null && value !== undefined && !unnarrowed.has(name),
  );
  return query.year !== null && narrowed.length === 0 && !isOwed(db) && orderOwed(db) === null;
}
