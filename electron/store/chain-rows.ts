/**
 * What a letter is tied to: upward the letters it encloses, cites or sends on, downward those that were made of it or
 * cite it. Told from links between entries, from the bundle it came in, and from the numbers that stand on its pages.
 */
import {
  formatDocumentNumberArabic,
  numberPattern,
  parseDocumentNumber,
} from '../../shared/document/number.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { entryFieldsFromLetter } from '../../shared/register/from-letter.ts';
import type { ChainLink, LetterChain } from '../../shared/register/search.ts';
import { buddhistYear } from '../../shared/thai/date.ts';
import { fold } from '../../shared/thai/fold.ts';
import { toArabicDigits } from '../../shared/thai/numerals.ts';
import type { Connection } from './database.ts';
import { findRow, mustFind } from './find-entry.ts';
import { readingOf } from './reading-rows.ts';
import { entriesBySeq } from './register-list.ts';
import { learnAll } from './search-owed.ts';
import { newestContaining, pages } from './search-terms.ts';
import { statement } from './statement.ts';

/** A department's letter, the province's, ours, and what comes of ours. */
const mostSteps = 3;
/** A circular may be cited by hundreds of answers; the newest are shown. */
const mostCiting = 30;

/** Throws `not-found`. */
export function chainOf(db: Connection, entryId: string): LetterChain {
  learnAll(db);
  const root = mustFind(db, entryId);
  const above = walk(root, (entry) => tiesAbove(db, entry));
  const below = walk(root, (entry) => tiesBelow(db, entry));
  const sent = [root, ...below.flatMap(({ letter }) => letter.entry ?? [])].filter(
    ({ book }) => book === 'sent',
  );
  return { above, below, recipients: sent.flatMap((entry) => recipientsOf(db, entry)) };
}

type Tie = Omit<ChainLink, 'depth'>;

/** Nearest first; a letter that is reached by two ways stands where it is nearest. */
function walk(root: RegisterEntry, tiesOf: (entry: RegisterEntry) => readonly Tie[]): readonly ChainLink[] {
  const links: ChainLink[] = [];
  const seen = new Set([root.id, keyOf(root.documentNumber) ?? root.id]);
  let here: readonly RegisterEntry[] = [root];
  for (let depth = 1; depth <= mostSteps && here.length > 0; depth += 1) {
    const next: RegisterEntry[] = [];
    for (const tie of here.flatMap(tiesOf)) {
      const { entry, number } = tie.letter;
      const name = entry?.id ?? keyOf(number) ?? `${tie.letter.from}|${tie.letter.subject}`;
      if (seen.has(name)) continue;
      seen.add(name);
      links.push({ ...tie, depth });
      if (entry !== null) next.push(entry);
    }
    here = next;
  }
  return links;
}

function tiesAbove(db: Connection, entry: RegisterEntry): readonly Tie[] {
  const linked = entry.book === 'sent' ? linkedTies(db, entry, 'forwards') : [];
  if (entry.secrecy !== null) return linked;
  const enclosed = enclosedTies(db, entry);
  const known = new Set([...linked, ...enclosed].map(({ letter }) => keyOf(letter.number)));
  return [
    ...linked,
    ...enclosed,
    ...citedTies(db, entry).filter((tie) => !known.has(keyOf(tie.letter.number))),
  ];
}

function tiesBelow(db: Connection, entry: RegisterEntry): readonly Tie[] {
  const linked = entry.book === 'received' ? linkedTies(db, entry, 'forwarded-by') : [];
  const known = new Set(linked.map(({ letter }) => letter.entry?.id));
  return [...linked, ...citingTies(db, entry).filter(({ letter }) => !known.has(letter.entry?.id))];
}

function linkedTies(db: Connection, entry: RegisterEntry, tie: ChainLink['tie']): readonly Tie[] {
  return entry.links.map(({ entryId }) => tieTo(mustFind(db, entryId), tie, null));
}

function tieTo(entry: RegisterEntry, tie: ChainLink['tie'], page: number | null): Tie {
  return {
    letter: { entry, number: entry.documentNumber, subject: entry.subject, from: entry.from },
    tie,
    page,
  };
}

/** The other letters of the bundle: what the province encloses is the department's. */
function enclosedTies(db: Connection, entry: RegisterEntry): readonly Tie[] {
  if (entry.importId === null || entry.letterIndex === null) return [];
  return readingOf(db, entry.importId)
    .letters.filter(({ index }) => index !== entry.letterIndex)
    .map((letter) => {
      const fields = entryFieldsFromLetter(letter, null, entry.enteredAt.slice(0, 10));
      const row = statement(
        db,
        'SELECT id FROM entries WHERE import_id = ? AND letter_index = ? AND voided_at IS NULL',
      ).get(entry.importId, letter.index);
      const own = typeof row?.id === 'string' ? mustFind(db, row.id) : null;
      const known = own ?? earlierNamed(db, entry, fields.documentNumber ?? '', fields.documentDate);
      const { documentNumber: number, subject, from } = fields;
      return { letter: { entry: known, number, subject, from }, tie: 'encloses', page: null };
    });
}

const anyNumber = new RegExp(numberPattern, 'gu');
/** A number comes round every year; the date behind it tells which is meant. */
const yearBehind = /^.{0,40}?([๒2][๕5][๐-๙0-9]{2})/su;

/** Numbers on the letter's own pages, with the letters they belong to, where these are in a register. */
function citedTies(db: Connection, entry: RegisterEntry): readonly Tie[] {
  const found = new Map<string, Tie>();
  for (const { page, text } of pagesOf(db, entry)) {
    for (const match of text.matchAll(anyNumber)) {
      const [number] = match;
      const key = keyOf(number);
      if (key === null || isOrder(number) || key === keyOf(entry.documentNumber) || found.has(key)) continue;
      const year = yearBehind.exec(text.slice(match.index + number.length))?.[1];
      const cited = earlierNamed(
        db,
        entry,
        number,
        null,
        year === undefined ? null : Number(toArabicDigits(year)),
      );
      found.set(key, {
        letter: {
          entry: cited,
          number: number.replace(/\s+/gu, ' ').trim(),
          subject: cited?.subject ?? '',
          from: cited?.from ?? '',
        },
        tie: 'cites',
        page,
      });
    }
  }
  return [...found.values()];
}

/** คส ๒๕๖๙/๓: orders and projects are counted by years, no agency's number is one. */
function isOrder(number: string): boolean {
  return /^25\d\d$/u.test(parseDocumentNumber(number)?.office ?? '');
}

/** The newest letter of this number that was registered before, in the year of its own date when that is known. */
function earlierNamed(
  db: Connection,
  entry: RegisterEntry,
  number: string,
  date: string | null,
  year = date === null ? null : buddhistYear(date),
): RegisterEntry | null {
  const key = keyOf(number);
  if (key === null) return null;
  const row = statement(
    db,
    `SELECT e.id FROM search_numbers n JOIN entries e ON e.seq = n.seq
     WHERE n.key = ? AND e.id <> ? AND e.secrecy IS NULL AND e.entered_at <= ?
       AND (? IS NULL OR e.document_date IS NULL OR substr(e.document_date, 1, 4) + 543 = ?)
     ORDER BY e.seq DESC LIMIT 1`,
  ).get(key, entry.id, entry.enteredAt, year, year);
  return typeof row?.id === 'string' ? mustFind(db, row.id) : null;
}

/** Later letters on whose pages this number stands; not those of another year that bear the same words. */
function citingTies(db: Connection, entry: RegisterEntry): readonly Tie[] {
  const key = keyOf(entry.documentNumber);
  if (key === null) return [];
  const condition = newestContaining(pages, [key]);
  const found = new Map<number, number>();
  for (const row of statement(db, `${condition.sql} LIMIT 500`).all(...condition.values))
    found.set(Number(row.seq), Number(row.page));
  const own = entry.documentDate === null ? entry.year : buddhistYear(entry.documentDate);
  return entriesBySeq(db, [...found.keys()])
    .filter(
      ({ id, documentNumber, enteredAt }) =>
        id !== entry.id && keyOf(documentNumber) !== key && enteredAt >= entry.enteredAt,
    )
    .map((citing) => tieTo(citing, 'cited-by', found.get(seqOf(db, citing)) ?? null))
    .filter(
      ({ letter, page }) =>
        letter.entry !== null && page !== null && citesHere(db, letter.entry, page, key, own),
    )
    .slice(0, mostCiting);
}

function citesHere(db: Connection, citing: RegisterEntry, page: number, key: string, year: number): boolean {
  const text = pagesOf(db, citing).find((candidate) => candidate.page === page)?.text ?? '';
  return [...text.matchAll(anyNumber)].some((match) => {
    if (keyOf(match[0]) !== key) return false;
    const behind = yearBehind.exec(text.slice(match.index + match[0].length))?.[1];
    return behind === undefined || Number(toArabicDigits(behind)) === year;
  });
}

function recipientsOf(db: Connection, { letterId }: RegisterEntry): LetterChain['recipients'] {
  return statement(
    db,
    'SELECT name, replied_at FROM dispatches WHERE letter_id = ? AND left_at IS NULL ORDER BY position',
  )
    .all(letterId)
    .map((row) => ({ name: String(row.name), hasAnswered: row.replied_at !== null }));
}

function pagesOf(db: Connection, entry: RegisterEntry): readonly { page: number; text: string }[] {
  return statement(
    db,
    `SELECT p.page, t.text FROM search_places p JOIN search_page_texts t ON t.id = p.id WHERE p.seq = ? ORDER BY p.page`,
  )
    .all(seqOf(db, entry))
    .map((row) => ({ page: Number(row.page), text: String(row.text) }));
}

function seqOf(db: Connection, { id }: RegisterEntry): number {
  return findRow(db, id)?.seq ?? -1;
}

/** As the register's numbers are looked up; null when it is no number of an agency. */
function keyOf(number: string | null): string | null {
  const parsed = number === null ? null : parseDocumentNumber(number);
  return parsed === null || parsed.running === null ? null : fold(formatDocumentNumberArabic(parsed));
}
