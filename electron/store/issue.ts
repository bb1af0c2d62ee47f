/**
 * Issuing a letter (ข้อ 42-43): number, register line, final state, the note in the received register and the link
 * stand together or not at all. Call inside one transaction.
 */
import { AppError } from '../../shared/contract/errors.ts';
import { letterContent } from '../../shared/contract/schemas.ts';
import { blockingRules, findings } from '../../shared/letter/check.ts';
import { ownNumber, registeredNumber } from '../../shared/letter/citation.ts';
import { formOf } from '../../shared/letter/forms/index.ts';
import { isIssued, type Letter, type LetterState } from '../../shared/letter/letter.ts';
import { letterText } from '../../shared/letter/letter-text.ts';
import { deadlineOfRow, merged } from '../../shared/letter/merge.ts';
import { holdsBack, mergeProblems } from '../../shared/letter/merge-check.ts';
import type { OfficeSettings, Prefix } from '../../shared/office/office.ts';
import type { EntryFields, RegisterEntry } from '../../shared/register/entry.ts';
import { buddhistYear, formatThaiDate, isoDayOf } from '../../shared/thai/date.ts';
import { insertBatch } from './batch-rows.ts';
import type { Connection } from './database.ts';
import { type NewDispatch, setDeadline, writeDispatches } from './dispatch-rows.ts';
import { correctEntry } from './entry-changes.ts';
import { findEntry } from './find-entry.ts';
import {
  type Actor,
  insertLetter,
  mustFindLetter,
  writeContent,
  writeNumber,
  writeState,
} from './letter-rows.ts';
import { insertVersion, lastIssued } from './letter-version-rows.ts';
import { listPrefixes, listRecipients, listSignatories } from './office-rows.ts';
import { annotateEntry, insertEntry, linkEntries, refreshSearch } from './register-rows.ts';
import { reindexPages, type SearchablePage } from './search-index.ts';

export type Issue = Actor & {
  readonly id: string;
  /** Date of the letter, ISO. */
  readonly date: string;
  readonly settings: OfficeSettings;
  /** Head, prefix, signatory and page that are printed with this content, as JSON. */
  readonly printed: (letter: Letter, prefix: Prefix) => string;
};

/** `entry` is null for a form that bears no number of the registers. */
export type Issued = { readonly letter: Letter; readonly entry: RegisterEntry | null };

/** Throws `letter-issued`, `wrong-letter-state`, `letter-not-ready`, `not-found`. */
export function issueLetter(db: Connection, input: Issue): Issued {
  const before = mustFindLetter(db, input.id);
  refuseState(before, input.settings.numberBeforeSignature);
  const prefix = prefixOf(db, before);
  const issued = lastIssued(db, before.id);
  if (issued === null) refuseOtherYear(input, before);
  // A correction keeps the date under which the register knows the letter.
  const dated = writeContent(
    db,
    before.id,
    { ...letterContent.parse(before), date: issued?.content.date ?? input.date },
    input,
  );
  refuseMerge(dated);
  refuseUnready(db, dated);
  const entry = enterOrCorrect(db, input, dated, prefix, issued !== null);
  if (entry !== null && issued === null)
    writeNumber(db, dated.id, ownNumber(prefix, dated, entry.running, entry.year), entry.id);
  const letter = writeState(db, dated, 'numbered', input, dated.versionReason);
  const { at, by } = input;
  insertVersion(db, letter, {
    number: letter.number ?? '',
    printed: input.printed(letter, prefix),
    at,
    by,
  });
  writeDispatches(db, letter.id, recipientsOf(db, letter), { at, by });
  return { letter, entry: entry === null ? null : (findEntry(db, entry.id) ?? entry) };
}

/**
 * One letter each from the rows of the letter's table, with consecutive numbers: all of them or none (ข้อ 43).
 * The draft itself becomes the first. Throws as `issueLetter`, and `letter-not-ready` when it has no rows or is a
 * circular, which is one letter under one number.
 */
export function issueEach(db: Connection, input: Issue): readonly Issued[] {
  const draft = mustFindLetter(db, input.id);
  const { merge } = draft;
  if (merge === null || merge.rows.length === 0 || draft.circular)
    throw new AppError('letter-not-ready', { rules: 'no-merge-rows' });
  if (draft.template !== undefined) throw new AppError('template-in-word', {});
  refuseState(draft, input.settings.numberBeforeSignature);
  refuseProblems(draft);
  const content = letterContent.parse(draft);
  const issued = merge.rows.map((_, at) => {
    const own = { ...merged(content, at), recipientIds: [] };
    const letter =
      at === 0
        ? writeContent(db, draft.id, own, input)
        : writeState(db, insertLetter(db, { ...draft, ...input, content: own }), draft.state, input);
    const made = issueLetter(db, { ...input, id: letter.id });
    const deadline = deadlineOfRow(merge, at);
    if (deadline !== null) setDeadline(db, letter.id, deadline);
    return made;
  });
  insertBatch(
    db,
    issued.map(({ letter }) => letter.id),
  );
  return issued;
}

/** A table on a circular means one number for all; on any other letter a number for each, by `issueEach`. */
function refuseMerge(letter: Letter): void {
  if (letter.merge === null) return;
  if (!letter.circular) throw new AppError('letter-not-ready', { rules: 'merge-each' });
  refuseProblems(letter);
}

function refuseProblems(letter: Letter): void {
  const kinds = new Set(
    mergeProblems(letter)
      .filter(holdsBack)
      .map(({ kind }) => kind),
  );
  if (kinds.size > 0) throw new AppError('letter-not-ready', { rules: [...kinds].join(',') });
}

function prefixOf(db: Connection, letter: Letter): Prefix {
  const prefix = listPrefixes(db).find(({ id }) => id === letter.prefixId);
  if (prefix === undefined) throw new AppError('not-found', { what: 'prefix' });
  const wanted = formOf(letter.form).numbering;
  if (wanted !== null && (prefix.numbering ?? 'letter') !== wanted)
    throw new AppError('letter-not-ready', { rules: 'wrong-number-book' });
  return prefix;
}

function enterOrCorrect(
  db: Connection,
  input: Issue,
  letter: Letter,
  prefix: Prefix,
  isCorrection: boolean,
): RegisterEntry | null {
  if (formOf(letter.form).numbering === null) return null;
  return isCorrection ? correct(db, input, letter) : enter(db, input, letter, prefix);
}

/** Those of the list by their formal titles; without one the addressee as written. */
function recipientsOf(db: Connection, letter: Letter): readonly NewDispatch[] {
  const { merge } = letter;
  if (merge !== null)
    return merge.rows.map((_, at) => ({
      recipientId: null,
      name: merged(letter, at).addressee,
      email: '',
      deadline: deadlineOfRow(merge, at),
    }));
  const known = new Map(listRecipients(db).map((recipient) => [recipient.id, recipient]));
  const chosen = letter.recipientIds.flatMap((id) => known.get(id) ?? []);
  if (chosen.length > 0)
    return chosen.map(({ id, formalTitle, email }) => ({
      recipientId: id,
      name: formalTitle,
      email,
      deadline: null,
    }));
  if (letter.addressee.trim() === '') return [];
  return [{ recipientId: null, name: letter.addressee, email: '', deadline: null }];
}

/** Number from the prefix's series; the line in the sent register; the received one learns what became of it. */
function enter(db: Connection, input: Issue, letter: Letter, prefix: Prefix): RegisterEntry {
  const year = buddhistYear(isoDayOf(input.at));
  const entry = insertEntry(db, {
    book: 'sent',
    prefixId: prefix.id,
    circular: letter.circular,
    seriesCircular: letter.circular && input.settings.circularSeries === 'own',
    at: input.at,
    by: input.by,
    fields: fieldsOf(letter, input.settings),
    numberOf: (running) => registeredNumber(prefix, letter, running, year),
    fileId: null,
    importId: null,
    letterIndex: null,
    letterId: letter.id,
    isSample: letter.isSample,
    pages: pagesOf(letter),
  });
  if (letter.sourceEntryId === null) return entry;
  const { at, by } = input;
  const date = letter.date === null ? '' : ` ลงวันที่ ${formatThaiDate(letter.date)}`;
  annotateEntry(db, {
    id: letter.sourceEntryId,
    field: 'action',
    text: `แจ้ง ${letter.addressee} ที่ ${entry.documentNumber}${date}`,
    at,
    by,
    kind: 'forwarded',
  });
  linkEntries(db, { receivedId: letter.sourceEntryId, sentId: entry.id, at, by });
  return entry;
}

/** The line keeps its number; what the new version says differently goes into its history with the reason. */
function correct(db: Connection, input: Issue, letter: Letter): RegisterEntry {
  const { to, subject, urgency } = fieldsOf(letter, input.settings);
  const entry = correctEntry(db, {
    id: letter.entryId ?? '',
    changes: { to, subject, urgency },
    reason: letter.versionReason ?? '',
    at: input.at,
    by: input.by,
    isNewVersion: true,
  });
  reindexPages(db, refreshSearch(db, entry.id).seq, pagesOf(letter));
  return entry;
}

/** What it says is found in the register as the text of a letter that came in: pages as laid out do not matter for that. */
function pagesOf(letter: Letter): readonly SearchablePage[] {
  return [{ page: 1, text: letterText(letter) }];
}

function fieldsOf(letter: Letter, settings: OfficeSettings): EntryFields {
  return {
    documentNumber: null,
    documentDate: letter.date,
    documentDateText: null,
    from: `อำเภอ${settings.district}`,
    to: letter.addressee,
    subject: letter.subject,
    action: '',
    note: '',
    urgency: letter.urgency,
    secrecy: null,
    deadline: null,
  };
}

/** Signed first, then numbered, so that a returned letter costs no number; a setting allows the number before. */
function refuseState(letter: Letter, numberBeforeSignature: boolean): void {
  if (isIssued(letter)) throw new AppError('letter-issued', { number: letter.number ?? '' });
  const allowed: readonly LetterState[] = numberBeforeSignature
    ? ['draft', 'for-signature', 'signed']
    : ['signed'];
  if (!allowed.includes(letter.state)) throw new AppError('wrong-letter-state', { state: letter.state });
}

/** The number comes from the book of this year (ข้อ 43.1.2); a date of another year would contradict it for ever. */
function refuseOtherYear({ date, at }: Issue, letter: Letter): void {
  if (formOf(letter.form).numbering === null) return;
  if (buddhistYear(date) !== buddhistYear(isoDayOf(at)))
    throw new AppError('letter-not-ready', { rules: 'date-other-year' });
}

/** Checked inside the transaction: the signatory may have been removed a moment ago. */
export function refuseUnready(db: Connection, letter: Letter): void {
  const rules = blockingRules(
    findings(letter, {
      signatories: listSignatories(db),
      recipients: listRecipients(db),
      today: letter.date ?? '',
    }),
  );
  if (rules.length > 0) throw new AppError('letter-not-ready', { rules: rules.join(',') });
}
