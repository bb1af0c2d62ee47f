/** Every method of the contract, given what no page of ours would send, straight through dispatch and over loopback HTTP. */
import { expect, test } from 'vitest';
import { methodNames } from '../../shared/contract/api.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import {
  hostileInputs,
  hostileMethods,
  memoryInUse,
  nested,
  prototypeTricks,
} from '../helpers/hostile-inputs.ts';
import { type ServedOverHttp, startOverHttp } from './hosts.ts';

const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.error.code);

async function post({ origin, token }: ServedOverHttp, method: string, body: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-saraban': '1' };
  const response = await fetch(`${origin}/call/${encodeURIComponent(method)}`, {
    method: 'POST',
    headers,
    body,
  });
  return codeOf((await response.json()) as Reply<unknown>);
}

test('every method refuses every hostile input by a code, at once, and nothing of it stays', async () => {
  const host = await startOverHttp();
  const { dispatch } = host.application;
  const deep = nested();
  const inputs = [...hostileInputs.map(([name, make]) => [name, make()] as const), ['nested', deep] as const];
  const before = await memoryInUse();
  const others: string[] = [];
  for (const method of methodNames) {
    for (const [name, input] of inputs) {
      const code = codeOf(await dispatch(method, input));
      if (code !== 'bad-input') others.push(`${method}: ${name}: ${code}`);
    }
  }
  expect(others).toEqual([]);
  expect((await memoryInUse()) - before).toBeLessThan(30 * 1024 * 1024);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(host.ports.logged.filter((line) => line.includes('unforeseen'))).toEqual([]);
  expect((await host.client.call('app.status', {})).hasOffice).toBe(false);
});

test('over HTTP the same: deep, long, with the names of objects, no JSON at all', async () => {
  const host = await startOverHttp();
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const bodies = [
    ...prototypeTricks,
    deep,
    `{"id":${deep}}`,
    '',
    '{',
    '[',
    '"',
    'NaN',
    '\u0000',
    '{"a":1}{"b":2}',
    '1e999',
  ];
  for (const method of methodNames)
    for (const body of [...prototypeTricks, '{"id":'])
      expect(await post(host, method, body), method).toBe('bad-input');
  for (const body of bodies)
    expect(await post(host, 'register.get', body), body.slice(0, 40)).toBe('bad-input');
  const long = `{"id":"${'a'.repeat(50 * 1024 * 1024)}"}`;
  // Cut off after 16 MB: either its answer arrives, or the connection ends under the sender.
  expect(['file-too-large', 'cut off']).toContain(
    await post(host, 'register.get', long).catch(() => 'cut off'),
  );
  for (const method of hostileMethods.filter(
    (name) => typeof name === 'string' && name.length > 1 && name.length < 99,
  ))
    expect(await post(host, String(method), '{}'), String(method)).toBe('unknown-method');
  expect((await host.client.call('app.status', {})).hasOffice).toBe(false);
});
