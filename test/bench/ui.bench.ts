/**
 * `npm run bench:ui -- --size N --json`: the screens as a clerk feels them, with a register of N lines of 4 KB: first
 * paint, change of screen, keys typed, scrolling, memory. By the browser's clock, and by the processor time of its main
 * thread, which holds on a busy machine. Baseline of the same run: a bare page in the same browser. Then the machine's
 * share of the thirty seconds in which a letter is received, logged and forwarded.
 * `--keep DIR` fills DIR once for this and for bench:store; `--profile DIR` leaves CPU profiles;
 * `--parts paint,screens,scroll,keys,stopwatch` measures only those.
 */
import { constants } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../electron/headless/chromium.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { openStore } from '../../electron/store/store.ts';
import { common } from '../../renderer/text/th/common.ts';
import { registers } from '../../renderer/text/th/registers.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import { inputs, office } from '../contract/inputs.ts';
import { setup as buildApplication } from '../helpers/build.ts';
import { httpClient } from '../helpers/http-client.ts';
import { newDeskPage } from '../helpers/journey.ts';
import { type RunningHost, startHost } from '../helpers/running-host.ts';
import { scriptSizes } from '../helpers/script-sizes.ts';
import { apart, filledRegister, firstDay, keptIn } from './fill-register.ts';
import { type Bench, median, percentile, runBench } from './harness.ts';
import { openBarePage } from './ui-bare-page.ts';
import { paintOf, timeToHeading } from './ui-clock.ts';
import { meterOf } from './ui-cost.ts';
import { measureScroll } from './ui-scroll.ts';
import { stopwatch } from './ui-stopwatch.ts';
import { type Desk, measureTyping } from './ui-typing.ts';

const loads = 7;
const rounds = 4;
/** Ctrl 1 to Ctrl 9. */
const places = 9;

await runBench(
  'ui',
  100_000,
  async (bench) => {
    buildApplication();
    measureScripts(bench);
    const folder = await mkdtemp(join(tmpdir(), 'saraban-bench-ui-'));
    // Headless, the browser hides its scroll bars unless told not to.
    const browser = await launchChromium(findProjectRoot(import.meta.url).folder, {
      ignoreDefaultArgs: ['--hide-scrollbars'],
    });
    try {
      if (['paint', 'screens', 'scroll', 'keys'].some((part) => isAsked(bench, part)))
        await withRegister(bench, folder, (host) => measureScreens(bench, browser, host));
      if (isAsked(bench, 'stopwatch')) await stopwatch(bench, browser);
    } finally {
      await browser.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  {
    parts: { type: 'string', among: ['paint', 'screens', 'scroll', 'keys', 'stopwatch'] },
    keep: { type: 'string' },
    profile: { type: 'string' },
  },
);

function isAsked({ options }: Bench, part: string): boolean {
  return typeof options.parts !== 'string' || options.parts.split(',').includes(part);
}

function measureScripts(bench: Bench): void {
  const { firstScreen, heavyParts } = scriptSizes(findProjectRoot(import.meta.url).renderer);
  bench.target('first_screen_kB', firstScreen, 'at-most', 400);
  const heavy = Object.values(heavyParts).reduce((sum, size) => sum + size, 0);
  bench.target('editor_pdf_charts_kB', heavy, 'at-most', 900);
}

/** A kept register is copied: what the bench writes is not to be found by the next run. */
async function withRegister(
  bench: Bench,
  folder: string,
  work: (host: RunningHost) => Promise<void>,
): Promise<void> {
  const kept = keptIn(bench);
  await filledRegister(bench, kept ?? folder, bench.size);
  if (kept !== null) {
    await (await openStore(kept)).close(); // one of an older version is brought up to date, once
    const filter = (path: string) => !path.startsWith(join(kept, 'backup'));
    await cp(kept, folder, { recursive: true, mode: constants.COPYFILE_FICLONE, filter });
  }
  const host = await startHost({ folder, bundled: true, now: dayAfter(bench.size) });
  try {
    await work(host);
  } finally {
    await host.stop();
  }
}

/** An hour after the last line was entered, so that the newest book is this year's. */
function dayAfter(count: number): string {
  const last = new Date(firstDay + count * apart + 3_600_000);
  return `${isoDayOf(last)}T09:00:00`;
}

async function measureScreens(bench: Bench, browser: Browser, host: RunningHost): Promise<void> {
  const draftId = await openOffice(host);
  const profiles = typeof bench.options.profile === 'string' ? bench.options.profile : null;
  const opened = async (): Promise<Desk> => {
    const page = await newDeskPage(browser);
    return { page, meter: await meterOf(page, profiles) };
  };
  const bare = await opened();
  await openBarePage(bare.page, bench.size);
  const desk = await opened();
  await desk.page.goto(host.address);
  await desk.page.getByRole('heading', { level: 1, name: common.place.home }).waitFor();
  if (isAsked(bench, 'paint')) await measurePaint(bench, bare.page, desk.page);
  if (isAsked(bench, 'screens')) await measureChanges(bench, bare, desk);
  await openAllYears(desk.page);
  if (isAsked(bench, 'scroll')) await measureScrolling(bench, bare, desk);
  if (isAsked(bench, 'keys')) await measureTyping(bench, bare, desk, draftId);
  await bare.page.close();
  await desk.page.close();
}

async function measureScrolling(bench: Bench, bare: Desk, desk: Desk): Promise<void> {
  const before = await desk.meter.memory();
  await measureScroll(bench, bare, desk);
  const after = await desk.meter.memory();
  bench.figure('heap_before_scrolling_mb', before.heapMb);
  bench.target('heap_after_scrolling_mb', after.heapMb, 'at-most', 100);
  bench.figure('elements_before_scrolling', before.nodes);
  bench.figure('elements_after_scrolling', after.nodes);
}

/** An office that has what a letter needs, and one draft. */
async function openOffice(host: RunningHost): Promise<string> {
  const client = httpClient(host);
  await client.call('office.save', office);
  await client.call('prefix.save', inputs['prefix.save']);
  await client.call('signatory.save', inputs['signatory.save']);
  return (await client.call('letter.create', { form: 'external' })).id;
}

async function openAllYears(page: Page): Promise<void> {
  await page.keyboard.press('Control+5');
  await page.getByRole('button', { name: registers.filters.year }).click();
  await page.getByRole('option', { name: registers.filters.allYears }).click();
  const grid = page.getByRole('treegrid', { name: registers.title.received });
  await grid.getByRole('row').nth(5).waitFor();
}

async function measurePaint(bench: Bench, bare: Page, desk: Page): Promise<void> {
  const bareMs: number[] = [];
  const deskMs: number[] = [];
  for (let load = 0; load < loads; load += 1) {
    await bare.reload();
    bareMs.push(await paintOf(bare));
    await desk.reload();
    await desk.getByRole('heading', { level: 1 }).waitFor();
    deskMs.push(await paintOf(desk));
  }
  bench.figure('bare_first_paint_ms', median(bareMs));
  bench.target('first_paint_ms', median(deskMs), 'at-most', 300);
  bench.figure('first_paint_worst_ms', Math.max(...deskMs));
  bench.figure('first_paint_to_bare', median(deskMs) / median(bareMs));
}

async function measureChanges(bench: Bench, bare: Desk, desk: Desk): Promise<void> {
  const first = await goRound(desk, 1, 'screens-first');
  const later = await goRound(desk, rounds, 'screens');
  const plain = await goRound(bare, rounds, 'bare-screens');
  bench.figure('bare_screen_change_p95_ms', percentile(plain.times, 0.95));
  bench.figure('screen_first_opened_p95_ms', percentile(first.times, 0.95));
  bench.figure('screen_change_median_ms', median(later.times));
  bench.target('screen_change_p95_ms', percentile(later.times, 0.95), 'at-most', 100);
  bench.target('screen_change_cpu_ms', later.cpu, 'at-most', 100);
  bench.figure('screen_change_cpu_to_bare', later.cpu / plain.cpu);
}

/** From place to place by their keys; how long each heading took to come, and processor time a change until all is there. */
async function goRound({ page, meter }: Desk, times: number, name: string) {
  const { value, cost } = await meter.around(name, async () => {
    const taken: number[] = [];
    for (let round = 0; round < times; round += 1)
      for (let at = 1; at <= places; at += 1) {
        taken.push(await timeToHeading(page, `Digit${(at % places) + 1}`));
        await page.waitForTimeout(250);
      }
    return taken;
  });
  return { times: value, cpu: cost.task / value.length };
}
