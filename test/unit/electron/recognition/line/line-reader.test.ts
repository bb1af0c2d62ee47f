import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProjectRoot } from '../../../../../electron/project-root.ts';
import { createAlphabet } from '../../../../../electron/recognition/line/alphabet.ts';
import { along } from '../../../../../electron/recognition/line/calibration.ts';
import { decodeLine } from '../../../../../electron/recognition/line/ctc.ts';
import { createLineReader, type LineReader } from '../../../../../electron/recognition/line/line-reader.ts';
import { createSecondReader } from '../../../../../electron/recognition/line/second-reader.ts';
import { batchesOf } from '../../../../../electron/recognition/line/strip-batches.ts';
import { wordsOf } from '../../../../../electron/recognition/line/words.ts';
import { preparePage } from '../../../../../electron/recognition/page/prepare-page.ts';
import type { Strip } from '../../../../../electron/recognition/types.ts';
import { bodyLines, drawPage } from '../../../../helpers/drawn-page.ts';

const models = join(findProjectRoot(import.meta.url).assets, 'models');
const lines = [
  'ด้วยคณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น ได้มีมติเห็นชอบ',
  'สิ่งที่ส่งมาด้วย สำเนาหนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๑๐.๗/ว ๒๗๐๐',
  'โทร. ๐ ๒๒๔๑ ๙๐๐๐ ต่อ ๒๑๓๔ ไปรษณีย์อิเล็กทรอนิกส์ saraban@example.go.th',
];

let reader: LineReader;
let strips: readonly Strip[];
beforeAll(async () => {
  reader = await createLineReader(models);
  const page = await preparePage(drawPage(bodyLines(lines)));
  strips = [...page.strips].sort((one, other) => one.from.y - other.from.y);
});
afterAll(() => reader.close());

test('lines read letter by letter, with marks, digits, signs and Latin letters', async () => {
  const readings = await reader.read(strips);
  expect(readings.map(({ text }) => text.trim())).toEqual(lines);
  for (const { text, characters, confidence } of readings) {
    expect(characters.map((character) => character.text).join('')).toBe(text);
    expect(confidence).toBeGreaterThan(0.95);
  }
});

test('how a line reads does not depend on what it is read together with', async () => {
  const together = await reader.read(strips);
  const alone = await Promise.all(strips.map(async (strip) => (await reader.read([strip]))[0]));
  expect(alone).toEqual(together);
});

test('words stand where their ink is', async () => {
  const [, second] = strips;
  if (second === undefined) throw new Error('no second line');
  const [reading] = await reader.read([second]);
  if (reading === undefined) throw new Error('nothing read');
  const words = wordsOf(second, reading);
  expect(words.map(({ text }) => text).join(' ')).toBe(lines[1]);
  words.forEach(({ start, end }, at) => {
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThanOrEqual(words[at - 1]?.end ?? 0);
  });
  const inkOf = (column: number) =>
    Array.from({ length: 48 }, (_, row) => second.ink[row * second.width + column] ?? 0);
  for (const { start } of words) expect(Math.max(...inkOf(start))).toBeGreaterThan(60);
});

test('a strip is padded to the next 32 columns that leave 8 of paper, whatever its company', () => {
  const widths = [16, 24, 25, 56, 57, 1000];
  const batches = [
    ...batchesOf(widths.map((width) => ({ width, ink: new Uint8Array(48 * width).fill(255) }))),
  ];
  const padded = new Map(
    batches.flatMap(({ members, width }) => members.map((member) => [widths[member], width])),
  );
  expect([...padded].sort()).toEqual(
    [
      ...new Map([
        [16, 32],
        [24, 32],
        [25, 64],
        [56, 64],
        [57, 96],
        [1000, 1024],
      ]),
    ].sort(),
  );
  const [{ input, width } = { input: new Float32Array(), width: 0 }] = batches;
  expect([input[15], input[16], input[width * 47 + 15]]).toEqual([1, 0, 1]);
});

/** Frames of a model with four classes, as log-probabilities. */
function framesOf(...likelihoods: readonly (readonly number[])[]) {
  const values = Float32Array.from(likelihoods.flat(), Math.log);
  return { values, offset: 0, count: likelihoods.length, classes: 4 };
}

test('repeats join, a blank parts them, and what else was seen is kept', () => {
  const alphabet = createAlphabet(['<blank>', 'ก', 'ภ', '\uFFFC']);
  const decoded = decodeLine(
    framesOf(
      [0.05, 0.75, 0.2, 1e-9],
      [0.05, 0.9, 0.05, 1e-9],
      [0.7, 0.01, 0.29, 1e-9],
      [0.1, 0.9, 1e-9, 1e-9],
      [1e-9, 1e-9, 1e-9, 1],
    ),
    alphabet,
  );
  expect(decoded.map(({ text, kind }) => [text, kind])).toEqual([
    ['ก', 'letter'],
    ['ก', 'letter'],
    ['', 'junk'],
  ]);
  const [first] = decoded;
  expect(first?.others[0]?.text).toBe('กภ');
  expect(first?.others[0]?.confidence).toBeCloseTo(0.29, 3);
  expect(first?.confidence).toBeCloseTo(0.71, 3);
});

test('a confidence is worth what the table says, in a straight line between its points', () => {
  const points = [
    [0, 0.5],
    [0.8, 0.9],
    [1, 0.99],
  ] as const;
  expect([0, 0.4, 0.8, 0.9, 1].map((given) => Number(along(points, given).toFixed(4)))).toEqual([
    0.5, 0.7, 0.9, 0.945, 0.99,
  ]);
});

test('Tesseract reads a line from the data beside the models, without the five digits it does not know', async () => {
  const second = createSecondReader(models);
  const [, line] = strips;
  if (line === undefined) throw new Error('no second line');
  const [reading] = await second.read([line]);
  await second.close();
  expect(reading?.text).toContain('สำเนาหนังสือกรมส่งเสริมการปกครองท้องถิ่น');
  expect(reading?.text).not.toMatch(/[๔๖๗๘๙]/);
});
