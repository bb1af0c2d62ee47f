/**
 * Correcting and voiding a line. The old value goes into the history with the reason; the row and its number stay
 * (ข้อ 38, 43: a register is never rewritten). Call inside a transaction.
 */
import { AppError } from '../../shared/contract/errors.ts';
import type { EntryFieldName, EntryFields, RegisterEntry } from '../../shared/register/entry.ts';
import { letterKey } from '../../shared/register/letter-key.ts';
import { writtenOf } from '../../shared/register/running.ts';
import { storableFields } from '../../shared/register/secret-stub.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { eraseAudit } from './audit-log.ts';
import type { Connection } from './database.ts';
import { columnOf, columnsOf } from './entry-columns.ts';
import { mustFind } from './find-entry.ts';
import { addHistory } from './history-rows.ts';
import { annotateEntry } from './register-rows.ts';
import { dropDeletedWords } from './search-index.ts';
import { learnAtOnce, oweWords } from './search-owed.ts';
import { statement } from './statement.ts';
import { forgetUndo } from './undo-log.ts';
import { asException } from './year-rows.ts';

/** การปฏิบัติ and หมายเหตุ are only ever added to; they are corrected where an addition is taken back. */
export type Corrections = { readonly [F in keyof EntryFields]?: EntryFields[F] | undefined };

export type Signed = { readonly reason: string; readonly at: Date; readonly by: string };

/** Throws `entry-voided`, `letter-issued` (what was issued stays), `secret-not-stored` (its original is already here). */
export function correctEntry(
  db: Connection,
  input: Signed & {
    readonly id: string;
    readonly changes: Corrections;
    /** The letter itself was issued again: its line follows. */
    readonly isNewVersion?: boolean;
  },
): RegisterEntry {
  const before = mustFind(db, input.id);
  refuseWhenVoided(before);
  if (input.isNewVersion !== true) refuseWhenIssued(before, input.changes);
  const given = Object.entries(input.changes).filter(([, value]) => value !== undefined);
  const after: EntryFields = storableFields({ ...before, ...Object.fromEntries(given) });
  if (after.secrecy !== null && before.secrecy === null && before.fileId !== null)
    throw new AppError('secret-not-stored', {});
  const changed = fieldNames.filter((field) => after[field] !== before[field]);
  if (changed.length === 0) return before;
  const { reason, at, by } = input;
  return asException(db, { year: before.year, kind: 'corrected', reason, at, by }, () =>
    writeCorrection(db, input, changed, before, after),
  );
}

function writeCorrection(
  db: Connection,
  input: Signed & { readonly id: string },
  changed: readonly EntryFieldName[],
  before: EntryFields,
  after: EntryFields,
): RegisterEntry {
  for (const field of changed) writeField(db, input, field, before, after);
  statement(db, 'UPDATE entries SET letter_key = ? WHERE id = ?').run(letterKey(after), input.id);
  oweWords(db, input.id);
  if (after.secrecy !== null && before.secrecy === null) hush(db, input.id);
  return mustFind(db, input.id);
}

/** The row and its number stay. Throws `entry-voided` when it was voided before. */
export function voidEntry(db: Connection, input: Signed & { readonly id: string }): RegisterEntry {
  const entry = mustFind(db, input.id);
  refuseWhenVoided(entry);
  const { reason, at, by } = input;
  return asException(db, { year: entry.year, kind: 'voided', reason, at, by }, () =>
    writeVoid(db, input, entry),
  );
}

function writeVoid(
  db: Connection,
  input: Signed & { readonly id: string },
  entry: RegisterEntry,
): RegisterEntry {
  statement(db, 'UPDATE entries SET voided_at = ?, voided_by = ?, void_reason = ? WHERE id = ?').run(
    isoMomentOf(input.at),
    input.by,
    input.reason,
    input.id,
  );
  addHistory(db, {
    entryId: input.id,
    at: input.at,
    by: input.by,
    kind: 'voided',
    reason: input.reason,
  });
  if (entry.book === 'sent') tellSources(db, entry, input);
  return mustFind(db, input.id);
}

/** What was received is not forwarded any more when the letter that did it is void; its การปฏิบัติ must not say so. */
function tellSources(db: Connection, sent: RegisterEntry, { at, by }: Signed): void {
  for (const { entryId, book } of sent.links) {
    if (book !== 'received') continue;
    const text = `ยกเลิก ที่ ${sent.documentNumber ?? toThaiDigits(sent.running)}`;
    annotateEntry(db, { id: entryId, field: 'action', text, at, by });
    statement(
      db,
      `UPDATE entries SET is_linked = EXISTS (
         SELECT 1 FROM entry_links JOIN entries s ON s.id = entry_links.sent_id
         WHERE entry_links.received_id = entries.id AND s.voided_at IS NULL)
       WHERE id = ?`,
    ).run(entryId);
  }
}

const contentFields: ReadonlySet<EntryFieldName> = new Set(['subject', 'action', 'note']);
const fieldNames = Object.keys(columnOf) as readonly EntryFieldName[];

function writeField(
  db: Connection,
  input: Signed & { readonly id: string },
  field: EntryFieldName,
  before: EntryFields,
  after: EntryFields,
): void {
  statement(db, `UPDATE entries SET ${columnOf[field]} = ? WHERE id = ?`).run(
    columnsOf(after)[columnOf[field]],
    input.id,
  );
  // What a letter that turns out to be classified said must not live on in the history (rules §13.9).
  const isHushed = after.secrecy !== null && contentFields.has(field);
  addHistory(db, {
    entryId: input.id,
    at: input.at,
    by: input.by,
    kind: 'corrected',
    field,
    before: isHushed ? null : before[field],
    after: after[field],
    reason: input.reason,
  });
}

/** What was said of a letter before it turned out to be classified goes: from the history, and letter by letter from the search. */
function hush(db: Connection, entryId: string): void {
  statement(
    db,
    `UPDATE entry_history SET before = NULL, after = NULL
     WHERE entry_id = ? AND field IN ('subject', 'action', 'note')
       AND after IS NOT (SELECT subject FROM entries WHERE id = entry_history.entry_id)`,
  ).run(entryId);
  eraseAudit(db, 'entry', entryId, 'classified');
  forgetUndo(db);
  learnAtOnce(db, entryId);
  dropDeletedWords(db);
}

function refuseWhenVoided(entry: RegisterEntry): void {
  if (entry.voided !== null) throw new AppError('entry-voided', { running: String(writtenOf(entry)) });
}

/** A sent line says what the letter says; its number is the register's own. A correction is a new version of the letter. */
function refuseWhenIssued(entry: RegisterEntry, changes: Corrections): void {
  if (entry.book !== 'sent') return;
  if (Object.keys(changes).every((field) => field === 'action' || field === 'note')) return;
  const renumbers = changes.documentNumber !== undefined && changes.documentNumber !== entry.documentNumber;
  if (entry.letterId === null && !renumbers) return;
  throw new AppError('letter-issued', { number: entry.documentNumber ?? String(entry.running) });
}
