/** Worker threads that do as they please, and a pool that loses none of its tasks over it. */
import { expect, onTestFinished, test } from 'vitest';
import { createPool, type PoolOptions } from '../../../../electron/recognition/pool.ts';
import type { Deed } from './pool-worker.ts';

const script = new URL('pool-worker.ts', import.meta.url);
const terms = { seconds: 20 };

function pool(options: Partial<PoolOptions> = {}) {
  const made = createPool<Deed, number>({ script, workers: 1, ...options });
  onTestFinished(() => made.close());
  return made;
}

type Workers = ReturnType<typeof pool>;

/** The thread that answered. */
async function threadOf(workers: Workers): Promise<number> {
  const end = await workers.run({ do: 'tell' }, terms);
  if (end.end !== 'done') throw new Error(end.reason);
  return end.answer;
}

test('a worker that dies, hangs or throws costs its own task and no other', async () => {
  const workers = pool();
  const ends = await Promise.all([
    workers.run({ do: 'die' }, terms),
    workers.run({ do: 'tell' }, terms),
    workers.run({ do: 'hang' }, { seconds: 1 }),
    workers.run({ do: 'throw' }, terms),
    workers.run({ do: 'tell' }, terms),
  ]);
  expect(ends.map(({ end }) => end)).toEqual(['crashed', 'done', 'slow', 'failed', 'done']);
  expect(ends[3]).toMatchObject({ reason: 'TypeError: no such page' });
});

test('a worker serves on, and is replaced after so many pages', async () => {
  const workers = pool({ tasksPerWorker: 3 });
  const threads = [];
  for (let task = 0; task < 5; task += 1) threads.push(await threadOf(workers));
  expect(new Set(threads.slice(0, 3)).size).toBe(1);
  expect(new Set(threads).size).toBe(2);
});

test('a second worker comes when tasks wait, and goes when one is enough', async () => {
  const workers = pool({ workers: 2 });
  const work = { do: 'work', milliseconds: 700 } as const;
  await Promise.all([workers.run(work, terms), workers.run(work, terms)]);
  expect(workers.size()).toBe(2);
  workers.resize(1);
  expect(workers.size()).toBe(1);
});

test('what workers hold is let go when asked: at once, or after the page in hand', async () => {
  const workers = pool();
  const before = await threadOf(workers);
  workers.renew();
  expect(workers.size()).toBe(0);
  const inHand = workers.run({ do: 'work', milliseconds: 300 }, terms);
  workers.renew();
  expect(workers.size()).toBe(1);
  const end = await inHand;
  expect(end.end).toBe('done');
  expect(workers.size()).toBe(0);
  const after = await threadOf(workers);
  expect(new Set([before, end.end === 'done' ? end.answer : 0, after]).size).toBe(3);
});

test('a task is called back while it waits, and ended in hand only by force', async () => {
  const workers = pool();
  const [calm, force] = [new AbortController(), new AbortController()];
  const inHand = workers.run({ do: 'work', milliseconds: 400 }, { ...terms, signal: calm.signal });
  const waiting = workers.run({ do: 'tell' }, { ...terms, signal: calm.signal });
  calm.abort();
  expect([(await waiting).end, (await inHand).end]).toEqual(['dropped', 'done']);
  const forced = workers.run({ do: 'hang' }, { ...terms, kill: force.signal });
  setTimeout(() => force.abort(), 200);
  expect((await forced).end).toBe('dropped');
  expect(await threadOf(workers)).toBeGreaterThan(0);
});

test('closing ends every task, told as dropped', async () => {
  const workers = pool();
  const ends = Promise.all([workers.run({ do: 'hang' }, terms), workers.run({ do: 'tell' }, terms)]);
  await workers.close();
  expect((await ends).map(({ end }) => end)).toEqual(['dropped', 'dropped']);
  expect(workers.size()).toBe(0);
});

test('a task does not answer for the memory that a worker sent away still holds', async () => {
  const workers = pool({ growthMegabytes: 150 });
  const swells = workers.run({ do: 'swell', megabytes: 400, milliseconds: 3_000 }, terms);
  const next = workers.run({ do: 'work', milliseconds: 1_500 }, terms);
  expect(await swells).toMatchObject({ end: 'crashed', reason: expect.stringContaining('grew by') });
  expect(await next).toMatchObject({ end: 'done' });
});
