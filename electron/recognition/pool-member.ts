/** One worker thread of the pool with the task it has in hand, if any. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { closeGate, type NativeGate, newGate } from './line/native-gate.ts';
import type { TaskEnd, Waiting, WorkerOrder, WorkerReply } from './pool-terms.ts';

type InHand<Task, Answer> = Waiting<Task, Answer> & {
  readonly id: number;
  readonly timer: NodeJS.Timeout;
  readonly onKill: () => void;
};

export type Member<Task, Answer> = {
  readonly worker: Worker;
  readonly gate: NativeGate;
  inHand: InHand<Task, Answer> | null;
  weight: number;
  /** Goes after the task in hand: what it holds is not to be held any longer. */
  isStale: boolean;
  isLeaving: boolean;
  idle: NodeJS.Timeout | null;
};

export type MemberEvents<Task, Answer> = {
  readonly onReply: (member: Member<Task, Answer>, reply: WorkerReply) => void;
  readonly onEnd: (member: Member<Task, Answer>, reason: string) => void;
};

export type ThreadRights = Pick<WorkerOptions, 'execArgv' | 'env'>;

export function startMember<Task, Answer>(
  script: URL,
  heapMegabytes: number,
  { onReply, onEnd }: MemberEvents<Task, Answer>,
  threads: ThreadRights = {},
): Member<Task, Answer> {
  const gate = newGate();
  const worker = new Worker(script, {
    workerData: { gate },
    execArgv: [],
    ...threads,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    // Libraries print what they stumble over: words of letters belong neither in a terminal nor in a log.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const member: Member<Task, Answer> = {
    worker,
    gate,
    inHand: null,
    weight: 0,
    isStale: false,
    isLeaving: false,
    idle: null,
  };
  worker.on('message', (reply: WorkerReply) => onReply(member, reply));
  worker.on('error', (error) => onEnd(member, String(error)));
  worker.on('exit', () => onEnd(member, 'the worker ended'));
  return member;
}

/** After the call the task is in the member's hand, or settled as failed when it cannot be sent. */
export function handOver<Task, Answer>(
  member: Member<Task, Answer>,
  waiting: Waiting<Task, Answer>,
  id: number,
  lose: (end: 'slow' | 'dropped', reason: string) => void,
): void {
  stopResting(member);
  const { seconds, kill } = waiting.terms;
  const timer = setTimeout(() => lose('slow', 'no answer in time'), seconds * 1_000);
  const onKill = () => lose('dropped', 'called back');
  kill?.addEventListener('abort', onKill, { once: true });
  member.inHand = { ...waiting, id, timer, onKill };
  member.worker.ref();
  try {
    member.worker.postMessage({ id, task: waiting.task } satisfies WorkerOrder);
  } catch (error) {
    settle(member, { end: 'failed', reason: String(error) });
  }
}

export function settle<Task, Answer>(member: Member<Task, Answer>, end: TaskEnd<Answer>): void {
  if (member.inHand === null) return;
  const { timer, terms, onKill, resolve } = member.inHand;
  clearTimeout(timer);
  terms.kill?.removeEventListener('abort', onKill);
  member.inHand = null;
  resolve(end);
}

/** The program may end while its workers only wait. */
export function rest<Task, Answer>(member: Member<Task, Answer>, seconds: number, onIdle: () => void): void {
  member.worker.unref();
  member.idle = setTimeout(onIdle, seconds * 1_000).unref();
}

function stopResting<Task, Answer>(member: Member<Task, Answer>): void {
  if (member.idle !== null) clearTimeout(member.idle);
  member.idle = null;
}

/** Milliseconds. No call into a model takes a second; one that hangs must not keep the program from ending. */
const longestCall = 30_000;

/** Ends the thread, as soon as no model runs in it. It has no task in hand any more. */
export async function endMember<Task, Answer>(member: Member<Task, Answer>): Promise<void> {
  member.isLeaving = true;
  stopResting(member);
  const gone = new Promise((resolve) => member.worker.once('exit', resolve));
  await Promise.race([closeGate(member.gate), gone, sleep(longestCall, null, { ref: false })]);
  await member.worker.terminate();
}
