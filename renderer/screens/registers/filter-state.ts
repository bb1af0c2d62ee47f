/** Which filters are on: what stands in the bar, and what stands behind "more filters". */
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
