/** What must be done by a day: rows of the board. Call in a transaction. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import { urgencies } from '../../shared/document/handling.ts';
import {
  type Deadline,
  type DeadlineLetter,
  type DeadlineSource,
  type DeadlineState,
  deadlineKinds,
  deadlineStates,
  type FoundDeadline,
  type NewDeadline,
} from '../../shared/register/deadline.ts';
import { isoDayOf, isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { correctEntry } from './entry-changes.ts';
import type { Actor } from './letter-rows.ts';
import { writtenById } from './received-format-rows.ts';
import { flag, oneOf, text, textOrNull, whole } from './row-values.ts';
import { statement } from './statement.ts';

/** More than any board can be read with; the registers hold the rest. */
const most = 1_000;

const columns = `d.*, e.year, e.running, e.sender, e.subject, e.urgency, e.is_linked, e.secrecy
  FROM deadlines d LEFT JOIN entries e ON e.id = d.entry_id`;
/** A void number owes nothing any more. */
const isLive = 'e.voided_at IS NULL';

/** The first day first. */
export function listOpen(db: Connection): readonly Deadline[] {
  const rows = statement(
    db,
    `SELECT ${columns} WHERE d.state = 'open' AND ${isLive} ORDER BY d.due, d.time, d.id LIMIT ${most}`,
  ).all();
  return asDeadlines(db, rows);
}

/** Newest first. */
export function listSettled(db: Connection, since: string): readonly Deadline[] {
  const rows = statement(
    db,
    `SELECT ${columns} WHERE d.state <> 'open' AND d.settled_at >= ? AND ${isLive}
     ORDER BY d.settled_at DESC, d.id LIMIT 200`,
  ).all(since);
  return asDeadlines(db, rows);
}

/** All of a letter's, whatever became of them, the first day first. */
export function deadlinesOfEntry(db: Connection, entryId: string): readonly Deadline[] {
  return statement(db, `SELECT ${columns} WHERE d.entry_id = ? ORDER BY d.due, d.id`)
    .all(entryId)
    .map(asDeadline);
}

export function listPeople(db: Connection): readonly string[] {
  return statement(
    db,
    "SELECT DISTINCT assignee FROM deadlines WHERE assignee <> '' ORDER BY assignee LIMIT 200",
  )
    .all()
    .map((row) => text(row.assignee));
}

/** How many are open up to a day, and how many of them have passed. */
export function countDue(db: Connection, today: string, to: string): { due: number; overdue: number } {
  const row = statement(
    db,
    `SELECT count(*) AS due, coalesce(sum(d.due < ?1), 0) AS overdue
     FROM deadlines d LEFT JOIN entries e ON e.id = d.entry_id
     WHERE d.state = 'open' AND d.due <= ?2 AND ${isLive}`,
  ).get(today, to);
  return { due: whole(row?.due ?? 0), overdue: whole(row?.overdue ?? 0) };
}

/** Throws `not-found` for an unknown letter, `secret-not-stored` when words are to be noted of a classified one. */
export function addDeadline(db: Connection, input: NewDeadline, isSample: boolean): Deadline {
  const { entryId } = input;
  const entry =
    entryId === null
      ? null
      : statement(db, "SELECT secrecy, is_sample FROM entries WHERE id = ? AND book = 'received'").get(
          entryId,
        );
  if (entry === undefined) throw new AppError('not-found', { what: 'entry' });
  if (entry !== null && entry.secrecy !== null && input.what !== '')
    throw new AppError('secret-not-stored', {});
  return insert(db, {
    ...input,
    until: null,
    source: null,
    isSample: entry === null ? isSample : flag(entry.is_sample),
  });
}

/**
 * The deadlines that the clerk kept when the letter was logged. One that is the day of the line itself gives that its
 * words and its place.
 */
export function keepFound(
  db: Connection,
  entry: {
    readonly id: string;
    readonly deadline: string | null;
    readonly secrecy: string | null;
    readonly isSample: boolean;
  },
  found: readonly FoundDeadline[],
): void {
  if (entry.secrecy !== null) return;
  const main = found.find(({ kind, due }) => kind === 'deadline' && due === entry.deadline);
  for (const one of found) {
    if (one !== main) insert(db, { ...one, entryId: entry.id, assignee: '', isSample: entry.isSample });
    else
      statement(
        db,
        'UPDATE deadlines SET what = ?, time = ?, source = ? WHERE entry_id = ? AND is_main = 1',
      ).run(one.what, one.time, sourceText(one.source), entry.id);
  }
}

/** Of a line taken over from another book: what was due before that was seen to there. */
export function settleTakenOver(db: Connection, entryId: string, { at, by }: Actor): void {
  statement(
    db,
    `UPDATE deadlines SET state = 'done', settled_at = ?, settled_by = ?
     WHERE entry_id = ? AND is_main = 1 AND due < ?`,
  ).run(isoMomentOf(at), by, entryId, isoDayOf(at));
}

/** Done, dropped, or open again. Throws `not-found`. */
export function settleDeadline(
  db: Connection,
  { id, state, note }: { readonly id: string; readonly state: DeadlineState; readonly note: string },
  { at, by }: Actor,
): Deadline {
  const isOpen = state === 'open';
  const before = mustFindDeadline(db, id);
  statement(
    db,
    'UPDATE deadlines SET state = ?, settled_at = ?, settled_by = ?, settled_note = ? WHERE id = ?',
  ).run(
    state,
    isOpen ? null : isoMomentOf(at),
    isOpen ? null : by,
    isOpen || isClassified(db, before) ? '' : note,
    id,
  );
  return mustFindDeadline(db, id);
}

export type DeadlineChanges = {
  readonly [Part in 'what' | 'due' | 'time' | 'assignee' | 'kind']?: Deadline[Part] | undefined;
};

/** The day of a letter's line is moved by correcting the line, with the reason. Throws `not-found`, `entry-voided`. */
export function changeDeadline(
  db: Connection,
  {
    id,
    changes,
    reason,
  }: { readonly id: string; readonly changes: DeadlineChanges; readonly reason: string },
  actor: Actor,
): Deadline {
  const before = mustFindDeadline(db, id);
  const { due = before.due, what = before.what, time = before.time } = changes;
  const { assignee = before.assignee, kind = before.kind } = changes;
  if (isClassified(db, before) && what !== '') throw new AppError('secret-not-stored', {});
  if (before.isMain && before.letter !== null && due !== before.due)
    correctEntry(db, { id: before.letter.entryId, changes: { deadline: due }, reason, ...actor });
  statement(db, 'UPDATE deadlines SET due = ?, what = ?, time = ?, assignee = ?, kind = ? WHERE id = ?').run(
    due,
    what,
    time,
    assignee,
    before.isMain ? before.kind : kind,
    id,
  );
  return mustFindDeadline(db, id);
}

export function mustFindDeadline(db: Connection, id: string): Deadline {
  const row = statement(db, `SELECT ${columns} WHERE d.id = ?`).get(id);
  if (row === undefined) throw new AppError('not-found', { what: 'deadline' });
  return asDeadline(row);
}

function isClassified(db: Connection, { letter }: Deadline): boolean {
  if (letter === null) return false;
  return statement(db, 'SELECT secrecy FROM entries WHERE id = ?').get(letter.entryId)?.secrecy !== null;
}

type Insert = Pick<Deadline, 'kind' | 'what' | 'due' | 'until' | 'time' | 'assignee' | 'source'> & {
  readonly entryId: string | null;
  readonly isSample: boolean;
};

function insert(db: Connection, input: Insert): Deadline {
  const id = randomUUID();
  statement(
    db,
    `INSERT INTO deadlines (id, entry_id, is_main, kind, what, due, until, time, assignee, source, state, is_sample)
     VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, 'open', ?)`,
  ).run(
    id,
    input.entryId,
    input.kind,
    input.what,
    input.due,
    input.until,
    input.time,
    input.assignee,
    sourceText(input.source),
    Number(input.isSample),
  );
  return mustFindDeadline(db, id);
}

function sourceText(source: DeadlineSource | null): string | null {
  return source === null ? null : JSON.stringify(source);
}

function asDeadlines(db: Connection, rows: readonly Record<string, unknown>[]): readonly Deadline[] {
  const ids = rows.flatMap(({ entry_id: id }) => (typeof id === 'string' ? [id] : []));
  const written = writtenById(db, ids);
  return rows.map(asDeadline).map((deadline) => {
    const number = deadline.letter === null ? undefined : written.get(deadline.letter.entryId);
    return deadline.letter === null || number === undefined
      ? deadline
      : { ...deadline, letter: { ...deadline.letter, written: number } };
  });
}

function asDeadline(row: Record<string, unknown>): Deadline {
  return {
    id: text(row.id),
    letter: letterOf(row),
    isMain: flag(row.is_main),
    kind: oneOf(deadlineKinds, row.kind),
    what: text(row.what),
    subject: textOrNull(row.subject) ?? '',
    due: text(row.due),
    until: textOrNull(row.until),
    time: textOrNull(row.time),
    assignee: text(row.assignee),
    source: row.source === null ? null : (JSON.parse(text(row.source)) as DeadlineSource),
    state: oneOf(deadlineStates, row.state),
    settled:
      row.settled_at === null
        ? null
        : { at: text(row.settled_at), by: text(row.settled_by), note: text(row.settled_note) },
  };
}

function letterOf(row: Record<string, unknown>): DeadlineLetter | null {
  if (row.entry_id === null) return null;
  return {
    entryId: text(row.entry_id),
    year: whole(row.year),
    running: whole(row.running),
    from: text(row.sender),
    urgency: row.urgency === null ? null : oneOf(urgencies, row.urgency),
    isForwarded: flag(row.is_linked),
  };
}
