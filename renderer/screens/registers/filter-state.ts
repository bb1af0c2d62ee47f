/** Which filters are on: what stands in the bar, what stands behind "more filters", and the chips that name each. */
import type { RegisterFilter } from '../../queries/registers.ts';

const behindMore = ['enteredFrom', 'enteredTo', 'from', 'urgency', 'runningFrom', 'deadlineFrom'] as const;

/** Looking at this year is no filter: it is how the book opens. */
export function hasFilters(chosen: Partial<RegisterFilter>, thisYear: number | null): boolean {
  const { year = thisYear, state, ...others } = chosen;
  return year !== thisYear || isOn(state) || Object.values(others).some(isOn);
}

export function hiddenFilters(chosen: Partial<RegisterFilter>): number {
  return behindMore.filter((name) => isOn(chosen[name])).length;
}

function isOn(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

/** A filter that is on and is not seen in the bar; `clears` are the parts that go with it. */
export type FilterChip = {
  readonly kind: ChipKind;
  readonly params: Readonly<Record<string, string | number>>;
  readonly clears: readonly (keyof RegisterFilter)[];
};
type ChipKind = 'text' | 'from' | 'urgency' | 'number' | Stretch;
type Stretch =
  | 'enteredSince'
  | 'enteredUntil'
  | 'enteredBetween'
  | 'numbersSince'
  | 'numbersUntil'
  | 'numbersBetween'
  | 'dueSince'
  | 'dueUntil'
  | 'dueBetween';

export function chipsOf(chosen: Partial<RegisterFilter>): readonly FilterChip[] {
  const { text, from, urgency } = chosen;
  const found: (FilterChip | null)[] = [
    isOn(text) ? { kind: 'text', params: { text: text ?? '' }, clears: ['text'] } : null,
    stretch('entered', chosen.enteredFrom, chosen.enteredTo, ['enteredFrom', 'enteredTo']),
    stretch('numbers', chosen.runningFrom, chosen.runningTo, ['runningFrom', 'runningTo']),
    stretch('due', chosen.deadlineFrom, chosen.deadlineTo, ['deadlineFrom', 'deadlineTo']),
    isOn(from) ? { kind: 'from', params: { from: from ?? '' }, clears: ['from'] } : null,
    urgency ? { kind: 'urgency', params: { urgency }, clears: ['urgency'] } : null,
  ];
  return found.filter((chip) => chip !== null);
}

function stretch(
  name: 'entered' | 'numbers' | 'due',
  since: string | number | null | undefined,
  until: string | number | null | undefined,
  clears: readonly (keyof RegisterFilter)[],
): FilterChip | null {
  if (name === 'numbers' && isOn(since) && since === until)
    return { kind: 'number', params: { number: since ?? '' }, clears };
  if (isOn(since) && isOn(until))
    return { kind: `${name}Between`, params: { since: since ?? '', until: until ?? '' }, clears };
  if (isOn(since)) return { kind: `${name}Since`, params: { since: since ?? '' }, clears };
  if (isOn(until)) return { kind: `${name}Until`, params: { until: until ?? '' }, clears };
  return null;
}

export function without(
  chosen: Partial<RegisterFilter>,
  { clears }: Pick<FilterChip, 'clears'>,
): Partial<RegisterFilter> {
  const kept = Object.entries(chosen).filter(([name]) => !(clears as readonly string[]).includes(name));
  return Object.fromEntries(kept);
}
