/** How kept letters, their lists and loan cards lie in their tables: rows in, domain values out. */
import { listFacts } from '../../shared/contract/keeping-schemas.ts';
import {
  type EntryBrief,
  type Filing,
  type KeptEntry,
  type Loan,
  outcomes,
} from '../../shared/keeping/kept.ts';
import {
  decisions,
  type KeepingListBrief,
  type ListFacts,
  type ListItem,
  listForms,
  listStates,
  passedOverReasons,
} from '../../shared/keeping/list.ts';
import { proposeRetention, type RetentionRule, retentions } from '../../shared/keeping/retention.ts';
import { books } from '../../shared/register/entry.ts';
import { flag, oneOf, text, textOrNull, whole } from './row-values.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Of `entries e`; its note goes by another name, since filings and loans have one too. */
export const briefColumns = `e.id, e.book, e.year, e.running, e.circular, e.entered_at, e.document_number, e.document_date,
  e.document_date_text, e.sender, e.subject, e.note AS entry_note, e.action, coalesce(e.file_id, e.letter_id) IS NOT NULL AS has_file`;
/** Of `filings f`, which may be missing. */
export const filingColumns = `f.retention, f.keep_until, f.place, f.file_code, f.note AS filing_note, f.stored_on, f.outcome, f.outcome_on`;
/** Of `loans o`, the one that is out, which may be missing. */
export const loanColumns = `o.id AS loan_id, o.year AS loan_year, o.number AS loan_number, o.entry_id, o.borrower, o.borrower_office,
  o.receiver, o.permitted_by, o.lent_on, o.due_on, o.returned_on, o.returned_by, o.note AS loan_note`;

export function asBrief(row: Row): EntryBrief {
  return {
    id: text(row.id),
    book: oneOf(books, row.book),
    year: whole(row.year),
    running: whole(row.running),
    circular: flag(row.circular),
    enteredAt: text(row.entered_at),
    documentNumber: textOrNull(row.document_number),
    documentDate: textOrNull(row.document_date),
    documentDateText: textOrNull(row.document_date_text),
    from: text(row.sender),
    subject: text(row.subject),
    note: text(row.entry_note),
    action: text(row.action),
    hasFile: flag(row.has_file),
  };
}

export function asFiling(row: Row): Filing | null {
  if (row.retention === null) return null;
  return {
    retention: oneOf(retentions, row.retention),
    keepUntil: wholeOrNull(row.keep_until),
    place: text(row.place),
    fileCode: text(row.file_code),
    note: text(row.filing_note),
    storedOn: textOrNull(row.stored_on),
    outcome: row.outcome === null ? null : oneOf(outcomes, row.outcome),
    outcomeOn: textOrNull(row.outcome_on),
  };
}

export function asLoan(row: Row): Loan {
  return {
    id: text(row.loan_id),
    year: whole(row.loan_year),
    number: whole(row.loan_number),
    entryId: text(row.entry_id),
    borrower: text(row.borrower),
    borrowerOffice: text(row.borrower_office),
    receiver: text(row.receiver),
    permittedBy: text(row.permitted_by),
    lentOn: text(row.lent_on),
    dueOn: text(row.due_on),
    returnedOn: textOrNull(row.returned_on),
    returnedBy: text(row.returned_by),
    note: text(row.loan_note),
  };
}

export function asKept(row: Row, rules: readonly RetentionRule[]): KeptEntry {
  const entry = asBrief(row);
  return {
    entry,
    filing: asFiling(row),
    proposal: proposeRetention(entry, rules),
    loan: row.loan_id === null ? null : asLoan(row),
  };
}

export function asListBrief(row: Row): KeepingListBrief {
  return {
    id: text(row.id),
    form: oneOf(listForms, row.form),
    year: whole(row.year),
    number: whole(row.number),
    ofYear: whole(row.of_year),
    madeOn: text(row.made_on),
    madeBy: text(row.made_by),
    state: oneOf(listStates, row.state),
    stateOn: text(row.state_on),
    voidReason: text(row.void_reason),
    count: whole(row.items),
  };
}

export function asFacts(row: Row): ListFacts {
  return listFacts.parse(JSON.parse(text(row.facts)));
}

export function asItem(row: Row): ListItem {
  return {
    position: whole(row.position),
    entry: asBrief(row),
    fileCode: text(row.item_file_code),
    retention: oneOf(retentions, row.item_retention),
    keepUntil: wholeOrNull(row.item_keep_until),
    storageNumber: wholeOrNull(row.storage_number),
    decision: row.decision === null ? null : oneOf(decisions, row.decision),
    extendTo: wholeOrNull(row.extend_to),
    eraseFile: flag(row.erase_file),
    note: text(row.item_note),
    passedOver: row.passed_over === null ? null : oneOf(passedOverReasons, row.passed_over),
  };
}

export function asRule(row: Row): RetentionRule {
  return {
    book: row.book === null ? null : oneOf(books, row.book),
    circular: row.circular === null ? null : flag(row.circular),
    words: text(row.words),
    retention: oneOf(retentions, row.retention),
  };
}

function wholeOrNull(value: unknown): number | null {
  return value === null ? null : whole(value);
}
