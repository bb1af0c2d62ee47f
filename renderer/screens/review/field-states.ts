/**
 * How sure each column of the entry is: read for certain, worth a look, contradicted, seen by the clerk, typed, or
 * not found. Pure: it sees only what was read and what the clerk has answered.
 */
import type { ReviewState } from '../../../shared/contract/api.ts';
import type { Reading, ReadLetter, ReadPage, Span, Warning } from '../../../shared/document/reading.ts';
import type { NamedWarning } from '../../../shared/document/warning-keys.ts';
import type { EntryFields } from '../../../shared/register/entry.ts';
import { deadlinePath, evidenceOf, evidencePaths, printedOf, spansOf } from './evidence.ts';
import { type ReviewField, reviewFields } from './review-fields.ts';
import { type ReviewReason, reviewReason } from './review-reasons.ts';

export { type NamedWarning, nameWarnings } from '../../../shared/document/warning-keys.ts';

export type FieldState = 'sure' | 'look' | 'contradiction' | 'seen' | 'typed' | 'absent' | 'own';

export type FieldReading = {
  readonly field: ReviewField;
  readonly state: FieldState;
  /** Where on the pages the value was read. */
  readonly spans: readonly Span[];
  /** Why the clerk is asked to compare it with the page; null when it may stand. */
  readonly confirm: ReviewReason | null;
  /** 0 to 1; null when nothing was read. */
  readonly confidence: number | null;
  /** As printed, when the register's wording differs from it. */
  readonly printed: string | null;
  /** Errors and doubts that concern this field, answered or not. */
  readonly warnings: readonly NamedWarning[];
};

export type Answers = ReviewState['answers'];

/**
 * The column a warning about the letter to log concerns: the one it names; when it names none, the first one whose
 * value stands at one of its places (a misspelt province inside the sender's name). Null when the register has no column for it.
 */
export function fieldOfWarning(warning: Warning, letter: ReadLetter): ReviewField | null {
  return columnsOfWarning(warning, letter)[0] ?? null;
}

/** All columns it concerns, the one it stands under first: a misspelt province may be in จาก and ถึง alike. */
export function columnsOfWarning(warning: Warning, letter: ReadLetter): readonly ReviewField[] {
  if (warning.letter !== letter.index) return [];
  const atPlaces = columnsAtPlaces(warning, letter);
  if (warning.field === null) return atPlaces;
  const named = namedField(warning.field, letter);
  return named === null ? [] : [named, ...atPlaces.filter((field) => field !== named)];
}

function columnsAtPlaces(warning: Warning, letter: ReadLetter): readonly ReviewField[] {
  return reviewFields.filter((field) =>
    spansOf(field, letter).some((span) =>
      warning.places.some(
        (place) => place.page === span.page && place.start < span.end && place.end > span.start,
      ),
    ),
  );
}

function namedField(path: string, letter: ReadLetter): ReviewField | null {
  const root = path.replace(/[.[].*$/, '');
  if (root === 'dates') return path.startsWith(deadlinePath(letter) ?? '-') ? 'deadline' : null;
  const field = reviewFields.find((name) =>
    evidencePaths[name].some((path) => path.replace(/\[.*$/, '') === root),
  );
  return field ?? null;
}

export function fieldStates(
  letter: ReadLetter | null,
  warnings: readonly NamedWarning[],
  answers: Answers,
  fields: EntryFields,
  pages: readonly ReadPage[],
  sources: ReviewState['sources'] = {},
): Readonly<Record<ReviewField, FieldReading>> {
  const readings = reviewFields.map((field) => {
    const own = letter === null ? [] : doubtsOfField(field, letter, warnings);
    const confirm = letter === null ? null : reviewReason(field, letter, pages);
    return [
      field,
      {
        field,
        state: stateOf(field, letter, own, answers, fields, confirm),
        // What the clerk marked himself is where the value comes from now.
        spans: sources[field] ?? spansOf(field, letter),
        confirm,
        confidence:
          sources[field] === undefined ? (evidenceOf(field, letter)?.evidence.confidence ?? null) : null,
        printed: letter === null ? null : printedOf(field, letter, fields),
        warnings: own,
      },
    ] as const;
  });
  return Object.fromEntries(readings) as Record<ReviewField, FieldReading>;
}

export function hasValue(field: ReviewField, fields: EntryFields): boolean {
  if (field === 'documentDate') return fields.documentDate !== null || (fields.documentDateText ?? '') !== '';
  const value = fields[field];
  return value !== null && value.trim() !== '';
}

/** The letter with `index`, or null. */
export function letterAt(reading: Reading, index: number | null): ReadLetter | null {
  return reading.letters.find((letter) => letter.index === index) ?? null;
}

function doubtsOfField(
  field: ReviewField,
  letter: ReadLetter,
  warnings: readonly NamedWarning[],
): readonly NamedWarning[] {
  return warnings.filter(
    (warning) => warning.severity !== 'hint' && fieldOfWarning(warning, letter) === field,
  );
}

function stateOf(
  field: ReviewField,
  letter: ReadLetter | null,
  doubts: readonly NamedWarning[],
  answers: Answers,
  fields: EntryFields,
  confirm: ReviewReason | null,
): FieldState {
  if (field === 'action' || field === 'note') return 'own';
  // Nothing was read: every column is the clerk's to fill.
  if (letter === null) return 'own';
  if (doubts.some((warning) => answers[warning.key] === undefined)) return 'contradiction';
  if (answers[field] === 'typed') return 'typed';
  if (answers[field] !== undefined || doubts.length > 0) return 'seen';
  if (confirm === 'fill-in') return 'look';
  if (!hasValue(field, fields)) return 'absent';
  return confirm === null ? 'sure' : 'look';
}
