/** Strips cut from drawn letters that lay on a scanner: day of one or two figures in blue type or by pen, and print beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, expect, test } from 'vitest';
import { findProjectRoot } from '../../../../../electron/project-root.ts';
import { knowColouredType } from '../../../../../electron/recognition/layout/coloured-type.ts';
import { createLineReader } from '../../../../../electron/recognition/line/line-reader.ts';
import type { Strip } from '../../../../../electron/recognition/types.ts';

const { folder, assets } = findProjectRoot(import.meta.url);
const reader = await createLineReader(join(assets, 'models'));
afterAll(() => reader.close());

async function stripOf(name: string, kind: Strip['kind']): Promise<Strip> {
  const image = await loadImage(readFileSync(join(folder, 'test/fixtures/figures', `${name}.png`)));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const ink = Uint8Array.from({ length: image.width * image.height }, (_, at) => 255 - (data[at * 4] ?? 255));
  const { width } = image;
  return { width, ink, from: { x: 0, y: 0 }, to: { x: width, y: 0 }, core: 18, kind, crossed: false };
}

/** The coloured figures as they are read, and what they are held for beside the print. */
async function knownAs(figures: string, print: string, changes: Partial<Strip> = {}) {
  const strips = [
    { ...(await stripOf(figures, 'handwritten')), ...changes },
    await stripOf(print, 'printed'),
  ];
  const readings = await reader.read(strips);
  const read = strips.flatMap((strip, at) => {
    const reading = readings[at];
    return reading === undefined ? [] : [{ strip, reading }];
  });
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
