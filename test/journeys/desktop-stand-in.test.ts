/**
 * The desktop without its binary: the bundled main and preload of dist/ run against the fake Electron, and the real page
 * runs in a real Chromium. What the page asks of app://bundle/ is answered by the application's own scheme handler; its
 * bridge is the bundled preload. Neither isolation nor sandbox nor the native dialogs are proved here.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleSettings } from '../../electron/settings/sample-office.ts';
import { openStore } from '../../electron/store/store.ts';
import type {} from '../../renderer/transport/bridge.ts';
import type { FakeDesktop } from '../helpers/fake-electron.ts';
import { expectAccessible } from '../helpers/journey.ts';
import { picturesOfSample } from '../helpers/scan-of-sample.ts';
import { standInAddress, startStandIn } from '../helpers/stand-in.ts';

test('the bundled desktop shows its page, speaks over the bridge, and hears what the menu says', async () => {
  const { page, fake, faults, requests } = await startStandIn({ now: '2025-03-31T09:30:00' });
  await page.getByRole('heading').first().waitFor();
  await expectAccessible(page);

  const status = await page.evaluate(() => window.saraban?.call('app.status', {}));
  expect(status).toMatchObject({ ok: true, value: { host: 'desktop', today: '2025-03-31' } });
  expect(requests.filter((address) => address.includes('/call/'))).toEqual([]);

  const sample = await page.evaluate(() => window.saraban?.call('office.loadSample', {}));
  expect(sample).toMatchObject({ ok: true });
  await page.goto(standInAddress);
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor();
  chooseFromMenu(fake, 'กล่องเข้า');
  await page.getByRole('heading', { name: 'กล่องเข้า', level: 1 }).waitFor();
  expect(faults).toEqual([]);
});

function chooseFromMenu(fake: FakeDesktop, label: string): void {
  const items = fake.menu().flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const item = items.find((candidate) => candidate.label === label);
  if (item?.click === undefined) throw new Error(`the menu has no ${label}`);
  item.click({} as never, undefined, {} as never);
}

test('a file goes in through the scheme and comes out again, byte for byte', async () => {
  const { page } = await startStandIn();
  const id = await page.evaluate(async () => {
    const response = await fetch('/upload', {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent('ว ๑๐๒.txt') },
      body: new TextEncoder().encode('ที่ ธบ ๐๐๒๓.๓/ว ๑๐๒'),
    });
    return ((await response.json()) as { value: string }).value;
  });
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  const gone = await page.evaluate(async () => {
    const response = await fetch('/output/unknown');
    return { status: response.status, body: await response.json() };
  });
  expect(gone).toEqual({
    status: 404,
    body: { ok: false, error: { code: 'not-found', params: { what: 'output' } } },
  });
});

test('a scan is read in the thread that is bundled beside the program', async () => {
  const { page } = await startStandIn();
  await page.evaluate(() => window.saraban?.call('office.loadSample', {}));
  const [picture] = await picturesOfSample([1]);
  if (picture === undefined) throw new Error('no picture');
  const ids = await page.evaluate(
    async (bytes) => {
      const response = await fetch('/upload', {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': 'scan.jpg' },
        body: new Uint8Array(bytes),
      });
      const { value } = (await response.json()) as { value: string };
      await window.saraban?.call('import.start', { uploadIds: [value] });
      return value;
    },
    [...picture],
  );
  expect(ids).toMatch(/^[0-9a-f]{32}$/);
  const numbers = () =>
    page.evaluate(async () => {
      const reply = await window.saraban?.call('import.list', { includeFinished: false });
      return reply?.ok ? (reply.value as { number: string | null }[]).map(({ number }) => number) : [];
    });
  await expect.poll(numbers, { timeout: 100_000 }).toEqual(['อน ๐๐๒๓.๓/ว ๓๑๘๔']);
});

test('the page cannot reach the network or run what is not its own', async () => {
  const { page } = await startStandIn();
  const blocked = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const found: string[] = [];
        document.addEventListener('securitypolicyviolation', (event) => {
          found.push(event.effectiveDirective);
          if (found.length === 3) resolve(found.sort());
        });
        fetch('https://example.org/').catch(() => undefined);
        const script = document.createElement('script');
        script.textContent = 'document.title = "broken"';
        document.body.append(script);
        const image = document.createElement('img');
        image.src = 'https://example.org/a.png';
        document.body.append(image);
      }),
  );
  expect(blocked).toEqual(['connect-src', 'img-src', 'script-src-elem']);
});

test('when the registers are damaged the person is offered the newest backup, and the window opens on it', async () => {
  const { page, fake } = await startStandIn({
    async prepare(folder, desktop) {
      const store = await openStore(folder);
      await store.settings.save(sampleSettings());
      await store.backup.make(new Date('2026-11-22T16:00:00+07:00'));
      await store.close();
      await writeFile(join(folder, 'saraban.db'), 'not a database any more'.repeat(400));
      desktop.answers.messageBox.push(0);
    },
  });
  expect(fake.asked[0]?.detail).toContain('2026-11-22-160000');
  expect(fake.asked[0]?.buttons?.[0]).toBe('เรียกคืนข้อมูลสำรอง');
  const status = await page.evaluate(() => window.saraban?.call('app.status', {}));
  expect(status).toMatchObject({ ok: true, value: { hasOffice: true } });
});
