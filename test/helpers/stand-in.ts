/** Puts the bundled desktop together with a real page: see test/journeys/desktop-stand-in.test.ts. */
import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { createChromiumPrinting } from '../../electron/headless/printing.ts';
import { findProjectRoot } from '../../electron/project-root.ts';
import { createFakeElectron, type FakeDesktop } from './fake-electron.ts';
import { newDeskPage, openBrowser, watchFaults } from './journey.ts';
import { loadMain } from './load-main.ts';

export type StandIn = {
  readonly page: Page;
  readonly fake: FakeDesktop;
  readonly faults: readonly string[];
  /** Addresses the page has asked for. */
  readonly requests: readonly string[];
};

/** Chromium knows no app:// scheme; the page lives at this address, and the window's own is told to the application. */
export const standInAddress = 'https://bundle.invalid/';
const own = 'app://bundle/';

export type StandInOptions = {
  readonly now?: string;
  /** Before the program starts: what lies in its data folder, and how its questions will be answered. */
  readonly prepare?: (folder: string, fake: FakeDesktop) => Promise<void>;
};

export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const folder = await mkdtemp(join(tmpdir(), 'saraban-stand-in-'));
  const printing = createChromiumPrinting();
  const fake = createFakeElectron({ print: printing.pdfFromHtml });
  const browser = await openBrowser();
  onTestFinished(async () => {
    await browser.close();
    await printing.close();
    fake.windows[0]?.close();
    await fake.exited;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  await options.prepare?.(folder, fake);
  const preload = await startMain(folder, fake, options.now);
  const page = await newDeskPage(browser);
  const faults = watchFaults(page);
  const requests: string[] = [];
  await page.route(`${standInAddress}**`, (route) => {
    requests.push(route.request().url());
    return answer(route, fake);
  });
  await bridgePage(page, fake, preload);
  await page.goto(standInAddress);
  return { page, fake, faults, requests };
}

/** Text of the bundled preload, once the window is there. */
async function startMain(folder: string, fake: FakeDesktop, now = ''): Promise<string> {
  const bundle = join(findProjectRoot(import.meta.url).folder, 'dist', 'electron');
  const copy = join(bundle, `main-${randomUUID()}.js`); // a module is evaluated only once under its name
  await copyFile(join(bundle, 'main.js'), copy);
  const before = process.env.SARABAN_NOW;
  process.env.SARABAN_NOW = now;
  try {
    loadMain(copy, fake, ['--data', folder]);
    for (let tries = 0; fake.windows[0]?.isShown !== true; tries++) {
      if (tries > 1_000 || fake.errors.length > 0) throw new Error(`no window: ${fake.errors.join()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    if (before === undefined) delete process.env.SARABAN_NOW;
    else process.env.SARABAN_NOW = before;
    await rm(copy);
  }
  return readFile(fake.windows[0]?.options.webPreferences?.preload ?? '', 'utf8');
}

async function answer(route: Route, fake: FakeDesktop): Promise<void> {
  const request = route.request();
  const body = request.postDataBuffer();
  const response = await fake.session().request(request.url().replace(standInAddress, own), {
    method: request.method(),
    headers: await request.allHeaders(),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  });
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** Runs the preload where Electron would, with `electron` of a sandboxed page; every message is copied on its way. */
async function bridgePage(page: Page, fake: FakeDesktop, preload: string): Promise<void> {
  const frame = { url: own, parent: null };
  await page.exposeFunction('fakeInvoke', (channel: string, args: unknown[]) =>
    fake.invoke(frame, channel, ...args),
  );
  fake.windows[0]?.webContents.on('fake:sent', (message: unknown) => {
    void page
      .evaluate((sent) => window.dispatchEvent(new CustomEvent('fake-ipc', { detail: sent })), message)
      .catch(() => undefined);
  });
  await page.addInitScript(`(() => {
    const listeners = new Map();
    const electron = {
      contextBridge: { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }) },
      ipcRenderer: {
        invoke: (channel, ...args) => window.fakeInvoke(channel, args),
        on: (channel, listener) => listeners.set(listener, channel),
        off: (_channel, listener) => listeners.delete(listener),
      },
    };
    window.addEventListener('fake-ipc', ({ detail: { channel, args } }) => {
      for (const [listener, wanted] of listeners) if (wanted === channel) listener({}, ...args);
    });
    const require = (name) => {
      if (name !== 'electron') throw new Error('module not found: ' + name);
      return electron;
    };
    ((require, module, exports) => {\n${preload}\n})(require, { exports: {} }, {});
  })();`);
}
