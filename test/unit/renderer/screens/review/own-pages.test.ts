import { expect, test } from 'vitest';
import { ownPages } from '../../../../../renderer/screens/review/own-pages.ts';
import type { ReadAnnex } from '../../../../../shared/document/reading.ts';

const annexOn = (from: number, to: number) => ({ pages: [from, to] }) as unknown as ReadAnnex;

test('pages of an annex are listed under it, the others under the letter', () => {
  expect(ownPages({ pages: [3, 8], annexes: [annexOn(5, 6), annexOn(8, 8)] })).toEqual([3, 4, 7]);
});

test('an annex that begins on the letter’s only page leaves the letter its page', () => {
  expect(ownPages({ pages: [1, 2], annexes: [annexOn(1, 2)] })).toEqual([1]);
});
