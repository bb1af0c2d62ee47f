/**
 * What became of every number of a book in a year: given, voided, held, given up, inserted, or passed over, and why.
 * A number that nothing explains is missing; the report exists to show it.
 */
import type { NumberFate, NumberLine } from './numbers.ts';

type Deed = { readonly at: string; readonly by: string };

export type NumberFacts = {
  /** The number the series would give next. */
  readonly next: number;
  readonly entries: readonly (Deed & {
    readonly running: number;
    readonly inserted: number | null;
    /** Why it stands between two others; of those alone. */
    readonly reason: string | null;
    readonly voided: (Deed & { readonly reason: string }) | null;
  })[];
  /** Numbers given to letters whose line stands in another book. */
  readonly further: readonly (Deed & { readonly running: number })[];
  readonly reservations: readonly (Deed & {
    readonly running: number;
    readonly holder: string;
    readonly reason: string;
    readonly until: string;
    readonly state: 'held' | 'used' | 'released';
    readonly ended: (Deed & { readonly reason: string | null }) | null;
  })[];
  /** Every time the next number was set, oldest first. */
  readonly jumps: readonly (Deed & {
    readonly before: number;
    readonly after: number;
    readonly why: 'set' | 'restored';
  })[];
};

/** In the order of the numbers; given ones in stretches, all others one by one or as they were passed over. */
export function explainNumbers(facts: NumberFacts, today: string): readonly NumberLine[] {
  const found = [
    ...entryLines(facts),
    ...facts.further.map((one) => line('given', one.running, one)),
    ...facts.reservations.filter(({ state }) => state !== 'used').map((one) => reservationLine(one, today)),
  ].sort((a, b) => a.first - b.first || (a.inserted ?? 0) - (b.inserted ?? 0));
  const jumps = standing(facts.jumps);
  const lines: NumberLine[] = [];
  let expected = 1;
  for (const one of found) {
    if (one.first > expected) lines.push(...passedOver(expected, one.first - 1, jumps));
    add(lines, one);
    expected = Math.max(expected, one.last + 1);
  }
  return [...lines, ...passedOver(expected, facts.next - 1, jumps)];
}

/** How many numbers met each fate. */
export function countFates(lines: readonly NumberLine[]): Record<NumberFate, number> {
  const counts: Record<NumberFate, number> = {
    given: 0,
    voided: 0,
    inserted: 0,
    'reserved-used': 0,
    held: 0,
    lapsed: 0,
    released: 0,
    'start-set': 0,
    restored: 0,
    missing: 0,
  };
  for (const { fate, first, last } of lines) counts[fate] += last - first + 1;
  return counts;
}

function entryLines({ entries, reservations }: NumberFacts): readonly NumberLine[] {
  const held = new Map(
    reservations.flatMap((one) => (one.state === 'used' ? [[one.running, one] as const] : [])),
  );
  return entries.map((entry) => {
    const { running, inserted, voided } = entry;
    if (voided !== null) return { ...line('voided', running, voided), inserted, reason: voided.reason };
    if (inserted !== null) return { ...line('inserted', running, entry), inserted, reason: entry.reason };
    const reservation = held.get(running);
    if (reservation === undefined) return line('given', running, entry);
    const { holder, reason } = reservation;
    return { ...line('reserved-used', running, entry), holder, reason };
  });
}

function reservationLine(one: NumberFacts['reservations'][number], today: string): NumberLine {
  const { running, holder, reason, until, ended } = one;
  if (one.state === 'released' && ended !== null)
    return { ...line('released', running, ended), holder, reason: ended.reason ?? reason };
  return { ...line(until < today ? 'lapsed' : 'held', running, one), holder, reason };
}

/** What was set back before it was used passed over nothing. */
function standing(jumps: NumberFacts['jumps']): NumberFacts['jumps'] {
  let kept: NumberFacts['jumps'][number][] = [];
  for (const jump of jumps)
    if (jump.after >= jump.before) kept.push(jump);
    else kept = kept.map((one) => ({ ...one, after: Math.min(one.after, jump.after) }));
  return kept;
}

/** A gap, in stretches by the settings that passed over it; the latest one tells. */
function passedOver(first: number, last: number, jumps: NumberFacts['jumps']): readonly NumberLine[] {
  if (first > last) return [];
  const jump = jumps.findLast(({ before, after }) => before <= last && after - 1 >= first);
  if (jump === undefined) return [{ ...line('missing', first, null), last }];
  const [from, to] = [Math.max(first, jump.before), Math.min(last, jump.after - 1)];
  const earlier = jumps.slice(0, jumps.lastIndexOf(jump));
  const fate = jump.why === 'set' ? 'start-set' : 'restored';
  return [
    ...passedOver(first, from - 1, earlier),
    { ...line(fate, from, jump), last: to },
    ...passedOver(to + 1, last, earlier),
  ];
}

/** Given numbers that follow one another are one line. */
function add(lines: NumberLine[], one: NumberLine): void {
  const before = lines.at(-1);
  if (one.fate === 'given' && before?.fate === 'given' && before.last + 1 === one.first)
    lines[lines.length - 1] = { ...before, last: one.last };
  else lines.push(one);
}

function line(fate: NumberFate, running: number, deed: Deed | null): NumberLine {
  const isNamed = fate !== 'given';
  return {
    fate,
    first: running,
    last: running,
    inserted: null,
    reason: null,
    holder: null,
    at: isNamed ? (deed?.at ?? null) : null,
    by: isNamed ? (deed?.by ?? null) : null,
  };
}
