/** Invented letters as pictures of pages, drawn by Chromium, each with the lines that stand on it. */
import type { Browser, Page } from 'playwright-core';
import { type Chance, chanceFrom } from './chance.ts';
import { breakIntoPages, linesOnPage, type TruthLine } from './in-browser.ts';
import { type InventedLetter, inventedLetter } from './invented-letter.ts';
import { escapeHtml, letterBlocks } from './letter-sheet.ts';
import { faceCss, type OfficeFace, penFace } from './office-faces.ts';
import { firstPageInk, inkColours, signingInk } from './office-ink.ts';
import { emblemSvg, sheetCss, sheetHeight, sheetWidth } from './sheet-style.ts';

export type DrawnPage = { readonly png: Uint8Array; readonly lines: readonly TruthLine[] };
export type DrawnLetter = { readonly letter: InventedLetter; readonly pages: readonly DrawnPage[] };

export type Drawing = {
  readonly face: OfficeFace;
  readonly dpi: number;
  /** With stamps, seals, signatures and coloured numbers, as it came to lie on the scanner; `reach` 0 to 1: how far they cross the text. */
  readonly ink: {
    readonly reach: number /** Number and day written with a pen. */;
    readonly handwritten?: true;
  } | null;
};

/** Lowest place of text on a page, CSS pixels. */
const foot = 1_046;
const cssPixelsPerInch = 96;

export async function drawLetters(
  browser: Browser,
  seeds: readonly number[],
  drawing: Drawing,
): Promise<DrawnLetter[]> {
  const context = await browser.newContext({
    viewport: { width: sheetWidth, height: sheetHeight },
    deviceScaleFactor: drawing.dpi / cssPixelsPerInch,
  });
  try {
    const page = await context.newPage();
    const drawn: DrawnLetter[] = [];
    for (const seed of seeds) drawn.push(await drawLetter(page, inventedLetter(seed), drawing));
    return drawn;
  } finally {
    await context.close();
  }
}

/** The same pages with a text layer, to prove that what is said to stand on them does. */
export async function letterAsPdf(browser: Browser, seed: number, drawing: Drawing): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: sheetWidth, height: sheetHeight } });
  try {
    await page.setContent(letterHtml(inventedLetter(seed), drawing));
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(breakIntoPages, foot);
    await page.addStyleTag({ content: '.page{break-after:page}.page:last-child{break-after:auto}' });
    return await page.pdf({ width: `${sheetWidth}px`, height: `${sheetHeight}px`, printBackground: true });
  } finally {
    await page.close();
  }
}

async function drawLetter(page: Page, letter: InventedLetter, drawing: Drawing): Promise<DrawnLetter> {
  await page.setContent(letterHtml(letter, drawing));
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(breakIntoPages, foot);
  const count = await page.evaluate(() => document.querySelectorAll('.page').length);
  const pages: DrawnPage[] = [];
  for (let index = 0; index < count; index += 1) {
    await page.evaluate((shown) => {
      for (const [at, one] of [...document.querySelectorAll<HTMLElement>('.page')].entries())
        one.style.display = at === shown ? '' : 'none';
    }, index);
    const lines = await page.evaluate(linesOnPage, index);
    pages.push({ png: await page.screenshot({ type: 'png', scale: 'device' }), lines });
  }
  return { letter, pages };
}

export function letterHtml(letter: InventedLetter, { face, ink }: Drawing): string {
  const chance = chanceFrom(letter.seed + 50_000);
  const setting = chance.pick(['', '', 'justified', 'justified', 'distributed']);
  const emblem = emblemSvg(chance);
  const signing = ink === null ? '' : signingInk(chance, 220, 30, ink.reach);
  const over = ink === null ? '' : firstPageInk(letter, chance, ink.reach);
  const blocks = letterBlocks(letter, signing).replace(/(<div class="emblem[^>]*>)/, `$1${emblem}`);
  return `<!doctype html><html lang="th"><meta charset="utf-8"><title>${escapeHtml(letter.number)}</title>
<style>${faceCss(face)}${ink?.handwritten === true ? faceCss(penFace) : ''}${sheetCss(face)}</style><body class="${ink === null ? '' : 'scan'}" style="${inkedNumber(chance, ink?.handwritten === true)}">
<article class="letter ${setting}"><section class="page"><div class="flow">${blocks}</div><div class="over">${over}</div></section></article></body></html>`;
}

/** A third of the offices number and date in coloured ink, a little off the line. */
function inkedNumber(chance: Chance, handwritten: boolean): string {
  const lean = `translateY(${chance.between(-1.5, 1)}px) rotate(${chance.between(-2, 2)}deg)`;
  const coloured = `--ink:${chance.pick(inkColours)};--lean:${lean}`;
  if (handwritten) return `${coloured};--inkface:'${penFace.name}';--inksize:${chance.between(1.15, 1.5)}em`;
  return chance.happens(0.35) ? `${coloured};--inksize:${chance.between(1, 1.15)}em` : '';
}
