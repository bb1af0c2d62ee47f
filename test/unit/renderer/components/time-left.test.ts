import { expect, test } from 'vitest';
import { secondsLeftOf } from '../../../../renderer/components/time-left.ts';
import type { ImportItem } from '../../../../shared/document/import-item.ts';

const item = (secondsLeft: number | null, more: Partial<ImportItem> = {}) =>
  ({ secondsLeft, isPaused: false, secrecyDoubt: null, ...more }) as ImportItem;

test('the time of the whole queue is told only when that of every file is known', () => {
  expect(secondsLeftOf([item(10), item(25)])).toBe(35);
  expect(secondsLeftOf([item(10), item(null)])).toBeNull();
  expect(secondsLeftOf([])).toBeNull();
});

test('files held back, or waiting for an answer, keep nobody waiting', () => {
  expect(secondsLeftOf([item(10), item(null, { isPaused: true })])).toBe(10);
  expect(secondsLeftOf([item(null, { secrecyDoubt: 'secret' })])).toBeNull();
});
