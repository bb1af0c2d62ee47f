/**
 * What stays of a half filled-in review when the clerk cuts the file otherwise: every column he changed himself, his
 * answers to doubts that are still there, the days he kept or dropped. What he left as it was read is read anew.
 */
import { startOfLetter } from '../document/bundle-cut.ts';
import type { Reading, ReadLetter } from '../document/reading.ts';
import { type NamedWarning, nameWarnings } from '../document/warning-keys.ts';
import type { EntryFields } from './entry.ts';
import { emptyEntryFields, entryFieldsFromLetter, type ReceivingOffice } from './from-letter.ts';

type Answer = 'seen' | 'use-proposal' | 'keep' | 'typed';
type ByPath<T> = Record<string, T>;

export type CarriedReview = {
  readonly letterIndex: number | null;
  readonly fields: EntryFields;
  readonly answers: ByPath<Answer>;
  readonly deadlines?: ByPath<'keep' | 'drop'> | undefined;
  readonly deadlineDays?: ByPath<string> | undefined;
};

export type Understood = Pick<Reading, 'letters' | 'warnings'> & { readonly letterToLog: number | null };

export type Receipt = {
  readonly office: ReceivingOffice | null;
  /** The local day the file came in, ISO. */
  readonly received: string;
};

export function reviewAfterCut<Review extends CarriedReview>(
  review: Review,
  before: Understood,
  after: Understood,
  receipt: Receipt,
): Review {
  const old = letterOf(before, review.letterIndex);
  const target = targetOf(review, old, before, after, receipt);
  const read = fieldsOf(target, receipt);
  const isSame = old === null || (target !== null && startOfLetter(target) === startOfLetter(old));
  if (!isSame) {
    const { action, note } = review.fields;
    return { ...stripped(review), letterIndex: target?.index ?? null, fields: { ...read, action, note } };
  }
  const was = fieldsOf(old, receipt);
  const fields = mergedFields(review.fields, was, read);
  return {
    ...review,
    letterIndex: target?.index ?? null,
    fields,
    answers: answersAfter(review.answers, { before, after, was, read, fields }),
    deadlines: byNewPath(review.deadlines, old, target),
    deadlineDays: byNewPath(review.deadlineDays, old, target),
  };
}

function stripped<Review extends CarriedReview>(review: Review): Review {
  return { ...review, answers: {}, deadlines: undefined, deadlineDays: undefined, sources: undefined };
}

/** The same letter as before; the reader's new choice where that was followed and nothing was entered yet. */
function targetOf(
  review: CarriedReview,
  old: ReadLetter | null,
  before: Understood,
  after: Understood,
  receipt: Receipt,
): ReadLetter | null {
  const proposed = letterOf(after, after.letterToLog);
  const same = after.letters.find((letter) => old !== null && startOfLetter(letter) === startOfLetter(old));
  if (same === undefined) return proposed;
  const isFollowing = review.letterIndex === before.letterToLog;
  const was = fieldsOf(old, receipt);
  const isUntouched = columns.every((column) => review.fields[column] === was[column]);
  return isFollowing && isUntouched && Object.keys(review.answers).length === 0 ? proposed : same;
}

function letterOf({ letters }: Pick<Understood, 'letters'>, index: number | null): ReadLetter | null {
  return letters.find((letter) => letter.index === index) ?? null;
}

function fieldsOf(letter: ReadLetter | null, { office, received }: Receipt): EntryFields {
  return letter === null ? emptyEntryFields : entryFieldsFromLetter(letter, office, received);
}

const columns = Object.keys(emptyEntryFields) as readonly (keyof EntryFields)[];

function mergedFields(now: EntryFields, was: EntryFields, read: EntryFields): EntryFields {
  const changed = columns.filter((column) => now[column] !== was[column]);
  const own = Object.fromEntries(changed.map((column) => [column, now[column]]));
  // A day is one value in two columns.
  const isDay = changed.includes('documentDate') || changed.includes('documentDateText');
  const day = { documentDate: now.documentDate, documentDateText: now.documentDateText };
  return { ...read, ...own, ...(isDay ? day : {}) };
}

type Change = {
  readonly before: Understood;
  readonly after: Understood;
  readonly was: EntryFields;
  readonly read: EntryFields;
  readonly fields: EntryFields;
};

function answersAfter(answers: ByPath<Answer>, change: Change): ByPath<Answer> {
  const { before, after, was, read, fields } = change;
  const keys = new Map(nameWarnings(after.warnings).map((warning) => [signOf(warning, after), warning.key]));
  const renamed = new Map(
    nameWarnings(before.warnings).map((warning) => [warning.key, keys.get(signOf(warning, before))]),
  );
  const kept = Object.entries(answers).flatMap(([key, answer]): [string, Answer][] => {
    if (renamed.has(key)) {
      const name = renamed.get(key);
      return name === undefined ? [] : [[name, answer]];
    }
    const column = columns.find((candidate) => candidate === key);
    if (column === undefined) return key.includes('#') ? [] : [[key, answer]];
    const isOwn = fields[column] !== read[column];
    return isOwn || was[column] === read[column] ? [[key, answer]] : [];
  });
  return Object.fromEntries(kept);
}

/** What tells a warning from others of its rule, whatever number its letter has. */
function signOf({ rule, letter, field, places, params, proposal }: NamedWarning, seen: Understood): string {
  const about = letterOf(seen, letter);
  const start = about === null ? null : startOfLetter(about);
  return JSON.stringify([rule, start, field, places, params, proposal]);
}

/** Days of the letter keep their answers though others stand before them now. */
function byNewPath<T>(
  answers: ByPath<T> | undefined,
  old: ReadLetter | null,
  target: ReadLetter | null,
): ByPath<T> | undefined {
  if (answers === undefined || old === null || target === null) return answers;
  const signs = (letter: ReadLetter) =>
    letter.dates.map(({ text, kind, iso, isoStart, what }, at) => {
      const page = letter.evidence[`dates[${at}]`]?.spans[0]?.page;
      return JSON.stringify([text, kind, iso, isoStart, what, page]);
    });
  const now = signs(target);
  const kept = signs(old).flatMap((sign, at): [string, T][] => {
    const answer = answers[`dates[${at}]`];
    const place = now.indexOf(sign);
    return answer === undefined || place < 0 ? [] : [[`dates[${place}]`, answer]];
  });
  return Object.fromEntries(kept);
}
