/**
 * What a page in the desktop's window can and cannot do, asked of the bundled main process. The same questions are then
 * put to bundles with one fault planted in each: every fault has to be noticed, by its own question and no other.
 */
import { randomUUID } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { contentSecurityPolicy } from '../../../../electron/web-app/security-headers.ts';
import { methodNames } from '../../../../shared/contract/api.ts';
import { createClient } from '../../../../shared/contract/client.ts';
import type { Reply } from '../../../../shared/contract/errors.ts';
import { office } from '../../../contract/inputs.ts';
import { setup as buildApplication } from '../../../helpers/build.ts';
import { bundleDesktop, type Fault } from '../../../helpers/desktop-bundle.ts';
import { createFakeElectron, type FakeDesktop } from '../../../helpers/fake-electron.ts';
import { hostileInputs, hostileMethods } from '../../../helpers/hostile-inputs.ts';
import { loadMain } from '../../../helpers/load-main.ts';
import { beginPeople, secretOf } from '../../../helpers/staffed-office.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

type Desktop = { readonly fake: FakeDesktop; readonly bundle: string };
const bundles: string[] = [];
beforeAll(buildApplication); // the window is shown only when it has a page to show
afterAll(() => Promise.all(bundles.map((folder) => rm(folder, { recursive: true, force: true }))));

let shipped: Promise<string> | null = null;

/** The bundle without a fault is made once; main.js is copied, since a module is evaluated only once under its name. */
async function bundleFor(fault: Fault | null): Promise<{ bundle: string; main: string }> {
  shipped ??= bundleDesktop();
  const bundle = await (fault === null ? shipped : bundleDesktop(fault));
  bundles.push(bundle);
  const main = join(bundle, `main-${randomUUID()}.js`);
  await copyFile(join(bundle, 'main.js'), main);
  return { bundle, main };
}

let opened: Promise<Desktop> | null = null;

/** One window for all who only look. */
function shared(): Promise<Desktop> {
  opened ??= openDesktop(null, afterAll);
  return opened;
}

async function openDesktop(fault: Fault | null, after: (end: () => Promise<void>) => void): Promise<Desktop> {
  const { bundle, main } = await bundleFor(fault);
  const fake = createFakeElectron();
  loadMain(main, fake, ['--data', await temporaryFolder(after)]);
  await expect.poll(() => fake.windows[0]?.isShown ?? fake.errors, { timeout: 10_000 }).toBe(true);
  return { fake, bundle };
}

const ownFrame = { url: 'app://bundle/', parent: null };
const refused = { ok: false, error: { code: 'refused-caller', params: {} } };

/** Each question answers true when all is well. */
const questions: Readonly<Record<string, (desktop: Desktop) => Promise<boolean>>> = {
  async 'only the main frame of our own page may call'({ fake }) {
    const strangers = [
      null,
      { url: 'https://evil.example/', parent: null },
      { url: 'app://other/', parent: null },
      { url: 'about:blank', parent: null },
      { url: 'app://bundle/', parent: ownFrame },
    ];
    for (const frame of strangers) {
      const reply = await fake.invoke(frame, 'saraban:call', 'office.get', {});
      if (JSON.stringify(reply) !== JSON.stringify(refused)) return false;
    }
    const disposed = {
      parent: null,
      get url(): string {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
    };
    for (const [sender, frame] of [
      [undefined, ownFrame],
      [{}, ownFrame],
      [fake.windows[0]?.webContents, disposed],
    ]) {
      const reply = await fake.invokeFrom(sender, frame, 'saraban:call', 'office.get', {});
      if (JSON.stringify(reply) !== JSON.stringify(refused)) return false;
    }
    const own = (await fake.invoke(ownFrame, 'saraban:call', 'office.get', {})) as { ok: boolean };
    return own.ok;
  },
  async 'every window is sandboxed and isolated'({ fake }) {
    const { webPreferences = {} } = fake.windows[0]?.options ?? {};
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = webPreferences;
    return (
      fake.isSandboxed() && sandbox === true && contextIsolation === true && !nodeIntegration && !webviewTag
    );
  },
  async 'the preload asks for nothing but electron'({ bundle }) {
    const source = readFileSync(join(bundle, 'preload.cjs'), 'utf8');
    const asked = [...source.matchAll(/require\(\s*["']([^"']+)["']\s*\)/g)].map((match) => match[1]);
    return asked.length > 0 && asked.every((name) => name === 'electron');
  },
  async 'no page opens another window'({ fake }) {
    const open = fake.windows[0]?.webContents.windowOpenHandler;
    const details = {
      url: 'https://evil.example/',
      frameName: '',
      features: '',
      disposition: 'new-window',
    } as const;
    return open?.({ ...details, referrer: { url: '', policy: 'default' } }).action === 'deny';
  },
  async 'only the host "bundle" of our scheme is served'({ fake }) {
    const statuses = [];
    for (const address of ['app://bundle/', 'app://other/', 'app://bundle.evil/']) {
      statuses.push((await fake.session().request(address)).status);
    }
    return statuses.join() === '200,421,421';
  },
};

describe('the desktop as it is shipped', () => {
  test.each(Object.entries(questions))('%s', async (_name, question) => {
    expect(await question(await shared())).toBe(true);
  });
});

describe('a planted fault is noticed by its own question alone', () => {
  const faults: readonly (readonly [string, Fault])[] = [
    [
      'only the main frame of our own page may call',
      {
        file: 'electron/desktop/transport.ts',
        find: '!isOwnCaller(event, ownContents())',
        replace: 'false && !isOwnCaller(event, ownContents())',
      },
    ],
    [
      'every window is sandboxed and isolated',
      { file: 'electron/desktop/window.ts', find: 'sandbox: true', replace: 'sandbox: false' },
    ],
    [
      'the preload asks for nothing but electron',
      {
        file: 'electron/preload.ts',
        find: "contextBridge.exposeInMainWorld('saraban', bridge);",
        replace:
          "import { readFileSync } from 'node:fs';\ncontextBridge.exposeInMainWorld('saraban', { ...bridge, readFileSync });",
      },
    ],
    [
      'no page opens another window',
      {
        file: 'electron/desktop/guard.ts',
        find: "return { action: 'deny' };",
        replace: "return { action: 'allow' };",
      },
    ],
    [
      'only the host "bundle" of our scheme is served',
      { file: 'electron/desktop/guard.ts', find: 'isOwnPage(context.req.url)', replace: 'true' },
    ],
  ];

  test.each(faults)('%s', async (expected, fault) => {
    const desktop = await openDesktop(fault, onTestFinished);
    const noticed: string[] = [];
    for (const [name, question] of Object.entries(questions)) {
      if (!(await question(desktop))) noticed.push(name);
    }
    expect(noticed).toEqual([expected]);
  });
});

describe('around the page', () => {
  test('the page arrives with its policy and answers our scheme only with privileges it needs', async () => {
    const { fake } = await shared();
    const { headers } = await fake.session().request('app://bundle/');
    expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(fake.privileges.get('app')).toEqual({
      standard: true,
      secure: true,
      supportFetchAPI: true,
      stream: true,
      codeCache: true,
    });
  });

  test('it leaves for nowhere, and a government site opens outside only after a yes', async () => {
    const { fake } = await shared();
    const contents = fake.windows[0]?.webContents;
    const go = async (url: string, answer?: number) => {
      if (answer !== undefined) fake.answers.messageBox.push(answer);
      let isStopped = false;
      contents?.emit('will-navigate', { url, preventDefault: () => (isStopped = true) });
      await new Promise((resolve) => setTimeout(resolve, 5));
      return isStopped;
    };
    expect(await go('app://bundle/index.html')).toBe(false);
    expect(await go('https://evil.example/')).toBe(true);
    expect(await go('http://www.dla.go.th/')).toBe(true);
    expect(await go('https://dla.go.th.evil.example/')).toBe(true);
    expect(await go('https://user:secret@www.dla.go.th/')).toBe(true);
    expect(fake.asked).toEqual([]);
    expect(await go('https://www.dla.go.th/plan')).toBe(true);
    expect(fake.openedOutside).toEqual([]);
    expect(await go('https://www.dla.go.th/plan', 0)).toBe(true);
    expect(fake.asked.map(({ detail }) => detail)).toEqual([
      'https://www.dla.go.th/plan',
      'https://www.dla.go.th/plan',
    ]);
    expect(fake.openedOutside).toEqual(['https://www.dla.go.th/plan']);
  });

  test.each(['will-redirect', 'will-attach-webview'])('%s is stopped', async (event) => {
    const { fake } = await shared();
    let isStopped = false;
    fake.windows[0]?.webContents.emit(event, {
      url: 'app://bundle/',
      preventDefault: () => (isStopped = true),
    });
    expect(isStopped).toBe(true);
  });

  test('no permission, device, screen or network is granted; copying out is', async () => {
    const { fake } = await shared();
    const session = fake.session();
    const contents = { getURL: () => 'app://bundle/' } as never;
    const granted = (permission: string) =>
      new Promise((resolve) =>
        session.permissionRequest?.(contents, permission as never, resolve, {} as never),
      );
    expect(await granted('media')).toBe(false);
    expect(await granted('geolocation')).toBe(false);
    expect(await granted('clipboard-read')).toBe(false);
    expect(await granted('clipboard-sanitized-write')).toBe(true);
    expect(session.permissionCheck?.(contents, 'usb', 'app://bundle', {} as never)).toBe(false);
    expect(session.devicePermission?.({} as never)).toBe(false);
    expect(await new Promise((resolve) => session.displayMedia?.({} as never, resolve))).toBe(null);
    expect(session.requestFilter?.urls).toContain('https://*/*');
  });

  test('every method is refused to every stranger, and to our own page with what it never sends', async () => {
    const { fake } = await shared();
    // Copying megabytes for each of the methods proves no more than for one; dispatch itself gets all for all of them.
    const isLong = (name: string) => /^50 MB|without end$/.test(name);
    const inputs = hostileInputs.filter(([name]) => !isLong(name)).map(([, make]) => make());
    const codes = new Set<string>();
    const note = (reply: unknown) => codes.add((reply as { error?: { code: string } }).error?.code ?? 'ok');
    for (const method of methodNames) {
      note(await fake.invokeFrom({}, ownFrame, 'saraban:call', method, {}));
      note(await fake.invoke({ url: 'app://bundle/', parent: ownFrame }, 'saraban:call', method, {}));
    }
    expect([...codes]).toEqual(['refused-caller']);
    codes.clear();
    for (const method of methodNames)
      for (const input of inputs) note(await fake.invoke(ownFrame, 'saraban:call', method, input));
    for (const [name, make] of hostileInputs)
      if (isLong(name)) note(await fake.invoke(ownFrame, 'saraban:call', 'register.get', make()));
    expect([...codes]).toEqual(['bad-input']);
    codes.clear();
    for (const method of hostileMethods) note(await fake.invoke(ownFrame, 'saraban:call', method, {}));
    expect([...codes]).toEqual(['unknown-method']);
    expect(await fake.invoke(ownFrame, 'saraban:call', 'app.status', {})).toMatchObject({ ok: true });
  });

  test('an event reaches the page by the one channel the preload listens to', async () => {
    const { fake } = await shared();
    const reply = await fake.invoke(ownFrame, 'saraban:call', 'office.save', office);
    expect(reply).toEqual({ ok: true, value: office });
    const sent = fake.windows[0]?.webContents.sent ?? [];
    expect(sent.map(({ channel, args }) => [channel, (args[0] as { name: string }).name])).toContainEqual([
      'saraban:event',
      'office.changed',
    ]);
  });

  test('a second start brings the window forward instead of opening another', async () => {
    const { fake } = await shared();
    let isForward = false;
    fake.windows[0]?.once('focus', () => {
      isForward = true;
    });
    fake.startAgain();
    expect(isForward).toBe(true);
    expect(fake.windows).toHaveLength(1);
  });

  test('the second start itself ends at once', async () => {
    const { main } = await bundleFor(null);
    const fake = createFakeElectron({ hasLock: false });
    loadMain(main, fake, ['--data', await temporaryFolder()]);
    expect(await fake.exited).toBe(0);
    expect(fake.windows).toEqual([]);
  });

  test('closing the window closes the data folder, so that it can be opened again', async () => {
    const folder = await temporaryFolder();
    for (let times = 0; times < 2; times++) {
      const { main } = await bundleFor(null);
      const fake = createFakeElectron();
      loadMain(main, fake, ['--data', folder]);
      await expect.poll(() => fake.windows[0]?.isShown ?? fake.errors).toBe(true);
      fake.windows[0]?.close();
      expect(await fake.exited).toBe(0);
    }
  });

  test('a folder that another program has open is named in Thai, and the program ends', async () => {
    const folder = await temporaryFolder();
    const first = createFakeElectron();
    loadMain((await bundleFor(null)).main, first, ['--data', folder]);
    await expect.poll(() => first.windows[0]?.isShown).toBe(true);
    const second = createFakeElectron();
    loadMain((await bundleFor(null)).main, second, ['--data', folder]);
    expect(await second.exited).toBe(1);
    expect(second.errors.join()).toContain(`โปรแกรมอื่นกำลังใช้โฟลเดอร์ข้อมูล ${folder}`);
  });
});

test('the program locks when the system locks its screen or goes to sleep', { timeout: 60_000 }, async () => {
  const { fake } = await openDesktop(null, (end) => onTestFinished(end));
  const none = () => Promise.reject(new Error('not used here'));
  const client = createClient({
    call: (method, input) => fake.invoke(ownFrame, 'saraban:call', method, input) as Promise<Reply<unknown>>,
    subscribe: () => () => undefined,
    upload: none,
    download: none,
  });
  await client.call('office.save', office);
  const { id } = await beginPeople(client);
  for (const what of ['lock-screen', 'suspend']) {
    expect((await client.call('people.status', {})).state).toBe('signed-in');
    (fake.module.powerMonitor as EventEmitter).emit(what);
    expect((await client.call('people.status', {})).state).toBe('locked');
    await client.call('people.signIn', { id, secret: secretOf('administrator') });
  }
});
