/**
 * Strips that the training cut, with what the shipped model makes of them there (training/reference-strips): contrast,
 * padding and decoding here must be the training's own, or the model reads what it never learnt.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { findProjectRoot } from '../../../../../electron/project-root.ts';
import { openModel } from '../../../../../electron/recognition/line/runtime.ts';
import { batchesOf } from '../../../../../electron/recognition/line/strip-batches.ts';
import { stretchContrast } from '../../../../../electron/recognition/page/strips.ts';

const { folder, assets } = findProjectRoot(import.meta.url);
const reference = join(folder, 'training', 'reference-strips');

type Expected = Readonly<
  Record<
    string,
    { readonly ink_sum: number; readonly padded_width: number; readonly best: readonly number[] }
  >
>;
const expected = JSON.parse(readFileSync(join(reference, 'expected.json'), 'utf8')) as Expected;

async function stripOf(name: string): Promise<{ width: number; ink: Uint8Array }> {
  const image = await loadImage(readFileSync(join(reference, `${name}.png`)));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const grey = Uint8Array.from({ length: image.width * image.height }, (_, at) => data[at * 4] ?? 255);
  return { width: image.width, ink: stretchContrast(grey) };
}

test('a strip gets the contrast, the padding and the reading that training gave it', async () => {
  const names = Object.keys(expected);
  expect(names.length).toBeGreaterThanOrEqual(8);
  const strips = await Promise.all(names.map(stripOf));
  const sums = strips.map(({ ink }) => ink.reduce((sum, value) => sum + value, 0));
  expect(sums).toEqual(names.map((name) => expected[name]?.ink_sum));

  const widths = new Map(
    [...batchesOf(strips)].flatMap(({ members, width }) => members.map((at) => [at, width])),
  );
  expect(names.map((_, at) => widths.get(at))).toEqual(names.map((name) => expected[name]?.padded_width));

  const model = await openModel(readFileSync(join(assets, 'models', 'line.onnx')));
  const best: number[][] = [];
  for (const { members, width, input } of batchesOf(strips)) {
    const { values, shape } = await model.run(input, [members.length, 1, 48, width]);
    const [, frames = 0, classes = 0] = shape;
    members.forEach((member, at) => {
      best[member] = Array.from({ length: frames }, (_, frame) =>
        likeliest(values.subarray((at * frames + frame) * classes, (at * frames + frame + 1) * classes)),
      );
    });
  }
  await model.close();
  expect(best).toEqual(names.map((name) => expected[name]?.best));
});

function likeliest(scores: Float32Array): number {
  return scores.indexOf(Math.max(...scores));
}
