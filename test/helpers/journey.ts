/**
 * A clerk's journey: a real headless host on an empty data folder, a real browser at its address, and the client
 * beside it for looking behind the screen. Finds things by role and Thai name; looks for faults with axe.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { launchChromium } from '../../electron/headless/chromium.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import type { Client } from '../../shared/contract/client.ts';
import { httpClient } from './http-client.ts';
import { type RunningHost, startHost } from './running-host.ts';
import { nameFaults } from './spoken-names.ts';

export type Journey = {
  readonly page: Page;
  readonly client: Client;
  readonly host: RunningHost;
  readonly folder: string;
  /** Uncaught errors, console errors and requests that failed, as they came. */
  readonly faults: readonly string[];
};

export type JourneyOptions = {
  /** Local date and time at which the host's clock starts. */
  readonly now?: string;
  /** Keeps the journey open for all tests of the file instead of the running one. */
  readonly wholeFile?: boolean;
  /** Runs dist/ (true) or the sources (false); without it dist/ where it is up to date. */
  readonly bundled?: boolean;
  /** Fills the data folder before the host opens it. */
  readonly prepare?: (folder: string) => Promise<unknown>;
};

/** Call in a test, or with `wholeFile` at a file's top level. Everything is closed and removed afterwards. */
export async function startJourney(options: JourneyOptions = {}): Promise<Journey> {
  const folder = await mkdtemp(join(tmpdir(), 'saraban-journey-'));
  await options.prepare?.(folder);
  const host = await startHost({
    folder,
    ...(options.bundled === undefined ? {} : { bundled: options.bundled }),
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  const browser = await openBrowser();
  const page = await newDeskPage(browser);
  const after = options.wholeFile ? afterAll : onTestFinished;
  after(async () => {
    await browser.close();
    await host.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const faults = watchFaults(page);
  await page.goto(host.address);
  return { page, client: httpClient(host), host, folder, faults };
}

export function openBrowser(): Promise<Browser> {
  return launchChromium(findProjectRoot(import.meta.url).folder);
}

/** The district office's ordinary screen, in its own time zone and language. */
export async function newDeskPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
  });
  return context.newPage();
}

/**
 * The program as somebody finds it who opens it at `address` (`#/drafts`). In one step: between two the page may hear of
 * what was changed beside it and go elsewhere by itself.
 */
export async function startAnew(page: Page, address: string): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.evaluate((to) => {
    history.replaceState(null, '', to);
    location.reload();
  }, address);
  await loaded;
}

export function watchFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') faults.push(`request: ${request.url()} ${why}`);
  });
  return faults;
}

/** Fails on any violation of WCAG 2.2 A and AA on the screen as it stands, and on a name that is none or not Thai. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await nameFaults(page)).toEqual([]);
}

/** Violations of WCAG 2.2 A and AA on the screen as it stands, each with its places. `only`: names of axe's rules; `within`: a selector. */
export async function accessibilityFaults(page: Page, only?: readonly string[], within = 'html') {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  // A button that is just fading from held back to ready has neither colour.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map((animation) => animation.finished),
    ),
  );
  // Our pages have no frames and load once: axe may stay in the page, and need not come again.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) })
    .setLegacyMode(true)
    .include(within)
    .options({ resultTypes: ['violations'] }); // of the rest one place each, not all to be described and carried over
  const { violations } = await (only === undefined ? axe.withTags(tags) : axe.withRules([...only])).analyze();
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
}
