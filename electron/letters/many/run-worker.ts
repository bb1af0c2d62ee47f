/** Starts the thread that makes many letters, hands on its replies, and ends with it. */
import { Worker } from 'node:worker_threads';
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
    const worker = new Worker(workerScript(), {
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

/** Beside this file among the sources; in the bundle where the build puts the threads' programs, which are packed outside Electron's archive. */
function workerScript(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('letters-worker.ts', here);
  const script = here.includes('/chunks/') ? '../worker/letters-worker.js' : 'worker/letters-worker.js';
  return new URL(new URL(script, here).href.replace('/app.asar/', '/app.asar.unpacked/'));
}
