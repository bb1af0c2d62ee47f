/** Turns the words of a query into SQL: candidates from the index, then compared with the text itself where needed. */
import { slipsAllowed } from '../../shared/thai/nearly.ts';
import type { Connection } from './database.ts';
import { wordGap } from './search-functions.ts';
import { isSettled, matchOf, piecesOf, tokensOf } from './search-grams.ts';
import { statement } from './statement.ts';

export type Condition = { readonly sql: string; readonly values: readonly (string | number)[] };

/** Where words can stand: a table of texts (t) and the index (i) that points into it by the same number. */
export type Place = {
  readonly kind: 'subject' | 'line' | 'page';
  readonly index: string;
  /** Tables that tell whose text it is, beside the index. */
  readonly whose: string;
  readonly seq: string;
  readonly page: string;
  readonly table: string;
  readonly key: string;
  readonly text: string;
};

export const subjects: Place = {
  kind: 'subject',
  index: 'search_subject_index',
  whose: '',
  seq: 'i.rowid',
  page: 'NULL',
  table: 'search_lines',
  key: 'seq',
  text: 'subject',
};
export const lines: Place = { ...subjects, kind: 'line', index: 'search_line_index', text: 'line' };
export const pages: Place = {
  kind: 'page',
  index: 'search_page_index',
  whose: 'CROSS JOIN search_places p ON p.id = i.rowid',
  seq: 'p.seq',
  page: 'p.page',
  table: 'search_page_texts',
  key: 'id',
  text: 'text',
};

/** What else must hold of the entry (e), and between which lines and pages it lies. */
export type Within = Condition & {
  readonly lines: readonly [first: number, last: number];
  readonly pages: readonly [first: number, last: number];
};

/** SELECT of the seq of every entry with a text that holds all terms. */
export function containing(place: Place, terms: readonly string[]): Condition {
  const { from, where, values } = source(place, terms);
  return { sql: `SELECT ${place.seq} AS seq FROM ${from} WHERE ${where}`, values };
}

/** SELECT of seq and page of every such text, the newest first, to be read no further than needed. */
export function newestContaining(
  place: Place,
  terms: readonly string[],
  within: Within | null = null,
  match = terms.map(matchOf).join(' AND '),
): Condition {
  const { from, where, values } = source(place, terms, within, match);
  return { sql: `${selectBoth(place)} FROM ${from} WHERE ${where} ORDER BY i.rowid DESC`, values };
}

/**
 * The same with a slip or two in each longer word. One of its parts is then still whole: those are the candidates, of
 * which only the newest are looked at.
 */
export function newestNearly(
  place: Place,
  terms: readonly string[],
  within: Within | null = null,
): Condition {
  const bounds = within === null ? '' : 'AND i.rowid BETWEEN ? AND ?';
  const joined = within === null ? '' : `${place.whose} CROSS JOIN entries e ON e.seq = ${place.seq}`;
  const met = within === null ? '' : `AND (${within.sql})`;
  const match = terms.map(
    (term) =>
      `(${partsOf(term)
        .map((part) => `(${matchOf(part)})`)
        .join(' OR ')})`,
  );
  return {
    sql: `${selectBoth(place)} FROM
            (SELECT i.rowid FROM ${place.index} i ${joined}
             WHERE i.${place.index} MATCH ? ${bounds} ${met} ORDER BY i.rowid DESC LIMIT ${mostNearly[place.kind]}) i
          ${place.whose} CROSS JOIN ${place.table} t ON t.${place.key} = i.rowid
          WHERE search_nearly_holds(t.${place.text}, ?) ORDER BY i.rowid DESC`,
    values: [match.join(' AND '), ...boundsOf(place, within), ...(within?.values ?? []), terms.join(wordGap)],
  };
}

/** Some tenths of a second at the most. */
export const mostNearly = { subject: 20_000, line: 20_000, page: 4_000 } as const;

function partsOf(term: string): readonly string[] {
  const parts = slipsAllowed(term) + 1;
  const length = Math.ceil(term.length / parts);
  return Array.from({ length: parts }, (_, at) => term.slice(at * length, (at + 1) * length));
}

/** The index alone when it settles every term, otherwise the texts of its candidates too. */
function source(
  place: Place,
  terms: readonly string[],
  within: Within | null = null,
  match = terms.map(matchOf).join(' AND '),
): { from: string; where: string; values: readonly (string | number)[] } {
  const from = [`${place.index} i ${place.whose}`];
  const where = [`i.${place.index} MATCH ?`];
  const values: (string | number)[] = [match];
  // CROSS JOIN holds SQLite to this order of the tables: the index streams, entries and texts are looked up.
  if (within !== null) {
    from.push(`CROSS JOIN entries e ON e.seq = ${place.seq}`);
    where.push('i.rowid BETWEEN ? AND ?', `(${within.sql})`);
    values.push(...boundsOf(place, within), ...within.values);
  }
  const open = terms.filter((term) => !isSettled(term));
  if (open.length > 0) {
    from.push(`CROSS JOIN ${place.table} t ON t.${place.key} = i.rowid`);
    where.push(place.kind === 'page' ? `search_holds(t.text, ?)` : comparison(place, open));
    values.push(...(place.kind === 'page' ? [open.join(wordGap)] : open));
  }
  return { from: from.join(' '), where: where.join(' AND '), values };
}

/** Enough to leave hardly a text that does not hold the word. */
const rarestPieces = 5;
/** More when they are rare as well: where words meet that seldom stand together. */
const mostRare = 7;
/** So many of the newest texts with a token tell how seldom it is. */
const sampled = 24;
/** In one text of so many, or fewer. */
const rareFrom = 20;

/**
 * The match by those tokens of each word that are seldom: passing through the common ones is what would take time.
 * Null: a token of the word stands in no text at all. What holds for lines holds for the subjects, which are part of them.
 */
export function rareMatch(db: Connection, place: Place, terms: readonly string[]): string | null {
  const chosen: string[] = [];
  for (const term of terms) {
    const tokens = rarest(db, place, term);
    if (tokens === null) return null;
    chosen.push(...tokens);
  }
  return [...new Set(chosen)].join(' AND ');
}

function rarest(db: Connection, place: Place, term: string): readonly string[] | null {
  if (isSettled(term)) return tokensOf(term);
  const { threes, sixes } = piecesOf(term);
  const sample = statement(
    db,
    `SELECT count(*) AS texts, min(id) AS oldest FROM
       (SELECT rowid AS id FROM ${place.index} WHERE ${place.index} MATCH ? ORDER BY rowid DESC LIMIT ${sampled})`,
  );
  const known: { texts: number; oldest: number; tokens: readonly string[] }[] = [];
  for (const { token, beside } of [...threes.map((token) => ({ token, beside: [] })), ...sixes]) {
    const { texts, oldest } = sample.get(token) ?? {};
    if (texts === 0) return null;
    known.push({ texts: Number(texts), oldest: Number(oldest), tokens: [token, ...beside] });
  }
  const newest = Number(statement(db, `SELECT max(${place.key}) AS id FROM ${place.table}`).get()?.id ?? 0);
  known.sort((a, b) => a.texts - b.texts || a.oldest - b.oldest);
  return known.flatMap(({ texts, oldest, tokens }, at) => {
    const isRare = texts < sampled || newest - oldest > sampled * rareFrom;
    // Beside the rarest of all lie others like it, and several tell more: a six shares its token with some others.
    if (isRare && at < 2) return tokens;
    return at < (isRare ? mostRare : rarestPieces) ? tokens.slice(0, 1) : [];
  });
}

function boundsOf(place: Place, within: Within | null): readonly number[] {
  return within === null ? [] : place.kind === 'page' ? within.pages : within.lines;
}

function comparison(place: Place, terms: readonly string[]): string {
  return terms.map(() => `instr(t.${place.text}, ?) > 0`).join(' AND ');
}

function selectBoth(place: Place): string {
  return `SELECT ${place.seq} AS seq, ${place.page} AS page`;
}
