/**
 * Makes the pictures of the guide, assets/help/*.webp: a desk in the middle of its work (test/journeys/stories) on a
 * scratch data folder, in Thai, each screen the guide tells of. To be looked at before they are committed.
 * Run: npx node scripts/make-help-pictures.ts; names after it make only those.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { launchChromium } from '../electron/headless/chromium.ts';
import { type PictureName, pictureNames } from '../renderer/text/help/guide.ts';
import { inbox } from '../renderer/text/th/inbox.ts';
import { letter } from '../renderer/text/th/letter.ts';
import { many } from '../renderer/text/th/many.ts';
import { minute } from '../renderer/text/th/minute.ts';
import { palette } from '../renderer/text/th/palette.ts';
import type { Client } from '../shared/contract/client.ts';
import { httpClient } from '../test/helpers/http-client.ts';
import { startHost } from '../test/helpers/running-host.ts';
import { type DeskInUse, dayOfTheDesk, layOutDesk, logged } from '../test/journeys/stories/desk-in-use.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'assets', 'help');
/** Small enough to be read at the guide's width, large enough for the desk's full shape. */
const viewport = { width: 1180, height: 740 };
const quality = 64;

type Desk = { readonly page: Page; readonly client: Client; readonly things: DeskInUse };
/** Goes there; answers what to take, the whole window where it answers nothing. */
type Show = (desk: Desk) => Promise<Locator | undefined>;

/** Drawn pages of a letter. */
const preview = `section[aria-label="${letter.panes.preview}"] svg`;

const table =
  'เรียน,จำนวนเงิน,กำหนดส่ง\nนายก อบต.ห้วยหมอกใส,12500,๓๐ พฤศจิกายน ๒๕๖๙\nนายก อบต.บ้านผาแดงน้อย,7000,๓๐ พฤศจิกายน ๒๕๖๙\n';

const shows: Readonly<Record<PictureName, Show>> = {
  home: (desk) => open(desk, '/', '.home-side svg, .home-side table'),
  setup: (desk) => open(desk, '/setup', '.letterhead'),
  inbox: async (desk) => {
    await open(desk, '/inbox', '[role="option"]');
    await desk.page.getByRole('listbox', { name: inbox.queue }).getByRole('option').first().click();
    return undefined;
  },
  review: (desk) => open(desk, `/inbox/${desk.things.read}`, 'canvas[data-drawn]'),
  doubt: async (desk) => {
    await open(desk, `/inbox/${desk.things.read}`, 'canvas[data-drawn]');
    await desk.page.keyboard.press('F8');
    const card = desk.page.locator('.warn:focus-within, .warn:focus').first();
    await card.locator('canvas').first().waitFor();
    return card;
  },
  letter: (desk) => open(desk, `/drafts/${desk.things.draft}`, preview),
  issue: async (desk) => {
    await open(desk, `/drafts/${desk.things.signed}`, preview);
    await desk.page.getByRole('button', { name: letter.actions.issue }).click();
    return dialogOf(desk.page);
  },
  after: (desk) => open(desk, `/drafts/${desk.things.numbered}`, preview),
  sets: async (desk) => {
    const { id } = await desk.client.call('letter.create', { form: 'external' });
    await open(desk, `/drafts/${id}`, preview);
    await desk.page.getByRole('button', { name: many.open }).click();
    const dialog = dialogOf(desk.page);
    await dialog.getByRole('textbox', { name: many.dialog.paste }).fill(table.replaceAll(',', '\t'));
    await dialog.getByRole('button', { name: many.dialog.usePasted }).click();
    await dialog.locator('.many-pages svg').first().waitFor();
    return dialog;
  },
  register: async (desk) => {
    await open(desk, '/received', '[role="row"]');
    await desk.page.getByText(logged).first().click();
    return undefined;
  },
  minute: async (desk) => {
    await open(desk, '/received', '[role="row"]');
    await desk.page.getByText(logged).first().click();
    await desk.page.getByRole('button', { name: minute.open }).first().click();
    return dialogOf(desk.page);
  },
  decide: async (desk) => {
    await open(desk, '/decisions', 'main button');
    await desk.page.getByRole('button', { name: minute.decide.open }).first().click();
    return dialogOf(desk.page);
  },
  deadlines: (desk) => open(desk, '/deadlines', '.card-what'),
  palette: async (desk) => {
    await open(desk, '/', '.home');
    await desk.page.keyboard.press('Control+k');
    await desk.page.getByRole('combobox', { name: palette.box }).fill('ประชุม');
    await desk.page.getByText('ค้น “ประชุม”').waitFor();
    return dialogOf(desk.page);
  },
  numbers: (desk) => open(desk, '/numbers', 'table'),
  keeping: (desk) => open(desk, '/keeping/store', 'table'),
  backup: (desk) => open(desk, '/settings/backup', 'table'),
  secret: async (desk) => {
    await open(desk, '/inbox', '[role="option"]');
    await desk.page.getByRole('option').filter({ hasText: inbox.chip.secret }).first().click();
    return undefined;
  },
};

/** From the first screen, so that nothing of the last picture stays open. */
async function open({ page }: Desk, path: string, ready: string): Promise<undefined> {
  await page.goto(page.url().replace(/#.*$/, '#/'));
  await page.reload();
  await page.locator('.home').waitFor();
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
  await page.locator(ready).first().waitFor();
  return undefined;
}

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog').or(page.getByRole('alertdialog')).last();
}

async function take(page: Page, name: PictureName, part: Locator | undefined): Promise<number> {
  await part?.waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(700); // what slides in has come to rest, what is drawn later is drawn
  const box = (await part?.boundingBox()) ?? { x: 0, y: 0, ...viewport };
  const session = await page.context().newCDPSession(page);
  const clip = { ...box, scale: 1 };
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality, clip });
  await session.detach();
  const bytes = Buffer.from(data, 'base64');
  writeFileSync(join(folder, `${name}.webp`), bytes);
  return bytes.length;
}

async function makePictures(wanted: readonly PictureName[]): Promise<void> {
  execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' });
  mkdirSync(folder, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'saraban-guide-'));
  const host = await startHost({ folder: data, now: dayOfTheDesk });
  const browser = await launchChromium(root);
  try {
    const context = await browser.newContext({
      viewport,
      locale: 'th-TH',
      timezoneId: 'Asia/Bangkok',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(12_000);
    const client = httpClient(host);
    const things = await layOutDesk(client);
    await page.goto(host.address);
    for (const name of wanted) {
      try {
        const bytes = await take(page, name, await shows[name]({ page, client, things }));
        process.stdout.write(`${name}: ${Math.round(bytes / 1_000)} kB\n`);
      } catch (error) {
        // The others are still worth making.
        process.exitCode = 1;
        process.stdout.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  } finally {
    await browser.close();
    await host.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

const named = process.argv.slice(2);
await makePictures(named.length === 0 ? pictureNames : pictureNames.filter((name) => named.includes(name)));
