/** The thread that builds a data folder up from an archive: whatever the archive holds, the office goes on working. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, type CodedError } from '../../../shared/contract/errors.ts';
import { rebuildParts } from './rebuild.ts';
import type { RebuildReply, RebuildTask } from './run-rebuild.ts';

const { archivePath, target, stop } = workerData as RebuildTask;
const tell = (reply: RebuildReply) => parentPort?.postMessage(reply);
const calledOff = new AbortController();

/** Asked between rows and parts, where the work can end and tidy up behind itself. */
const signal = {
  get aborted() {
    return Atomics.load(stop, 0) === 1;
  },
  throwIfAborted() {
    if (Atomics.load(stop, 0) === 1) calledOff.abort();
    calledOff.signal.throwIfAborted();
  },
} as AbortSignal;

/** A thread's message keeps no properties of an error: they are handed over beside it. */
function failure(error: unknown): RebuildReply {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return {
    kind: 'failed',
    message: String(error),
    facts: {
      ...(typeof code === 'string' ? { code } : {}),
      ...(typeof errcode === 'number' ? { errcode } : {}),
    },
    coded: error instanceof AppError ? ({ code: error.code, params: error.params } as CodedError) : null,
  };
}

try {
  const onProgress = (step: 'tables' | 'search' | 'files' | 'check', done: number, total: number) =>
    tell({ kind: 'progress', step, done, total });
  tell({ kind: 'done', parts: await rebuildParts(archivePath, target, onProgress, signal) });
} catch (error) {
  tell(calledOff.signal.aborted ? { kind: 'stopped' } : failure(error));
}
