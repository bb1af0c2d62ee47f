/**
 * Receive, log, forward as fast as the program allows: every wait is for the program, none for a person. What it comes
 * to is the machine's share of the thirty seconds that a letter without doubts may take; the rest is reading and deciding.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findProjectRoot } from '../../electron/project-root.ts';
import { common } from '../../renderer/text/th/common.ts';
import type { Client } from '../../shared/contract/client.ts';
import { httpClient } from '../helpers/http-client.ts';
import { newDeskPage } from '../helpers/journey.ts';
import { startHost } from '../helpers/running-host.ts';
import { scannedPage } from '../helpers/scanned-bundle.ts';
import { InboxPage } from '../journeys/pages/inbox-page.ts';
import { letterPage } from '../journeys/pages/letter-page.ts';
import { ReviewPage } from '../journeys/pages/review-page.ts';
import type { Bench } from './harness.ts';

const target = 30;
const textPdf = join(findProjectRoot(import.meta.url).folder, 'test/fixtures/files/letter.pdf');

export async function stopwatch(bench: Bench, browser: Browser): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'saraban-stopwatch-'));
  const host = await startHost({ folder, now: '2026-11-16T09:41:00', bundled: true });
  try {
    const client = httpClient(host);
    await client.call('office.loadSample', {});
    const page = await newDeskPage(browser);
    await page.goto(host.address);
    await page.getByRole('heading', { level: 1, name: common.place.home }).waitFor();
    const scan = { name: 'scan.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await scannedPage(1)) };
    const pdf = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: await readFile(textPdf) };
    const desk = { bench, page, client };
    await walk(desk, 'text_pdf', pdf);
    await walk(desk, 'light_scan', scan);
    await page.close();
  } finally {
    await host.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Given = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

type Desk = { readonly bench: Bench; readonly page: Page; readonly client: Client };

async function walk({ bench, page, client }: Desk, kind: string, file: Given): Promise<void> {
  const inbox = new InboxPage(page);
  const review = new ReviewPage(page);
  const letter = letterPage(page);
  await inbox.open();
  let last = performance.now();
  let whole = 0;
  const step = (name: string) => {
    const seconds = (performance.now() - last) / 1_000;
    whole += seconds;
    bench.figure(`${kind}_${name}_s`, seconds);
    last = performance.now();
  };

  const picker = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await picker).setFiles([file]);
  const subject = await subjectOnceRead(client, file.name);
  const row = inbox.row(subject).first();
  await row.waitFor();
  step('read');

  await row.dblclick();
  await review.waitUntilOpen();
  step('open');

  const doubts = await review.keepEveryDoubt();
  step('doubts_answered');
  bench.figure(`${kind}_doubts`, doubts);

  await page.keyboard.press('Control+Enter');
  await review.logged.filter({ hasText: subject }).waitFor();
  step('log');

  await page.keyboard.press('Control+Shift+F');
  await letter.body.waitFor();
  await letter.preview.locator('svg').first().waitFor({ state: 'attached' });
  step('forward');

  await letter.issue();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  step('issue');
  bench.target(`${kind}_machine_s`, whole, 'at-most', target);
}

/** What the inbox calls a file once its reading has ended. */
async function subjectOnceRead(client: Client, name: string): Promise<string> {
  const end = performance.now() + 120_000;
  while (performance.now() < end) {
    const items = await client.call('import.list', { includeFinished: false });
    const item = items.find((one) => one.name === name);
    if (item !== undefined && item.state !== 'waiting' && item.state !== 'reading')
      return item.subject ?? item.name;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${name} was not read within two minutes`);
}
