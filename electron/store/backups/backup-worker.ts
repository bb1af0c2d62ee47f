/** The backups' thread: one task, its result or what went wrong. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/contract/errors.ts';
import { faultOf } from './faults.ts';
import type { WorkReply } from './run-work.ts';
import { work } from './work.ts';

const { name, task } = workerData as { name: keyof typeof work; task: unknown };
const run = work[name] as (task: unknown) => Promise<unknown>;
let reply: WorkReply;
try {
  reply = { kind: 'done', value: await run(task) };
} catch (error) {
  const { message, code, errcode } = error as { message?: unknown; code?: unknown; errcode?: unknown };
  reply = {
    kind: 'failed',
    message: String(message),
    fault: faultOf(error),
    // A thread's message keeps no properties of an error: they are handed over beside it.
    facts: {
      ...(typeof errcode === 'number' ? { errcode } : {}),
      ...(typeof code === 'string' ? { code } : {}),
    },
    coded: error instanceof AppError ? { code: error.code, params: error.params } : null,
  };
}
parentPort?.postMessage(reply);
