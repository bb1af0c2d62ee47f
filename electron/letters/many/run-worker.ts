/** Starts the thread that makes many letters, hands on its replies, and ends with it. */
import { Worker } from 'node:worker_threads';
import { threadProgram } from '../../thread-programs.ts';
import type { ManyReply, ManyTask } from './task.ts';

/** Far above what five hundred letters take (240 MB at the most, all told): at its limit a thread may take the program along. */
const heapMegabytes = 1_000;

/** `onReply` gets progress and page sets as they come. Rejects when the thread fails, or with the signal's reason. */
export async function runWorker(
  task: ManyTask,
  onReply: (reply: Exclude<ManyReply, { kind: 'done' }>) => void,
  signal: AbortSignal,
): Promise<Extract<ManyReply, { kind: 'done' }>> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadProgram('letters-worker'), {
      workerData: task,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    const stop = () => {
      reject(signal.reason);
      void worker.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (reply: ManyReply) => {
      if (reply.kind === 'done') resolve(reply);
      else onReply(reply);
    });
    worker.on('error', reject);
    worker.on('exit', () => signal.removeEventListener('abort', stop));
    worker.on('exit', () => reject(new Error('the thread that makes letters ended early')));
  });
}
