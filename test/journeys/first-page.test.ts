import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findProjectRoot } from '../../electron/project-root.ts';
import { guide } from '../../renderer/text/help/th.ts';
import { common } from '../../renderer/text/th/common.ts';
import { help } from '../../renderer/text/th/help.ts';
import { registers } from '../../renderer/text/th/registers.ts';
import { startOverHttp } from '../contract/hosts.ts';
import { expectAccessible, newDeskPage, openBrowser, startJourney } from '../helpers/journey.ts';
import { attemptsOnHost, openOtherSite } from '../helpers/other-site.ts';
import { scriptSizes } from '../helpers/script-sizes.ts';

test('the page that the headless host serves starts without a fault and takes the token out of its address', async () => {
  const { page, faults } = await startJourney();
  await page.waitForLoadState('load');
  await expect.poll(() => page.title()).toContain('สารบรรณอำเภอ');
  await expect.poll(() => page.url()).not.toContain('token');
  expect(faults).toEqual([]);
});

test('another site in the same browser gets nothing; the browser that the host opens gets in once', async () => {
  const host = await startOverHttp();
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const stranger = await newDeskPage(browser);
  for (const name of ['prizes.localhost', '127.0.0.1']) {
    await openOtherSite(stranger, name);
    const seen = await attemptsOnHost(stranger, host.origin);
    expect(
      Object.values(seen).filter((what) => what !== 'refused'),
      JSON.stringify(seen),
    ).toEqual([]);
  }
  // Under a name that was rebound to this machine the page would be its own origin.
  const rebound = await stranger.goto(`http://prizes.localhost:${new URL(host.origin).port}/`);
  expect(rebound?.status()).toBe(421);
  // A window that it opened is cut off from it.
  await openOtherSite(stranger, 'prizes.localhost');
  const opened = await stranger.evaluate(async (origin) => {
    const other = window.open(origin);
    for (let tries = 0; tries < 200 && other?.closed === false; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return other?.closed;
  }, host.origin);
  expect(opened).toBe(true);
  expect(await host.client.call('office.get', {})).toEqual({ settings: null, isSample: false });
  const reasons = host.ports.logged.flatMap((line) => /refused caller reason=(\S+)/.exec(line)?.[1] ?? []);
  expect(new Set(reasons)).toEqual(new Set(['site', 'host', 'target']));

  const clerk = await newDeskPage(browser);
  await clerk.goto(host.listening.addressForOnce());
  await clerk.getByRole('heading', { level: 1 }).waitFor();
  expect(await clerk.evaluate(() => [location.hash.includes('once'), sessionStorage.length])).toEqual([
    false,
    1,
  ]);
  await clerk.reload();
  await clerk.getByRole('heading', { level: 1 }).waitFor();
  expect(host.ports.logged.join('\n')).not.toContain(host.token);
});

test('a screen that cannot be drawn leaves the desk standing; the guide leaves the work standing', async () => {
  const { page, client } = await startJourney({ bundled: true });
  await client.call('office.loadSample', {});
  await page.evaluate(() => history.replaceState(null, '', '#/'));
  await page.route('**/assets/sent-*.js', (route) => route.abort());
  await page.reload();
  await page.getByRole('link', { name: 'ทะเบียนหนังสือส่ง' }).click();
  await page.getByText('งานที่บันทึกแล้วยังอยู่ครบ').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'ทะเบียนหนังสือรับ' }).click();
  await page.getByRole('heading', { level: 1, name: 'ทะเบียนหนังสือรับ' }).waitFor();

  // Help comes beside whatever is open, and leaves it as it was.
  await page.keyboard.press('Control+n');
  const subject = page.getByRole('dialog').getByRole('textbox', { name: registers.entry.subject });
  await subject.fill('ยังพิมพ์ไม่เสร็จ');
  await page.keyboard.press('F1');
  const beside = page.getByRole('dialog', { name: help.title });
  await beside.getByRole('heading', { name: guide.registers.title }).waitFor();
  await page.keyboard.press('Escape');
  await beside.waitFor({ state: 'detached' });
  expect(await subject.inputValue()).toBe('ยังพิมพ์ไม่เสร็จ');
  await page
    .locator('.dialog > footer')
    .getByRole('button', { name: registers.entry.cancel, exact: true })
    .click();

  // The whole guide is searched as registers are; Escape goes back to work.
  await page.getByRole('link', { name: help.title }).click();
  await page.getByRole('searchbox', { name: help.search }).fill('แบบที่ 24');
  await page.keyboard.press('Enter');
  const found = page.getByRole('region', { name: 'ให้ยืมและรับคืน' });
  await expect
    .poll(() => found.getByRole('heading').evaluate((head) => head === document.activeElement))
    .toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: 'ทะเบียนหนังสือรับ' }).waitFor();

  await page.keyboard.press('Control+/');
  const sheet = page.getByRole('dialog', { name: common.keySheet.title });
  await page.keyboard.type('หมุน');
  await expect.poll(() => sheet.locator('kbd').allTextContents()).toEqual(['Ctrl R']);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
});

test('a clerk waits for no script of the editor, of pdf pages or of charts before the first screen', () => {
  const { folder } = findProjectRoot(import.meta.url);
  const { firstScreen, heavyParts, tooEarly } = scriptSizes(join(folder, 'dist/renderer'));
  console.log(`kB of script: first screen ${firstScreen.toFixed(0)},`, heavyParts);
  expect(tooEarly).toEqual([]);
  // 273 were measured; the schemas of the contract alone (zod) would be 60, English 60 more.
  expect(firstScreen).toBeLessThan(330);
  expect(heavyParts.editor + heavyParts.pdf + heavyParts.charts).toBeLessThan(900);
});
