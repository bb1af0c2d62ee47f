/** Who may speak to the headless host. Other programs and other web pages can reach 127.0.0.1 too. */
import { type IncomingHttpHeaders, request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../electron/web-app/security-headers.ts';
import { type ServedOverHttp, startOverHttp } from './hosts.ts';

type Ask = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string | undefined>;
  readonly body?: string | Uint8Array;
};
type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** Node's own client, since fetch forbids setting Host, Origin and Sec-Fetch-Site. */
function ask(
  { origin }: ServedOverHttp,
  { method = 'GET', path = '/', headers = {}, body }: Ask,
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, method, path, headers: given as Record<string, string> },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (data) => {
          text += data;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A call as our own page makes it; each test spoils one thing. */
function properCall({ origin, token }: ServedOverHttp, spoil: Record<string, string | undefined> = {}): Ask {
  const headers = {
    origin,
    'sec-fetch-site': 'same-origin',
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'x-saraban': '1',
    ...spoil,
  };
  return { method: 'POST', path: '/call/office.get', headers, body: '{}' };
}

const refused = JSON.stringify({ ok: false, error: { code: 'refused-caller', params: {} } });

test('our own page gets its answer', async () => {
  const host = await startOverHttp();
  const answer = await ask(host, properCall(host));
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { settings: null, isSample: false } });
  expect(answer.headers['cache-control']).toBe('no-store');
});

test.each<[string, Record<string, string | undefined>, number]>([
  ['another name for this machine (DNS rebinding)', { host: 'saraban.example:80' }, 421],
  ['localhost instead of the bound address', { host: 'localhost' }, 421],
  ['a page from elsewhere', { origin: 'https://evil.example' }, 403],
  ['a page from another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
  ['a sandboxed frame', { origin: 'null' }, 403],
  ['a script of another site without an Origin', { origin: undefined, 'sec-fetch-site': 'cross-site' }, 403],
  ['another port of this machine', { origin: undefined, 'sec-fetch-site': 'same-site' }, 403],
  ['no token', { authorization: undefined }, 401],
  ['a wrong token', { authorization: `Bearer ${'0'.repeat(64)}` }, 401],
  ['half the token', { authorization: 'Bearer' }, 401],
  ['a form: without our header', { 'x-saraban': undefined }, 403],
  ['a form: its content type', { 'content-type': 'text/plain' }, 415],
  ['a form: url-encoded', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
])('refused: %s', async (_who, spoil, status) => {
  const host = await startOverHttp();
  const answer = await ask(host, properCall(host, spoil));
  expect({ status: answer.status, body: answer.body }).toEqual({ status, body: refused });
});

test('a call is never a GET, which a picture or a link could send', async () => {
  const host = await startOverHttp();
  const { headers } = properCall(host);
  const answer = await ask(host, { path: '/call/office.get', headers: headers ?? {} });
  expect({ status: answer.status, body: answer.body }).toEqual({ status: 405, body: refused });
});

test.each(['/events', '/file/abc', '/output/abc'])('%s needs the token too', async (path) => {
  const host = await startOverHttp();
  expect((await ask(host, { path })).status).toBe(401);
});

test('no other site is ever allowed in: there is no answer to a preflight', async () => {
  const host = await startOverHttp();
  const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
  const answer = await ask(host, { method: 'OPTIONS', path: '/call/office.get', headers });
  expect(answer.status).toBe(403);
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('a call too long to be a clerk is cut off', async () => {
  const host = await startOverHttp();
  const answer = await ask(host, { ...properCall(host), body: `"${'a'.repeat(17 * 1024 * 1024)}"` });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.body)).toEqual({
    ok: false,
    error: { code: 'file-too-large', params: { megabytes: '16' } },
  });
});

test('broken JSON is answered like any input that does not fit', async () => {
  const host = await startOverHttp();
  const answer = await ask(host, { ...properCall(host), body: '{"' });
  expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
});

test('every answer carries the policy of the page, refusals too', async () => {
  const host = await startOverHttp();
  for (const path of ['/', '/events', '/nothing.js']) {
    const { headers } = await ask(host, { path });
    expect(headers, path).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  }
  expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test.each([
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '/%00.js',
  '/%E0%A4%A.js',
  '//etc/passwd.txt',
])('no file outside the page is served: %s', async (path) => {
  const host = await startOverHttp();
  const answer = await ask(host, { path });
  expect([400, 404]).toContain(answer.status); // one that goes round is refused at the door
  expect(answer.body).not.toContain('amphoe-saraban');
});

test('nobody on the network reaches it', async () => {
  const host = await startOverHttp();
  const { port } = new URL(host.origin);
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address !== undefined && !address.internal && address.family === 'IPv4');
  for (const address of outside) {
    const answer = fetch(`http://${address?.address}:${port}/`, { signal: AbortSignal.timeout(2_000) });
    await expect(answer).rejects.toThrow();
  }
  expect(host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});
