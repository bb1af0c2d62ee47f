/**
 * The screens as a clerk feels them, with a register of N lines (default 100,000), measured by the browser's own clock:
 * first paint, change of screen, keys typed, scrolling. Baseline of the same run: a bare page with one field and a plain
 * list in the same browser, which is what this machine and browser cost by themselves. Then the machine's share of the
 * thirty seconds in which a letter is received, logged and forwarded (`--no-stopwatch` leaves it out).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { common } from '../../renderer/text/th/common.ts';
import { registers } from '../../renderer/text/th/registers.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import { setup as buildApplication } from '../helpers/build.ts';
import { httpClient } from '../helpers/http-client.ts';
import { newDeskPage, openBrowser } from '../helpers/journey.ts';
import { type RunningHost, startHost } from '../helpers/running-host.ts';
import { scriptSizes } from '../helpers/script-sizes.ts';
import { apart, fillRegister, firstDay } from './fill-register.ts';
import { type Bench, median, percentile, runBench } from './harness.ts';
import { frameTimes, keyTimes, paintOf, timeToHeading } from './ui-clock.ts';
import { stopwatch } from './ui-stopwatch.ts';

const loads = 7;
const rounds = 4;
const barePage = `<!doctype html><title>bare</title><h1>bare</h1><input aria-label="field">
<div id="list" style="height:600px;overflow:auto">${'<p>แถวหนึ่งของรายการ</p>'.repeat(2_000)}</div>`;

await runBench(
  'ui',
  100_000,
  async (bench) => {
    buildApplication();
    measureScripts(bench);
    const folder = await mkdtemp(join(tmpdir(), 'saraban-bench-ui-'));
    const browser = await openBrowser();
    try {
      await withOffice(folder);
      bench.say(`filling with ${bench.size} entries…`);
      await fillRegister(folder, bench.size, { pageLetters: 0 });
      const host = await startHost({ folder, bundled: true, now: dayAfter(bench.size) });
      try {
        await measureScreens(bench, browser, host);
      } finally {
        await host.stop();
      }
      if (bench.options['no-stopwatch'] !== true) await stopwatch(bench, browser);
    } finally {
      await browser.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  { 'no-stopwatch': { type: 'boolean' } },
);

function measureScripts(bench: Bench): void {
  const { firstScreen, heavyParts } = scriptSizes('dist/renderer');
  bench.target('first_screen_kB', firstScreen, 'at-most', 400);
  const heavy = Object.values(heavyParts).reduce((sum, size) => sum + size, 0);
  bench.target('editor_pdf_charts_kB', heavy, 'at-most', 900);
}

/** An hour after the last line was entered, so that the newest book is this year's. */
function dayAfter(count: number): string {
  const last = new Date(firstDay + count * apart + 3_600_000);
  return `${isoDayOf(last)}T09:00:00`;
}

async function withOffice(folder: string): Promise<void> {
  const host = await startHost({ folder, bundled: true });
  await httpClient(host).call('office.loadSample', {});
  await host.stop();
}

async function measureScreens(bench: Bench, browser: Browser, host: RunningHost): Promise<void> {
  const bare = await newDeskPage(browser);
  const desk = await newDeskPage(browser);
  await desk.goto(host.address);
  await desk.getByRole('heading', { level: 1, name: common.place.home }).waitFor();
  await measurePaint(bench, bare, desk);
  await measureChanges(bench, desk);
  await measureKeys(bench, bare, desk);
  await measureScroll(bench, bare, desk);
  await bare.close();
  await desk.close();
}

async function measurePaint(bench: Bench, bare: Page, desk: Page): Promise<void> {
  await bare.route('http://bare.example/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: barePage }),
  );
  const bareMs: number[] = [];
  const deskMs: number[] = [];
  for (let load = 0; load < loads; load += 1) {
    await bare.goto('http://bare.example/');
    bareMs.push(await paintOf(bare));
    await desk.reload();
    await desk.getByRole('heading', { level: 1 }).waitFor();
    deskMs.push(await paintOf(desk));
  }
  bench.figure('bare_first_paint_ms', median(bareMs));
  bench.target('first_paint_ms', median(deskMs), 'at-most', 300);
  bench.figure('first_paint_worst_ms', Math.max(...deskMs));
}

async function measureChanges(bench: Bench, desk: Page): Promise<void> {
  const { home, inbox, drafts, deadlines, received, sent, numbers, keeping, statistics } = common.place;
  const titles = [home, inbox, drafts, deadlines, received, sent, numbers, keeping, statistics];
  const first: number[] = [];
  const later: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const at of titles.keys()) {
      const place = (at + 1) % titles.length;
      const taken = await timeToHeading(desk, `Digit${place + 1}`);
      (round === 0 ? first : later).push(taken);
      await desk.waitForTimeout(150);
    }
  bench.figure('screen_first_opened_p95_ms', percentile(first, 0.95));
  bench.figure('screen_change_median_ms', median(later));
  bench.target('screen_change_p95_ms', percentile(later, 0.95), 'at-most', 300);
}

async function measureKeys(bench: Bench, bare: Page, desk: Page): Promise<void> {
  const words = 'การประชุมน้ำท่วมหมู่บ้าน';
  const bareMs = await keyTimes(bare, bare.getByRole('textbox', { name: 'field' }), words);
  await desk.keyboard.press('Control+5');
  await desk.getByRole('button', { name: registers.filters.year }).click();
  await desk.getByRole('option', { name: registers.filters.allYears }).click();
  const grid = desk.getByRole('treegrid', { name: registers.title.received });
  await grid.getByRole('row').nth(5).waitFor();
  const search = desk.getByRole('searchbox', { name: registers.search });
  const deskMs = await keyTimes(desk, search, words);
  bench.figure('bare_key_p95_ms', percentile(bareMs, 0.95));
  bench.figure('key_median_ms', median(deskMs));
  bench.target('key_p95_ms', percentile(deskMs, 0.95), 'at-most', 50);
  await search.fill('');
  await grid.getByRole('row').nth(5).waitFor();
}

async function measureScroll(bench: Bench, bare: Page, desk: Page): Promise<void> {
  const bareFrames = await frameTimes(bare.locator('#list'));
  const grid = desk.getByRole('treegrid', { name: registers.title.received });
  await grid.getByRole('row').nth(5).waitFor();
  const frames = await frameTimes(grid);
  bench.figure('bare_frame_p95_ms', percentile(bareFrames, 0.95));
  bench.figure('scroll_frame_median_ms', median(frames));
  bench.target('scroll_frame_p95_ms', percentile(frames, 0.95), 'at-most', 50);
  bench.figure('scroll_frame_worst_ms', Math.max(...frames));
}
