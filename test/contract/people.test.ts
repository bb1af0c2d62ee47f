/** Who may call what: every method of the contract, every role and the locked program, in process and over loopback HTTP. */
import { expect, test } from 'vitest';
import { methodNames } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { roles } from '../../shared/people/role.ts';
import { secretOf, staffOffice } from '../helpers/staffed-office.ts';
import { type Served, ways } from './hosts.ts';
import { inputs, office } from './inputs.ts';
import { decidedMethods, theirs } from './rights.ts';

/** They end or change who sits there, or the data under everybody: their right is asked with what cannot succeed. */
const endsTheSitting = ['people.lock', 'people.signIn', 'people.recover', 'people.confirmKey', 'people.end'];

async function codeOf({ client }: Served, method: string, input: unknown): Promise<string> {
  const call = client.call as unknown as (method: string, input: unknown) => Promise<unknown>;
  return call(method, input).then(
    () => 'answered',
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );
}

async function staffed(start: (typeof ways)[number][1]) {
  const served = await start();
  await served.client.call('office.save', office);
  const ids = await staffOffice(served.client);
  return { served, ids };
}

test('somebody has decided for every method whose it is', () => {
  expect([...decidedMethods].sort()).toEqual([...methodNames].sort());
  expect(methodNames).toEqual(expect.arrayContaining(endsTheSitting));
});

test.each(ways)(
  '%s: each role may do what the table says, and a locked program nothing but let somebody in',
  { timeout: 120_000 },
  async (_way, start) => {
    const { served, ids } = await staffed(start);
    const wrong: string[] = [];
    for (const role of roles) {
      const may = theirs(role);
      const back = () => served.client.call('people.signIn', { id: ids[role], secret: secretOf(role) });
      await served.client.call('people.lock', {});
      await back();
      for (const method of methodNames) {
        // Who may is asked before what, so that nothing need be done for the answer: no method takes this input.
        const code = await codeOf(served, method, null);
        const found = code === 'not-allowed' ? 'refused' : code === 'bad-input' ? 'allowed' : code;
        const expected = may.has(method) ? 'allowed' : 'refused';
        if (found !== expected) wrong.push(`${role} ${method}: ${found}, not ${expected}`);
        if (method === 'people.lock') await back();
      }
    }
    await served.client.call('people.lock', {});
    for (const method of methodNames) {
      const code = await codeOf(served, method, inputs[method]);
      if ((code !== 'locked') !== theirs('locked').has(method)) wrong.push(`locked ${method}: ${code}`);
    }
    expect(wrong).toEqual([]);
    const status = await served.client.call('app.status', {});
    expect(status).toMatchObject({
      dataFolder: '',
      waitingImports: 0,
      openDrafts: 0,
      dueSoon: 0,
      nextReceived: '',
    });
  },
);

test.each(ways)('%s: no file, document, upload or event passes a locked program', async (_way, start) => {
  const { served, ids } = await staffed(start);
  const { client, application } = served;
  const administrator = { id: ids.administrator, secret: secretOf('administrator') };
  const paper = await client.call('evidence.print', { days: 1 });
  const uploadId = await client.upload('หนังสือ.txt', new TextEncoder().encode('ที่ ธบ ๐๐๒๓.๓/ว ๑๐๒'));
  const [item] = await client.call('import.start', { uploadIds: [uploadId] });
  const fileId = async () => (await client.call('import.get', { id: item?.id ?? '' })).item.fileId ?? '';
  await expect.poll(fileId, { timeout: 20_000 }).not.toBe('');
  const original = await fileId();
  const paths = [`output/${paper.outputId}`, `file/${original}`];

  const heard: AppEvent[] = [];
  client.subscribe((event) => heard.push(event));
  await client.call('people.lock', {});
  await expect.poll(() => heard.map(({ name }) => name)).toContain('people.changed');
  heard.length = 0;
  for (const path of paths) await expect(client.download(path)).rejects.toMatchObject({ code: 'locked' });
  await expect(client.upload('หนังสือ.txt', new Uint8Array([1]))).rejects.toMatchObject({ code: 'locked' });
  served.ports.emit({ name: 'people.changed', data: {} });
  await expect.poll(() => heard.length).toBe(1);
  expect(heard.map(({ name }) => name)).toEqual(['people.changed']);

  await client.call('people.signIn', administrator);
  for (const path of paths) expect((await client.download(path)).byteLength).toBeGreaterThan(10);
  await client.call('people.lock', {});
  await client.call('people.signIn', { id: ids.reader, secret: secretOf('reader') });
  await expect(client.upload('หนังสือ.txt', new Uint8Array([1]))).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect(application.outputs.find(paper.outputId).name).toMatch(/\.pdf$/);
});
