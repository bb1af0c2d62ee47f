/** The process in which foreign files are read: what it cannot do, and that whatever it does costs one file only. */
import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { childProcesses } from '../../../../electron/parsing/child-process.ts';
import { createProcessPool, type ProcessPoolOptions } from '../../../../electron/parsing/process-pool.ts';
import type { StartParsers } from '../../../../electron/ports.ts';
import { fakeUtilityProcess } from '../../../helpers/fake-utility-process.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { watchedParsers } from '../../../helpers/watched-parsers.ts';
import type { Deed } from './inside-worker.ts';

const script = new URL('inside-worker.ts', import.meta.url);
const helpers = join(import.meta.dirname);

function parsers(changes: Partial<ProcessPoolOptions> = {}) {
  const start = watchedParsers(changes.start);
  const faults: string[] = [];
  const pool = createProcessPool<Deed, unknown>({
    script,
    workers: 2,
    readable: [helpers],
    onFault: (message, reason) => faults.push(`${message}: ${reason}`),
    ...changes,
    start,
  });
  onTestFinished(() => pool.close());
  const run = (task: Deed, seconds = 30) => pool.run(task, { seconds });
  return { pool, run, faults, begun: start.begun, ready: () => start.ready };
}

test.each([
  ['as this computer allows', childProcesses()],
  ['without bubblewrap', childProcesses({ isWrapped: false })],
])('from inside there is no way to the network, the disk or other programs, %s', async (_, start) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const { run } = parsers({ start });
  const end = await run({ do: 'look', folder, port: 1 });
  expect(end).toEqual({ end: 'done', answer: [] });
  expect(await readdir(folder)).toEqual(['secret.txt']);
});

test('the same look outside finds every way open, so that it can be believed', async () => {
  const { createPool } = await import('../../../../electron/recognition/pool.ts');
  const pool = createPool<Deed, readonly string[]>({ script, workers: 1 });
  onTestFinished(() => pool.close());
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const end = await pool.run({ do: 'look', folder, port: 1 }, { seconds: 30 });
  if (end.end !== 'done') throw new Error(end.reason);
  for (const way of [
    'import net',
    'require node:http',
    'fetch',
    'write beside the data',
    'read the passwords',
  ])
    expect(end.answer).toContain(way);
});

describe('planted faults', () => {
  test('a parser that hangs costs its task, and the next is done', async () => {
    const { run } = parsers({ workers: 1 });
    expect(await run({ do: 'hang' }, 1)).toMatchObject({ end: 'slow' });
    expect(await run({ do: 'tell' })).toEqual({ end: 'done', answer: 'here' });
  });

  test('a process that ends answers the one task it had, and the next is done in a new one', async () => {
    const { run, begun, faults } = parsers();
    const ended = run({ do: 'rest' });
    await run({ do: 'tell' });
    process.kill(begun[0]?.pid ?? 0, 'SIGABRT');
    expect(await ended).toMatchObject({ end: 'crashed' });
    expect(await run({ do: 'tell' })).toEqual({ end: 'done', answer: 'here' });
    expect(begun).toHaveLength(2);
    expect(faults.join()).toContain('process of parsers ended');
  });

  test('of several under way when it ends, each is tried once more by itself', async () => {
    const { run, begun, ready } = parsers();
    await run({ do: 'tell' });
    const [first, third] = [run({ do: 'rest' }), run({ do: 'rest' }, 2)];
    await new Promise((resolve) => setTimeout(resolve, 300));
    process.kill(begun[0]?.pid ?? 0, 'SIGSEGV');
    await expect.poll(ready).toBe(2);
    process.kill(begun[1]?.pid ?? 0, 'SIGSEGV');
    expect(await first).toMatchObject({ end: 'crashed' });
    expect(await third).toMatchObject({ end: 'slow' });
    expect(begun).toHaveLength(3);
  });

  test('a process that swells past its share is ended', async () => {
    const { run } = parsers({ processMegabytes: 600, growthMegabytes: 100_000 });
    expect(await run({ do: 'swell' })).toMatchObject({
      end: 'crashed',
      reason: expect.stringMatching(/held \d+ MB/),
    });
    expect(await run({ do: 'tell' })).toEqual({ end: 'done', answer: 'here' });
  });

  test('a parser that writes a file or opens a connection is refused', async () => {
    const folder = await temporaryFolder();
    let calls = 0;
    const server = createServer(() => {
      calls += 1;
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const { run } = parsers();
    expect(await run({ do: 'write', path: join(folder, 'out.txt') })).toMatchObject({ end: 'failed' });
    expect(await run({ do: 'connect', port })).toMatchObject({ end: 'failed' });
    expect(await readdir(folder)).toEqual([]);
    expect(calls).toBe(0);
  });

  test('an answer that is no plain data, too large or of another shape is thrown away', async () => {
    const { run } = parsers({ fits: (_, answer) => answer === 'here' });
    for (const deed of ['answer-badly', 'answer-much'] as const)
      expect(await run({ do: deed })).toEqual({ end: 'failed', reason: 'an answer of another shape' });
    expect(await run({ do: 'tell' })).toEqual({ end: 'done', answer: 'here' });
    expect(await run({ do: 'tell', file: { key: '1', bytes: new Uint8Array([1]) } })).toMatchObject({
      end: 'failed',
    });
  });
});

test('a start that the system refuses is made with fewer walls, and one that never comes is answered', async () => {
  const real = childProcesses({ isWrapped: false });
  const refused: StartParsers = {
    rungs: 2,
    begin: (program, events) =>
      real.begin(
        program.rung === 0 ? { ...program, script: new URL('no-such.ts', script) } : program,
        events,
      ),
  };
  const { run, begun } = parsers({ start: refused });
  expect(await run({ do: 'tell' })).toEqual({ end: 'done', answer: 'here' });
  expect(begun).toHaveLength(2);
  const never = parsers({ start: { ...refused, rungs: 1 } });
  expect(await never.run({ do: 'tell' })).toMatchObject({ end: 'crashed' });
});

test('a start that was only slow is made again with all its walls', async () => {
  const real = childProcesses({ isWrapped: false });
  const rungs: number[] = [];
  const slowOnce: StartParsers = {
    rungs: 2,
    begin(program, events) {
      rungs.push(program.rung);
      const isSlow = rungs.length === 1;
      return real.begin(program, isSlow ? { ...events, onMessage: () => undefined } : events);
    },
  };
  const { run } = parsers({ start: slowOnce, startSeconds: 5 });
  expect(await run({ do: 'tell' })).toEqual({ end: 'done', answer: 'here' });
  expect(rungs).toEqual([0, 0]);
});

test('walls left out once are tried again by the next process', async () => {
  const real = childProcesses({ isWrapped: false });
  const rungs: number[] = [];
  const refusedOnce: StartParsers = {
    rungs: 2,
    begin(program, events) {
      rungs.push(program.rung);
      const isRefused = rungs.length === 1;
      return real.begin(isRefused ? { ...program, script: new URL('no-such.ts', script) } : program, events);
    },
  };
  const { run, begun } = parsers({ start: refusedOnce });
  const ended = run({ do: 'rest' });
  await expect.poll(() => begun.length, { timeout: 20_000 }).toBe(2);
  await run({ do: 'tell' });
  process.kill(begun[1]?.pid ?? 0, 'SIGKILL');
  await ended;
  await run({ do: 'tell' });
  expect(rungs).toEqual([0, 1, 0]);
});

test('a file goes over once, whole, and pieces of a large one in their places', async () => {
  const bytes = new Uint8Array(9 * 1024 * 1024 + 5).fill(1);
  const { run } = parsers();
  for (let times = 0; times < 2; times += 1)
    expect(await run({ do: 'tell', file: { key: 'large', bytes } })).toEqual({
      end: 'done',
      answer: bytes.length,
    });
  expect(await run({ do: 'tell', file: { key: 'none', bytes: new Uint8Array() } })).toEqual({
    end: 'done',
    answer: 0,
  });
});

test('called back: at once when it is killed, and closing leaves no process behind', async () => {
  const { pool, begun } = parsers();
  const kill = new AbortController();
  const ended = pool.run({ do: 'rest' }, { seconds: 30, kill: kill.signal });
  await pool.run({ do: 'tell' }, { seconds: 30 });
  kill.abort();
  expect(await ended).toMatchObject({ end: 'dropped' });
  await pool.close();
  const { pid } = begun[0] ?? {};
  await expect.poll(() => isAlive(pid ?? 0)).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('as a utility process, whose own flags of rights are not heard, its threads are as locked', async () => {
  vi.doMock('electron', () => ({ app: { getAppMetrics: () => [] }, utilityProcess: fakeUtilityProcess }));
  const { utilityParsers } = await import('../../../../electron/desktop/parser-process.ts');
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const { run } = parsers({ start: utilityParsers });
  expect(await run({ do: 'look', folder, port: 1 })).toEqual({ end: 'done', answer: [] });
});
