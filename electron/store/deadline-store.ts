/** The board of deadlines in domain terms. Each writing call is one transaction. */
import {
  type AwaitedAnswers,
  type Deadline,
  type DeadlineBoard,
  type LoanDue,
  type NewDeadline,
  settledDays,
} from '../../shared/register/deadline.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { type Connection, transaction } from './database.ts';
import * as rows from './deadline-rows.ts';
import { noteEntryUndo } from './entry-undo.ts';
import { mustFind } from './find-entry.ts';
import { listLoans } from './keeping-loans.ts';
import { type Actor, mustFindLetter } from './letter-rows.ts';
import { listOwing, listWaiting } from './waiting-rows.ts';

export type DeadlineStore = {
  board(at: Date): Promise<DeadlineBoard>;
  ofEntry(entryId: string): Promise<readonly Deadline[]>;
  countDue(today: string, to: string): Promise<{ readonly due: number; readonly overdue: number }>;
  /** Throws `not-found`, `secret-not-stored`. */
  add(input: NewDeadline, isSample: boolean): Promise<Deadline>;
  /** Throws `not-found`. */
  settle(input: Parameters<typeof rows.settleDeadline>[1], actor: Actor): Promise<Deadline>;
  /** Throws `not-found`, `entry-voided`, `secret-not-stored`. */
  change(input: Parameters<typeof rows.changeDeadline>[1], actor: Actor): Promise<Deadline>;
};

const dayMs = 24 * 3600 * 1000;

export function deadlineStore(db: Connection): DeadlineStore {
  return {
    board: async (at) => ({
      deadlines: rows.listOpen(db),
      answers: awaited(db),
      loans: loansDue(db),
      settled: rows.listSettled(db, isoMomentOf(new Date(at.getTime() - settledDays * dayMs))),
      people: rows.listPeople(db),
    }),
    ofEntry: async (entryId) => rows.deadlinesOfEntry(db, entryId),
    countDue: async (today, to) => rows.countDue(db, today, to),
    add: async (input, isSample) => transaction(db, () => rows.addDeadline(db, input, isSample)),
    settle: async (input, actor) => transaction(db, () => rows.settleDeadline(db, input, actor)),
    change: async (input, actor) => transaction(db, () => change(db, input, actor)),
  };
}

/** Of the day of a line the line itself is noted too: taking it back corrects the line, and the row follows. */
function change(db: Connection, input: Parameters<typeof rows.changeDeadline>[1], actor: Actor): Deadline {
  const { isMain, letter } = rows.mustFindDeadline(db, input.id);
  if (!isMain || letter === null) return rows.changeDeadline(db, input, actor);
  const before = mustFind(db, letter.entryId);
  const changed = rows.changeDeadline(db, input, actor);
  noteEntryUndo(db, before, mustFind(db, letter.entryId));
  return changed;
}

/** Those who answered stand beside those who have not. */
function awaited(db: Connection): readonly AwaitedAnswers[] {
  return listWaiting(db).map((letter) => {
    const { letterId, number, lastNumber, letters, subject, silent } = letter;
    const setId = setOf(db, letterId);
    const days = silent.flatMap(({ deadline }) => deadline ?? []).toSorted();
    return {
      letterId,
      number,
      lastNumber,
      letters,
      subject,
      due: days[0] ?? null,
      urgency: mustFindLetter(db, letterId).urgency,
      recipients: listOwing(db, setId).map((row) => ({
        letterId: row.letterId,
        position: row.position,
        name: row.name,
        deadline: row.deadline,
        repliedAt: row.repliedAt,
      })),
    };
  });
}

function setOf(db: Connection, letterId: string): string {
  const row = db.prepare('SELECT batch_id FROM letter_batches WHERE letter_id = ?').get(letterId);
  return typeof row?.batch_id === 'string' ? row.batch_id : letterId;
}

function loansDue(db: Connection): readonly LoanDue[] {
  return listLoans(db, false).map(({ loan, entry }) => ({
    id: loan.id,
    subject: entry.subject,
    borrower: loan.borrower,
    due: loan.dueOn,
  }));
}
