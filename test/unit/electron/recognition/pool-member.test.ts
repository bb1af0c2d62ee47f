/** A thread of the pool and its end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  endMember,
  handOver,
  type Member,
  startMember,
} from '../../../../electron/recognition/pool-member.ts';
import type { TaskEnd } from '../../../../electron/recognition/pool-terms.ts';

test('a thread ended while its model runs takes nothing with it', { timeout: 60_000 }, async () => {
  for (let round = 0; round < 10; round += 1) {
    const runs = new Int32Array(new SharedArrayBuffer(4));
    const ended = Promise.withResolvers<string>();
    const member = startMember<unknown, never>(new URL('./model-worker.ts', import.meta.url), 256, {
      onReply: () => {},
      onEnd: (_, reason) => ended.resolve(reason),
    });
    giveEndlessTask(member, runs);
    while (Atomics.load(runs, 0) < 2) await sleep(5);
    await sleep(round);
    await endMember(member);
    expect(await ended.promise).toBe('the worker ended');
    const after = Atomics.load(runs, 0);
    await sleep(20);
    expect(Atomics.load(runs, 0)).toBe(after);
  }
});

function giveEndlessTask(member: Member<unknown, never>, runs: Int32Array): void {
  const waiting = {
    task: { report: runs.buffer },
    terms: { seconds: 50 },
    resolve: (_: TaskEnd<never>) => {},
    since: 0,
  };
  handOver(member, waiting, 1, () => {});
  clearTimeout(member.inHand?.timer);
}
