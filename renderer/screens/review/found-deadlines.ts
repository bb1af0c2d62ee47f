/**
 * Days that the letter sets, each to be kept on the board of deadlines or dropped. The one in ครบกำหนด of the form is
 * kept anyway; what another office promised is none of ours; what somebody else has to do is dropped unless the clerk
 * keeps it.
 */
import type { Input, ReviewState } from '../../../shared/contract/api.ts';
import type { ReadDate, ReadLetter, Span } from '../../../shared/document/reading.ts';
import type { DeadlineKind } from '../../../shared/register/deadline.ts';
import { dayOfDeadline } from '../../../shared/register/from-letter.ts';
import type { Holiday } from '../../../shared/thai/holidays.ts';

export type FoundDay = {
  /** In `letter.dates`, as the reader names it: "dates[2]". */
  readonly path: string;
  readonly index: number;
  readonly kind: DeadlineKind;
  readonly what: string;
  /** ISO; the clerk's own day where he set one. */
  readonly due: string;
  /** ISO, as the letter says. */
  readonly read: string;
  readonly time: string | null;
  /** As printed. */
  readonly text: string;
  readonly page: number | null;
  /** Where it stands. */
  readonly spans: readonly Span[];
  readonly isDoubtful: boolean;
  /** It stands in ครบกำหนด of the form. */
  readonly isMain: boolean;
  readonly isOurs: boolean;
  readonly isKept: boolean;
};

type Review = Pick<ReviewState, 'deadlines' | 'deadlineDays'> & {
  readonly fields: { readonly deadline: string | null };
};

/** Below this a value of a letter is looked at before it is believed (design §5). */
const sureEnough = 0.75;

/** The first day first. `received`: the local day the file came in. */
export function foundDays(
  letter: ReadLetter | null,
  { deadlines = {}, deadlineDays = {}, fields }: Review,
  received: string,
  holidays: readonly Holiday[] = [],
): readonly FoundDay[] {
  if (letter === null) return [];
  const days = letter.dates.flatMap((date, index) => {
    const kind = kindOf(date);
    const due = kind === null ? null : (dayOfDeadline(date, received, holidays) ?? date.isoStart ?? null);
    if (kind === null || due === null) return [];
    const path = `dates[${index}]`;
    const evidence = letter.evidence[path];
    const isMain = kind === 'deadline' && due === fields.deadline;
    const isOurs = date.forRecipient !== false;
    const answer = deadlines[path] ?? (isOurs && due >= received ? 'keep' : 'drop');
    return {
      path,
      index,
      kind,
      what: date.what ?? '',
      due,
      read: due,
      time: date.time?.[0] ?? null,
      text: date.text,
      page: evidence?.spans[0]?.page ?? null,
      spans: evidence?.spans ?? [],
      isDoubtful: (evidence?.confidence ?? 0) < sureEnough,
      isMain,
      isOurs,
      isKept: isMain || answer === 'keep',
    };
  });
  return withoutRepeats(days)
    .map((day) => withOwnDay(day, day.isMain ? undefined : deadlineDays[day.path]))
    .toSorted((one, other) => one.due.localeCompare(other.due));
}

/** Another day is another hour: the printed one is not carried over. */
function withOwnDay(day: FoundDay, due: string | undefined): FoundDay {
  return due === undefined || due === day.read ? day : { ...day, due, time: null };
}

/** As they are logged. */
export function keptDays(days: readonly FoundDay[]): NonNullable<Input<'register.log'>['deadlines']> {
  return days
    .filter(({ isKept }) => isKept)
    .map(({ index, kind, what, due }) => ({ date: index, kind, what: what.slice(0, 500), due }));
}

function kindOf({ kind }: ReadDate): DeadlineKind | null {
  if (kind === 'deadline') return 'deadline';
  return kind === 'event' || kind === 'event-range' ? 'event' : null;
}

/** A letter says the day of a meeting in its subject and again in its text: once what for, once at what hour. */
function withoutRepeats(days: readonly FoundDay[]): readonly FoundDay[] {
  const named = new Map<string, FoundDay>();
  for (const day of days) {
    const key = `${day.kind} ${day.due}`;
    const known = named.get(key);
    const [kept, other] =
      known === undefined || (known.time === null && day.time !== null) ? [day, known] : [known, day];
    named.set(key, { ...kept, what: kept.what === '' ? (other?.what ?? '') : kept.what });
  }
  return [...named.values()];
}
