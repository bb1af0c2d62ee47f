/** Letters put before the chief, and what was decided. Call in a transaction. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import { urgencies } from '../../shared/document/handling.ts';
import {
  type Assignment,
  type Decision,
  decisionLine,
  type KeptMinute,
  type WaitingMinute,
} from '../../shared/letter/chief-decision.ts';
import type { ClerkMinute } from '../../shared/letter/clerk-minute.ts';
import type { RegisterEntry } from '../../shared/register/entry.ts';
import { writtenOf } from '../../shared/register/running.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { addDeadline } from './deadline-rows.ts';
import { mustFind } from './find-entry.ts';
import type { Actor } from './letter-rows.ts';
import { writtenById } from './received-format-rows.ts';
import { annotateEntry } from './register-rows.ts';
import { oneOf, text, textOrNull, whole } from './row-values.ts';
import { statement } from './statement.ts';

/** What lies there longest first. */
export function listWaitingMinutes(db: Connection): readonly WaitingMinute[] {
  const rows = statement(
    db,
    `SELECT m.*, e.year, e.running, e.subject, e.sender, e.urgency, e.deadline, e.entered_on
     FROM minutes m JOIN entries e ON e.id = m.entry_id
     WHERE m.decided_on IS NULL AND e.voided_at IS NULL ORDER BY m.put_at, m.id LIMIT 1000`,
  ).all();
  const written = writtenById(
    db,
    rows.map((row) => text(row.entry_id)),
  );
  return rows.map((row) => ({
    ...asMinute(row),
    letter: {
      year: whole(row.year),
      running: whole(row.running),
      written: written.get(text(row.entry_id)),
      subject: text(row.subject),
      from: text(row.sender),
      urgency: row.urgency === null ? null : oneOf(urgencies, row.urgency),
      deadline: textOrNull(row.deadline),
      enteredOn: text(row.entered_on),
    },
  }));
}

/** Oldest first. */
export function minutesOfEntry(db: Connection, entryId: string): readonly KeptMinute[] {
  return statement(db, 'SELECT * FROM minutes WHERE entry_id = ? ORDER BY put_at, id')
    .all(entryId)
    .map(asMinute);
}

/** Put forward again it says what it says now, and lies there since the first day. Throws `not-found`, `entry-voided`, `secret-not-stored`. */
export function putForward(
  db: Connection,
  { entryId, minute }: { readonly entryId: string; readonly minute: ClerkMinute },
  { at, by }: Actor,
): KeptMinute {
  const entry = mustBeOpen(db, entryId);
  const waiting = waitingOf(db, entryId);
  if (waiting === null) insert(db, entry, { minute, at, by });
  else statement(db, 'UPDATE minutes SET minute = ? WHERE id = ?').run(JSON.stringify(minute), waiting.id);
  return mustWait(db, entryId);
}

/** Throws `not-found` when it does not lie before the chief. */
export function takeBackMinute(db: Connection, entryId: string): void {
  statement(db, 'DELETE FROM minutes WHERE id = ?').run(mustWait(db, entryId).id);
}

export type Deciding = {
  readonly entryId: string;
  readonly decision: Decision;
  readonly assignments: readonly Assignment[];
};

/**
 * The decision goes into การปฏิบัติ of the line; whoever was given a day finds it on the board. The main deadline of the
 * letter is given to the one whose day it is, instead of standing there twice.
 */
export function decide(
  db: Connection,
  { entryId, decision, assignments }: Deciding,
  { at, by }: Actor,
): { readonly minute: KeptMinute; readonly entry: RegisterEntry } {
  const before = mustBeOpen(db, entryId);
  if (waitingOf(db, entryId) === null) insert(db, before, { minute: null, at, by });
  const { id } = mustWait(db, entryId);
  statement(
    db,
    `UPDATE minutes SET decision = ?, decided_by = ?, decided_on = ?, recorded_at = ?, recorded_by = ? WHERE id = ?`,
  ).run(decision.text, decision.by, decision.on, isoMomentOf(at), by, id);
  const entry = annotateEntry(db, {
    id: entryId,
    field: 'action',
    text: decisionLine(decision, assignments),
    at,
    by,
  });
  for (const given of assignments) assign(db, before, given);
  const row = statement(db, 'SELECT * FROM minutes WHERE id = ?').get(id);
  if (row === undefined) throw new AppError('not-found', { what: 'minute' });
  return { minute: asMinute(row), entry };
}

function assign(db: Connection, entry: RegisterEntry, { assignee, what, due }: Assignment): void {
  if (due === null) return;
  const taken = statement(
    db,
    `UPDATE deadlines SET assignee = ?, what = CASE WHEN what = '' THEN ? ELSE what END
     WHERE entry_id = ? AND is_main = 1 AND due = ? AND assignee = '' AND state = 'open'`,
  ).run(assignee, what, entry.id, due);
  if (taken.changes > 0) return;
  addDeadline(db, { entryId: entry.id, kind: 'deadline', what, due, time: null, assignee }, entry.isSample);
}

/** Of a secret letter nothing is written here (rules §13.9). */
function mustBeOpen(db: Connection, entryId: string): RegisterEntry {
  const entry = mustFind(db, entryId);
  if (entry.book !== 'received') throw new AppError('not-found', { what: 'entry' });
  if (entry.secrecy !== null) throw new AppError('secret-not-stored', {});
  if (entry.voided !== null) throw new AppError('entry-voided', { running: String(writtenOf(entry)) });
  return entry;
}

function insert(
  db: Connection,
  entry: RegisterEntry,
  { minute, at, by }: { readonly minute: ClerkMinute | null; readonly at: Date; readonly by: string },
): void {
  statement(
    db,
    'INSERT INTO minutes (id, entry_id, minute, put_at, put_by, is_sample) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    randomUUID(),
    entry.id,
    minute === null ? null : JSON.stringify(minute),
    isoMomentOf(at),
    by,
    Number(entry.isSample),
  );
}

function waitingOf(db: Connection, entryId: string): KeptMinute | null {
  const row = statement(db, 'SELECT * FROM minutes WHERE entry_id = ? AND decided_on IS NULL').get(entryId);
  return row === undefined ? null : asMinute(row);
}

function mustWait(db: Connection, entryId: string): KeptMinute {
  const waiting = waitingOf(db, entryId);
  if (waiting === null) throw new AppError('not-found', { what: 'minute' });
  return waiting;
}

function asMinute(row: Record<string, unknown>): KeptMinute {
  return {
    id: text(row.id),
    entryId: text(row.entry_id),
    minute: row.minute === null ? null : (JSON.parse(text(row.minute)) as ClerkMinute),
    putAt: text(row.put_at),
    putBy: text(row.put_by),
    decision:
      row.decided_on === null
        ? null
        : { text: text(row.decision), by: text(row.decided_by), on: text(row.decided_on) },
    recordedBy: textOrNull(row.recorded_by),
  };
}
