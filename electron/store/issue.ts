/**
 * Issuing a letter (ข้อ 42-43): number, register line, final state, the note in the received register and the link
 * stand together or not at all. Call inside one transaction.
 */
import { AppError } from '../../shared/contract/errors.ts';
import { letterContent } from '../../shared/contract/schemas.ts';
import { bearsNumber } from '../../shared/letter/bears-number.ts';
import { rulesHoldingBack } from '../../shared/letter/check.ts';
import { ownNumber, registeredNumber } from '../../shared/letter/citation.ts';
import { formOf } from '../../shared/letter/forms/index.ts';
import { isIssued, type Letter, type LetterState } from '../../shared/letter/letter.ts';
import { letterText } from '../../shared/letter/letter-text.ts';
import { holdsBack, mergeProblems } from '../../shared/letter/merge-check.ts';
import { counterOf } from '../../shared/office/number-format.ts';
import type { ChosenNumber } from '../../shared/office/numbers.ts';
import type { OfficeSettings, Prefix, Signatory } from '../../shared/office/office.ts';
import type { EntryFields, RegisterEntry } from '../../shared/register/entry.ts';
import { runningOf } from '../../shared/register/running.ts';
import { buddhistYear, formatThaiDate, isoDayOf } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import type { Connection } from './database.ts';
import { type NewDispatch, writeDispatches } from './dispatch-rows.ts';
import { correctEntry } from './entry-changes.ts';
import { findEntry } from './find-entry.ts';
import {
  type Actor,
  mustFindLetter,
  writeContent,
  writeNumber,
  writeState,
  writeWithoutNumber,
} from './letter-rows.ts';
import { insertVersion, lastIssued } from './letter-version-rows.ts';
import { listPrefixes, listSignatories } from './office-rows.ts';
import { recipientsOf } from './recipients-of.ts';
import { annotateEntry, insertEntry, linkEntries } from './register-rows.ts';
import type { SearchablePage } from './search-index.ts';
import { oweWords } from './search-owed.ts';

export type Issue = Actor & {
  readonly id: string;
  /** Date of the letter, ISO. */
  readonly date: string;
  readonly settings: OfficeSettings;
  /** Another number than the next: one held for this letter, or one between two others. */
  readonly number?: ChosenNumber | undefined;
  /** Head, prefix, signatory and page that are printed with this content, as JSON. */
  readonly printed: (letter: Letter, prefix: Prefix) => string;
};

/** `entry` is null for a form that bears no number of the registers. */
export type Issued = { readonly letter: Letter; readonly entry: RegisterEntry | null };

/** Throws `letter-issued`, `wrong-letter-state`, `letter-not-ready`, `not-found`. */
export function issueLetter(db: Connection, input: Issue): Issued {
  return issueOne(db, input, null, officeNow(db));
}

/** A letter that is one of a set: whom it goes to. */
export type OneOfSet = { readonly recipient: NewDispatch };

/** The office's lists as the transaction sees them: read once for all letters of a set. */
export type OfficeNow = { readonly prefixes: readonly Prefix[]; readonly signatories: readonly Signatory[] };

export function officeNow(db: Connection): OfficeNow {
  return { prefixes: listPrefixes(db), signatories: listSignatories(db) };
}

/** `ofSet`: of a letter that is one of a set; the received line then learns of the whole set at once. */
export function issueOne(db: Connection, input: Issue, ofSet: OneOfSet | null, office: OfficeNow): Issued {
  const before = mustFindLetter(db, input.id);
  refuseState(before, input.settings.numberBeforeSignature);
  const prefix = prefixOf(office, before);
  const issued = lastIssued(db, before.id);
  if (issued === null) refuseOtherYear(input, before);
  // A correction keeps the date under which the register knows the letter; without a number no register does.
  const known = before.number === null ? null : (issued?.content.date ?? null);
  const dated = writeContent(
    db,
    before.id,
    { ...letterContent.parse(before), date: known ?? input.date },
    input,
  );
  refuseMerge(dated);
  refuseUnready(db, dated, office.signatories);
  const entry = enterOrCorrect(db, input, dated, { prefix, isCorrection: issued !== null });
  if (entry !== null && issued === null && ofSet === null) tellSource(db, input, [{ letter: dated, entry }]);
  if (entry !== null && issued === null)
    writeNumber(db, dated.id, ownNumber(prefix, dated, runningOf(entry), entry.year), entry.id);
  const letter = writeState(db, dated, 'numbered', input, dated.versionReason);
  const { at, by } = input;
  insertVersion(db, letter, {
    number: letter.number ?? '',
    printed: input.printed(letter, prefix),
    at,
    by,
  });
  const recipients = ofSet === null ? recipientsOf(db, letter) : [ofSet.recipient];
  writeDispatches(db, letter.id, recipients, { at, by }, letter.answerBy ?? null);
  // The line of one of a set is tied to its source later, with the others.
  const isTied = entry !== null && ofSet === null;
  return { letter, entry: isTied ? (findEntry(db, entry.id) ?? entry) : entry };
}

/** A table on a circular means one number for all; on any other letter a number for each, by `issueEach`. */
function refuseMerge(letter: Letter): void {
  if (letter.merge === null) return;
  if (!letter.circular) throw new AppError('letter-not-ready', { rules: 'merge-each' });
  refuseProblems(letter);
}

export function refuseProblems(letter: Letter): void {
  const kinds = new Set(
    mergeProblems(letter)
      .filter(holdsBack)
      .map(({ kind }) => kind),
  );
  if (kinds.size > 0) throw new AppError('letter-not-ready', { rules: [...kinds].join(',') });
}

function prefixOf({ prefixes }: OfficeNow, letter: Letter): Prefix {
  const prefix = prefixes.find(({ id }) => id === letter.prefixId);
  if (prefix === undefined) throw new AppError('not-found', { what: 'prefix' });
  const wanted = formOf(letter.form).numbering;
  if (wanted !== null && (prefix.numbering ?? 'letter') !== wanted)
    throw new AppError('letter-not-ready', { rules: 'wrong-number-book' });
  return prefix;
}

type Entering = { readonly prefix: Prefix; readonly isCorrection: boolean };

function enterOrCorrect(
  db: Connection,
  input: Issue,
  letter: Letter,
  { prefix, isCorrection }: Entering,
): RegisterEntry | null {
  if (isCorrection ? letter.number === null : !bearsNumber(letter, input.settings)) {
    writeWithoutNumber(db, letter.id);
    return null;
  }
  return isCorrection ? correct(db, input, letter) : enter(db, input, letter, prefix);
}

/** Number from the prefix's series; the line in the sent register. */
function enter(db: Connection, input: Issue, letter: Letter, prefix: Prefix): RegisterEntry {
  const isMemo = letter.form === 'memo';
  const counter = counterOf(prefix, input.settings, { circular: letter.circular, isMemo });
  const { number } = input;
  const entry = insertEntry(db, {
    book: 'sent',
    prefixId: prefix.id,
    circular: letter.circular,
    seriesCircular: counter.circular,
    seriesMemo: counter.memo,
    number: number && { ...number, allowsInserted: input.settings.allowInsertedNumbers === true },
    at: input.at,
    by: input.by,
    fields: fieldsOf(letter, input.settings),
    numberOf: (running, year) => registeredNumber(prefix, letter, running, year),
    fileId: null,
    importId: null,
    letterIndex: null,
    letterId: letter.id,
    isSample: letter.isSample,
    pages: pagesOf(letter),
  });
  // A number of an earlier year's book wants a date of that year.
  if (letter.date !== null && buddhistYear(letter.date) !== entry.year)
    throw new AppError('letter-not-ready', { rules: 'date-other-year' });
  return entry;
}

/** The received line says what became of it: one sentence for a letter, and one for a set from first to last number. */
export function tellSource(db: Connection, { at, by }: Actor, issued: readonly Issued[]): void {
  const told = issued.flatMap(({ letter, entry }) => (entry === null ? [] : [{ letter, entry }]));
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined || first.letter.sourceEntryId === null) return;
  const { letter, entry } = first;
  const receivedId = first.letter.sourceEntryId;
  const date = letter.date === null ? '' : ` ลงวันที่ ${formatThaiDate(letter.date)}`;
  const others = told.length - 1;
  const whom = others === 0 ? letter.addressee : `${letter.addressee} และอีก ${toThaiDigits(others)} แห่ง`;
  const until = others === 0 ? '' : ` ถึง ${last.entry.documentNumber}`;
  annotateEntry(db, {
    id: receivedId,
    field: 'action',
    text: `แจ้ง ${whom} ที่ ${entry.documentNumber}${until}${date}`,
    at,
    by,
    kind: 'forwarded',
  });
  for (const one of told) linkEntries(db, { receivedId, sentId: one.entry.id, at, by });
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
  oweWords(db, entry.id, pagesOf(letter));
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
export function refuseState(letter: Letter, numberBeforeSignature: boolean): void {
  if (isIssued(letter)) throw new AppError('letter-issued', { number: letter.number ?? '' });
  const allowed: readonly LetterState[] = numberBeforeSignature
    ? ['draft', 'for-signature', 'signed']
    : ['signed'];
  if (!allowed.includes(letter.state)) throw new AppError('wrong-letter-state', { state: letter.state });
}

/** The number comes from the book of this year (ข้อ 43.1.2); a date of another year would contradict it for ever. */
function refuseOtherYear({ date, at, number, settings }: Issue, letter: Letter): void {
  if (!bearsNumber(letter, settings) || number !== undefined) return;
  if (buddhistYear(date) !== buddhistYear(isoDayOf(at)))
    throw new AppError('letter-not-ready', { rules: 'date-other-year' });
}

/** Checked inside the transaction: the signatory may have been removed a moment ago. */
export function refuseUnready(
  db: Connection,
  letter: Letter,
  signatories: readonly Signatory[] = listSignatories(db),
): void {
  const rules = rulesHoldingBack(letter, { signatories, today: letter.date ?? '' });
  if (rules.length > 0) throw new AppError('letter-not-ready', { rules: rules.join(',') });
}
