/** The letters of a row as files of a scanner. Drawn once and kept under node_modules/.cache until the generator changes. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../electron/headless/chromium.ts';
import { findProjectRoot } from '../../../electron/project-root.ts';
import { drawLetters } from '../../helpers/scans/draw-letters.ts';
import type { TruthLine } from '../../helpers/scans/in-browser.ts';
import { scanOf } from '../../helpers/scans/scan-damage.ts';
import type { LetterTruth } from './letter-score.ts';
import type { GeneratedRow } from './rows.ts';
import { writeWhole } from './write-whole.ts';

export type BenchPage = { readonly path: string; readonly lines: readonly TruthLine[] };
export type BenchLetter = {
  readonly name: string;
  /** Null for a page that begins no letter. */
  readonly truth: LetterTruth | null;
  readonly pages: readonly BenchPage[];
};

const root = findProjectRoot(import.meta.url).folder;

export async function* generatedLetters(row: GeneratedRow, count: number): AsyncGenerator<BenchLetter> {
  const folder = join(root, 'node_modules/.cache/reading-bench', generatorVersion(), row.name);
  mkdirSync(folder, { recursive: true });
  const browser = steadyBrowser();
  try {
    for (let seed = 1; seed <= count; seed += 1) {
      const index = join(folder, `${seed}.json`);
      if (!existsSync(index)) await browser.use((given) => drawOne(given, row, seed, folder, index));
      yield JSON.parse(readFileSync(index, 'utf8')) as BenchLetter;
    }
  } finally {
    await browser.close();
  }
}

/** After some dozens of large pages Chromium refuses to take their picture; a fresh one takes it. */
function steadyBrowser() {
  let browser: Browser | null = null;
  const fresh = async () => {
    await browser?.close();
    browser = await launchChromium(root);
    return browser;
  };
  return {
    async use(work: (browser: Browser) => Promise<void>): Promise<void> {
      const used = browser ?? (await fresh());
      await work(used).catch(async () => work(await fresh()));
    },
    close: async () => browser?.close(),
  };
}

async function drawOne(browser: Browser, row: GeneratedRow, seed: number, folder: string, index: string) {
  const dpi = row.dpiOf(seed);
  const { scan, handwritten } = row;
  const ink =
    scan === null ? null : { reach: scan.reach, ...(handwritten === undefined ? {} : { handwritten }) };
  const [drawn] = await drawLetters(browser, [seed], { face: row.faceOf(seed), dpi, ink });
  if (drawn === undefined) throw new Error(`letter ${seed} was not drawn`);
  const pages: BenchPage[] = [];
  for (const [at, { png, lines }] of drawn.pages.entries()) {
    const bytes = scan === null ? png : await scanOf(png, scan.severity, seed * 31 + at, dpi);
    const path = join(folder, `${seed}-${at + 1}.${scan === null ? 'png' : 'jpg'}`);
    writeWhole(path, bytes);
    pages.push({ path, lines });
  }
  const { number, dateISO, deadlines } = drawn.letter;
  const letter: BenchLetter = { name: `${row.name} ${seed}`, truth: { number, dateISO, deadlines }, pages };
  writeWhole(index, JSON.stringify(letter));
}

/** Draws what a row lacks, and reads nothing: the longest part of a full measure, which no change of the reader makes void. */
export async function drawAhead(row: GeneratedRow, count: number): Promise<number> {
  let drawn = 0;
  for await (const { pages } of generatedLetters(row, count)) drawn += pages.length;
  return drawn;
}

/** Changes with every change of the generator. */
function generatorVersion(): string {
  const hash = createHash('sha256');
  for (const name of globSync('test/helpers/scans/*.ts', { cwd: root }).sort())
    hash.update(readFileSync(join(root, name)));
  hash.update(readFileSync(join(root, 'test/bench/reading/rows.ts')));
  return hash.digest('hex').slice(0, 12);
}

/** What stands on the page, without the stamps; and the stamps. */
export function truthOf(lines: readonly TruthLine[]): {
  readonly text: string;
  readonly stamps: readonly string[];
} {
  const of = (kind: TruthLine['kind']) => lines.filter((line) => line.kind === kind).map(({ text }) => text);
  return { text: of('text').join('\n'), stamps: of('stamp') };
}
