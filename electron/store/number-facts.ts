/** What the report of a year's numbers is made of: the books of the year, and what stands in each. */

import { countFates, explainNumbers, type NumberFacts } from '../../shared/office/explain-numbers.ts';
import { counterOf, type ReceivedFormat } from '../../shared/office/number-format.ts';
import type {
  BookName,
  BookReport,
  DoubledNumber,
  NumberBook,
  YearReport,
} from '../../shared/office/numbers.ts';
import type { OfficeSettings } from '../../shared/office/office.ts';
import type { Connection } from './database.ts';
import { listPrefixes } from './office-rows.ts';
import { listReceivedBooks } from './received-book-rows.ts';
import { receivedFormat } from './received-format-rows.ts';
import { text, textOrNull, whole } from './row-values.ts';
import { findSeries, listSeries } from './series-rows.ts';
import { statement } from './statement.ts';
import { findClose, listExceptions } from './year-rows.ts';

/** Every book the office keeps now, begun this year or not, and every other that gave a number in it. */
export function listNumberBooks(
  db: Connection,
  settings: Pick<OfficeSettings, 'circularSeries' | 'memoSeries'>,
  year: number,
): readonly NumberBook[] {
  const kept = keptBooks(db, settings).map((name) => {
    const series = findSeries(db, { ...name, year });
    const format = formatOf(db, name, year);
    return { ...name, year, seriesId: series?.id ?? null, next: series?.next ?? 1, format };
  });
  const shown = new Set(kept.map(({ seriesId }) => seriesId));
  const names = namesOf(db);
  const others = listSeries(db, year)
    .filter(({ id, next }) => !shown.has(id) && next > 1)
    .map(({ id, receivedBookId = null, memo = false, ...rest }): NumberBook => {
      const prefix = rest.prefixId === null ? undefined : names.get(rest.prefixId);
      const name = prefix?.name ?? names.get(receivedBookId ?? '')?.name ?? '';
      const numbering = prefix?.numbering ?? null;
      const format = formatOf(db, { book: rest.book, receivedBookId }, year);
      return { ...rest, receivedBookId, memo, seriesId: id, name, numbering, format };
    });
  return [...kept, ...others];
}

function formatOf(
  db: Connection,
  { book, receivedBookId }: Pick<BookName, 'book' | 'receivedBookId'>,
  year: number,
): ReceivedFormat | null {
  return book === 'received' ? receivedFormat(db, receivedBookId, year) : null;
}

export function reportYear(
  db: Connection,
  settings: Pick<OfficeSettings, 'circularSeries' | 'memoSeries'>,
  year: number,
  today: string,
): YearReport {
  const books = listNumberBooks(db, settings, year).flatMap(({ seriesId, next, format: _, ...name }) =>
    seriesId === null ? [] : [reportBook(db, seriesId, next, name, today)],
  );
  return {
    year,
    books,
    doubled: doubledNumbers(db, year),
    close: findClose(db, year),
    exceptions: listExceptions(db, year),
  };
}

/** Years that have a book, newest first. */
export function listYears(db: Connection): readonly { readonly year: number; readonly isClosed: boolean }[] {
  return statement(
    db,
    `SELECT DISTINCT s.year AS year, c.year IS NOT NULL AS closed
     FROM series s LEFT JOIN closed_years c ON c.year = s.year ORDER BY s.year DESC`,
  )
    .all()
    .map((row) => ({ year: whole(row.year), isClosed: row.closed === 1 }));
}

function keptBooks(
  db: Connection,
  settings: Pick<OfficeSettings, 'circularSeries' | 'memoSeries'>,
): readonly BookName[] {
  const received = [{ id: null, name: '' }, ...listReceivedBooks(db)].map(
    ({ id, name }): BookName => ({
      book: 'received',
      prefixId: null,
      receivedBookId: id,
      circular: false,
      memo: false,
      name,
      numbering: null,
    }),
  );
  const sent = listPrefixes(db).flatMap((prefix): readonly BookName[] => {
    const numbering = prefix.numbering ?? 'letter';
    const counters = [
      { circular: false, memo: false },
      counterOf(prefix, settings, { circular: numbering === 'letter' }),
      counterOf(prefix, settings, { circular: false, isMemo: true }),
    ];
    const own = counters.filter(({ circular, memo }, at) => at === 0 || circular || memo);
    return own.map((counter) => ({
      book: 'sent',
      prefixId: prefix.id,
      receivedBookId: null,
      ...counter,
      name: prefix.code,
      numbering,
    }));
  });
  return [...received, ...sent];
}

function namesOf(db: Connection) {
  const prefixes = listPrefixes(db).map(({ id, code, numbering = 'letter' }) => ({
    id,
    name: code,
    numbering,
  }));
  const units = listReceivedBooks(db).map(({ id, name }) => ({ id, name, numbering: null }));
  return new Map([...prefixes, ...units].map((one) => [one.id, one]));
}

function reportBook(
  db: Connection,
  seriesId: string,
  next: number,
  {
    book,
    prefixId,
    receivedBookId,
    circular,
    memo,
    name,
    numbering,
    year,
  }: Omit<NumberBook, 'seriesId' | 'next' | 'format'>,
  today: string,
): BookReport {
  const facts = factsOf(db, seriesId, next);
  const lines = explainNumbers(facts, today);
  const months = Array.from({ length: 13 }, () => 0);
  for (const { at } of [...facts.entries, ...facts.further]) {
    const isLate = Number(at.slice(0, 4)) + 543 !== year;
    const month = isLate ? 12 : Number(at.slice(5, 7)) - 1;
    months[month] = (months[month] ?? 0) + 1;
  }
  const given = [...facts.entries, ...facts.further].map(({ running }) => running);
  return {
    name: { book, prefixId, receivedBookId, circular, memo, name, numbering },
    next,
    first: given.reduce<number | null>((least, one) => Math.min(least ?? one, one), null),
    last: given.reduce<number | null>((most, one) => Math.max(most ?? one, one), null),
    counts: countFates(lines),
    lines,
    months,
  };
}

function factsOf(db: Connection, seriesId: string, next: number): NumberFacts {
  const entries = statement(
    db,
    `SELECT running, NULL AS after, entered_at, entered_by, voided_at, voided_by, void_reason, NULL AS reason
     FROM entries WHERE series_id = ?1
     UNION ALL SELECT running, inserted_after, entered_at, entered_by, voided_at, voided_by, void_reason,
       (SELECT reason FROM entry_history h WHERE h.entry_id = entries.id AND h.kind = 'entered')
     FROM entries WHERE inserted_in = ?1`,
  ).all(seriesId);
  const further = statement(db, 'SELECT running, at, by FROM further_numbers WHERE series_id = ?').all(
    seriesId,
  );
  const reservations = statement(db, 'SELECT * FROM reservations WHERE series_id = ?').all(seriesId);
  const jumps = statement(
    db,
    'SELECT coalesce(before, 1) AS before, after, at, by, why FROM series_history WHERE series_id = ? ORDER BY seq',
  ).all(seriesId);
  return {
    next,
    entries: entries.map((row) => ({
      running: whole(row.after ?? row.running),
      inserted: row.after === null ? null : whole(row.running),
      reason: textOrNull(row.reason),
      at: text(row.entered_at),
      by: text(row.entered_by),
      voided:
        row.voided_at === null
          ? null
          : { at: text(row.voided_at), by: text(row.voided_by), reason: text(row.void_reason) },
    })),
    further: further.map((row) => ({ running: whole(row.running), at: text(row.at), by: text(row.by) })),
    reservations: reservations.map((row) => ({
      running: whole(row.running),
      holder: text(row.holder),
      reason: text(row.reason),
      until: text(row.until),
      at: text(row.at),
      by: text(row.by),
      state: row.state as 'held' | 'used' | 'released',
      ended:
        row.ended_at === null
          ? null
          : { at: text(row.ended_at), by: text(row.ended_by), reason: textOrNull(row.end_reason) },
    })),
    jumps: jumps.map((row) => ({
      before: whole(row.before),
      after: whole(row.after),
      at: text(row.at),
      by: text(row.by),
      why: row.why as 'set' | 'restored',
    })),
  };
}

/** Two letters under one ที่ (a book brought over, a code reused), and one letter received twice; void ones aside. */
function doubledNumbers(db: Connection, year: number): readonly DoubledNumber[] {
  const shown = `group_concat(coalesce(inserted_after || '/' || running, running), ',' ORDER BY seq) AS runnings`;
  const sent = statement(
    db,
    `SELECT document_number AS text, ${shown} FROM entries
     WHERE book = 'sent' AND year = ? AND voided_at IS NULL AND document_number IS NOT NULL
     GROUP BY document_number, (SELECT memo FROM series WHERE id = series_id) HAVING count(*) > 1 ORDER BY min(seq)`,
  ).all(year);
  const received = statement(
    db,
    `SELECT coalesce(max(document_number), '') || ' ' || max(sender) AS text, ${shown} FROM entries
     WHERE book = 'received' AND year = ? AND voided_at IS NULL AND letter_key IS NOT NULL
     GROUP BY letter_key HAVING count(*) > 1 ORDER BY min(seq)`,
  ).all(year);
  const doubled = (kind: DoubledNumber['kind'], rows: typeof sent): readonly DoubledNumber[] =>
    rows.map((row) => ({ kind, text: text(row.text).trim(), runnings: text(row.runnings).split(',') }));
  return [...doubled('same-number', sent), ...doubled('same-letter', received)];
}
