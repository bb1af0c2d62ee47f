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
    await httpClient(host).call('office.loadSample', {});
    const page = await newDeskPage(browser);
    await page.goto(host.address);
    await page.getByRole('heading', { level: 1, name: common.place.home }).waitFor();
    const scan = { name: 'scan.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await scannedPage(1)) };
    const pdf = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: await readFile(textPdf) };
    await walk(bench, page, 'text_pdf', pdf);
    await walk(bench, page, 'light_scan', scan);
    await page.close();
  } finally {
    await host.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Given = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

async function walk(bench: Bench, page: Page, kind: string, file: Given): Promise<void> {
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
  const row = inbox.row(common.product).or(inbox.queue.locator('[aria-selected="true"]')).first();
  await row.waitFor();
  await inbox.queue
    .getByRole('group', { name: /กำลังอ่าน|รออ่าน/ })
    .waitFor({ state: 'detached', timeout: 120_000 });
  step('read');

  await inbox.queue.getByRole('option').first().dblclick();
  await review.waitUntilOpen();
  step('open');

  const doubts = await review.keepEveryDoubt();
  step('doubts_answered');
  bench.figure(`${kind}_doubts`, doubts);

  await page.keyboard.press('Control+Enter');
  await review.logged.waitFor();
  step('log');

  await page.keyboard.press('Control+Shift+F');
  await letter.body.waitFor();
  await letter.preview.locator('svg').first().waitFor({ state: 'attached' });
  step('forward');

  await letter.issue();
  step('issue');
  bench.target(`${kind}_machine_s`, whole, 'at-most', target);
}
