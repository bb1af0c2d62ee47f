/**
 * Worker threads that are handed one task at a time and may be lost without harm: a task that ends its worker, hangs
 * or takes too much memory comes to a word that says so, its worker is replaced, and the next task goes on.
 * Knows nothing of what the tasks are.
 */
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  endMember,
  handOver,
  type Member,
  rest,
  settle,
  startMember,
  type ThreadRights,
} from './pool-member.ts';
import {
  type PoolLimits,
  type TaskEnd,
  type TaskTerms,
  usualLimits,
  type Waiting,
  type WorkerReply,
} from './pool-terms.ts';

export type Pool<Task, Answer> = {
  /** Never rejects. Tasks are begun in the order they came. */
  run(task: Task, terms: TaskTerms): Promise<TaskEnd<Answer>>;
  /** How many workers there may be from now on; those at work end theirs. */
  resize(workers: number): void;
  /** Lets every worker go, those at work after their task: afterwards nothing they held is in memory. */
  renew(): void;
  /** Workers alive right now. */
  size(): number;
  /** Waits a moment for the tasks in hand; after the call no worker is left. */
  close(): Promise<void>;
};

export type PoolOptions = Partial<PoolLimits> & {
  readonly script: URL;
  readonly workers: number;
  /** Rights of the threads, where they are fewer than the program's. */
  readonly threads?: ThreadRights;
};

type Crew<Task, Answer> = {
  readonly script: URL;
  readonly threads: ThreadRights;
  readonly limits: PoolLimits;
  readonly queue: Waiting<Task, Answer>[];
  readonly members: Set<Member<Task, Answer>>;
  /** Not of the crew any more, their threads not ended yet. */
  readonly leaving: Set<Promise<void>>;
  /** The most workers there may be. */
  most: number;
  nextId: number;
  isClosed: boolean;
  patience: NodeJS.Timeout | null;
  watch: NodeJS.Timeout | null;
  restingBytes: number;
};

const megabyte = 1024 * 1024;
/** Two, or one where there is but one core: the clerk goes on working meanwhile. */
export function usualWorkers(): number {
  return Math.min(2, availableParallelism());
}

/** A second worker is worth its start only when tasks wait this long. */
const patienceMilliseconds = 150;
const watchMilliseconds = 250;
const graceMilliseconds = 5_000;

export function createPool<Task, Answer>({
  script,
  workers,
  threads = {},
  ...limits
}: PoolOptions): Pool<Task, Answer> {
  const crew: Crew<Task, Answer> = {
    script,
    threads,
    limits: { ...usualLimits, ...limits },
    queue: [],
    members: new Set(),
    leaving: new Set(),
    most: workers,
    nextId: 1,
    isClosed: false,
    patience: null,
    watch: null,
    restingBytes: process.memoryUsage.rss(),
  };
  return {
    run: (task, terms) => enqueue(crew, task, terms),
    resize: (count) => resize(crew, count),
    renew: () => renew(crew),
    size: () => crew.members.size,
    close: () => close(crew),
  };
}

function enqueue<Task, Answer>(
  crew: Crew<Task, Answer>,
  task: Task,
  terms: TaskTerms,
): Promise<TaskEnd<Answer>> {
  return new Promise((resolve) => {
    if (crew.isClosed) return resolve({ end: 'dropped', reason: 'closed' });
    const callBack = AbortSignal.any([terms.signal, terms.kill].filter((signal) => signal !== undefined));
    if (callBack.aborted) return resolve({ end: 'dropped', reason: 'called back' });
    const waiting: Waiting<Task, Answer> = { task, terms, resolve, since: performance.now() };
    crew.queue.push(waiting);
    callBack.addEventListener('abort', () => withdraw(crew, waiting), { once: true });
    giveOut(crew);
  });
}

function withdraw<Task, Answer>(crew: Crew<Task, Answer>, waiting: Waiting<Task, Answer>): void {
  const at = crew.queue.indexOf(waiting);
  if (at >= 0) crew.queue.splice(at, 1)[0]?.resolve({ end: 'dropped', reason: 'called back' });
}

/** Gives out what waits, to whoever is free; hires when nobody is, or when somebody has waited for long. */
function giveOut<Task, Answer>(crew: Crew<Task, Answer>, isImpatient = false): void {
  let mayHire = isImpatient;
  while (crew.queue.length > 0 && !crew.isClosed) {
    const free = [...crew.members].find(({ inHand, isLeaving }) => inHand === null && !isLeaving);
    const working = [...crew.members].filter(({ isLeaving }) => !isLeaving).length;
    if (free === undefined && (working >= crew.most || (working > 0 && !mayHire))) break;
    const next = crew.queue.shift();
    if (next !== undefined) begin(crew, free ?? hire(crew), next);
    mayHire = false;
  }
  waitForPatience(crew);
}

function waitForPatience<Task, Answer>(crew: Crew<Task, Answer>): void {
  const [first] = crew.queue;
  if (first === undefined || crew.patience !== null || crew.isClosed) return;
  const left = first.since + patienceMilliseconds - performance.now();
  crew.patience = setTimeout(
    () => {
      crew.patience = null;
      const since = crew.queue[0]?.since ?? Number.POSITIVE_INFINITY;
      giveOut(crew, since + patienceMilliseconds <= performance.now());
    },
    Math.max(1, left),
  );
}

function hire<Task, Answer>(crew: Crew<Task, Answer>): Member<Task, Answer> {
  const events = {
    onReply: (from: Member<Task, Answer>, reply: WorkerReply) => take(crew, from, reply),
    onEnd: (from: Member<Task, Answer>, reason: string) => lose(crew, from, 'crashed', reason),
  };
  const member = startMember<Task, Answer>(crew.script, crew.limits.heapMegabytes, events, crew.threads);
  crew.members.add(member);
  return member;
}

function begin<Task, Answer>(
  crew: Crew<Task, Answer>,
  member: Member<Task, Answer>,
  waiting: Waiting<Task, Answer>,
): void {
  if (crew.members.size === 1) crew.restingBytes = Math.min(crew.restingBytes, process.memoryUsage.rss());
  crew.watch ??= setInterval(() => watchMemory(crew), watchMilliseconds).unref();
  handOver(member, waiting, crew.nextId++, (end, reason) => lose(crew, member, end, reason));
}

function take<Task, Answer>(
  crew: Crew<Task, Answer>,
  member: Member<Task, Answer>,
  reply: WorkerReply,
): void {
  if (member.inHand?.id !== reply.id) return;
  member.weight += reply.weight;
  settle(
    member,
    reply.reason === undefined
      ? { end: 'done', answer: reply.answer as Answer }
      : { end: 'failed', reason: reply.reason },
  );
  const { keptMegabytes, tasksPerWorker, idleSeconds } = crew.limits;
  const isSpent = reply.megabytes > keptMegabytes || member.weight >= tasksPerWorker || member.isStale;
  if (isSpent || crew.members.size > crew.most) dismiss(crew, member);
  giveOut(crew);
  if (member.inHand !== null || member.isLeaving) return;
  rest(member, idleSeconds, () => dismiss(crew, member));
  if ([...crew.members].every(({ inHand }) => inHand === null)) stopWatching(crew);
}

/** Lets a worker without a task go: out of the crew at once, out of memory when no model runs in it. */
function dismiss<Task, Answer>(crew: Crew<Task, Answer>, member: Member<Task, Answer>): void {
  crew.members.delete(member);
  const gone = endMember(member).then(() => {
    crew.leaving.delete(gone);
  });
  crew.leaving.add(gone);
}

/** A worker that is no more, or must be no more, with the task it had in hand. */
function lose<Task, Answer>(
  crew: Crew<Task, Answer>,
  member: Member<Task, Answer>,
  end: 'crashed' | 'slow' | 'dropped',
  reason: string,
): void {
  if (!crew.members.has(member)) return;
  settle(member, { end, reason });
  dismiss(crew, member);
  giveOut(crew);
}

function watchMemory<Task, Answer>(crew: Crew<Task, Answer>): void {
  const grown = (process.memoryUsage.rss() - crew.restingBytes) / megabyte;
  if (grown < crew.limits.growthMegabytes) return;
  // One that was sent away may still hold it: the next is not to answer for that.
  if (crew.leaving.size > 0) return;
  // Whose memory it is nobody can tell; the one longest at work is the likeliest.
  const [oldest] = [...crew.members]
    .filter(({ inHand }) => inHand !== null)
    .sort((one, other) => (one.inHand?.id ?? 0) - (other.inHand?.id ?? 0));
  if (oldest !== undefined) lose(crew, oldest, 'crashed', `the process grew by ${Math.round(grown)} MB`);
}

function stopWatching<Task, Answer>(crew: Crew<Task, Answer>): void {
  if (crew.watch !== null) clearInterval(crew.watch);
  crew.watch = null;
}

function resize<Task, Answer>(crew: Crew<Task, Answer>, workers: number): void {
  crew.most = Math.max(1, workers);
  for (const member of [...crew.members].slice(crew.most)) if (member.inHand === null) dismiss(crew, member);
}

function renew<Task, Answer>(crew: Crew<Task, Answer>): void {
  for (const member of [...crew.members]) {
    if (member.inHand === null) dismiss(crew, member);
    else member.isStale = true;
  }
}

async function close<Task, Answer>(crew: Crew<Task, Answer>): Promise<void> {
  crew.isClosed = true;
  if (crew.patience !== null) clearTimeout(crew.patience);
  stopWatching(crew);
  for (const { resolve } of crew.queue.splice(0)) resolve({ end: 'dropped', reason: 'closed' });
  const deadline = Date.now() + graceMilliseconds;
  const isBusy = () => [...crew.members].some(({ inHand }) => inHand !== null);
  while (isBusy() && Date.now() < deadline) await sleep(20);
  for (const member of [...crew.members]) {
    settle(member, { end: 'dropped', reason: 'closed' });
    dismiss(crew, member);
  }
  await Promise.all(crew.leaving);
}
