/**
 * What the clerk does in the review and what it makes of the entry: typing, confirming, answering a warning, taking
 * an answer back. Pure steps from one saved state to the next.
 */
import type { ReviewState } from '../../../shared/contract/api.ts';
import { secrecyFromMark, urgencyFromMark } from '../../../shared/document/handling.ts';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import type { ReadLetter, ReadPage } from '../../../shared/document/reading.ts';
import type { EntryFields } from '../../../shared/register/entry.ts';
import {
  emptyEntryFields,
  entryFieldsFromLetter,
  type ReceivingOffice,
  senderFromHead,
} from '../../../shared/register/from-letter.ts';
import { parseThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { type FieldReading, hasValue, type NamedWarning } from './field-states.ts';
import type { ReviewField } from './review-fields.ts';
import { withSource } from './value-source.ts';

export type WarningAnswer = 'use-proposal' | 'keep' | 'typed' | 'seen';

/** The local day a file came in: terms that run from receipt are counted from it. */
export function dayOf({ addedAt }: Pick<ImportItem, 'addedAt'>): string {
  return addedAt.slice(0, 10);
}

export function firstReview(
  letter: ReadLetter | null,
  office: ReceivingOffice | null,
  received: string | null = null,
): ReviewState {
  return {
    letterIndex: letter?.index ?? null,
    fields: letter === null ? emptyEntryFields : entryFieldsFromLetter(letter, office, received),
    answers: {},
  };
}

/** A day of the letter: kept on the board, or not. */
export function answerDay(state: ReviewState, path: string, answer: 'keep' | 'drop'): ReviewState {
  return { ...state, deadlines: { ...state.deadlines, [path]: answer } };
}

/** Another day than the letter's, kept on the board; null: the letter's again. */
export function setDay(state: ReviewState, path: string, day: string | null): ReviewState {
  const { [path]: _, ...others } = state.deadlineDays ?? {};
  if (day === null) return { ...state, deadlineDays: others };
  return { ...answerDay(state, path, 'keep'), deadlineDays: { ...others, [path]: day } };
}

/** The clerk types: the value counts as his, and every doubt about it is answered by it. */
export function typeField(
  state: ReviewState,
  reading: FieldReading,
  change: Partial<EntryFields>,
): ReviewState {
  const answers = { ...state.answers, [reading.field]: 'typed' as const };
  for (const warning of reading.warnings) answers[warning.key] = 'typed';
  const fields = { ...state.fields, ...change };
  return withSource(
    { ...state, fields, answers },
    reading.field,
    hasValue(reading.field, fields) ? 'same' : [],
  );
}

/** Enter on a field: looked at, right as it stands. What a pen wrote and nobody read is not settled by leaving it empty. */
export function confirmField(state: ReviewState, reading: FieldReading): ReviewState {
  if (reading.state !== 'look' && reading.state !== 'contradiction') return state;
  if (reading.confirm === 'fill-in' && reading.warnings.length === 0) return state;
  const answers: ReviewState['answers'] = { ...state.answers, [reading.field]: 'seen' };
  for (const warning of reading.warnings) answers[warning.key] ??= 'keep';
  return { ...state, answers };
}

/**
 * An answer on a warning's card. The proposal goes into its column; where the register has no column for it, it is
 * noted in หมายเหตุ: a defect of a received letter is kept as evidence (ข้อ 35, §4.1).
 */
export function answerWarning(
  state: ReviewState,
  warning: NamedWarning,
  columns: readonly ReviewField[],
  answer: WarningAnswer,
  pages: readonly ReadPage[],
): ReviewState {
  const answers = { ...state.answers, [warning.key]: answer };
  const { proposal } = warning;
  if (answer !== 'use-proposal' || proposal === null) return { ...state, answers };
  if (columns.length === 0) {
    const note = withLine(state.fields.note, defectNote(warning, pages));
    return { ...state, answers, fields: { ...state.fields, note } };
  }
  const fields = columns.reduce(
    (before, field, at) =>
      withProposal(before, { field, proposal, printed: printedAt(warning, pages), isMain: at === 0 }),
    state.fields,
  );
  return { ...state, fields, answers };
}

/** "ย้อน" on an answered card: the value is again the one that was read. */
export function reopenWarning(
  state: ReviewState,
  warning: NamedWarning,
  columns: readonly ReviewField[],
  read: EntryFields,
  pages: readonly ReadPage[],
): ReviewState {
  const { [warning.key]: answer, ...others } = state.answers;
  const answers = { ...others };
  const [field] = columns;
  if (field === undefined) {
    const line = defectNote(warning, pages);
    return answer === 'use-proposal'
      ? { ...state, answers, fields: { ...state.fields, note: withoutLine(state.fields.note, line) } }
      : { ...state, answers };
  }
  delete answers[field];
  if (answer !== 'use-proposal' && answer !== 'typed') return { ...state, answers };
  const changed = answer === 'typed' ? [field] : columns;
  const restored = Object.assign({}, ...changed.map((column) => columnsOf(column, read)));
  return withSource({ ...state, answers, fields: { ...state.fields, ...restored } }, field, []);
}

/** The printed text at a warning's first place; empty when it names none. */
export function printedAt(warning: NamedWarning, pages: readonly ReadPage[]): string {
  const [place] = warning.places;
  const page = pages.find((candidate) => candidate.page === place?.page);
  return place === undefined
    ? ''
    : (page?.text.slice(place.start, place.end).replace(/\s+/gu, ' ').trim() ?? '');
}

type Proposed = {
  readonly field: ReviewField;
  readonly proposal: string;
  readonly printed: string;
  /** The column the warning stands under; the others change only where they hold the printed words. */
  readonly isMain: boolean;
};

export function withProposal(
  fields: EntryFields,
  { field, proposal, printed, isMain }: Proposed,
): EntryFields {
  switch (field) {
    case 'documentDate': {
      const iso = isoOf(proposal);
      return { ...fields, documentDate: iso, documentDateText: iso === null ? proposal : null };
    }
    case 'deadline':
      return { ...fields, deadline: isoOf(proposal) ?? fields.deadline };
    case 'urgency':
      return { ...fields, urgency: urgencyFromMark(proposal) ?? fields.urgency };
    case 'secrecy':
      return { ...fields, secrecy: secrecyFromMark(proposal) ?? fields.secrecy };
    default: {
      const value = fields[field] ?? '';
      if (!isMain && !value.includes(printed)) return fields;
      return { ...fields, [field]: replaceIn(value, printed, proposal, field) };
    }
  }
}

/** A proposal may concern one word of the value (a province's name) or the whole of it. */
function replaceIn(value: string, printed: string, proposal: string, field: ReviewField): string {
  if (printed !== '' && value.includes(printed)) return value.replaceAll(printed, proposal);
  return field === 'from' ? senderFromHead([proposal]) : proposal;
}

export function isoOf(proposal: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(proposal) ? proposal : parseThaiDate(proposal);
}

function defectNote(warning: NamedWarning, pages: readonly ReadPage[]): string {
  const page = warning.places[0]?.page;
  const where = page === undefined ? '' : `หน้า ${toThaiDigits(page)} `;
  return `${where}พิมพ์ว่า “${printedAt(warning, pages)}” น่าจะเป็น “${warning.proposal ?? ''}”`;
}

export function withLine(note: string, line: string): string {
  if (note.split('\n').includes(line)) return note;
  return note.trim() === '' ? line : `${note}\n${line}`;
}

function withoutLine(note: string, line: string): string {
  return note
    .split('\n')
    .filter((existing) => existing !== line)
    .join('\n');
}

export function columnsOf(field: ReviewField, read: EntryFields): Partial<EntryFields> {
  return field === 'documentDate'
    ? { documentDate: read.documentDate, documentDateText: read.documentDateText }
    : { [field]: read[field] };
}
