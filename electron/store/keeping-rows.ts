/** Where letters of the registers lie and how long: lists for the screen, what has run out, and putting it on record. */

import { AppError } from '../../shared/contract/errors.ts';
import type { KeptEntry, KeptPage, KeptQuery, KeptStage } from '../../shared/keeping/kept.ts';
import { archiveYears } from '../../shared/keeping/list.ts';
import {
  keepUntilOf,
  type Retention,
  type RetentionRule,
  usualRetention,
  yearsOf,
} from '../../shared/keeping/retention.ts';
import { writtenWithYear } from '../../shared/register/running.ts';
import { buddhistYear } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { asKept, asRule, briefColumns, filingColumns, loanColumns, type Row } from './keeping-columns.ts';
import { withWritten, writtenById } from './received-format-rows.ts';
import { entriesWith } from './search-rows.ts';
import type { Condition } from './search-terms.ts';
import { statement } from './statement.ts';

export function listRules(db: Connection): readonly RetentionRule[] {
  return statement(db, 'SELECT * FROM retention_rules ORDER BY position').all().map(asRule);
}

/** Takes the place of all rules before. Call inside a transaction. */
export function saveRules(db: Connection, rules: readonly RetentionRule[], isSample: boolean): void {
  statement(db, 'DELETE FROM retention_rules WHERE position > ?').run(rules.length);
  rules.forEach((rule, at) => {
    statement(
      db,
      `INSERT INTO retention_rules (position, book, circular, words, retention, is_sample)
       VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (position) DO UPDATE SET book = excluded.book, circular = excluded.circular,
         words = excluded.words, retention = excluded.retention`,
    ).run(
      at + 1,
      rule.book,
      rule.circular === null ? null : Number(rule.circular),
      rule.words.trim(),
      rule.retention,
      Number(isSample),
    );
  });
}

/** Neither a voided number nor a classified letter is kept here: the one has no paper, the other its own registrar. */
const living = 'e.voided_at IS NULL AND e.secrecy IS NULL';
/** What conditions ask of; who borrowed a letter only rows that are shown are asked. */
const filed = 'entries e LEFT JOIN filings f ON f.entry_id = e.id';
const joined = `${filed}
  LEFT JOIN loans o ON o.entry_id = e.id AND o.returned_on IS NULL`;
const columns = `${briefColumns}, ${filingColumns}, ${loanColumns}`;

const stageCondition: Readonly<Record<KeptStage, string>> = {
  'to-store': `f.stored_on IS NULL AND f.outcome IS NULL AND (e.book = 'sent' OR e.is_linked = 1 OR e.action <> '')`,
  stored: 'f.stored_on IS NOT NULL AND f.outcome IS NULL',
  gone: 'f.outcome IS NOT NULL',
  all: 'true',
};

/** Newest first. */
export function listKept(db: Connection, query: KeptQuery): KeptPage {
  const conditions: Condition[] = [
    { sql: living, values: [] },
    { sql: stageCondition[query.stage], values: [] },
  ];
  if (query.book !== null) conditions.push({ sql: 'e.book = ?', values: [query.book] });
  if (query.year !== null) conditions.push({ sql: 'e.year = ?', values: [query.year] });
  const words = entriesWith(db, query.text ?? '');
  if (words !== null)
    conditions.push({ sql: `e.seq IN (SELECT seq FROM entries WHERE ${words.sql})`, values: words.values });
  const sql = conditions.map((condition) => condition.sql).join(' AND ');
  const values = conditions.flatMap((condition) => condition.values);
  const rows = statement(
    db,
    `SELECT ${columns} FROM ${joined} WHERE ${sql} ORDER BY e.seq DESC LIMIT ? OFFSET ?`,
  ).all(...values, query.limit, query.offset);
  const total = statement(db, `SELECT count(*) AS total FROM ${filed} WHERE ${sql}`).get(...values);
  const rules = listRules(db);
  return {
    rows: withWritten(
      db,
      rows.map((row) => asKept(row, rules)),
    ),
    total: Number(total?.total),
  };
}

/** Not on a list that is still on its way to the committee or the head. */
const unlisted = `NOT EXISTS (SELECT 1 FROM keeping_items i JOIN keeping_lists l ON l.id = i.list_id
  WHERE i.entry_id = e.id AND l.form = 'destruction' AND l.state IN ('surveyed', 'considered', 'approved'))`;

/**
 * What ran out by the end of a year (ข้อ 66). A letter to which nobody gave a class is kept ten years from the year
 * it was entered. Oldest first, as electronic letters must go (ฉบับที่ 4).
 */
export function surveyEnded(db: Connection, ofYear: number, most: number): KeptPage {
  const usual = yearsOf[usualRetention] ?? 0;
  return surveyed(
    db,
    `f.outcome IS NULL AND ${unlisted}
       AND CASE WHEN f.entry_id IS NULL THEN e.year + ${usual} ELSE coalesce(f.keep_until, 9999) END <= ?`,
    ofYear,
    most,
  );
}

/** What grew twenty years old by the end of a year (ข้อ 58), whatever its class. */
export function surveyOld(db: Connection, ofYear: number, most: number): KeptPage {
  return surveyed(db, `f.outcome IS NULL AND ${unlisted} AND e.year + ${archiveYears} <= ?`, ofYear, most);
}

function surveyed(db: Connection, condition: string, ofYear: number, most: number): KeptPage {
  const sql = `FROM ${joined} WHERE ${living} AND ${condition}`;
  const rules = listRules(db);
  const rows = statement(db, `SELECT ${columns} ${sql} ORDER BY e.year, e.book, e.seq LIMIT ?`).all(
    ofYear,
    most,
  );
  const total = statement(db, `SELECT count(*) AS total ${sql}`).get(ofYear)?.total;
  return {
    rows: withWritten(
      db,
      rows.map((row) => asKept(row, rules)),
    ),
    total: Number(total),
  };
}

/** A line that may be kept, lent and listed. Throws `not-found`, `entry-voided`, `secret-not-stored`. */
export function mustKeep(db: Connection, entryId: string): { readonly kept: KeptEntry; readonly row: Row } {
  const row = statement(
    db,
    `SELECT ${columns}, e.secrecy, e.voided_at, e.is_sample FROM ${joined} WHERE e.id = ?`,
  ).get(entryId);
  if (row === undefined) throw new AppError('not-found', { what: 'entry' });
  if (row.voided_at !== null)
    throw new AppError('entry-voided', {
      running: writtenById(db, [entryId]).get(entryId) ?? String(row.running),
    });
  if (row.secrecy !== null) throw new AppError('secret-not-stored', {});
  const kept = asKept(row, listRules(db));
  return { kept: withWritten(db, [kept])[0] ?? kept, row };
}

export function keptOf(db: Connection, entryId: string): KeptEntry | null {
  try {
    return mustKeep(db, entryId).kept;
  } catch (error) {
    if (error instanceof AppError && error.code !== 'not-found') return null;
    throw error;
  }
}

export type FilingInput = {
  /** Null: its own class, or the one proposed for it. */
  readonly retention: Retention | null;
  readonly until: number | null;
  readonly place: string;
  readonly fileCode: string;
  readonly note: string;
};

/**
 * Class, place and code of a letter; `storedOn` null leaves the day of storing as it is. What is empty stays as it was,
 * so that many letters can be given one thing. Throws `entry-gone`.
 */
export function fileEntry(
  db: Connection,
  entryId: string,
  input: FilingInput & { readonly storedOn: string | null },
): void {
  const { kept, row } = mustKeep(db, entryId);
  const { entry, filing } = kept;
  if (filing?.outcome === 'destroyed' || filing?.outcome === 'transferred') throw gone(kept);
  const retention = input.retention ?? filing?.retention ?? kept.proposal.retention;
  const storedOn = input.storedOn ?? filing?.storedOn ?? null;
  const from = storedOn === null ? entry.year : buddhistYear(storedOn);
  const keepUntil = untilOf(kept, retention, from, input);
  statement(
    db,
    `INSERT INTO filings (entry_id, retention, keep_until, place, file_code, note, stored_on, is_sample)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (entry_id) DO UPDATE SET retention = excluded.retention, keep_until = excluded.keep_until,
       place = excluded.place, file_code = excluded.file_code, note = excluded.note, stored_on = excluded.stored_on`,
  ).run(
    entryId,
    retention,
    keepUntil,
    input.place.trim() || (filing?.place ?? ''),
    input.fileCode.trim() || (filing?.fileCode ?? ''),
    input.note.trim() || (filing?.note ?? ''),
    storedOn,
    Number(row.is_sample),
  );
}

/** A committee may have kept it longer than its class alone would: that is never shortened by moving it to another shelf. */
function untilOf(kept: KeptEntry, retention: Retention, from: number, input: FilingInput): number | null {
  const { filing } = kept;
  const counted = keepUntilOf(retention, from, input.until ?? filing?.keepUntil ?? null);
  const isSameClass = filing !== null && filing.retention === retention;
  if (!isSameClass || counted === null || filing.keepUntil === null) return counted;
  return input.until === null ? Math.max(counted, filing.keepUntil) : counted;
}

export function gone({ entry }: Pick<KeptEntry, 'entry'>): AppError {
  return new AppError('entry-gone', { running: writtenWithYear(entry), year: String(entry.year) });
}
