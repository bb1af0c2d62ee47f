/**
 * What the clerk is asked to look at, in walking order (F8), and what still holds the number back. Doubts of the
 * letter to log must be answered; those of the letters enclosed with it are shown and walked, but hold nothing.
 */
import type { ReadLetter } from '../../../shared/document/reading.ts';
import type { EntryFields } from '../../../shared/register/entry.ts';
import {
  type Answers,
  type FieldReading,
  fieldOfWarning,
  hasValue,
  type NamedWarning,
} from './field-states.ts';
import { type ReviewField, reviewFields } from './review-fields.ts';

export type Doubt = {
  /** Name under which the answer is kept: the field's, or the warning's "rule#n". */
  readonly key: string;
  /** The column it concerns; null when the register has none for it. */
  readonly field: ReviewField | null;
  /** Null: the reader itself was unsure of the field. */
  readonly warning: NamedWarning | null;
  /** Must be answered before a number is given. */
  readonly holds: boolean;
  readonly answered: boolean;
};

/** Every doubt, answered or not, in walking order. Hints are not doubts. */
export function allDoubts(
  letter: ReadLetter | null,
  readings: Readonly<Record<ReviewField, FieldReading>>,
  warnings: readonly NamedWarning[],
  answers: Answers,
): readonly Doubt[] {
  const ofFields = reviewFields.flatMap((field) => doubtsOfField(readings[field], answers));
  const rest = warnings.filter(
    (warning) => warning.severity !== 'hint' && (letter === null || fieldOfWarning(warning, letter) === null),
  );
  const ofLetter = rest.filter((warning) => letter !== null && warning.letter === letter.index);
  const elsewhere = rest.filter((warning) => !ofLetter.includes(warning));
  return [
    ...ofFields,
    ...ofLetter.map((warning) => warningDoubt(warning, null, true, answers)),
    ...elsewhere.map((warning) => warningDoubt(warning, null, false, answers)),
  ];
}

export function openDoubts(doubts: readonly Doubt[]): readonly Doubt[] {
  return doubts.filter((doubt) => !doubt.answered);
}

/**
 * The open doubt after (or before) `current`, going round; null when none is open. Those that hold the number back
 * come first, so that F8 never leads away from the letter while something in it waits.
 */
export function nextDoubt(doubts: readonly Doubt[], current: string | null, direction: 1 | -1): Doubt | null {
  const open = openDoubts(doubts);
  const walk = open.some((doubt) => doubt.holds) ? open.filter((doubt) => doubt.holds) : open;
  if (walk.length === 0) return null;
  const at = doubts.findIndex((doubt) => doubt.key === current);
  const order = direction === 1 ? walk : [...walk].reverse();
  const beyond = order.find((doubt) => (doubts.indexOf(doubt) - at) * direction > 0 && at >= 0);
  return beyond ?? order[0] ?? null;
}

/** Pages on which something waits for an answer. */
export function pagesWithDoubts(
  doubts: readonly Doubt[],
  readings: Readonly<Record<ReviewField, FieldReading>>,
): ReadonlySet<number> {
  const places = openDoubts(doubts).flatMap(
    ({ warning, field }) => warning?.places ?? (field === null ? [] : readings[field].spans),
  );
  return new Set(places.map(({ page }) => page));
}

export type Obstacle =
  | { readonly kind: 'doubts'; readonly count: number }
  | { readonly kind: 'missing'; readonly field: 'from' | 'subject' };

/** Why no number can be given yet; null when it can. */
export function obstacleToLogging(doubts: readonly Doubt[], fields: EntryFields): Obstacle | null {
  const count = openDoubts(doubts).filter((doubt) => doubt.holds).length;
  if (count > 0) return { kind: 'doubts', count };
  for (const field of ['subject', 'from'] as const) {
    if (!hasValue(field, fields)) return { kind: 'missing', field };
  }
  return null;
}

function doubtsOfField(reading: FieldReading, answers: Answers): readonly Doubt[] {
  if (reading.warnings.length > 0) {
    return reading.warnings.map((warning) => warningDoubt(warning, reading.field, true, answers));
  }
  const unsure = reading.state === 'look' || (reading.state === 'seen' && answers[reading.field] === 'seen');
  if (!unsure) return [];
  return [
    {
      key: reading.field,
      field: reading.field,
      warning: null,
      holds: true,
      answered: reading.state !== 'look',
    },
  ];
}

function warningDoubt(
  warning: NamedWarning,
  field: ReviewField | null,
  holds: boolean,
  answers: Answers,
): Doubt {
  return { key: warning.key, field, warning, holds, answered: answers[warning.key] !== undefined };
}
