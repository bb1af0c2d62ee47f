/** Loan cards (form 24, ข้อ 62-65): a letter is out with one borrower at a time, and every card keeps its number. */

import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import type { LentLetter, Loan, NewLoan } from '../../shared/keeping/kept.ts';
import { writtenWithYear } from '../../shared/register/running.ts';
import { buddhistYear, isoDayOf } from '../../shared/thai/date.ts';
import { refuseYearGoneBy } from './clock-guard.ts';
import type { Connection } from './database.ts';
import { asBrief, asLoan, briefColumns, loanColumns } from './keeping-columns.ts';
import { gone, mustKeep } from './keeping-rows.ts';
import { withWritten } from './received-format-rows.ts';
import { statement } from './statement.ts';

/** Those that are out, the first to come back first; with the returned ones behind them, newest first. */
export function listLoans(db: Connection, includeReturned: boolean): readonly LentLetter[] {
  const rows = statement(
    db,
    `SELECT ${briefColumns}, ${loanColumns} FROM loans o JOIN entries e ON e.id = o.entry_id
     WHERE o.returned_on IS NULL OR ?
     ORDER BY o.returned_on IS NOT NULL, CASE WHEN o.returned_on IS NULL THEN o.due_on END, o.year DESC, o.number DESC
     LIMIT 2000`,
  ).all(Number(includeReturned));
  return withWritten(
    db,
    rows.map((row) => ({ loan: asLoan(row), entry: asBrief(row) })),
  );
}

/** The card of a letter: every time it was lent, oldest first. */
export function loansOfEntry(db: Connection, entryId: string): readonly Loan[] {
  return statement(db, `SELECT ${loanColumns} FROM loans o WHERE o.entry_id = ? ORDER BY o.year, o.number`)
    .all(entryId)
    .map(asLoan);
}

/** Throws `not-found`. */
export function mustFindLoan(db: Connection, id: string): LentLetter {
  const row = statement(
    db,
    `SELECT ${briefColumns}, ${loanColumns} FROM loans o JOIN entries e ON e.id = o.entry_id WHERE o.id = ?`,
  ).get(id);
  if (row === undefined) throw new AppError('not-found', { what: 'loan' });
  const lent = { loan: asLoan(row), entry: asBrief(row) };
  return withWritten(db, [lent])[0] ?? lent;
}

/** Throws `entry-lent`, `entry-gone`, `clock-year-behind`. Call inside a transaction. */
export function lend(db: Connection, input: NewLoan, at: Date): LentLetter {
  refuseYearGoneBy(db, isoDayOf(at));
  const { kept, row } = mustKeep(db, input.entryId);
  const { entry } = kept;
  if (kept.loan !== null)
    throw new AppError('entry-lent', { running: writtenWithYear(entry), year: String(entry.year) });
  if (kept.filing?.outcome === 'destroyed' || kept.filing?.outcome === 'transferred') throw gone(kept);
  const id = randomUUID();
  const year = buddhistYear(input.lentOn);
  const next = statement(db, 'SELECT coalesce(max(number), 0) + 1 AS next FROM loans WHERE year = ?').get(
    year,
  );
  statement(
    db,
    `INSERT INTO loans (id, year, number, entry_id, borrower, borrower_office, receiver, permitted_by, lent_on, due_on,
       note, is_sample) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    year,
    Number(next?.next),
    entry.id,
    input.borrower,
    input.borrowerOffice,
    input.receiver,
    input.permittedBy,
    input.lentOn,
    input.dueOn,
    input.note,
    Number(row.is_sample),
  );
  return mustFindLoan(db, id);
}

/** Throws `loan-returned`. Call inside a transaction. */
export function giveBack(db: Connection, id: string, on: string, by: string): LentLetter {
  mustBeOut(db, id);
  statement(db, 'UPDATE loans SET returned_on = ?, returned_by = ? WHERE id = ?').run(on, by, id);
  return mustFindLoan(db, id);
}

/** Throws `loan-returned`. Call inside a transaction. */
export function extendLoan(db: Connection, id: string, dueOn: string): LentLetter {
  mustBeOut(db, id);
  statement(db, 'UPDATE loans SET due_on = ? WHERE id = ?').run(dueOn, id);
  return mustFindLoan(db, id);
}

function mustBeOut(db: Connection, id: string): void {
  const { loan } = mustFindLoan(db, id);
  if (loan.returnedOn !== null)
    throw new AppError('loan-returned', { number: `${loan.number}/${loan.year}` });
}
