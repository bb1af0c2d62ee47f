import { expect, test } from 'vitest';
import { openIds, stretchOf, toggled } from '../../../../../renderer/screens/registers/chosen-rows.ts';

const line = (id: string, more: { voided?: object; secrecy?: string } = {}) => ({
  id,
  voided: more.voided ?? null,
  secrecy: more.secrecy ?? null,
});

test('a range holds the lines between two places whichever comes first, and no more than can be chosen', () => {
  expect(stretchOf(5, 8, 100)).toEqual({ offset: 5, limit: 4 });
  expect(stretchOf(8, 5, 100)).toEqual({ offset: 5, limit: 4 });
  expect(stretchOf(7, 7, 100)).toEqual({ offset: 7, limit: 1 });
  expect(stretchOf(0, 99_999, 2_000)).toEqual({ offset: 0, limit: 2_000 });
  expect(stretchOf(5_000, 0, 2_000)).toEqual({ offset: 3_001, limit: 2_000 });
});

test('a line chosen twice is chosen no more, and only living unclassified lines are written into', () => {
  const voided = line('2', { voided: {} });
  const secret = line('3', { secrecy: 'secret' });
  const chosen = [line('1'), voided, secret, line('4'), line('1')].reduce(toggled, new Map());
  expect([...chosen.keys()]).toEqual(['2', '3', '4']);
  expect(openIds(chosen)).toEqual(['4']);
});
