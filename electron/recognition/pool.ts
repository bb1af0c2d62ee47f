/**
 * Worker threads that are handed one task at a time and may be lost without harm: a task that ends its worker, hangs
 * or takes too much memory comes to a word that says so, its worker is replaced, and the next task goes on.
 * Knows nothing of what the tasks are.
 */
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

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

export type Pool<Task, Answer> = {
  /** Never rejects. Tasks are begun in the order they came. */
  run(task: Task, terms: TaskTerms): Promise<TaskEnd<Answer>>;
  /** How many workers there may be from now on; those at work end theirs. */
  resize(workers: number): void;
  /** Workers alive right now. */
  size(): number;
  /** Waits a moment for the tasks in hand; after the call no worker is left. */
  close(): Promise<void>;
};

export type PoolOptions = {
  readonly script: URL;
  readonly workers: number;
  /** JavaScript heap of a worker; beyond it the worker ends and its task counts as crashed. */
  readonly heapMegabytes?: number;
  /** A worker that holds more than this after a task is replaced. Pictures and models count, unlike in the heap's limit. */
  readonly keptMegabytes?: number;
  /** A task during which the whole process grows by more than this is ended: it would take the host with it. */
  readonly growthMegabytes?: number;
  /** Replaced after this many tasks that weigh 1, since what draws pages never gives all of it back. */
  readonly tasksPerWorker?: number;
  /** Workers without a task end after this long and give their memory back. */
  readonly idleSeconds?: number;
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

type Waiting<Task, Answer> = {
  readonly task: Task;
  readonly terms: TaskTerms;
  readonly resolve: (end: TaskEnd<Answer>) => void;
  readonly since: number;
};

type Member<Task, Answer> = {
  readonly worker: Worker;
  inHand: (Waiting<Task, Answer> & { readonly id: number; readonly timer: NodeJS.Timeout }) | null;
  weight: number;
  isLeaving: boolean;
  idle: NodeJS.Timeout | null;
};

const megabyte = 1024 * 1024;
/** Half the machine's cores, at least one and two at most: the clerk goes on working meanwhile. */
export function usualWorkers(): number {
  return Math.min(2, availableParallelism());
}

/** A second worker is worth its start only when tasks wait this long. */
const patienceMilliseconds = 150;
const watchMilliseconds = 250;
const graceMilliseconds = 1_500;

export function createPool<Task, Answer>(options: PoolOptions): Pool<Task, Answer> {
  const {
    heapMegabytes = 384,
    keptMegabytes = 400,
    growthMegabytes = 1_500,
    tasksPerWorker = 60,
    idleSeconds = 60,
  } = options;
  let most = options.workers;
  let nextId = 1;
  let isClosed = false;
  const queue: Waiting<Task, Answer>[] = [];
  const members = new Set<Member<Task, Answer>>();
  let patience: NodeJS.Timeout | null = null;
  let watch: NodeJS.Timeout | null = null;
  let restingBytes = process.memoryUsage.rss();

  function hire(): Member<Task, Answer> {
    const worker = new Worker(options.script, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      // Libraries print what they stumble over: words of letters belong neither in a terminal nor in a log.
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    const member: Member<Task, Answer> = { worker, inHand: null, weight: 0, isLeaving: false, idle: null };
    members.add(member);
    worker.on('message', (reply: WorkerReply) => take(member, reply));
    worker.on('error', (error) => lose(member, 'crashed', String(error)));
    worker.on('exit', () => lose(member, 'crashed', 'the worker ended'));
    return member;
  }

  /** Gives out what waits, to whoever is free; hires when nobody is, or when somebody has waited for long. */
  function giveOut(isImpatient = false): void {
    while (queue.length > 0 && !isClosed) {
      const free = [...members].find(({ inHand, isLeaving }) => inHand === null && !isLeaving);
      const working = [...members].filter(({ isLeaving }) => !isLeaving).length;
      if (free === undefined && (working >= most || (working > 0 && !isImpatient))) break;
      const next = queue.shift();
      if (next !== undefined) begin(free ?? hire(), next);
      isImpatient = false;
    }
    const [first] = queue;
    if (first === undefined || patience !== null || isClosed) return;
    const left = first.since + patienceMilliseconds - performance.now();
    patience = setTimeout(
      () => {
        patience = null;
        giveOut((queue[0]?.since ?? Number.POSITIVE_INFINITY) + patienceMilliseconds <= performance.now());
      },
      Math.max(1, left),
    );
  }

  function begin(member: Member<Task, Answer>, waiting: Waiting<Task, Answer>): void {
    if (member.idle !== null) clearTimeout(member.idle);
    member.idle = null;
    const id = nextId++;
    const timer = setTimeout(() => lose(member, 'slow', 'no answer in time'), waiting.terms.seconds * 1_000);
    waiting.terms.kill?.addEventListener('abort', () => {
      if (member.inHand?.id === id) lose(member, 'dropped', 'called back');
    });
    if (members.size === 1) restingBytes = Math.min(restingBytes, process.memoryUsage.rss());
    member.inHand = { ...waiting, id, timer };
    member.worker.ref();
    watch ??= setInterval(watchMemory, watchMilliseconds).unref();
    try {
      member.worker.postMessage({ id, task: waiting.task } satisfies WorkerOrder);
    } catch (error) {
      settle(member, { end: 'failed', reason: String(error) });
    }
  }

  function take(member: Member<Task, Answer>, reply: WorkerReply): void {
    if (member.inHand?.id !== reply.id) return;
    member.weight += reply.weight;
    settle(
      member,
      reply.reason === undefined
        ? { end: 'done', answer: reply.answer as Answer }
        : { end: 'failed', reason: reply.reason },
    );
    if (reply.megabytes > keptMegabytes || member.weight >= tasksPerWorker || members.size > most)
      dismiss(member);
    giveOut();
    if (member.inHand === null && !member.isLeaving) rest(member);
  }

  function settle(member: Member<Task, Answer>, end: TaskEnd<Answer>): void {
    if (member.inHand === null) return;
    clearTimeout(member.inHand.timer);
    const { resolve } = member.inHand;
    member.inHand = null;
    resolve(end);
  }

  function rest(member: Member<Task, Answer>): void {
    member.worker.unref(); // the program may end while its workers only wait
    member.idle = setTimeout(() => dismiss(member), idleSeconds * 1_000).unref();
    if (watch !== null && [...members].every(({ inHand }) => inHand === null)) {
      clearInterval(watch);
      watch = null;
    }
  }

  /** Lets a worker without a task go. */
  function dismiss(member: Member<Task, Answer>): void {
    member.isLeaving = true;
    if (member.idle !== null) clearTimeout(member.idle);
    members.delete(member);
    void member.worker.terminate();
  }

  /** A worker that is no more, or must be no more, with the task it had in hand. */
  function lose(member: Member<Task, Answer>, end: 'crashed' | 'slow' | 'dropped', reason: string): void {
    if (!members.has(member)) return;
    settle(member, { end, reason });
    dismiss(member);
    giveOut();
  }

  function watchMemory(): void {
    const grown = (process.memoryUsage.rss() - restingBytes) / megabyte;
    if (grown < growthMegabytes) return;
    // Whose memory it is nobody can tell; the one longest at work is the likeliest.
    const [oldest] = [...members]
      .filter(({ inHand }) => inHand !== null)
      .sort((one, other) => (one.inHand?.id ?? 0) - (other.inHand?.id ?? 0));
    if (oldest !== undefined) lose(oldest, 'crashed', `the process grew by ${Math.round(grown)} MB`);
  }

  return {
    run: (task, terms) =>
      new Promise((resolve) => {
        const callBack = AbortSignal.any([terms.signal, terms.kill].filter((signal) => signal !== undefined));
        const waiting: Waiting<Task, Answer> = { task, terms, resolve, since: performance.now() };
        const withdraw = () => {
          const at = queue.indexOf(waiting);
          if (at >= 0) queue.splice(at, 1)[0]?.resolve({ end: 'dropped', reason: 'called back' });
        };
        if (!isClosed) queue.push(waiting);
        if (isClosed) resolve({ end: 'dropped', reason: 'closed' });
        else if (callBack.aborted) withdraw();
        else callBack.addEventListener('abort', withdraw, { once: true });
        giveOut();
      }),
    resize(workers) {
      most = Math.max(1, workers);
      for (const member of [...members].slice(most)) if (member.inHand === null) dismiss(member);
    },
    size: () => members.size,
    async close() {
      isClosed = true;
      if (patience !== null) clearTimeout(patience);
      if (watch !== null) clearInterval(watch);
      for (const { resolve } of queue.splice(0)) resolve({ end: 'dropped', reason: 'closed' });
      const deadline = Date.now() + graceMilliseconds;
      while ([...members].some(({ inHand }) => inHand !== null) && Date.now() < deadline) await sleep(20);
      const leaving = [...members];
      for (const member of leaving) {
        settle(member, { end: 'dropped', reason: 'closed' });
        dismiss(member);
      }
      await Promise.all(leaving.map(({ worker }) => worker.terminate()));
    },
  };
}
