/** Turns the words of a query into SQL: candidates from the trigram index, then compared with the text itself. */
import type { Connection } from './database.ts';
import { statement } from './statement.ts';

export type Condition = { readonly sql: string; readonly values: readonly (string | number)[] };

/** Where words can stand: a table of texts (t) and the index (i) that points into it by the same number. */
export type Place = {
  readonly kind: 'subject' | 'line' | 'page';
  readonly index: string;
  readonly table: string;
  readonly key: string;
  readonly text: string;
  /** Whose text it is, and which page, told from the number alone. */
  readonly seqOf: (id: string) => string;
  readonly pageOf: (id: string) => string;
  /** How many of the newest texts are looked at one by one for words of one or two letters. */
  readonly newest: number;
};

export const subjects: Place = {
  kind: 'subject',
  index: 'search_subject_index',
  table: 'search_lines',
  key: 'seq',
  text: 'subject',
  seqOf: (id) => id,
  pageOf: () => 'NULL',
  newest: 2_000,
};
export const lines: Place = { ...subjects, kind: 'line', index: 'search_line_index', text: 'line' };
export const pages: Place = {
  kind: 'page',
  index: 'search_page_index',
  table: 'search_pages',
  key: 'id',
  text: 'folded',
  seqOf: (id) => `${id} >> 16`,
  pageOf: (id) => `${id} & 65535`,
  newest: 300,
};

/** More trigrams than this begin only with a letter that stands nearly everywhere: comparing is quicker than merging. */
const mostTrigrams = 400;
/** Enough to leave few candidates; the comparison decides. */
const mostPieces = 10;

/** SELECT of the seq of every entry with a text that holds all terms. */
export function containing(db: Connection, place: Place, terms: readonly string[]): Condition {
  const { id, from, where, values } = source(db, place, terms);
  return { sql: `SELECT ${place.seqOf(id)} AS seq FROM ${from} WHERE ${where}`, values };
}

/** SELECT of seq and page of every such text, the newest first; stops as soon as the caller has enough. */
export function newestContaining(db: Connection, place: Place, terms: readonly string[]): Condition {
  const { id, from, where, values } = source(db, place, terms);
  return { sql: `${selectBoth(place, id)} FROM ${from} WHERE ${where} ORDER BY ${id} DESC`, values };
}

/** The same among the newest texts only: for words so short that they stand in most of them. */
export function amongNewest(place: Place, terms: readonly string[]): Condition {
  const id = `t.${place.key}`;
  return {
    sql: `${selectBoth(place, id)} FROM
            (SELECT * FROM ${place.table} ORDER BY ${place.key} DESC LIMIT ${place.newest}) t
          WHERE ${comparison(place, terms)} ORDER BY ${id} DESC`,
    values: terms,
  };
}

/** The index alone when it settles every term, the texts alone when it settles none, otherwise both. */
function source(
  db: Connection,
  place: Place,
  terms: readonly string[],
): { id: string; from: string; where: string; values: readonly string[] } {
  const { match, open } = narrowing(db, place, terms);
  const text = `t.${place.key}`;
  if (match === null)
    return { id: text, from: `${place.table} t`, where: comparison(place, open), values: open };
  const matched = `i.${place.index} MATCH ?`;
  if (open.length === 0) return { id: 'i.rowid', from: `${place.index} i`, where: matched, values: [match] };
  return {
    id: 'i.rowid',
    // CROSS JOIN holds SQLite to this order of the tables: the index streams, its texts are looked up.
    from: `${place.index} i CROSS JOIN ${place.table} t ON ${text} = i.rowid`,
    where: `${matched} AND ${comparison(place, open)}`,
    values: [match, ...open],
  };
}

function comparison(place: Place, terms: readonly string[]): string {
  return terms.map(() => `instr(t.${place.text}, ?) > 0`).join(' AND ');
}

function selectBoth(place: Place, id: string): string {
  return `SELECT ${place.seqOf(id)} AS seq, ${place.pageOf(id)} AS page`;
}

/** Shorter than a trigram. */
export function isShort(term: string): boolean {
  return [...term].length < 3;
}

export type Narrowing = {
  /** For FTS5; null when the index cannot narrow anything down. */
  readonly match: string | null;
  /** Terms that the match does not settle and that must be compared with the text. */
  readonly open: readonly string[];
};

export function narrowing(db: Connection, place: Place, terms: readonly string[]): Narrowing {
  const long = terms.filter((term) => !isShort(term));
  if (long.length > 0)
    return {
      match: long.flatMap(pieces).map(quoted).join(' AND '),
      open: terms.filter((term) => [...term].length !== 3),
    };
  const groups = terms.map((term) => ({ term, trigrams: trigramsFrom(db, place, term) }));
  const settled = groups.filter(({ trigrams }) => trigrams.length <= mostTrigrams);
  const open = groups.filter((group) => !settled.includes(group)).map(({ term }) => term);
  if (settled.length === 0) return { match: null, open };
  return { match: settled.map(({ trigrams }) => anyOf(trigrams)).join(' AND '), open };
}

/** Nothing begins so: a trigram that stands in no text. */
const nowhere = '"\ue001\ue001\ue001"';

function anyOf(trigrams: readonly string[]): string {
  return trigrams.length === 0 ? nowhere : `(${trigrams.map(quoted).join(' OR ')})`;
}

function trigramsFrom(db: Connection, place: Place, term: string): readonly string[] {
  return statement(db, `SELECT term FROM ${place.index}_words WHERE term >= ? AND term < ? LIMIT ?`)
    .all(term, `${term}\u{10ffff}`, mostTrigrams + 1)
    .map((row) => String(row.term));
}

/** Trigrams that together cover the term, evenly thinned when it is long. */
function pieces(term: string): readonly string[] {
  const letters = [...term];
  const last = letters.length - 3;
  const starts: number[] = [];
  for (let at = 0; at < last; at += 3) starts.push(at);
  starts.push(last);
  const step = Math.max(1, starts.length / mostPieces);
  const chosen = starts.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  return chosen.map((at) => letters.slice(at, at + 3).join(''));
}

function quoted(piece: string): string {
  return `"${piece.replaceAll('"', '""')}"`;
}
