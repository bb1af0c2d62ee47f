/** The backups' thread: one task, its result or what went wrong. */
import { parentPort, workerData } from 'node:worker_threads';
import { failureOf } from '../thread-failure.ts';
import { faultOf } from './faults.ts';
import type { WorkReply } from './run-work.ts';
import { work } from './work.ts';

const { name, task } = workerData as { name: keyof typeof work; task: unknown };
const run = work[name] as (task: unknown) => Promise<unknown>;
let reply: WorkReply;
try {
  reply = { kind: 'done', value: await run(task) };
} catch (error) {
  reply = { kind: 'failed', fault: faultOf(error), ...failureOf(error) };
}
parentPort?.postMessage(reply);
