/**
 * `node test/verify/approve-screens.ts`: takes the pictures of every screen anew into `test/fixtures/screens`, light and
 * dark, the main ones wide too: to be looked at before they are committed. `--only WORDS` takes those whose name has them;
 * `--from NAME` begins there, `--into DIR` lays them whole-sized (PNG) there and approves nothing.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { findProjectRoot } from '../../electron/project-root.ts';
import { build, isBuilt } from '../../scripts/build.mjs';
import type { Client } from '../../shared/contract/client.ts';
import { httpClient } from '../helpers/http-client.ts';
import { newDeskPage, openBrowser } from '../helpers/journey.ts';
import { startHost } from '../helpers/running-host.ts';
import {
  approve,
  inWideWindow,
  mainPlaces,
  normalScreen,
  pictureName,
  settledPicture,
} from '../helpers/screen-pictures.ts';
import { allPlaces } from '../journeys/stories/all-places.ts';
import { dayOfTheDesk, layOutDesk } from '../journeys/stories/desk-in-use.ts';
import { take } from '../journeys/stories/looks.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, from: { type: 'string' }, into: { type: 'string' } },
});
const places = allPlaces.filter(({ name }) => values.only === undefined || name.includes(values.only));

if (!isBuilt()) await build();
const folder = await mkdtemp(join(tmpdir(), 'saraban-screens-'));
const host = await startHost({ folder, now: dayOfTheDesk, bundled: true });
const browser = await openBrowser();
try {
  await takeAll(await newDeskPage(browser), httpClient(host));
} finally {
  await browser.close();
  await host.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function takeAll(page: Page, client: Client): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await page.clock.setFixedTime(new Date(dayOfTheDesk));
  const desk = await layOutDesk(client);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(normalScreen);
  await page.goto(host.address);
  if (Object.keys(values).length === 0) forgetApproved();
  for (const { name, show } of places) {
    if (values.from !== undefined && !hasBegun(name)) continue;
    await take(page, client, { theme: 'light', textSizePercent: 100 });
    try {
      await show(page, desk);
    } catch (error) {
      console.error(
        `${name} was not reached: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
      );
      process.exitCode = 1;
      continue;
    }
    await keep(page, session, pictureName(name, 'light'));
    if (mainPlaces.includes(name))
      await inWideWindow(page, () => keep(page, session, pictureName(name, 'wide')));
    await take(page, client, { theme: 'dark', textSizePercent: 100 });
    await keep(page, session, pictureName(name, 'dark'));
    console.log(name);
  }
}

async function keep(page: Page, session: CDPSession, name: string): Promise<void> {
  if (values.into === undefined) return approve(name, await settledPicture(page, session));
  mkdirSync(values.into, { recursive: true });
  await page.mouse.move(0, 0);
  writeFileSync(join(values.into, name.replace('.webp', '.png')), await page.screenshot());
}

function hasBegun(name: string): boolean {
  const names = places.map((place) => place.name);
  return names.indexOf(name) >= names.indexOf(values.from ?? '');
}

/** Pictures of screens that are no more go. */
function forgetApproved(): void {
  const approved = join(findProjectRoot(import.meta.url).folder, 'test/fixtures/screens');
  mkdirSync(approved, { recursive: true });
  for (const name of readdirSync(approved)) rmSync(join(approved, name));
}
