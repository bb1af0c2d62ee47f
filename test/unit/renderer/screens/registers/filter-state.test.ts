import { expect, test } from 'vitest';
import { hasFilters, hiddenFilters } from '../../../../../renderer/screens/registers/filter-state.ts';

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
