/** Every finding about the computer is said, and everything that is not fine says what to do; in both languages. */
import { expect, test } from 'vitest';
import { machine as english } from '../../../../renderer/text/en/machine.ts';
import { machine as thai } from '../../../../renderer/text/th/machine.ts';
import { machineCodes } from '../../../../shared/office/machine.ts';

test.each([
  ['Thai', thai],
  ['English', english],
] as const)('%s', (_, words) => {
  const codes = Object.keys(machineCodes).sort();
  expect(Object.keys(words.finding).sort()).toEqual(codes);
  const toMend = Object.entries(machineCodes).flatMap(([code, [, state]]) =>
    state === 'fine' ? [] : [code],
  );
  expect(Object.keys(words.advice).sort()).toEqual(toMend.sort());
});
