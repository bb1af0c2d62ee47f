/** The words pool and workers share: what a task may take, what became of it, what goes to a worker and comes back. */

/** What became of a task. `failed`: it threw, its worker is sound. `dropped`: called back before it was begun. */
export type TaskEnd<Answer> =
  | { readonly end: 'done'; readonly answer: Answer }
  | { readonly end: 'failed' | 'crashed' | 'slow' | 'dropped'; readonly reason: string };

export type TaskTerms = {
  /** A task that takes longer loses its worker. */
  readonly seconds: number;
  /** Calls the task back while it waits; one in hand is finished. */
  readonly signal?: AbortSignal | undefined;
  /** Ends the task at once, in hand or not. */
  readonly kill?: AbortSignal | undefined;
};

export type PoolLimits = {
  /** JavaScript heap of a worker; beyond it the worker ends and its task counts as crashed. */
  readonly heapMegabytes: number;
  /** A worker that holds more than this after a task is replaced. Pictures and models count, unlike in the heap's limit. */
  readonly keptMegabytes: number;
  /** A task during which the whole process grows by more than this is ended: it would take the host with it. */
  readonly growthMegabytes: number;
  /** Replaced after this many tasks that weigh 1, since what draws pages never gives all of it back. */
  readonly tasksPerWorker: number;
  /** Workers without a task end after this long and give their memory back. */
  readonly idleSeconds: number;
};

export const usualLimits: PoolLimits = {
  heapMegabytes: 384,
  keptMegabytes: 400,
  growthMegabytes: 1_500,
  tasksPerWorker: 60,
  idleSeconds: 60,
};

/** What a worker sends after each task (recognition/worker-loop.ts). */
export type WorkerReply = {
  readonly id: number;
  readonly answer?: unknown;
  readonly reason?: string;
  /** How much of a worker's life the task took: 1 for a page that was drawn. */
  readonly weight: number;
  readonly megabytes: number;
};
export type WorkerOrder = { readonly id: number; readonly task: unknown };

export type Waiting<Task, Answer> = {
  readonly task: Task;
  readonly terms: TaskTerms;
  readonly resolve: (end: TaskEnd<Answer>) => void;
  readonly since: number;
};
