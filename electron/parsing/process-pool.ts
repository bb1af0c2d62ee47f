/**
 * A pool (recognition/pool.ts) whose threads live in a process of their own. When that process ends, hangs or swells, it
 * is replaced: a task that was alone in it is answered, several are tried again one by one, so that only the one that
 * does it is blamed. The application lives on, whatever a file does.
 */
import type { StartParsers } from '../ports.ts';
import type { Pool } from '../recognition/pool.ts';
import { type PoolLimits, type TaskEnd, usualLimits } from '../recognition/pool-terms.ts';
import { plainEnd } from './answers.ts';
import type { TaskForProcess } from './messages.ts';
import { lose, pump, settle } from './process-desk.ts';
import { type ProcessDesk, type ProcessLimits, usualProcessLimits } from './process-terms.ts';

export type ProcessPoolOptions = Partial<PoolLimits> &
  Partial<ProcessLimits> & {
    readonly start: StartParsers;
    /** Program of the threads. */
    readonly script: URL;
    readonly workers: number;
    /** More that the process may read than the program itself: the program of a test. */
    readonly readable?: readonly string[];
    /** Whether an answer has the shape that the task calls for; what has not is thrown away. */
    readonly fits?: (task: unknown, answer: unknown) => boolean;
    readonly onFault?: (message: string, reason: string) => void;
  };

export function createProcessPool<Task extends object, Answer>(
  options: ProcessPoolOptions,
): Pool<Task, Answer> {
  const desk = openDesk(options);
  return {
    run: (task, terms) =>
      new Promise<TaskEnd<Answer>>((resolve) => {
        const callBack = AbortSignal.any([terms.signal, terms.kill].filter((signal) => signal !== undefined));
        if (desk.isClosed) return resolve({ end: 'dropped', reason: 'closed' });
        if (callBack.aborted) return resolve({ end: 'dropped', reason: 'called back' });
        const job = {
          id: desk.nextId++,
          task: task as TaskForProcess,
          terms,
          isAlone: false,
          resolve: resolve as (end: TaskEnd<unknown>) => void,
        };
        desk.waiting.push(job);
        terms.signal?.addEventListener('abort', () => callJobBack(desk, job.id, false), { once: true });
        terms.kill?.addEventListener('abort', () => callJobBack(desk, job.id, true), { once: true });
        void pump(desk);
      }),
    resize(workers) {
      desk.workers = Math.max(1, workers);
      void desk.running?.process.post({ kind: 'resize', workers: desk.workers });
    },
    renew() {
      const { running } = desk;
      if (running === null) return;
      void running.process.post({ kind: 'renew' });
      const inUse = new Set([...desk.sent.values()].map(({ task }) => task.file?.key));
      for (const key of [...running.files].filter((known) => !inUse.has(known))) {
        running.files.delete(key);
        void running.process.post({ kind: 'drop', key });
      }
    },
    size: () => (desk.running === null ? 0 : desk.workers),
    close: () => close(desk),
  };
}

function openDesk({
  start,
  script,
  workers,
  readable,
  fits,
  onFault,
  ...limits
}: ProcessPoolOptions): ProcessDesk {
  const { processMegabytes, startSeconds, graceSeconds, restSeconds, ...threads } = {
    ...usualLimits,
    ...usualProcessLimits,
    ...limits,
  };
  return {
    start,
    script,
    readable: readable ?? [],
    limits: { processMegabytes, startSeconds, graceSeconds, restSeconds },
    threads,
    accept: (task, end) => plainEnd(end, (answer) => fits?.(task, answer) ?? true),
    onFault: onFault ?? (() => undefined),
    waiting: [],
    again: [],
    sent: new Map(),
    endedBy: new Map(),
    workers,
    nextId: 1,
    rung: 0,
    failedStarts: 0,
    isPumping: false,
    isClosed: false,
    running: null,
  };
}

/** One that waits is answered here; one that was sent is called back in the process, and at once when it is killed. */
function callJobBack(desk: ProcessDesk, id: number, isKill: boolean): void {
  for (const line of [desk.waiting, desk.again]) {
    const at = line.findIndex((job) => job.id === id);
    if (at >= 0) line.splice(at, 1)[0]?.resolve({ end: 'dropped', reason: 'called back' });
  }
  if (!desk.sent.has(id)) return;
  void desk.running?.process.post({ kind: 'call-back', id, isKill });
  if (isKill) settle(desk, id, { end: 'dropped', reason: 'called back' });
}

const closeMilliseconds = 8_000;

async function close(desk: ProcessDesk): Promise<void> {
  desk.isClosed = true;
  for (const job of [...desk.waiting.splice(0), ...desk.again.splice(0)])
    job.resolve({ end: 'dropped', reason: 'closed' });
  const { running } = desk;
  if (running === null) return;
  await running.process.post({ kind: 'close' });
  const timer = Promise.withResolvers<void>();
  const giveUp = setTimeout(timer.resolve, closeMilliseconds);
  await Promise.race([running.gone.promise, timer.promise]);
  clearTimeout(giveUp);
  running.process.kill();
  lose(desk, running, 'closed');
}
