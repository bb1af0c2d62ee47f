/** The thread that builds a data folder up from an archive: whatever the archive holds, the office goes on working. */
import { parentPort, workerData } from 'node:worker_threads';
import { failureOf } from '../thread-failure.ts';
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

try {
  const onProgress = (step: 'tables' | 'search' | 'files' | 'check', done: number, total: number) =>
    tell({ kind: 'progress', step, done, total });
  tell({ kind: 'done', parts: await rebuildParts(archivePath, target, onProgress, signal) });
} catch (error) {
  tell(calledOff.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', ...failureOf(error) });
}
