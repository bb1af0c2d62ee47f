/**
 * Another local user and another website against the real headless host, byte by byte. What a page in a real browser
 * can try is tried in test/journeys/first-page.test.ts.
 */
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { type ServedOverHttp, startOverHttp } from '../../../contract/hosts.ts';
import { attackKinds, runAttacks } from '../../../helpers/attack/attacks.ts';
import { openSocket, sendRaw } from '../../../helpers/raw-request.ts';
import { startHost } from '../../../helpers/running-host.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const run = promisify(execFile);
const hostName = ({ origin }: ServedOverHttp) => new URL(origin).host;
const reasonsOf = ({ ports }: ServedOverHttp) =>
  ports.logged.flatMap((line) => /refused caller reason=(\S+)/.exec(line)?.[1] ?? []);

/** A call that our own page would make; each attack changes the lines before or after it. */
function call(host: ServedOverHttp, method: string, body: string, more = ''): string {
  return [
    `POST /call/${method} HTTP/1.1`,
    `Host: ${hostName(host)}`,
    `Authorization: Bearer ${host.token}`,
    'Content-Type: application/json',
    'X-Saraban: 1',
    `${more}Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}

test('every other name, port and form of this machine is refused, as a rebound name would be', async () => {
  const host = await startOverHttp();
  const own = hostName(host);
  const { port } = new URL(host.origin);
  const names = [
    `localhost:${port}`,
    `127.0.0.1`,
    `127.0.0.1.:${port}`,
    `127.0.0.2:${port}`,
    `127.1:${port}`,
    `[::1]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `2130706433:${port}`,
    `0x7f.0.0.1:${port}`,
    `0.0.0.0:${port}`,
    `${own}.`,
    `${own}@evil.example`,
    `evil.example:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `127.0.0.1:0${port}`,
    `127.0.0.1:${Number(port) ^ 1}`,
    `${own},evil.example`,
  ];
  const tryName = async (name: string) => {
    const { statuses, text } = await sendRaw(host.origin, `GET / HTTP/1.1\r\nHost: ${name}\r\n\r\n`);
    expect([400, 421], name).toContain(statuses[0]);
    expect(text, name).not.toContain('<html');
  };
  await Promise.all(names.map(tryName));
  for (const lines of [
    `GET / HTTP/1.1\r\nHost: ${own}\r\nHost: evil.example\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: evil.example\r\nHost: ${own}\r\n\r\n`,
    `GET http://evil.example/ HTTP/1.1\r\nHost: ${own}\r\n\r\n`,
    `GET http://${own}/ HTTP/1.1\r\nHost: evil.example\r\n\r\n`,
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost:\r\n\r\n',
    'GET / HTTP/1.0\r\n\r\n',
    `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${own}\r\n\r\n`,
    `OPTIONS * HTTP/1.1\r\nHost: ${own}\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: ${own}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAA\r\n\r\n`,
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  ]) {
    const { statuses, text } = await sendRaw(host.origin, lines);
    expect(statuses.length === 1 && [400, 421].includes(statuses[0] ?? 0), `${lines} ${text}`).toBe(true);
  }
  expect(new Set(reasonsOf(host))).toEqual(new Set(['host', 'repeated-header', 'target', 'malformed']));
});

test('no two requests hide in one: lengths that differ, folded lines, broken chunks', async () => {
  const host = await startOverHttp();
  const own = hostName(host);
  const hidden = `POST /call/office.loadSample HTTP/1.1\r\nHost: ${own}\r\nAuthorization: Bearer ${host.token}\r\nContent-Type: application/json\r\nX-Saraban: 1\r\nContent-Length: 2\r\n\r\n{}`;
  // The token stands in the hidden request, so that only the reading of the outer one keeps it from running.
  const outer = (lines: string, body: string) =>
    `POST /call/app.status HTTP/1.1\r\nHost: ${own}\r\nContent-Type: application/json\r\nX-Saraban: 1\r\n${lines}\r\n\r\n${body}`;
  const smuggled = [
    outer(`Content-Length: ${hidden.length + 5}\r\nTransfer-Encoding: chunked`, `0\r\n\r\n${hidden}`),
    outer('Transfer-Encoding: chunked\r\nContent-Length: 4', `2\r\n{}\r\n0\r\n\r\n${hidden}`),
    outer(`Content-Length: 2\r\nContent-Length: ${hidden.length + 2}`, `{}${hidden}`),
    outer('Content-Length: 2, 2', `{}${hidden}`),
    outer('Content-Length: +2', `{}${hidden}`),
    outer('Content-Length: 0x2', `{}${hidden}`),
    outer('Content-Length : 2', `{}${hidden}`),
    outer('X-Folded: a\r\n b: c\r\nContent-Length: 2', `{}${hidden}`),
    outer('Transfer-Encoding: xchunked', `0\r\n\r\n${hidden}`),
    outer('Transfer-Encoding: chunked, identity', `0\r\n\r\n${hidden}`),
    outer('Transfer-Encoding: chunked', `zz\r\n{}\r\n0\r\n\r\n${hidden}`),
    outer('Transfer-Encoding: chunked', `2\n{}\n0\n\n${hidden}`),
    outer('Transfer-Encoding: chunked', `ffffffffffffffff0\r\n{}\r\n0\r\n\r\n${hidden}`),
    outer('Transfer-Encoding: chunked', `2;a=\u0001\r\n{}\r\n0\r\n\r\n${hidden}`),
    outer('Content-Length: 2\rX: y', `{}${hidden}`),
    outer('Content-Length: 2\u0000', `{}${hidden}`),
  ];
  const trySmuggled = async (bytes: string) => {
    const { statuses, text } = await sendRaw(host.origin, bytes);
    expect(
      statuses.filter((status) => status === 200),
      `${bytes}\n→ ${text}`,
    ).toEqual([]);
  };
  await Promise.all(smuggled.map(trySmuggled));
  expect(await host.client.call('office.get', {})).toEqual({ settings: null, isSample: false });
  // The same hidden request by itself does run: the proof that it was the reading that held it up.
  expect((await sendRaw(host.origin, hidden)).statuses).toEqual([200]);
  expect((await host.client.call('office.get', {})).isSample).toBe(true);
});

test('headers that never end, a body that stalls and too many connections are given up, and the office works on', async () => {
  const host = await startOverHttp({ limits: { headersMs: 400, stallMs: 400, connections: 12 } });
  const own = hostName(host);
  const slow = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const socket = await openSocket(host.origin);
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.on('data', () => {});
      if (index < 4) socket.write(`GET / HTTP/1.1\r\nHost: ${own}\r\nX-`);
      else
        socket.write(
          call(host, 'office.loadSample', '{}').replace('Content-Length: 2', 'Content-Length: 9000'),
        );
      return closed;
    }),
  );
  expect((await host.client.call('app.status', {})).hasOffice).toBe(false);
  await Promise.all(slow);
  const many = await Promise.all(Array.from({ length: 40 }, () => openSocket(host.origin).catch(() => null)));
  await expect.poll(() => reasonsOf(host)).toContain('too-many-connections');
  for (const socket of many) socket?.destroy();
  await expect
    .poll(() =>
      host.client.call('app.status', {}).then(
        ({ hasOffice }) => hasOffice,
        () => null,
      ),
    )
    .toBe(false);
  expect(reasonsOf(host)).toContain('slow');
});

test('what is too large is cut off: headers, many headers, an address, a call', async () => {
  const host = await startOverHttp();
  const own = hostName(host);
  const long = 'a'.repeat(20_000);
  for (const bytes of [
    `GET /${long} HTTP/1.1\r\nHost: ${own}\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: ${own}\r\nX-Long: ${long}\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: ${own}\r\n${'X-A: b\r\n'.repeat(3_000)}\r\n`,
  ])
    expect((await sendRaw(host.origin, bytes)).statuses).toEqual([431]);
  const body = 'a'.repeat(17 * 1024 * 1024);
  const { statuses } = await sendRaw(host.origin, call(host, 'office.get', body));
  expect(statuses.filter((status) => status !== 413)).toEqual([]);
  expect(reasonsOf(host)).toEqual(expect.arrayContaining(['malformed', 'too-large']));
  expect((await host.client.call('app.status', {})).hasOffice).toBe(false);
});

test('guessing a token: wrong, nearly right, by other ways; slowed, told once a minute, and never for ourselves', async () => {
  const host = await startOverHttp();
  const own = hostName(host);
  const { token } = host;
  const last = token.endsWith('0') ? '1' : '0';
  const ask = (line: string, path = '/call/office.get') =>
    sendRaw(
      host.origin,
      `POST ${path} HTTP/1.1\r\nHost: ${own}\r\nContent-Type: application/json\r\nX-Saraban: 1\r\nContent-Length: 2\r\n${line}\r\n\r\n{}`,
    );
  const bearer = (text: string) => `Authorization: Bearer ${text}`;
  const guesses: readonly [string, string?][] = [
    [bearer(token.slice(0, 63))],
    [bearer(`${token}0`)],
    [bearer(`${token.slice(0, -1)}${last}`)],
    [bearer(token.toUpperCase() === token ? 'x' : token.toUpperCase())],
    [bearer(`${token}, Bearer ${token}`)],
    [`Authorization: Basic ${token}`],
    [`Authorization: ${token}`],
    [`Cookie: saraban-token=${token}`],
    ['X-A: b', `/call/office.get?token=${token}`],
    ['X-A: b', `/call/office.get#token=${token}`],
    [`X-Authorization: Bearer ${token}`],
  ];
  for (const [line, path] of guesses) expect((await ask(line, path)).statuses, line).toEqual([401]);
  const began = performance.now();
  await Promise.all(Array.from({ length: 25 }, () => ask(bearer('0'.repeat(64)))));
  expect(performance.now() - began).toBeGreaterThan(900); // the last of them waited a second
  expect((await ask(bearer(token))).statuses).toEqual([200]);
  expect(reasonsOf(host)).toEqual(['token']);
  expect(host.ports.logged.join()).not.toContain(token.slice(0, 16));
  expect(
    (await ask(bearer(token).replace('Authorization', 'Authorization: x\r\nAuthorization'))).statuses,
  ).toEqual([400]);
});

test('the code on a command line opens once; who comes second makes the token worthless', async () => {
  const told: string[] = [];
  const host = await startOverHttp({ onNewAddress: (address) => told.push(address) });
  const enter = (code: string, more: Record<string, string> = {}) =>
    fetch(`${host.origin}/enter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-saraban': '1', 'x-saraban-code': code, ...more },
    });
  const codeOf = (address: string) => address.split('#once=')[1] ?? '';
  const stale = codeOf(host.listening.addressForOnce());
  const code = codeOf(host.listening.addressForOnce());
  expect(host.listening.address).not.toContain(code);
  expect((await enter(stale)).status).toBe(401);
  expect((await enter('')).status).toBe(401);
  expect((await enter(code, { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await enter(code, { 'x-saraban': '' })).status).toBe(403);
  expect((await enter(code, { origin: 'http://evil.example' })).status).toBe(403);
  expect((await fetch(`${host.origin}/enter`, { headers: { 'x-saraban-code': code } })).status).toBe(405);
  const first = await enter(code);
  expect(await first.json()).toEqual({ ok: true, value: host.token });
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(told).toEqual([]);
  expect((await enter(code)).status).toBe(401);
  expect(told).toEqual([host.listening.address]);
  expect(host.listening.token).not.toBe(host.token);
  await expect(host.client.call('app.status', {})).rejects.toMatchObject({ code: 'refused-caller' });
  expect((await enter(code)).status).toBe(401); // and no third makes it worthless again
  expect(told).toHaveLength(1);
});

test('what the host writes and starts shows the token to nobody: command lines, log, folder', async () => {
  const parent = await temporaryFolder();
  await chmod(parent, 0o755);
  const folder = join(parent, 'data');
  const tools = join(parent, 'tools');
  await mkdir(tools);
  // Stands in for the desktop's opener; what it is called with, every user of the machine can read.
  await writeFile(
    join(tools, 'xdg-open'),
    `#!/bin/sh\nprintf '%s' "$1" > '${tools}/seen.tmp' && mv '${tools}/seen.tmp' '${tools}/seen'\n`,
  );
  await chmod(join(tools, 'xdg-open'), 0o755);
  const host = await startHost({
    folder,
    opensBrowser: true,
    env: { DISPLAY: ':0', PATH: `${tools}:${process.env.PATH}` },
  });
  onTestFinished(async () => void (await host.stop()));
  if (process.platform !== 'linux') return;
  await expect
    .poll(() => readFile(join(tools, 'seen'), 'utf8').catch(() => ''))
    .toMatch(/#once=[0-9a-f]{64}$/);
  expect(await readFile(join(tools, 'seen'), 'utf8')).not.toContain(host.token);
  expect(await readFile(`/proc/${host.process.pid}/cmdline`, 'utf8')).not.toContain(host.token);
  expect((await stat(folder)).mode & 0o077).toBe(0);
  for (const name of await readdir(folder, { recursive: true })) {
    const facts = await stat(join(folder, name));
    expect({ name, open: facts.mode & 0o077 }).toEqual({ name, open: 0 });
    if (facts.isFile()) expect((await readFile(join(folder, name))).includes(host.token), name).toBe(false);
  }
});

test('another user of this machine is refused although he has the token', async (context) => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return context.skip('SKIPPED (only root can play another user)');
  const host = await startOverHttp();
  const { port } = new URL(host.origin);
  const bytes = call(host, 'office.loadSample', '{}', 'Connection: close\r\n');
  const script = `exec 3<>/dev/tcp/127.0.0.1/${port}; printf '%b' "$1" >&3; cat <&3`;
  const ask = (uid: number) =>
    run('/bin/bash', ['-c', script, 'bash', bytes.replaceAll('\r\n', '\\r\\n')], { uid, gid: uid, cwd: '/' });
  expect((await ask(65_534)).stdout).toMatch(/^HTTP\/1\.1 403 /);
  expect(await host.client.call('office.get', {})).toEqual({ settings: null, isSample: false });
  expect(reasonsOf(host)).toEqual(['other-user']);
  expect((await ask(0)).stdout).toMatch(/^HTTP\/1\.1 200 /);
});

test('a flood of event streams is bounded, a reader that never reads is cut off', async () => {
  const host = await startOverHttp();
  const asked = `GET /events HTTP/1.1\r\nHost: ${hostName(host)}\r\nAuthorization: Bearer ${host.token}\r\n\r\n`;
  const sockets = await Promise.all(Array.from({ length: 40 }, () => openSocket(host.origin)));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  const statuses = await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<string>((resolve) => {
          socket.once('data', (data) => resolve(String(data).slice(9, 12)));
          socket.write(asked);
        }),
    ),
  );
  expect(statuses.filter((status) => status === '200')).toHaveLength(24);
  expect(statuses.filter((status) => status === '429')).toHaveLength(16);
  expect(reasonsOf(host)).toContain('too-many-listeners');
  expect((await sendRaw(host.origin, asked.replace('GET', 'HEAD'))).statuses).toEqual([405]);

  const [deaf] = sockets.filter((_, index) => statuses[index] === '200');
  deaf?.pause();
  const before = process.memoryUsage().rss;
  const words = 'ก'.repeat(20_000);
  for (let times = 0; times < 1_500; times++) {
    host.emit({ name: 'menu.chosen', data: { command: words } });
    if (times % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  for (const socket of sockets) if (socket !== deaf) socket.destroy();
  let heard = 0;
  const ended = new Promise((resolve) =>
    deaf?.on('data', (data) => {
      heard += data.length;
      if (String(data.subarray(-5)) === '0\r\n\r\n') resolve(true); // the last chunk of all
    }),
  );
  deaf?.resume();
  await ended;
  expect(heard).toBeLessThan(20 * 1024 * 1024); // of 90 MB that were told to it
});

test('paths that lead out of the page, methods that do not exist, and headers that hide others', async () => {
  const host = await startOverHttp();
  const own = hostName(host);
  const paths = [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%252e%252e/%252e%252e/package.json',
    '/..%255c..%255cpackage.json',
    '/..\\..\\package.json',
    '/%2e%2e%5c%2e%2e%5cpackage.json',
    '/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/a%00/../../package.json',
    '/index.html%00.json',
    '/./..//../package.json',
    '/....//....//package.json',
    '/%c0%ae%c0%ae/package.json',
    '/..%u2215package.json',
    '/C:/Windows/win.ini',
    '/C:%5CWindows%5Cwin.ini',
    '//127.0.0.1/c$/boot.ini',
    '/..;/package.json',
    '/file:///etc/passwd.txt',
    '/%2fetc%2fpasswd.txt',
    '/proc/self/environ.txt',
    '/~root/.bashrc.txt',
  ];
  const tryPath = async (path: string) => {
    const { statuses, text } = await sendRaw(host.origin, `GET ${path} HTTP/1.1\r\nHost: ${own}\r\n\r\n`);
    expect([400, 404], `${path} ${text.slice(0, 200)}`).toContain(statuses[0]);
    expect(text).not.toMatch(/amphoe-saraban|root:x:/);
  };
  await Promise.all(paths.map(tryPath));
  for (const path of [
    '/%63all/office.get',
    '//call/office.get',
    '/call/../call/office.get',
    '/CALL/office.get',
    '/call%2foffice.get',
    '/x/../events',
    '/output/%2e%2e/x',
    '/call/office.get/',
  ]) {
    const bytes = call(host, 'office.get', '{}')
      .replace('/call/office.get', path)
      .replace(/Authorization.*\r\n/, '');
    expect([400, 401, 404, 405], path).toContain((await sendRaw(host.origin, bytes)).statuses[0]);
  }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'HEAD', 'GET', 'OPTIONS']) {
    const { statuses, text } = await sendRaw(
      host.origin,
      call(host, 'office.loadSample', '{}').replace('POST', method),
    );
    expect([400, 405], method).toContain(statuses[0]);
    expect(text).not.toContain(host.token); // TRACE would send it back
  }
  expect(
    (await sendRaw(host.origin, call(host, 'office.get', '{}').replace('POST', 'BURN'))).statuses,
  ).toEqual([400]);
  const override =
    'X-HTTP-Method-Override: DELETE\r\nX-Forwarded-Host: evil.example\r\nX-Original-URL: /call/office.loadSample\r\n';
  expect((await sendRaw(host.origin, call(host, 'office.get', '{}', override))).statuses).toEqual([200]);
  expect((await host.client.call('office.get', {})).isSample).toBe(false);
});

test('requests made by chance, each wrong in one thing: none is answered, and our own page still is', async () => {
  const host = await startOverHttp();
  const told = await runAttacks(host, { count: 20 * attackKinds.length, seed: 7 });
  expect([...told.keys()].sort()).toEqual([...attackKinds].sort());
  for (const [kind, { tried, refused, through }] of told) {
    expect(through, kind).toEqual([]);
    expect(refused, kind).toBe(tried);
  }
  expect(await host.client.call('office.get', {})).toEqual({ settings: null, isSample: false });
});

test('a name with line ends in it makes no header of its own', async () => {
  const host = await startOverHttp();
  const { outputId } = host.application.outputs.add({
    name: 'หนังสือ.pdf"\r\nSet-Cookie: x=y\r\n\r\n<script>',
    mediaType: 'application/pdf',
    bytes: new Uint8Array([37, 80, 68, 70]),
  });
  const lines = `Host: ${hostName(host)}\r\nAuthorization: Bearer ${host.token}\r\n\r\n`;
  const { statuses, text } = await sendRaw(host.origin, `GET /output/${outputId} HTTP/1.1\r\n${lines}`);
  expect(statuses).toEqual([200]);
  expect(text.toLowerCase()).not.toMatch(/^(?:set-cookie|<script)/m);
});
