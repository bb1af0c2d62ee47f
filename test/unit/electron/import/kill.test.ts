import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ImportItem } from '../../../../shared/document/import-item.ts';
import { httpClient } from '../../../helpers/http-client.ts';
import { type RunningHost, startHost } from '../../../helpers/running-host.ts';
import { picturesOfSample, scanOf } from '../../../helpers/scan-of-sample.ts';
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
      timeout: 120_000,
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

test('a scan whose reading was killed goes on with the pages that were not read yet', async () => {
  const folder = await temporaryFolder();
  let host = await start(folder);
  let client = httpClient(host);
  await client.call('office.loadSample', {});
  const [small] = await picturesOfSample([6]);
  if (small === undefined) throw new Error('no picture');
  const bytes = new Uint8Array(await scanOf(Array.from({ length: 5 }, () => small)));
  const uploadId = await client.upload('scan.pdf', bytes);
  const [started] = await client.call('import.start', { uploadIds: [uploadId] });
  const id = started?.id ?? '';
  const journal = join(folder, 'pending', `${id}.pages`);
  const finished = () =>
    (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n') : []).filter((line) =>
      line.startsWith('{"page"'),
    ).length;
  await expect.poll(finished, { timeout: 120_000, interval: 20 }).toBeGreaterThanOrEqual(2);
  host.process.kill('SIGKILL');
  await new Promise((resolve) => host.process.once('exit', resolve));
  const before = finished();
  expect(before).toBeLessThan(5);

  host = await start(folder);
  client = httpClient(host);
  const item = async () => (await client.call('import.get', { id })).item;
  const seen: number[] = [];
  await expect
    .poll(
      async () => {
        const { state, pagesRead, pagesTotal } = await item();
        if (state === 'reading' && pagesTotal !== null) seen.push(pagesRead);
        return state;
      },
      { timeout: 120_000, interval: 20 },
    )
    .toBe('ready');
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(before);
  expect(await item()).toMatchObject({ pagesTotal: 5, recognisedPages: 5, unreadPages: [] });
  await expect.poll(() => readdirSync(join(folder, 'pending'))).toEqual([]);
}, 300_000);
