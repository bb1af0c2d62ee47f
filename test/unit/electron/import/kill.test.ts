import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ImportItem } from '../../../../shared/document/import-item.ts';
import { httpClient } from '../../../helpers/http-client.ts';
import { type RunningHost, startHost } from '../../../helpers/running-host.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const root = join(import.meta.dirname, '../../../..');
const sample = new Uint8Array(readFileSync(join(root, 'assets/samples/circular-bundle.pdf')));
const secret = new Uint8Array(readFileSync(join(root, 'test/fixtures/files/secret-letter.pdf')));

/** Moments after the reply, in milliseconds, at which the host is killed; each file takes some 50-300 ms to read. */
const moments = [0, 60, 200];

async function start(folder: string): Promise<RunningHost> {
  const host = await startHost({ folder });
  onTestFinished(() => void host.process.kill('SIGKILL'));
  return host;
}

test('files handed over before the host was killed are all read after it starts again', async () => {
  const folder = await temporaryFolder();
  let host = await start(folder);
  await httpClient(host).call('office.loadSample', {});
  const handedOver: string[] = [];

  for (const moment of moments) {
    const client = httpClient(host);
    const uploadIds = [];
    for (const [name, bytes] of [
      ['a.pdf', sample],
      ['b.pdf', secret],
      ['c.pdf', sample],
    ] as const)
      uploadIds.push(await client.upload(name, bytes));
    const started = await client.call('import.start', { uploadIds });
    handedOver.push(...started.map(({ id }) => id));
    await new Promise((resolve) => setTimeout(resolve, moment));
    host.process.kill('SIGKILL');
    await new Promise((resolve) => host.process.once('exit', resolve));
    host = await start(folder);
  }

  const client = httpClient(host);
  const list = () => client.call('import.list', { includeFinished: true });
  await expect
    .poll(async () => (await list()).filter(({ state }) => state === 'waiting' || state === 'reading'), {
      timeout: 30_000,
    })
    .toEqual([]);
  const items = new Map((await list()).map((item: ImportItem) => [item.id, item]));
  const states = handedOver.map((id) => items.get(id)?.state);
  expect(states).toEqual(moments.flatMap(() => ['ready', 'secret', 'ready']));
  expect(items.size).toBe(handedOver.length);
  // The sample's original once, the secret letters' nowhere.
  const originals = readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' });
  expect(originals.filter((name) => /[0-9a-f]{64}$/.test(name))).toHaveLength(1);
  await expect.poll(() => readdirSync(join(folder, 'pending'))).toEqual([]);
  console.log(`${moments.length} kills, ${handedOver.length} files handed over, none lost`);
}, 180_000);
