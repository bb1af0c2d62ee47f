/** The backups' thread: one task, its result or what went wrong. */
import { parentPort, workerData } from 'node:worker_threads';
import { holdKey } from '../../sealing/keyring.ts';
import { failureOf } from '../thread-failure.ts';
import { faultOf } from './faults.ts';
import type { WorkReply } from './run-work.ts';
import { work } from './work.ts';

const { name, task, keys } = workerData as {
  name: keyof typeof work;
  task: unknown;
  keys: readonly string[];
};
for (const key of keys) holdKey(key);
const run = work[name] as (task: unknown) => Promise<unknown>;
let reply: WorkReply;
try {
  reply = { kind: 'done', value: await run(task) };
} catch (error) {
  reply = { kind: 'failed', fault: faultOf(error), ...failureOf(error) };
}
parentPort?.postMessage(reply);
