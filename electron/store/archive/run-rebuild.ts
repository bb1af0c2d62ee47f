/**
 * Starts the thread that builds a data folder up from an archive (rebuild.ts), hands on its progress, stops it when it
 * is called off, and checks what it made, the audit chain link by link.
 */
import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { CheckResult } from '../../../shared/register/evidence.ts';
import { threadProgram } from '../../thread-programs.ts';
import { runCheck } from '../evidence/run-check.ts';
import { errorOfThread, type ThreadFailure } from '../thread-failure.ts';
import { damaged } from './open-archive.ts';
import type { RebuildProgress, RebuildStep, RebuiltParts } from './rebuild.ts';

export type RebuildTask = {
  readonly archivePath: string;
  readonly target: string;
  /** One number; 1: called off. */
  readonly stop: Int32Array;
};
export type RebuildReply =
  | {
      readonly kind: 'progress';
      readonly step: RebuildStep;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'done'; readonly parts: RebuiltParts }
  | { readonly kind: 'stopped' }
  | ({ readonly kind: 'failed' } & ThreadFailure);

export type Rebuilt = RebuiltParts & { readonly check: CheckResult };

/** Ten times what 100,000 lines take; an archive that needs more ends its thread, not the program. */
const heapMegabytes = 1_500;
/** How long a thread that was called off may take to tidy up. */
const stopMilliseconds = 10_000;

/**
 * After the call `target` (a new folder) holds saraban.db, files/ and office.json as the archive has them.
 * Throws `archive-damaged`, `newer-database`, `disk-full`, the signal's reason; then nothing is left of it.
 */
export async function rebuild(
  archivePath: string,
  target: string,
  onProgress: RebuildProgress = () => {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Rebuilt> {
  try {
    const parts = await runThread({ archivePath, target }, onProgress, signal);
    const check = await runCheck(
      { folder: target, paper: null },
      ({ done, total }) => onProgress('check', done, total),
      signal,
    );
    return { ...parts, check };
  } catch (error) {
    await rm(target, { recursive: true, force: true });
    throw error;
  }
}

async function runThread(
  task: Omit<RebuildTask, 'stop'>,
  onProgress: RebuildProgress,
  signal: AbortSignal,
): Promise<RebuiltParts> {
  signal.throwIfAborted();
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(threadProgram('rebuild-worker'), {
    workerData: { ...task, stop } satisfies RebuildTask,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  const callOff = () => {
    Atomics.store(stop, 0, 1);
    setTimeout(() => void worker.terminate(), stopMilliseconds).unref();
  };
  signal.addEventListener('abort', callOff, { once: true });
  try {
    return await new Promise<RebuiltParts>((resolve, reject) => {
      worker.on('message', (reply: RebuildReply) => {
        if (reply.kind === 'done') resolve(reply.parts);
        else if (reply.kind === 'progress') onProgress(reply.step, reply.done, reply.total);
        else reject(reply.kind === 'stopped' ? signal.reason : errorOfThread(reply));
      });
      // What takes all memory, or breaks the reader of zips, is no archive of ours.
      worker.once('error', (cause) => reject(damaged('ZIP', cause)));
      worker.once('exit', () => reject(signal.aborted ? signal.reason : damaged('ZIP')));
    });
  } finally {
    signal.removeEventListener('abort', callOff);
    await worker.terminate();
  }
}
