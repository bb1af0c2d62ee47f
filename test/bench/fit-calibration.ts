/**
 * Fits what a confidence of the reading models is worth, on generated letters: clean, light and heavy scans.
 * `node test/bench/fit-calibration.ts [--size N] [--models DIR]` rewrites electron/recognition/line/calibration-points.ts.
 * To be run again with every new model.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findProjectRoot } from '../../electron/project-root.ts';
import { assemblePage } from '../../electron/recognition/assemble-page.ts';
import { openPictures } from '../../electron/recognition/image/decode.ts';
import type { Point } from '../../electron/recognition/line/calibration-points.ts';
import { createLineReader } from '../../electron/recognition/line/line-reader.ts';
import { preparePage } from '../../electron/recognition/page/prepare-page.ts';
import { generatedLetters } from './reading/generated-letters.ts';
import { generatedRows } from './reading/rows.ts';
import { align, comparable } from './reading/text-score.ts';

const { assets, folder } = findProjectRoot(import.meta.url);
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '20' },
    models: { type: 'string', default: join(assets, 'models') },
  },
});
const rows = generatedRows.filter(({ name }) => ['clean-200', 'light', 'heavy'].includes(name));

/** Confidences of so many characters are taken together at least. */
const fewestInPool = 25;

type Sample = { readonly given: number; readonly isRight: boolean };
const letters: Sample[] = [];
const digits: Sample[] = [];

const reader = await createLineReader(values.models, undefined, (confidence) => confidence);
for (const row of rows) {
  for await (const { pages } of generatedLetters(row, Number(values.size)))
    for (const { path, lines } of pages) await addPage(path, lines.map(({ text }) => text).join('\n'));
}
await reader.close();

const target = join(folder, 'electron/recognition/line/calibration-points.ts');
writeFileSync(target, sourceOf(pointsOf(letters), pointsOf(digits)));

/** Printed characters only: handwriting is confirmed whatever its confidence. Pages whose lines came in another order would teach nothing true. */
async function addPage(path: string, truth: string): Promise<void> {
  const picture = await openPictures(readFileSync(path)).decode(0);
  const page = await preparePage(picture);
  const readings = await reader.read(page.strips);
  const printed = page.strips.flatMap((strip, at) => {
    const reading = readings[at];
    return reading === undefined || strip.kind !== 'printed' || strip.crossed ? [] : [{ strip, reading }];
  });
  const read = assemblePage({ ...page, zones: [] }, printed, 1);
  const [one, other] = [comparable(truth), comparable(read.text)];
  const wrong = runsOfWrong(align(one.text, other.text));
  for (const step of align(one.text, other.text)) {
    if (step.kind === 'lost' || wrong.has(step.read)) continue;
    const at = other.places[step.read] ?? 0;
    const box = read.boxes.find(({ start, end }) => start <= at && end > at);
    const given = box?.characters?.[at - box.start];
    if (given === undefined) continue;
    const isDigit = /[0-9๐-๙]/.test(read.text[at] ?? '');
    (isDigit ? digits : letters).push({ given: given / 100, isRight: step.kind === 'same' });
  }
}

/** Six wrong ones together are a line out of order or a stamp, no misreading. */
function runsOfWrong(steps: ReturnType<typeof align>): Set<number> {
  const found = new Set<number>();
  let run: number[] = [];
  for (const step of steps) {
    if (step.kind === 'same') run = [];
    else if (step.kind !== 'lost') run.push(step.read);
    if (run.length >= 6) for (const read of run) found.add(read);
  }
  return found;
}

type Pool = { readonly given: number; readonly right: number; readonly count: number };

/** Neighbours pooled until the share right rises from each to the next (isotonic regression), one point a pool. */
function pointsOf(samples: readonly Sample[]): Point[] {
  const sorted = [...samples].sort((one, other) => one.given - other.given);
  const pools: Pool[] = [];
  for (let first = 0; first < sorted.length; first += fewestInPool) {
    const some = sorted.slice(first, first + fewestInPool);
    const given = mean(some.map((sample) => sample.given));
    pools.push({ given, right: some.filter(({ isRight }) => isRight).length, count: some.length });
    for (let last = pools.length - 1; last > 0; last = pools.length - 1) {
      const [before, after] = [pools[last - 1], pools[last]];
      if (before === undefined || after === undefined || shareOf(before) < shareOf(after)) break;
      pools.splice(last - 1, 2, together(before, after));
    }
  }
  const highest = pools.at(-1);
  if (highest === undefined) throw new Error('nothing was read');
  return [
    // Below what was seen: nothing given, nothing promised.
    [0, 0],
    ...pools.map((pool): Point => [pool.given, shareOf(pool)]),
    [1, shareOf(highest)],
  ];
}

/** Half of one seen right and half of one wrong beforehand: no share is 0 or 1. */
function shareOf({ right, count }: Pool): number {
  return (right + 0.5) / (count + 1);
}

function together(one: Pool, other: Pool): Pool {
  const count = one.count + other.count;
  const given = (one.given * one.count + other.given * other.count) / count;
  return { given, right: one.right + other.right, count };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function sourceOf(forLetters: readonly Point[], forDigits: readonly Point[]): string {
  const list = (points: readonly Point[]) =>
    points.map(([given, right]) => `    [${given.toFixed(5)}, ${right.toFixed(5)}],\n`).join('');
  return `/** Written by \`node test/bench/fit-calibration.ts\`; not by hand. From ${letters.length} letters and ${digits.length} digits. */

/** What the models say, and what share of such characters was right. */
export type Point = readonly [given: number, right: number];

export const fittedPoints: { readonly letters: readonly Point[]; readonly digits: readonly Point[] } = {
  letters: [
${list(forLetters)}  ],
  digits: [
${list(forDigits)}  ],
};
`;
}
