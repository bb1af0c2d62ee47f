/** Strips cut from drawn letters that lay on a scanner: day of one or two figures in blue type or by pen, and print beside it. */
import { afterAll, expect, test } from 'vitest';
import { knowColouredType } from '../../../../../electron/recognition/layout/coloured-type.ts';
import type { Strip } from '../../../../../electron/recognition/types.ts';
import { openFigureStrips } from '../../../../helpers/figure-strips.ts';

const strips = await openFigureStrips();
afterAll(() => strips.close());

/** The coloured figures as they are read, and what they are held for beside the print. */
async function knownAs(figures: string, print: string, changes: Partial<Strip> = {}) {
  const read = await strips.read([{ name: figures, kind: 'handwritten', ...changes }, { name: print }]);
  const [known, beside] = knowColouredType(read);
  expect(beside?.strip.kind).toBe('printed');
  return [known?.reading.text.trim(), known?.strip.kind];
}

test('figures in blue type like the print of their page are type, a lone one too', async () => {
  expect(await knownAs('typed-two', 'typed-two-print')).toEqual(['๒๑', 'stamped']);
  expect(await knownAs('typed-one', 'typed-one-print')).toEqual(['๑', 'stamped']);
});

test('figures of a pen stay a hand’s however surely they are read', async () => {
  expect(await knownAs('pen-two', 'pen-two-print')).toEqual(['๑๐', 'handwritten']);
  expect(await knownAs('pen-one', 'pen-one-print')).toEqual(['๓', 'handwritten']);
});

test('figures that the print of the page does not show stay a hand’s', async () => {
  expect(await knownAs('typed-one', 'pen-two')).toEqual(['๑', 'handwritten']);
  expect(await knownAs('typed-two', 'pen-one-print')).toEqual(['๒๑', 'handwritten']);
});

test('figures under a stroke stay to be confirmed', async () => {
  expect(await knownAs('typed-two', 'typed-two-print', { crossed: true })).toEqual(['๒๑', 'handwritten']);
});
