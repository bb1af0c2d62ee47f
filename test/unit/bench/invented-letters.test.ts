import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../../electron/headless/chromium.ts';
import { readBytes } from '../../../electron/import/pipeline.ts';
import { findProjectRoot } from '../../../electron/project-root.ts';
import { truthOf } from '../../bench/reading/generated-letters.ts';
import { scoreText } from '../../bench/reading/text-score.ts';
import { drawLetters, letterAsPdf } from '../../helpers/scans/draw-letters.ts';
import { inventedLetter } from '../../helpers/scans/invented-letter.ts';
import { officeSarabun } from '../../helpers/scans/office-faces.ts';
import { pixelsOf, sheetFromFile } from '../../helpers/scans/picture.ts';
import { scanOf } from '../../helpers/scans/scan-damage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(findProjectRoot(import.meta.url).folder);
});
afterAll(() => browser.close());

test('the same seed makes the same letter, and three hundred seeds three hundred letters', () => {
  expect(inventedLetter(7)).toEqual(inventedLetter(7));
  const letters = Array.from({ length: 300 }, (_, seed) => inventedLetter(seed));
  expect(new Set(letters.map(({ number, dateISO }) => `${number} ${dateISO}`)).size).toBe(300);
  expect(new Set(letters.map(({ subject, paragraphs }) => subject + paragraphs.join())).size).toBeGreaterThan(
    295,
  );
  expect(letters.filter(({ form }) => form === 'memo').length).toBeGreaterThan(10);
  expect(letters.filter(({ table }) => table !== null).length).toBeGreaterThan(40);
});

const clean = { face: officeSarabun, dpi: 100, ink: null } as const;
const seeds = [3, 4, 5, 10, 12];

test.each(seeds)('what is said to stand on letter %i stands there, in that order', async (seed) => {
  const [drawn] = await drawLetters(browser, [seed], clean);
  const outcome = await readBytes({ name: 'letter.pdf', bytes: await letterAsPdf(browser, seed, clean) });
  if (outcome.state !== 'text' || drawn === undefined)
    throw new Error(`letter ${seed} came to ${outcome.state}`);
  expect(outcome.pages.length).toBe(drawn.pages.length);
  const truth = drawn.pages.map(({ lines }) => truthOf(lines).text).join('\n');
  const score = scoreText(truth, outcome.pages.map(({ text }) => text).join('\n'));
  expect(score.characters).toBeGreaterThan(500);
  expect(score).toMatchObject({ edits: 0, digitsKept: score.digits });
});

test('stamps and pens lie on scans only and never change what the letter says', async () => {
  const [plain] = await drawLetters(browser, [6], clean);
  const [inked] = await drawLetters(browser, [6], { ...clean, ink: { reach: 0.7 } });
  const truths = [plain, inked].map((drawn) => truthOf(drawn?.pages[0]?.lines ?? []));
  expect(truths[0]?.stamps).toEqual([]);
  expect(truths[1]?.stamps.length).toBeGreaterThan(2);
  expect(truths[1]?.text).toBe(truths[0]?.text);
});

test('a heavy scan is the same at every run, and worse than a light one', async () => {
  const [drawn] = await drawLetters(browser, [9], { ...clean, ink: { reach: 0.5 } });
  const png = drawn?.pages[0]?.png ?? new Uint8Array();
  const heavy = await scanOf(png, 'heavy', 9, 100);
  expect(Buffer.from(await scanOf(png, 'heavy', 9, 100)).equals(heavy)).toBe(true);
  const pixels = async (bytes: Uint8Array) => pixelsOf(await sheetFromFile(bytes));
  const page = await pixels(png);
  const distance = async (scan: Uint8Array) => {
    let sum = 0;
    for (const [at, value] of (await pixels(scan)).entries()) sum += Math.abs(value - (page[at] ?? 0));
    return sum / page.length;
  };
  const fromLight = await distance(await scanOf(png, 'light', 9, 100));
  expect(fromLight).toBeGreaterThan(1);
  expect(await distance(heavy)).toBeGreaterThan(fromLight * 1.5);
});
