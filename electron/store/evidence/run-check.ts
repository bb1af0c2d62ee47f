/** Starts the thread that checks the register, hands on its progress, and ends with it. */
import { Worker } from 'node:worker_threads';
import type { CheckProgress, CheckResult } from '../../../shared/register/evidence.ts';
import { heldKeys } from '../../sealing/keyring.ts';
import { threadProgram } from '../../thread-programs.ts';
import type { CheckTask } from './check-evidence.ts';

export type CheckReply =
  | { readonly kind: 'progress'; readonly progress: CheckProgress }
  | { readonly kind: 'done'; readonly result: CheckResult };

/** Rejects when the thread fails, or with the signal's reason; tells of no progress after that. */
export async function runCheck(
  task: CheckTask,
  onProgress: (progress: CheckProgress) => void,
  signal: AbortSignal,
): Promise<CheckResult> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadProgram('evidence-worker'), {
      workerData: { task, keys: heldKeys() },
      execArgv: [],
    });
    // What the thread said before its end may arrive after it.
    let isOver = false;
    const fail = (reason: unknown) => {
      isOver = true;
      reject(reason);
    };
    const stop = () => {
      fail(signal.reason);
      void worker.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (reply: CheckReply) => {
      if (reply.kind === 'done') resolve(reply.result);
      else if (!isOver) onProgress(reply.progress);
    });
    worker.on('error', fail);
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop);
      fail(new Error('the thread that checks the register ended early'));
    });
  });
}
