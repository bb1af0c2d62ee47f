/** The thread that makes many letters: one task, its replies, the end. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeMany } from './make-many.ts';
import type { ManyTask } from './task.ts';

await makeMany(workerData as ManyTask, (reply) => parentPort?.postMessage(reply));
