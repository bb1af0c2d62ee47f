/** Starts the backups' thread for one task. What takes minutes there holds up nobody here. */
import { Worker } from 'node:worker_threads';
import type { BackupFault } from '../../../shared/office/backups.ts';
import { heldKeys } from '../../sealing/keyring.ts';
import { threadProgram } from '../../thread-programs.ts';
import { errorOfThread, type ThreadFailure } from '../thread-failure.ts';
import type { Work } from './work.ts';

export type WorkReply =
  | { readonly kind: 'done'; readonly value: unknown }
  | ({ readonly kind: 'failed'; readonly fault: BackupFault } & ThreadFailure);

/** Rejects with what the task threw; an error of the system carries its code, and `fault`. */
export async function runWork<Name extends keyof Work>(
  name: Name,
  task: Parameters<Work[Name]>[0],
): Promise<Awaited<ReturnType<Work[Name]>>> {
  const worker = new Worker(threadProgram('backup-worker'), {
    workerData: { name, task, keys: heldKeys() },
    execArgv: [],
  });
  const reply = await new Promise<WorkReply>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the backup ended without a result')));
  }).finally(() => worker.terminate());
  if (reply.kind === 'done') return reply.value as Awaited<ReturnType<Work[Name]>>;
  const error = errorOfThread(reply);
  throw reply.coded === null ? Object.assign(error, { fault: reply.fault }) : error;
}
