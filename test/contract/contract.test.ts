/** The contract, asked twice with the same questions: through dispatch itself, and over real loopback HTTP. */
import { describe, expect, test } from 'vitest';
import { type MethodName, methodNames } from '../../shared/contract/api.ts';
import { AppError, type CodedError } from '../../shared/contract/errors.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { type Served, startOverHttp, ways } from './hosts.ts';
import { inputs, office, paperLetter } from './inputs.ts';

type Untyped = (method: string, input: unknown) => Promise<unknown>;
const untyped = ({ client }: Served) => client.call as unknown as Untyped;

async function failureOf(call: Promise<unknown>): Promise<Pick<CodedError, 'code' | 'params'> | null> {
  return call.then(
    () => null,
    (error: unknown) => {
      if (error instanceof AppError) return { code: error.code, params: error.params } as CodedError;
      throw error;
    },
  );
}

describe.each(ways)('%s', (_way, start) => {
  test('a method that the contract does not hold is refused by its name', async () => {
    const call = untyped(await start());
    for (const method of ['register.burn', 'toString', '__proto__', 'constructor']) {
      expect(await failureOf(call(method, {}))).toEqual({ code: 'unknown-method', params: { method } });
    }
  });

  test('every method refuses what does not fit its shape', async () => {
    const call = untyped(await start());
    for (const method of methodNames) {
      for (const input of [null, 'text', [], 7]) {
        expect(await failureOf(call(method, input)), method).toEqual({
          code: 'bad-input',
          params: { method, at: '' },
        });
      }
    }
  });

  test('a wrong field is named', async () => {
    const call = untyped(await start());
    const input = { ...inputs['register.log'], fields: { ...paperLetter, deadline: '31 มีนาคม' } };
    const expected = { code: 'bad-input', params: { method: 'register.log', at: 'fields.deadline' } };
    expect(await failureOf(call('register.log', input))).toEqual(expected);
  });

  test('every method answers, and what it cannot do it says by a code', async () => {
    const served = await start();
    const call = untyped(served);
    await call('office.save', office);
    const unforeseen: string[] = [];
    for (const method of methodNames) {
      const failure = await failureOf(call(method, inputs[method]));
      if (failure !== null && ['internal', 'unknown-method', 'bad-input'].includes(failure.code)) {
        unforeseen.push(`${method}: ${failure.code}`);
      }
    }
    expect(unforeseen, served.ports.logged.join('\n')).toEqual([]);
  });

  test.each<[MethodName, string]>([
    ['register.get', 'entry'],
    ['letter.get', 'letter'],
    ['import.get', 'import'],
    ['output.deliver', 'output'],
    ['backup.restore', 'backup'],
  ])('%s of something that is not there says so', async (method, what) => {
    const served = await start();
    await served.client.call('office.save', office);
    expect(await failureOf(untyped(served)(method, inputs[method]))).toEqual({
      code: 'not-found',
      params: { what },
    });
  });

  test('before the office is set up nothing can be entered, since nobody would have entered it', async () => {
    const { client } = await start();
    const failure = await failureOf(client.call('register.log', inputs['register.log']));
    expect(failure).toEqual({ code: 'no-office', params: {} });
  });

  test('what was entered is read back as it was typed, with its number and its clerk', async () => {
    const { client } = await start();
    await client.call('office.save', office);
    const { id } = await client.call('register.log', inputs['register.log']);
    const { entry } = await client.call('register.get', { id });
    expect(entry).toMatchObject({ ...paperLetter, running: 1, year: 2568, enteredBy: office.clerkName });
  });

  test('a change is told to whoever listens, and to nobody after they have left', async () => {
    const { client } = await start();
    const heard: AppEvent[] = [];
    const leave = client.subscribe((event) => heard.push(event));
    await expect
      .poll(async () => {
        await client.call('office.save', office);
        return heard.map(({ name }) => name);
      })
      .toContain('office.changed');
    leave();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = heard.length;
    await client.call('office.save', office);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveLength(before);
  });

  test('a file comes back byte for byte', async () => {
    const { client } = await start();
    await client.call('office.save', office);
    const bytes = new TextEncoder().encode('ที่ ธบ ๐๐๒๓.๓/ว ๑๐๒\nเรื่อง การประชุม\n');
    const uploadId = await client.upload('หนังสือ ว ๑๐๒.txt', bytes);
    const [item] = await client.call('import.start', { uploadIds: [uploadId] });
    expect(item?.name).toBe('หนังสือ ว ๑๐๒.txt');
    await expect
      .poll(async () => (await client.call('import.get', { id: item?.id ?? '' })).item.fileId ?? '', {
        timeout: 20_000,
      })
      .toMatch(/^[0-9a-f]{64}$/);
    const { item: read } = await client.call('import.get', { id: item?.id ?? '' });
    expect(await client.download(`file/${read.fileId}`)).toEqual(bytes);
    expect(await failureOf(client.download(`file/${'0'.repeat(64)}`))).toEqual({
      code: 'not-found',
      params: { what: 'file' },
    });
  });

  test('twenty entries asked for at once get twenty numbers in a row', async () => {
    const { client } = await start();
    await client.call('office.save', office);
    const entries = await Promise.all(
      Array.from({ length: 20 }, () => client.call('register.log', inputs['register.log'])),
    );
    const numbers = entries.map(({ running }) => running).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
});

test('two browsers that log at the same time never share a number and never skip one', async () => {
  const served = await startOverHttp();
  const { httpClient } = await import('../helpers/http-client.ts');
  const clerks = [httpClient(served), httpClient(served)];
  await served.client.call('office.save', office);
  const logged = await Promise.all(
    clerks.flatMap((clerk) =>
      Array.from({ length: 40 }, () => clerk.call('register.log', inputs['register.log'])),
    ),
  );
  const numbers = logged.map(({ running }) => running).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
  const page = await served.client.call('register.list', { ...inputs['register.list'], limit: 200 });
  expect(page.total).toBe(80);
});
