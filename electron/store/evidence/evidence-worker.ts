/** The thread that checks the register as evidence: one task, its progress, its result. */
import { parentPort, workerData } from 'node:worker_threads';
import { holdKey } from '../../sealing/keyring.ts';
import { type CheckTask, checkEvidence } from './check-evidence.ts';
import type { CheckReply } from './run-check.ts';

const post = (reply: CheckReply) => parentPort?.postMessage(reply);
const { task, keys } = workerData as { task: CheckTask; keys: readonly string[] };
for (const key of keys) holdKey(key);
const result = await checkEvidence(task, (progress) => post({ kind: 'progress', progress }));
post({ kind: 'done', result });
