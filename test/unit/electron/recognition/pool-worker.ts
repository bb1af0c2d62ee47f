/** A worker for the pool's tests: does what its task says, good or bad. */
import { threadId } from 'node:worker_threads';
import { throughGate } from '../../../../electron/recognition/line/native-gate.ts';
import { serveTasks } from '../../../../electron/recognition/worker-loop.ts';

export type Deed =
  | { readonly do: 'tell' }
  | { readonly do: 'work'; readonly milliseconds: number }
  | { readonly do: 'swell'; readonly megabytes: number; readonly milliseconds: number }
  | { readonly do: 'throw' | 'die' | 'hang' };

serveTasks(async (deed: Deed) => {
  if (deed.do === 'throw') throw new TypeError('no such page');
  if (deed.do === 'die') process.exit(3);
  if (deed.do === 'hang') for (;;);
  if (deed.do === 'work') await new Promise((resolve) => setTimeout(resolve, deed.milliseconds));
  if (deed.do === 'swell') {
    // As a model does that is at work: it cannot be ended, nor its memory be had, before it is done.
    const held = new Uint8Array(deed.megabytes * 1024 * 1024).fill(1);
    await throughGate(() => new Promise((resolve) => setTimeout(() => resolve(held), deed.milliseconds)));
  }
  return { answer: threadId, weight: 1 };
});
