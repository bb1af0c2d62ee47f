/** Starts the backups' thread for one task. What takes minutes there holds up nobody here. */
import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorParams } from '../../../shared/contract/errors.ts';
import type { BackupFault } from '../../../shared/office/backups.ts';
import type { Work } from './work.ts';

export type WorkReply =
  | { readonly kind: 'done'; readonly value: unknown }
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly fault: BackupFault;
      readonly facts: { readonly code?: string; readonly errcode?: number };
      readonly coded: { readonly code: ErrorCode; readonly params: ErrorParams[ErrorCode] } | null;
    };

/** Rejects with what the task threw; an error of the system carries its code, and `fault`. */
export async function runWork<Name extends keyof Work>(
  name: Name,
  task: Parameters<Work[Name]>[0],
): Promise<Awaited<ReturnType<Work[Name]>>> {
  const worker = new Worker(workerScript(), { workerData: { name, task }, execArgv: [] });
  const reply = await new Promise<WorkReply>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the backup ended without a result')));
  }).finally(() => worker.terminate());
  if (reply.kind === 'done') return reply.value as Awaited<ReturnType<Work[Name]>>;
  const { coded, message, facts, fault } = reply;
  if (coded !== null) throw new AppError(coded.code, coded.params);
  throw Object.assign(new Error(message), facts, { fault });
}

/** Beside this file among the sources; in the bundle outside Electron's archive, as the other threads' programs. */
function workerScript(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('backup-worker.ts', here);
  const script = here.includes('/chunks/') ? '../worker/backup-worker.js' : 'worker/backup-worker.js';
  return new URL(new URL(script, here).href.replace('/app.asar/', '/app.asar.unpacked/'));
}
