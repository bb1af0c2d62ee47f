/**
 * The way of a list to be destroyed (ข้อ 66-70): the committee decides letter by letter and reports, the head approves,
 * the archives are asked, the list is carried out. And voiding a list that was made in error.
 */
import { AppError } from '../../shared/contract/errors.ts';
import {
  type Decision,
  type KeepingList,
  type ListFacts,
  type ListState,
  mayEraseFile,
  missingFor,
} from '../../shared/keeping/list.ts';
import { writtenWithYear } from '../../shared/register/running.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { eraseOriginal } from './keeping-erase.ts';
import { mustFindList } from './keeping-lists.ts';
import { mustKeep } from './keeping-rows.ts';
import type { Actor } from './letter-rows.ts';
import { dropDeletedWords } from './search-index.ts';
import { statement } from './statement.ts';

export type ItemDecision = {
  readonly position: number;
  readonly decision: Decision | null;
  readonly extendTo: number | null;
  readonly eraseFile: boolean;
  readonly note: string;
};

/** Throws `keeping-list-settled` once the committee has reported. Call inside a transaction. */
export function decideItems(db: Connection, id: string, decided: readonly ItemDecision[]): KeepingList {
  const list = mustFindList(db, id);
  if (list.state !== 'surveyed') throw settled(list);
  const update = statement(
    db,
    `UPDATE keeping_items SET decision = ?, extend_to = ?, erase_file = ?, note = ? WHERE list_id = ? AND position = ?`,
  );
  for (const { position, decision, extendTo, eraseFile, note } of decided) {
    const item = list.items.find((one) => one.position === position);
    if (item === undefined) throw new AppError('not-found', { what: 'entry' });
    const erases = eraseFile && decision === 'destroy' && mayEraseFile(item.entry, list.ofYear);
    // Longer means longer than the year the survey is about.
    const until = decision === 'extend' ? Math.max(extendTo ?? 0, list.ofYear + 1) : null;
    update.run(decision, until, Number(erases), note, id, position);
  }
  return mustFindList(db, id);
}

/** People, order, archives. Throws `keeping-list-settled` for a list that was carried out or voided. */
export function setListFacts(db: Connection, id: string, facts: ListFacts): KeepingList {
  const list = mustFindList(db, id);
  if (list.state === 'destroyed' || list.state === 'voided') throw settled(list);
  statement(db, 'UPDATE keeping_lists SET facts = ? WHERE id = ?').run(JSON.stringify(facts), id);
  return mustFindList(db, id);
}

const before = { considered: 'surveyed', approved: 'considered', destroyed: 'approved' } as const;
export type Step = keyof typeof before;

/** Throws `keeping-list-settled` out of turn, `keeping-list-lacks`, `entry-lent`. Call inside a transaction. */
export function takeStep(db: Connection, id: string, step: Step, on: string, { at }: Actor): KeepingList {
  const list = mustFindList(db, id);
  if (list.state !== before[step]) throw settled(list);
  const missing = missingFor(step, list, isoDayOf(at));
  if (missing.length > 0) throw new AppError('keeping-list-lacks', { what: missing.join(' ') });
  if (step === 'destroyed') carryOut(db, list, on, at);
  setState(db, id, step, on);
  return mustFindList(db, id);
}

/** The head did not approve, or the committee looks again. Only backwards from a report or an approval. */
export function stepBack(db: Connection, id: string, on: string): KeepingList {
  const list = mustFindList(db, id);
  if (list.state !== 'considered' && list.state !== 'approved') throw settled(list);
  setState(db, id, before[list.state], on);
  return mustFindList(db, id);
}

function carryOut(db: Connection, list: KeepingList, on: string, at: Date): void {
  for (const { position, entry, decision, extendTo, eraseFile, passedOver } of list.items) {
    if (passedOver !== null) {
      statement(db, 'UPDATE keeping_items SET passed_over = ? WHERE list_id = ? AND position = ?').run(
        passedOver,
        list.id,
        position,
      );
      continue;
    }
    if (decision === 'extend')
      statement(db, 'UPDATE filings SET keep_until = ? WHERE entry_id = ?').run(extendTo, entry.id);
    if (decision === 'forever')
      statement(db, `UPDATE filings SET retention = 'forever', keep_until = NULL WHERE entry_id = ?`).run(
        entry.id,
      );
    if (decision !== 'destroy') continue;
    const { kept } = mustKeep(db, entry.id);
    if (kept.loan !== null)
      throw new AppError('entry-lent', { running: writtenWithYear(entry), year: String(entry.year) });
    statement(db, `UPDATE filings SET outcome = 'destroyed', outcome_on = ? WHERE entry_id = ?`).run(
      on,
      entry.id,
    );
    if (eraseFile) eraseOriginal(db, entry.id, at);
  }
  if (list.items.some(({ eraseFile }) => eraseFile)) dropDeletedWords(db);
}

/** A list made in error: its number stays, its letters are where they were. Throws `keeping-list-settled`. */
export function voidList(db: Connection, id: string, reason: string, on: string): KeepingList {
  const list = mustFindList(db, id);
  if (list.state === 'destroyed' || list.state === 'voided') throw settled(list);
  for (const { entry } of list.items) putBack(db, list, entry.id);
  statement(db, 'UPDATE keeping_lists SET void_reason = ? WHERE id = ?').run(reason, id);
  setState(db, id, 'voided', on);
  return mustFindList(db, id);
}

function putBack(db: Connection, list: KeepingList, entryId: string): void {
  if (list.form === 'destruction') return;
  const outcome = mustOutcome(db, entryId);
  if (list.form === 'storing') {
    // What has left the store since then cannot be taken out of the list that brought it there.
    if (outcome !== null) throw settled(list);
    statement(db, 'UPDATE filings SET stored_on = NULL WHERE entry_id = ?').run(entryId);
    return;
  }
  const own = { transfer: 'transferred', kept: 'kept', deposit: 'deposited' }[list.form];
  if (outcome !== own) throw settled(list);
  statement(db, 'UPDATE filings SET outcome = NULL, outcome_on = NULL WHERE entry_id = ?').run(entryId);
}

function mustOutcome(db: Connection, entryId: string): string | null {
  const row = statement(db, 'SELECT outcome FROM filings WHERE entry_id = ?').get(entryId);
  return row?.outcome === null || row === undefined ? null : String(row.outcome);
}

function setState(db: Connection, id: string, state: ListState, on: string): void {
  statement(db, 'UPDATE keeping_lists SET state = ?, state_on = ? WHERE id = ?').run(state, on, id);
}

function settled(list: KeepingList): AppError {
  return new AppError('keeping-list-settled', { number: `${list.number}/${list.year}` });
}
