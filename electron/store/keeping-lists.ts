/** Lists of kept letters: made, looked up, voided. Numbers are taken in the transaction that writes the list. */

import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import type { KeptEntry } from '../../shared/keeping/kept.ts';
import {
  archiveYears,
  type KeepingList,
  type KeepingListBrief,
  type ListFacts,
  type ListForm,
  type ListItem,
} from '../../shared/keeping/list.ts';
import { usualRetention, yearsOf } from '../../shared/keeping/retention.ts';
import { writtenWithYear } from '../../shared/register/running.ts';
import { buddhistYear, isoDayOf } from '../../shared/thai/date.ts';
import { refuseYearGoneBy } from './clock-guard.ts';
import type { Connection } from './database.ts';
import { asFacts, asItem, asListBrief, briefColumns } from './keeping-columns.ts';
import { type FilingInput, fileEntry, gone, mustKeep } from './keeping-rows.ts';
import type { Actor } from './letter-rows.ts';
import { withWritten } from './received-format-rows.ts';
import { statement } from './statement.ts';

const listColumns = `l.*, (SELECT count(*) FROM keeping_items i WHERE i.list_id = l.id) AS items`;

/** Newest first. */
export function listLists(db: Connection, form: ListForm | null): readonly KeepingListBrief[] {
  return statement(
    db,
    `SELECT ${listColumns} FROM keeping_lists l WHERE ? IS NULL OR l.form = ?
     ORDER BY l.year DESC, l.made_on DESC, l.number DESC LIMIT 1000`,
  )
    .all(form, form)
    .map(asListBrief);
}

/** Throws `not-found`. */
export function mustFindList(db: Connection, id: string): KeepingList {
  const row = statement(db, `SELECT ${listColumns} FROM keeping_lists l WHERE l.id = ?`).get(id);
  if (row === undefined) throw new AppError('not-found', { what: 'keeping-list' });
  return { ...asListBrief(row), facts: asFacts(row), items: itemsWhere(db, 'i.list_id = ?', [id]) };
}

/** Everything that came to the store in a year, in the order of the storage register (form 20), voided lists too. */
export function storedInYear(
  db: Connection,
  year: number,
): readonly { readonly item: ListItem; readonly list: KeepingListBrief }[] {
  const lists = new Map(listsOfYear(db, year).map((list) => [list.id, list]));
  const rows = statement(
    db,
    `SELECT ${itemColumns} FROM keeping_items i JOIN entries e ON e.id = i.entry_id
     WHERE i.storage_year = ? ORDER BY i.storage_number`,
  ).all(year);
  const items = withWritten(db, rows.map(asItem));
  return rows.flatMap((row, at) => {
    const [list, item] = [lists.get(String(row.list_id)), items[at]];
    return list === undefined || item === undefined ? [] : [{ item, list }];
  });
}

function listsOfYear(db: Connection, year: number): readonly KeepingListBrief[] {
  return statement(db, `SELECT ${listColumns} FROM keeping_lists l WHERE l.form = 'storing' AND l.year = ?`)
    .all(year)
    .map(asListBrief);
}

/** Of a list that is on its way; one that was carried out says itself what it passed over. */
const standsInTheWay = `CASE
  WHEN (SELECT state FROM keeping_lists l WHERE l.id = i.list_id) NOT IN ('surveyed', 'considered', 'approved') THEN NULL
  WHEN e.voided_at IS NOT NULL THEN 'voided' WHEN e.secrecy IS NOT NULL THEN 'classified' END`;

const itemColumns = `i.list_id, i.position, i.file_code AS item_file_code, i.retention AS item_retention,
  i.keep_until AS item_keep_until, i.storage_number, i.decision, i.extend_to, i.erase_file, i.note AS item_note,
  coalesce(i.passed_over, ${standsInTheWay}) AS passed_over,
  ${briefColumns}`;

function itemsWhere(db: Connection, condition: string, values: readonly string[]): readonly ListItem[] {
  const rows = statement(
    db,
    `SELECT ${itemColumns} FROM keeping_items i JOIN entries e ON e.id = i.entry_id
     WHERE ${condition} ORDER BY i.position`,
  ).all(...values);
  return withWritten(db, rows.map(asItem));
}

export type NewStoring = FilingInput & {
  readonly entryIds: readonly string[];
  /** Day of storing, ISO. */
  readonly on: string;
  readonly facts: ListFacts;
};

/**
 * Sends letters to the store: class and place of each, the list that goes with them (form 19) and their numbers in the
 * storage register (form 20). Throws `entry-stored`, `entry-gone`. Call inside a transaction.
 */
export function storeEntries(db: Connection, input: NewStoring, actor: Actor): KeepingList {
  for (const entryId of input.entryIds) {
    const { kept } = mustKeep(db, entryId);
    if (kept.filing?.storedOn != null) throw refused('entry-stored', kept);
    if (kept.filing?.outcome != null) throw gone(kept);
    fileEntry(db, entryId, { ...input, storedOn: input.on });
  }
  const year = buddhistYear(input.on);
  const id = insertList(db, { ...input, form: 'storing', ofYear: year, madeOn: input.on }, actor);
  return mustFindList(db, id);
}

export type NewList = {
  readonly form: Exclude<ListForm, 'storing'>;
  readonly ofYear: number;
  readonly entryIds: readonly string[];
  readonly facts: ListFacts;
};

const outcomeOf = { transfer: 'transferred', kept: 'kept', deposit: 'deposited' } as const;

/**
 * A list to the archives or to the committee. Throws `entry-not-due`, `entry-lent`, `entry-gone`, `entry-on-list`.
 * Call inside a transaction.
 */
export function makeList(db: Connection, input: NewList, actor: Actor): KeepingList {
  const { form, ofYear, entryIds } = input;
  for (const entryId of entryIds) {
    const { kept } = mustKeep(db, entryId);
    refuseForList(db, kept, form, ofYear);
    const { filing } = kept;
    if (filing === null) fileEntry(db, entryId, { ...untouched, storedOn: null, retention: usualRetention });
  }
  const madeOn = isoDayOf(actor.at);
  const id = insertList(db, { ...input, madeOn }, actor);
  if (form !== 'destruction')
    for (const entryId of entryIds)
      statement(db, 'UPDATE filings SET outcome = ?, outcome_on = ? WHERE entry_id = ?').run(
        outcomeOf[form],
        madeOn,
        entryId,
      );
  return mustFindList(db, id);
}

const untouched: FilingInput = { retention: null, until: null, place: '', fileCode: '', note: '' };

function refuseForList(db: Connection, kept: KeptEntry, form: NewList['form'], ofYear: number): void {
  const { entry, filing, loan } = kept;
  if (form !== 'kept' && loan !== null) throw refused('entry-lent', kept);
  const isOurs = filing?.outcome == null || (form === 'transfer' && filing.outcome !== 'destroyed');
  if (!isOurs || filing?.outcome === 'transferred') throw gone(kept);
  if (isOnOpenList(db, entry.id)) throw refused('entry-on-list', kept);
  const isOld = entry.year + archiveYears <= ofYear;
  const isDue = form === 'deposit' || (form === 'destruction' ? endOf(kept) <= ofYear : isOld);
  if (!isDue) throw refused('entry-not-due', kept);
}

/** Nobody's class: ten years from the year of entering. */
function endOf({ entry, filing }: KeptEntry): number {
  if (filing === null) return entry.year + (yearsOf[usualRetention] ?? 0);
  return filing.keepUntil ?? Number.POSITIVE_INFINITY;
}

function isOnOpenList(db: Connection, entryId: string): boolean {
  const found = statement(
    db,
    `SELECT 1 FROM keeping_items i JOIN keeping_lists l ON l.id = i.list_id
     WHERE i.entry_id = ? AND l.form = 'destruction' AND l.state IN ('surveyed', 'considered', 'approved')`,
  ).get(entryId);
  return found !== undefined;
}

type Refusal = 'entry-stored' | 'entry-lent' | 'entry-on-list' | 'entry-not-due';

function refused(code: Refusal, { entry }: KeptEntry): AppError {
  return new AppError(code, { running: writtenWithYear(entry), year: String(entry.year) });
}

type ListToInsert = {
  readonly form: ListForm;
  readonly ofYear: number;
  readonly madeOn: string;
  readonly entryIds: readonly string[];
  readonly facts: ListFacts;
};

/** The list with its items, each as it is filed now. */
function insertList(db: Connection, list: ListToInsert, { at, by }: Actor): string {
  refuseYearGoneBy(db, isoDayOf(at));
  const id = randomUUID();
  const year = buddhistYear(list.madeOn);
  const number = nextOf(db, 'number', 'keeping_lists WHERE form = ? AND year = ?', [list.form, year]);
  const isSample = statement(
    db,
    'SELECT max(is_sample) AS sample FROM entries WHERE id IN (SELECT value FROM json_each(?))',
  ).get(JSON.stringify(list.entryIds))?.sample;
  statement(
    db,
    `INSERT INTO keeping_lists (id, form, year, number, of_year, made_on, made_by, state, state_on, facts, is_sample)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    list.form,
    year,
    number,
    list.ofYear,
    list.madeOn,
    by,
    list.form === 'destruction' ? 'surveyed' : 'made',
    list.madeOn,
    JSON.stringify(list.facts),
    Number(isSample ?? 0),
  );
  const isStoring = list.form === 'storing';
  let storage = isStoring ? nextOf(db, 'storage_number', 'keeping_items WHERE storage_year = ?', [year]) : 0;
  const insert = statement(
    db,
    `INSERT INTO keeping_items (list_id, position, entry_id, file_code, retention, keep_until, storage_year,
       storage_number, is_sample)
     SELECT ?, ?, entry_id, file_code, retention, keep_until, ?, ?, is_sample FROM filings WHERE entry_id = ?`,
  );
  list.entryIds.forEach((entryId, at) => {
    insert.run(id, at + 1, isStoring ? year : null, isStoring ? storage : null, entryId);
    storage += 1;
  });
  return id;
}

function nextOf(db: Connection, column: string, among: string, values: readonly (string | number)[]): number {
  return Number(
    statement(db, `SELECT coalesce(max(${column}), 0) + 1 AS next FROM ${among}`).get(...values)?.next,
  );
}
