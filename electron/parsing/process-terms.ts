/** What process-pool.ts and process-desk.ts know of one process: its limits, what it has in hand, what it was told. */
import type { ParserProcess, StartParsers } from '../ports.ts';
import type { PoolLimits, TaskEnd, TaskTerms } from '../recognition/pool-terms.ts';
import type { TaskForProcess } from './messages.ts';

export type ProcessLimits = {
  /** What the whole process may hold; beyond it, it is ended. */
  readonly processMegabytes: number;
  readonly startSeconds: number;
  /** How much longer than its longest task a process may say nothing. */
  readonly graceSeconds: number;
  /** Without a task it ends after this long and gives its memory back. */
  readonly restSeconds: number;
};

/** The threads' own watch ends a task at 1,500 MB more than at rest: this is for a process that does not heed it. */
export const usualProcessLimits: ProcessLimits = {
  processMegabytes: 2_600,
  startSeconds: 60,
  graceSeconds: 20,
  restSeconds: 90,
};

export type Job = {
  readonly id: number;
  readonly task: TaskForProcess;
  readonly terms: TaskTerms;
  /** Was in hand with others when a process ended, and is tried again by itself. */
  isAlone: boolean;
  readonly resolve: (end: TaskEnd<unknown>) => void;
};

export type Running = {
  readonly process: ParserProcess;
  readonly gone: PromiseWithResolvers<void>;
  /** Keys of the files whose bytes lie in it, the one used last at the end. */
  readonly files: Set<string>;
  readonly began: number;
  readonly watch: NodeJS.Timeout;
  isReady: boolean;
  heard: number;
  megabytes: number;
  rest: NodeJS.Timeout | null;
};

export type ProcessDesk = {
  readonly start: StartParsers;
  readonly script: URL;
  readonly readable: readonly string[];
  readonly limits: ProcessLimits;
  readonly threads: PoolLimits;
  readonly accept: (task: unknown, end: unknown) => TaskEnd<unknown>;
  readonly onFault: (message: string, reason: string) => void;
  readonly waiting: Job[];
  readonly again: Job[];
  readonly sent: Map<number, Job>;
  /** By a file's key, how often it was in hand alone when a process ended. */
  readonly endedBy: Map<string, number>;
  workers: number;
  nextId: number;
  /** Which of the host's ways to start is used; a later one asks less of the system. */
  rung: number;
  failedStarts: number;
  isPumping: boolean;
  isClosed: boolean;
  running: Running | null;
};
