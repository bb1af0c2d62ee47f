/**
 * Bundles in which everything agrees, and bundles with planted mistakes, as sheets that lay on a scanner. What the
 * checks say of these is what they say of an office's mail: nearly all of it comes as scans.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../electron/headless/chromium.ts';
import { findProjectRoot } from '../../../electron/project-root.ts';
import type { PlantedLetter } from '../../helpers/planted-letters.ts';
import { chanceFrom } from '../../helpers/scans/chance.ts';
import { escapeHtml } from '../../helpers/scans/letter-sheet.ts';
import { faceCss, officeSarabun } from '../../helpers/scans/office-faces.ts';
import { type Severity, scanOf } from '../../helpers/scans/scan-damage.ts';
import { emblemSvg, sheetCss, sheetHeight, sheetWidth } from '../../helpers/scans/sheet-style.ts';
import { writeWhole } from '../reading/write-whole.ts';

const root = findProjectRoot(import.meta.url).folder;
const dpi = 200;
const cssPixelsPerInch = 96;

export type BundleScanner = {
  /** Paths of the pages' pictures. */
  scan(letter: PlantedLetter, name: string, severity: Severity): Promise<string[]>;
  pathsOf(letter: PlantedLetter, name: string, severity: Severity): string[];
  close(): Promise<void>;
};

/** Draws what was not drawn before. */
export function bundleScanner(): BundleScanner {
  let browser: Browser | null = null;
  const folderOf = (letter: PlantedLetter) =>
    join(root, 'node_modules/.cache/scanned-bundles', versionOf(letter));
  const pathsOf: BundleScanner['pathsOf'] = (letter, name, severity) =>
    letter.pages.map(({ page }) => join(folderOf(letter), `${name}-${severity}-${page}.jpg`));
  return {
    pathsOf,
    async scan(letter, name, severity) {
      const folder = folderOf(letter);
      const paths = pathsOf(letter, name, severity);
      if (paths.every((path) => existsSync(path))) return paths;
      mkdirSync(folder, { recursive: true });
      browser ??= await launchChromium(root);
      for (const [at, page] of letter.pages.entries()) {
        const png = await draw(browser, page.text, letter.seed * 7 + at);
        const path = paths[at];
        if (path !== undefined) writeWhole(path, await scanOf(png, severity, letter.seed * 31 + at, dpi));
      }
      return paths;
    },
    close: async () => browser?.close(),
  };
}

async function draw(browser: Browser, text: string, seed: number): Promise<Uint8Array> {
  const context = await browser.newContext({
    viewport: { width: sheetWidth, height: sheetHeight },
    deviceScaleFactor: dpi / cssPixelsPerInch,
  });
  try {
    const page = await context.newPage();
    await page.setContent(sheetOf(text, seed));
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(fitToSheet, sheetHeight);
    return await page.screenshot({ type: 'png', scale: 'device' });
  } finally {
    await context.close();
  }
}

/** Runs inside the browser. Offices set a letter that is a little too long smaller rather than on a second sheet. */
function fitToSheet(height: number): void {
  const flow = document.querySelector<HTMLElement>('.flow') as HTMLElement;
  const room = height - 100;
  for (let size = 1; size > 0.7 && flow.getBoundingClientRect().bottom > room; size -= 0.03)
    flow.style.fontSize = `${size}em`;
}

function sheetOf(text: string, seed: number): string {
  const isHead = /^ที่ /mu.test(text) && /^เรื่อง /mu.test(text);
  const emblem = isHead
    ? `<div class="block crest"><div class="emblem">${emblemSvg(chanceFrom(seed))}</div></div>`
    : '';
  return `<!doctype html><html lang="th"><meta charset="utf-8"><style>${faceCss(officeSarabun)}${sheetCss(officeSarabun)}
.flow div { min-height: 0.6em; } .flow .line { min-height: 1em; } .gap { height: 0.35em; min-height: 0 !important; }</style>
<body><section class="page ${isHead ? '' : 'later'}"><div class="flow">${emblem}${blocksOf(text.split('\n')).join('\n')}</div></section></body></html>`;
}

const cell = (content: string) => `<td>${escapeHtml(content)}</td>`;
const line = (content: string, style = '') =>
  `<div class="line" style="${style}">${escapeHtml(content)}</div>`;

/** Set as offices set them: number and office side by side, the day in the middle, paragraphs indented, rows ruled. */
function blocksOf(lines: readonly string[]): string[] {
  const blocks: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const text = lines[at] ?? '';
    const rows = lines.slice(
      at,
      endOf(lines, at, (one) => one.includes('\t')),
    );
    if (rows.length > 0) {
      blocks.push(
        `<table>${rows.map((row) => `<tr>${row.split('\t').map(cell).join('')}</tr>`).join('')}</table>`,
      );
      at += rows.length;
    } else if (/^ที่ \S/u.test(text) && lines[at + 1] === '') {
      const end = endOf(lines, at + 2, (one) => one !== '');
      const office = lines
        .slice(at + 2, end)
        .map((one) => line(one))
        .join('');
      blocks.push(
        `<div class="block head"><div class="number">${escapeHtml(text)}</div><div class="office">${office}</div></div>`,
      );
      at = end;
    } else {
      blocks.push(text === '' ? '<div class="gap"></div>' : line(text, styleOf(text)));
      at += 1;
    }
  }
  return blocks;
}

function endOf(lines: readonly string[], from: number, holds: (line: string) => boolean): number {
  const rest = lines.slice(from).findIndex((one) => !holds(one));
  return rest < 0 ? lines.length : from + rest;
}

function styleOf(text: string): string {
  if (/^[๐-๙\d]{1,2} \S+ [๐-๙\d]{4}$/u.test(text)) return 'padding-left:7.5cm';
  if (/^(?:ขอแสดงความนับถือ|\()/u.test(text)) return 'padding-left:7.5cm';
  if (/^- [๐-๙]+ -$/u.test(text)) return 'text-align:center';
  if (/^\//u.test(text)) return 'text-align:right';
  const isLabelled = /^(?:เรื่อง|เรียน|อ้างถึง|สิ่งที่ส่งมาด้วย|[๐-๙]\.|โทร|ไปรษณีย์|ผู้ประสานงาน|หมายเหตุ)/u.test(text);
  return text.length > 60 && !isLabelled ? 'text-indent:2.5cm' : '';
}

function versionOf(letter: PlantedLetter): string {
  const hash = createHash('sha256').update(JSON.stringify(letter.pages));
  for (const name of globSync('test/helpers/scans/{office-faces,scan-damage,sheet-style,picture,chance}.ts', {
    cwd: root,
  }).sort())
    hash.update(readFileSync(join(root, name)));
  return hash.digest('hex').slice(0, 12);
}
