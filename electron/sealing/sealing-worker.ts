/** The sealing thread: tasks as they come, each answered by its id. */
import { parentPort } from 'node:worker_threads';
import { NotOpened } from './age.ts';
import { tasks } from './tasks.ts';
import type { Answered, Asked } from './thread.ts';

parentPort?.on('message', ({ id, name, task }: Asked) => {
  void answer(id, tasks[name] as (task: unknown) => Promise<unknown>, task);
});

async function answer(id: number, run: (task: unknown) => Promise<unknown>, task: unknown): Promise<void> {
  try {
    const value = await run(task);
    const reply: Answered = { id, kind: 'done', value };
    parentPort?.postMessage(reply, value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : []);
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    const reply: Answered = {
      id,
      kind: 'failed',
      isNotOpened: error instanceof NotOpened,
      message: String(message),
      code: typeof code === 'string' ? code : null,
    };
    parentPort?.postMessage(reply);
  }
}
