/** Rows of letters written here: SQL in, domain values out. Writing functions are called inside a transaction. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/contract/errors.ts';
import { letterContent } from '../../shared/contract/schemas.ts';
import { formOf } from '../../shared/letter/forms/index.ts';
import {
  type Letter,
  type LetterContent,
  type LetterState,
  type ListedLetter,
  letterStates,
} from '../../shared/letter/letter.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Connection } from './database.ts';
import { flag, oneOf, text, textOrNull, whole } from './row-values.ts';
import { statement } from './statement.ts';

export type Actor = { readonly at: Date; readonly by: string };

export type NewLetter = Actor & {
  readonly content: LetterContent;
  readonly sourceEntryId: string | null;
  readonly sourceImportId: string | null;
  readonly sourceLetterIndex: number | null;
  readonly isSample: boolean;
};

export function insertLetter(db: Connection, input: NewLetter): Letter {
  const id = randomUUID();
  statement(
    db,
    `INSERT INTO letters (id, state, content, prefix_id, bears_number, source_entry_id, source_import_id,
       source_letter_index, updated_at, updated_by, is_sample) VALUES (?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    JSON.stringify(input.content),
    input.content.prefixId,
    Number(bearsNumber(input.content)),
    input.sourceEntryId,
    input.sourceImportId,
    input.sourceLetterIndex,
    isoMomentOf(input.at),
    input.by,
    Number(input.isSample),
  );
  addLetterHistory(db, id, input, null);
  return mustFindLetter(db, id);
}

function bearsNumber(content: LetterContent): boolean {
  return formOf(content.form).numbering !== null;
}

export function findLetter(db: Connection, id: string): Letter | null {
  const row = statement(db, 'SELECT * FROM letters WHERE id = ?').get(id);
  return row === undefined ? null : asLetter(row);
}

/** Throws `not-found`. */
export function mustFindLetter(db: Connection, id: string): Letter {
  const letter = findLetter(db, id);
  if (letter === null) throw new AppError('not-found', { what: 'letter' });
  return letter;
}

/** Newest first. The texts, and tables of sets, stay where they are: a list is read all at once. */
export function listLetters(db: Connection, includeSent: boolean): readonly ListedLetter[] {
  const rows = statement(db, `SELECT * FROM letters WHERE ? OR state <> 'sent' ORDER BY seq DESC`).all(
    Number(includeSent),
  );
  return rows.map((row) => listed(asLetter(row)));
}

function listed(letter: Letter): ListedLetter {
  const { id, state, version, form, number, urgency, subject, addressee, date } = letter;
  const { sourceEntryId, entryId, updatedAt, isSample } = letter;
  return {
    ...{ id, state, version, form, number, urgency, subject, addressee, date },
    ...{ sourceEntryId, entryId, updatedAt, isSample },
  };
}

/** The letter of this received entry that has no number yet. */
export function findOpenForwarding(db: Connection, sourceEntryId: string): Letter | null {
  const row = statement(
    db,
    'SELECT * FROM letters WHERE source_entry_id = ? AND number IS NULL ORDER BY seq DESC LIMIT 1',
  ).get(sourceEntryId);
  return row === undefined ? null : asLetter(row);
}

export function countOpenLetters(db: Connection): number {
  return Number(statement(db, `SELECT count(*) AS n FROM letters WHERE state <> 'sent'`).get()?.n ?? 0);
}

export function writeContent(db: Connection, id: string, content: LetterContent, actor: Actor): Letter {
  statement(
    db,
    'UPDATE letters SET content = ?, prefix_id = ?, bears_number = ?, updated_at = ?, updated_by = ? WHERE id = ?',
  ).run(
    JSON.stringify(content),
    content.prefixId,
    Number(bearsNumber(content)),
    isoMomentOf(actor.at),
    actor.by,
    id,
  );
  return mustFindLetter(db, id);
}

export function writeState(
  db: Connection,
  letter: Letter,
  state: LetterState,
  actor: Actor,
  reason: string | null = null,
): Letter {
  statement(db, 'UPDATE letters SET state = ?, updated_at = ?, updated_by = ? WHERE id = ?').run(
    state,
    isoMomentOf(actor.at),
    actor.by,
    letter.id,
  );
  addLetterHistory(db, letter.id, actor, letter.state, reason);
  return mustFindLetter(db, letter.id);
}

/** Its recipients are to answer, by that day or some time, or need not. No part of what an issued letter says. */
export function writeAnswerWish(
  db: Connection,
  id: string,
  { wants, by }: { readonly wants: boolean | null; readonly by: string | null },
): Letter {
  statement(db, 'UPDATE letters SET wants_answer = ?, answer_by = ? WHERE id = ?').run(
    wants === null ? null : Number(wants),
    by,
    id,
  );
  return mustFindLetter(db, id);
}

/** The database refuses a letter that has its number. */
export function deleteLetter(db: Connection, id: string): void {
  statement(db, 'DELETE FROM letters WHERE id = ?').run(id);
}

/** Of a letter whose form may bear a number, in an office that gives it none. */
export function writeWithoutNumber(db: Connection, id: string): void {
  statement(db, 'UPDATE letters SET bears_number = 0 WHERE id = ? AND number IS NULL').run(id);
}

export function writeNumber(db: Connection, id: string, number: string, entryId: string): void {
  statement(db, 'UPDATE letters SET number = ?, entry_id = ? WHERE id = ?').run(number, entryId, id);
}

export function addLetterHistory(
  db: Connection,
  letterId: string,
  { at, by }: Actor,
  before: LetterState | null,
  reason: string | null = null,
): void {
  statement(
    db,
    `INSERT INTO letter_history (letter_id, version, at, by, state_before, state_after, reason, is_sample)
     SELECT id, version, ?, ?, ?, state, ?, is_sample FROM letters WHERE id = ?`,
  ).run(isoMomentOf(at), by, before, reason, letterId);
}

let lastRead: { readonly json: string; readonly content: LetterContent } | null = null;

/** A letter that is being issued is read again after each step; its words are the same, and need looking at once. */
function contentOf(json: string): LetterContent {
  if (lastRead?.json !== json) lastRead = { json, content: letterContent.parse(JSON.parse(json)) };
  return lastRead.content;
}

function asLetter(row: Record<string, unknown>): Letter {
  return {
    ...contentOf(text(row.content)),
    id: text(row.id),
    state: oneOf(letterStates, row.state),
    version: whole(row.version),
    versionReason: textOrNull(row.version_reason),
    sourceEntryId: textOrNull(row.source_entry_id),
    sourceImportId: textOrNull(row.source_import_id),
    sourceLetterIndex: row.source_letter_index === null ? null : whole(row.source_letter_index),
    number: textOrNull(row.number),
    entryId: textOrNull(row.entry_id),
    updatedAt: text(row.updated_at),
    isSample: flag(row.is_sample),
    wantsAnswer: row.wants_answer === null ? null : flag(row.wants_answer),
    answerBy: textOrNull(row.answer_by),
  };
}
