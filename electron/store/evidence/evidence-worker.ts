/** The thread that checks the register as evidence: one task, its progress, its result. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CheckTask, checkEvidence } from './check-evidence.ts';
import type { CheckReply } from './run-check.ts';

const post = (reply: CheckReply) => parentPort?.postMessage(reply);
const result = await checkEvidence(workerData as CheckTask, (progress) =>
  post({ kind: 'progress', progress }),
);
post({ kind: 'done', result });
