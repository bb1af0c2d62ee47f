import { expect, test } from 'vitest';
import {
  chipsOf,
  hasFilters,
  hiddenFilters,
  without,
} from '../../../../../renderer/screens/registers/filter-state.ts';

test('a book as it opens is not filtered, nor after a filter was set and taken back', () => {
  expect(hasFilters({}, 2569)).toBe(false);
  expect(hasFilters({ year: 2569, state: null, from: null, urgency: null }, 2569)).toBe(false);
});

test('another year, all years, a state or a sender is a filter', () => {
  expect(hasFilters({ year: 2568 }, 2569)).toBe(true);
  expect(hasFilters({ year: null }, 2569)).toBe(true);
  expect(hasFilters({ state: 'voided' }, 2569)).toBe(true);
  expect(hasFilters({ from: 'จังหวัด' }, 2569)).toBe(true);
});

test('only filters that do not stand in the bar are counted as hidden', () => {
  expect(hiddenFilters({ state: 'voided', year: 2568 })).toBe(0);
  expect(hiddenFilters({ from: 'จังหวัด', urgency: 'urgent', enteredFrom: null })).toBe(2);
});

test('each filter that the bar does not show has a chip, which takes off that one alone', () => {
  const chosen = {
    state: 'open',
    enteredFrom: '2026-11-01',
    enteredTo: '2026-11-23',
    from: 'จังหวัด',
    runningFrom: 5,
    runningTo: 5,
    urgency: null,
  } as const;
  const chips = chipsOf(chosen);
  expect(chips.map(({ kind }) => kind)).toEqual(['enteredBetween', 'number', 'from']);
  expect(chips[0]?.params).toEqual({ since: '2026-11-01', until: '2026-11-23' });
  const [first = { clears: [] }] = chips;
  expect(without(chosen, first)).toEqual({
    state: 'open',
    from: 'จังหวัด',
    runningFrom: 5,
    runningTo: 5,
    urgency: null,
  });
  expect(chipsOf({ deadlineFrom: '2026-11-01' }).map(({ kind }) => kind)).toEqual(['dueSince']);
});
