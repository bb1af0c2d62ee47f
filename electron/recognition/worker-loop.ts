/** The worker's side of the pool (recognition/pool.ts): takes a task, answers it, says how much memory it holds. */
import { parentPort } from 'node:worker_threads';
import type { WorkerOrder, WorkerReply } from './pool-terms.ts';

export type Answered = {
  readonly answer: unknown;
  /** How much of the worker's life it took: 1 for a page that was drawn, less for text alone. */
  readonly weight: number;
  readonly transfer?: readonly ArrayBuffer[];
};

/** Serves the pool for as long as the worker lives. What `work` throws is told by its name and message. */
export function serveTasks(work: (task: never) => Promise<Answered>): void {
  const port = parentPort;
  if (port === null) throw new Error('only in a worker thread');
  port.on('message', async ({ id, task }: WorkerOrder) => {
    try {
      const { answer, weight, transfer = [] } = await work(task as never);
      const reply: WorkerReply = { id, answer, weight, megabytes: heldMegabytes() };
      port.postMessage(reply, [...transfer]);
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      port.postMessage({ id, reason, weight: 1, megabytes: heldMegabytes() } satisfies WorkerReply);
    }
  });
}

/** Of this thread alone; what native code holds beside it shows in the process only. */
function heldMegabytes(): number {
  const { heapTotal, external } = process.memoryUsage();
  return (heapTotal + external) / 1024 / 1024;
}
