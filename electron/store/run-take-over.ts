/** Starts the thread that enters a whole register, hands on its progress, and stops it when it is called off. */
import { Worker } from 'node:worker_threads';
import { threadProgram } from '../thread-programs.ts';
import type { Acting } from './acting.ts';
import type { TakeOver } from './take-over-rows.ts';
import { errorOfThread, type ThreadFailure } from './thread-failure.ts';

export type TakeOverTask = {
  readonly path: string;
  readonly input: TakeOver;
  readonly acting: Acting;
  /** One number; 1: called off. Looked at between rows. */
  readonly stop: Int32Array;
};
export type TakeOverReply =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly entered: number }
  | { readonly kind: 'stopped' }
  | ({ readonly kind: 'failed' } & ThreadFailure);

/** Null: it was called off, and nothing was entered. */
export async function runTakeOver(
  task: Omit<TakeOverTask, 'stop'>,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<number | null> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const callOff = () => Atomics.store(stop, 0, 1);
  if (signal.aborted) return null;
  signal.addEventListener('abort', callOff, { once: true });
  const worker = new Worker(threadProgram('take-over-worker'), {
    workerData: { ...task, stop },
    execArgv: [],
  });
  try {
    return await new Promise<number | null>((resolve, reject) => {
      worker.on('message', (reply: TakeOverReply) => {
        if (reply.kind === 'progress') onProgress(reply.done);
        else if (reply.kind === 'done') resolve(reply.entered);
        else if (reply.kind === 'stopped') resolve(null);
        else reject(errorOfThread(reply));
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread that takes a register over ended early')));
    });
  } finally {
    signal.removeEventListener('abort', callOff);
    await worker.terminate();
  }
}
