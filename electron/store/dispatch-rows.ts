/** Who got an issued letter, and who answered: one row a recipient, ticked by the clerk. Call in a transaction. */
import { AppError } from '../../shared/contract/errors.ts';
import type { Dispatch, DispatchStep } from '../../shared/letter/dispatch.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import type { Actor } from './letter-rows.ts';
import { text, textOrNull, whole } from './row-values.ts';
import { statement } from './statement.ts';

export type NewDispatch = Pick<Dispatch, 'recipientId' | 'name' | 'email' | 'deadline'>;

const columnOf = {
  sent: 'sent_at',
  received: 'received_at',
  replied: 'replied_at',
} as const satisfies Record<DispatchStep, string>;

/**
 * Rows for those an issued letter goes to. A correction keeps the ticks of those who stay, under their new name when it
 * was that which was wrong; who is new comes after them; who left goes, unless something was ticked or noted there:
 * that has happened, and stays, marked as no longer on the list. One who is only known by name keeps its address and its place on the list. `answerBy`
 * is the last day of those who come new without one of their own.
 */
export function writeDispatches(
  db: Connection,
  letterId: string,
  recipients: readonly NewDispatch[],
  { at, by }: Actor,
  answerBy: string | null = null,
): void {
  const before = listDispatches(db, letterId);
  const meant = pairs(before, recipients);
  const drop = statement(db, 'DELETE FROM dispatches WHERE letter_id = ? AND position = ?');
  const leave = statement(
    db,
    `UPDATE dispatches SET left_at = ?1, updated_at = ?1, updated_by = ?2
     WHERE letter_id = ?3 AND position = ?4`,
  );
  for (const row of before) {
    if (meant.some(([kept]) => kept === row)) continue;
    if (!hasHappened(row)) drop.run(letterId, row.position);
    else if (row.leftAt === null) leave.run(isoMomentOf(at), by, letterId, row.position);
  }
  const rename = statement(
    db,
    `UPDATE dispatches SET recipient_id = ?, name = ?, email = ?, deadline = coalesce(?, deadline), left_at = NULL,
       updated_at = ?, updated_by = ? WHERE letter_id = ? AND position = ?`,
  );
  const add = statement(
    db,
    `INSERT INTO dispatches (letter_id, position, recipient_id, name, email, deadline, updated_at, updated_by, is_sample)
     SELECT id, ?, ?, ?, ?, ?, ?, ?, is_sample FROM letters WHERE id = ?`,
  );
  let next = Math.max(-1, ...before.map(({ position }) => position)) + 1;
  for (const [row, recipient] of meant) {
    const { recipientId, name, email, deadline } = row === null ? recipient : known(row, recipient);
    if (row !== null)
      rename.run(recipientId, name, email, deadline, isoMomentOf(at), by, letterId, row.position);
    else {
      add.run(next, recipientId, name, email, deadline ?? answerBy, isoMomentOf(at), by, letterId);
      next += 1;
    }
  }
}

/** Each recipient with the row that is already its own: by its id, else by its name; the only one of both stays itself. */
function pairs(
  before: readonly Dispatch[],
  recipients: readonly NewDispatch[],
): readonly (readonly [Dispatch | null, NewDispatch])[] {
  const [onlyRow, onlyOne] = [before[0], recipients[0]];
  if (before.length === 1 && recipients.length === 1 && onlyRow !== undefined && onlyOne !== undefined)
    return [[hasHappened(onlyRow) && !isSame(onlyRow, onlyOne) ? null : onlyRow, onlyOne]];
  const free = new Set(before);
  return recipients.map((recipient) => {
    const own = [...free].find((row) => isSame(row, recipient)) ?? null;
    if (own !== null) free.delete(own);
    return [own, recipient];
  });
}

function isSame(row: Dispatch, recipient: NewDispatch): boolean {
  return row.recipientId !== null && row.recipientId === recipient.recipientId
    ? true
    : row.name === recipient.name;
}

/** A letter of a set names its addressee alone; who that is and where its mail goes was said by the table. */
function known(row: Dispatch, recipient: NewDispatch): NewDispatch {
  if (recipient.recipientId !== null || row.name !== recipient.name) return recipient;
  return { ...recipient, recipientId: row.recipientId, email: recipient.email || row.email };
}

function hasHappened({ sentAt, receivedAt, repliedAt, note }: Dispatch): boolean {
  return sentAt !== null || receivedAt !== null || repliedAt !== null || note !== '';
}

/** In the order of the letter's recipients. */
export function listDispatches(db: Connection, letterId: string): readonly Dispatch[] {
  return statement(db, 'SELECT * FROM dispatches WHERE letter_id = ? ORDER BY position')
    .all(letterId)
    .map(asDispatch);
}

export type Tick = {
  readonly letterId: string;
  readonly positions: readonly number[];
  readonly step: DispatchStep;
  /** Moment of the step; null takes the tick away. */
  readonly at: Date | null;
};

/** An answer means it was received, and what was received had been sent: earlier steps are ticked along. Throws `not-found`. */
export function tickDispatches(db: Connection, { letterId, positions, step, at }: Tick, actor: Actor): void {
  const steps: readonly DispatchStep[] = ['sent', 'received', 'replied'];
  const along = at === null ? [step] : steps.slice(0, steps.indexOf(step) + 1);
  const moment = at === null ? null : isoMomentOf(at);
  for (const position of positions) {
    for (const each of along) {
      const column = columnOf[each];
      const value = each === step ? '?1' : `coalesce(${column}, ?1)`;
      const done = statement(
        db,
        `UPDATE dispatches SET ${column} = ${value}, updated_at = ?2, updated_by = ?3 WHERE letter_id = ?4 AND position = ?5`,
      ).run(moment, isoMomentOf(actor.at), actor.by, letterId, position);
      if (done.changes === 0) throw new AppError('not-found', { what: 'recipient' });
    }
  }
}

export function noteDispatch(
  db: Connection,
  input: { readonly letterId: string; readonly position: number; readonly note: string },
  actor: Actor,
): void {
  const done = statement(
    db,
    'UPDATE dispatches SET note = ?, updated_at = ?, updated_by = ? WHERE letter_id = ? AND position = ?',
  ).run(input.note, isoMomentOf(actor.at), actor.by, input.letterId, input.position);
  if (done.changes === 0) throw new AppError('not-found', { what: 'recipient' });
}

/** The last day of some recipients; null: none. Throws `not-found`. */
export function setDeadlines(
  db: Connection,
  input: {
    readonly letterId: string;
    readonly positions: readonly number[];
    readonly deadline: string | null;
  },
  actor: Actor,
): void {
  const set = statement(
    db,
    'UPDATE dispatches SET deadline = ?, updated_at = ?, updated_by = ? WHERE letter_id = ? AND position = ?',
  );
  for (const position of input.positions) {
    const done = set.run(input.deadline, isoMomentOf(actor.at), actor.by, input.letterId, position);
    if (done.changes === 0) throw new AppError('not-found', { what: 'recipient' });
  }
}

export function asDispatch(row: Record<string, unknown>): Dispatch {
  return {
    position: whole(row.position),
    recipientId: textOrNull(row.recipient_id),
    name: text(row.name),
    email: text(row.email),
    deadline: textOrNull(row.deadline),
    sentAt: textOrNull(row.sent_at),
    receivedAt: textOrNull(row.received_at),
    repliedAt: textOrNull(row.replied_at),
    note: text(row.note),
    leftAt: textOrNull(row.left_at),
    updatedBy: text(row.updated_by),
  };
}
