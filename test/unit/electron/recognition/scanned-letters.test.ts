/**
 * A few scanned letters through the real model, from pixels to fields: what must not break from one day to the next.
 * The full measure, with hundreds of letters and targets, is `npm run bench:reading`.
 */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../../../electron/headless/chromium.ts';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import { decodeImages } from '../../../../electron/recognition/image/decode.ts';
import { createRecogniser, type Recogniser } from '../../../../electron/recognition/recogniser.ts';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { truthOf } from '../../../bench/reading/generated-letters.ts';
import { textWithoutStamps } from '../../../bench/reading/stamp-text.ts';
import { scoreText } from '../../../bench/reading/text-score.ts';
import { drawLetters } from '../../../helpers/scans/draw-letters.ts';
import { officeSarabun } from '../../../helpers/scans/office-faces.ts';
import { type Severity, scanOf } from '../../../helpers/scans/scan-damage.ts';

const root = findProjectRoot(import.meta.url).folder;
const dpi = 200;
let browser: Browser;
let recogniser: Recogniser;

beforeAll(async () => {
  browser = await launchChromium(root);
  recogniser = await createRecogniser({ models: join(root, 'assets/models'), secondReader: false });
});
afterAll(async () => {
  await recogniser.close();
  await browser.close();
});

type Scanned = {
  readonly seed: number;
  readonly severity: Severity;
  readonly number: string;
  readonly dateISO: string;
  readonly deadlines: readonly string[];
  readonly phones: readonly string[];
};

const scanned: readonly Scanned[] = [
  {
    seed: 7,
    severity: 'light',
    number: 'กค ๐๔๐๓.๔/ว ๓๔๔๘',
    dateISO: '2021-01-23',
    deadlines: ['2021-02-22'],
    phones: ['054304897'],
  },
  {
    seed: 9,
    severity: 'light',
    number: 'มท ๐๘๐๓.๘/๓๒๐',
    dateISO: '2026-06-08',
    deadlines: ['2026-06-20'],
    phones: ['049715364'],
  },
  {
    seed: 3,
    severity: 'heavy',
    number: 'กค ๐๔๑๒.๖/ว ๘๖๒๓',
    dateISO: '2021-05-02',
    deadlines: ['2021-06-03'],
    phones: ['050561892'],
  },
];

test.each(scanned)(
  'a $severity scan of letter $seed gives its number, date, deadline and telephone',
  async (wanted) => {
    const { pages, truths } = await readScan(wanted.seed, wanted.severity);
    const [letter] = readLetters(pages);
    expect({
      number: letter?.number,
      dateISO: letter?.dateISO,
      deadlines: letter?.dates.filter(({ kind }) => kind === 'deadline').map(({ iso }) => iso),
      phones: letter?.phones.map(({ digits }) => digits),
    }).toEqual({
      number: wanted.number,
      dateISO: wanted.dateISO,
      deadlines: wanted.deadlines,
      phones: wanted.phones,
    });
    const text = pages
      .map((page, at) => textWithoutStamps(page, truths[at] ?? { text: '', stamps: [] }))
      .join('\n');
    const score = scoreText(truths.map((truth) => truth.text).join('\n'), text);
    expect(score.edits / score.characters).toBeLessThan(wanted.severity === 'light' ? 0.012 : 0.025);
    expect(score.digitsKept / score.digits).toBeGreaterThan(0.97);
  },
);

async function readScan(seed: number, severity: Severity) {
  const ink = { reach: severity === 'light' ? 0.1 : 0.7 };
  const [drawn] = await drawLetters(browser, [seed], { face: officeSarabun, dpi, ink });
  const pages: ReadPage[] = [];
  for (const [at, { png }] of (drawn?.pages ?? []).entries()) {
    const [picture] = await decodeImages(await scanOf(png, severity, seed * 31 + at, dpi));
    if (picture === undefined) throw new Error('the scan is no picture');
    const { text, size, boxes, zones, codes } = await recogniser.recognise(picture);
    pages.push({ page: at + 1, text, rawText: '', source: 'recognised', size, boxes, zones, codes });
  }
  return { pages, truths: (drawn?.pages ?? []).map(({ lines }) => truthOf(lines)) };
}
