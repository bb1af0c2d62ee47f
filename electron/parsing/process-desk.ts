/** The work of process-pool.ts: one process at a time, what waits for it, what it has in hand, and the watch over it. */
import type { TaskEnd } from '../recognition/pool-terms.ts';
import { threadProgram } from '../thread-programs.ts';
import { type HeardMessage, plainMessage } from './answers.ts';
import { type FileOfTask, pieceBytes, type ToProcess } from './messages.ts';
import type { Job, ProcessDesk, Running } from './process-terms.ts';
import { readablePaths } from './readable-paths.ts';
import { threadFlags } from './thread-rights.ts';

const millisecondsBetweenLooks = 500;
const mostFiles = 3;
const mostFailedStarts = 3;
/** A file that ended so many processes gets no further one. */
const mostEnded = 4;

/** Sends what may be sent, one after another. */
export async function pump(desk: ProcessDesk): Promise<void> {
  if (desk.isPumping) return;
  desk.isPumping = true;
  try {
    for (let job = next(desk); job !== undefined; job = next(desk)) {
      const key = job.task.file?.key;
      if (key !== undefined && (desk.endedBy.get(key) ?? 0) >= mostEnded) {
        job.resolve({ end: 'crashed', reason: 'the file ended its process too often' });
        continue;
      }
      desk.sent.set(job.id, job);
      const running = desk.running ?? begin(desk);
      await hand(desk, running, job);
    }
  } finally {
    desk.isPumping = false;
  }
}

function next(desk: ProcessDesk): Job | undefined {
  if (desk.isClosed || [...desk.sent.values()].some(({ isAlone }) => isAlone)) return undefined;
  if (desk.again.length > 0) return desk.sent.size === 0 ? desk.again.shift() : undefined;
  return desk.waiting.shift();
}

function begin(desk: ProcessDesk): Running {
  const readable = [...readablePaths(), ...desk.readable];
  const process = desk.start.begin(
    { script: threadProgram('parsing-process'), readable, rung: desk.rung },
    {
      onMessage: (message) => hear(desk, running, plainMessage(message)),
      onExit: (reason, status) => lose(desk, running, reason, isRefusal(status)),
    },
  );
  const running: Running = {
    process,
    gone: Promise.withResolvers(),
    files: new Set(),
    began: performance.now(),
    watch: setInterval(() => look(desk, running), millisecondsBetweenLooks).unref(),
    isReady: false,
    heard: performance.now(),
    megabytes: 0,
    rest: null,
  };
  desk.running = running;
  const flags = threadFlags(readable, threadProgram('lock-thread').href);
  say(running, {
    kind: 'setup',
    script: desk.script.href,
    threadFlags: flags,
    limits: desk.threads,
    workers: desk.workers,
  });
  return running;
}

function say({ process }: Running, message: ToProcess): Promise<void> {
  return process.post(message);
}

async function hand(desk: ProcessDesk, running: Running, { id, task, terms }: Job): Promise<void> {
  if (running.rest !== null) clearTimeout(running.rest);
  running.rest = null;
  running.process.hold(true);
  if (desk.sent.size === 1) running.heard = performance.now();
  const { file } = task;
  if (file !== undefined) await bring(desk, running, file);
  if (desk.running !== running || !desk.sent.has(id)) return;
  const bare = file === undefined ? task : { ...task, file: { ...file, bytes: null } };
  await say(running, { kind: 'task', id, task: bare, seconds: terms.seconds });
}

async function bring(desk: ProcessDesk, running: Running, { key, bytes }: FileOfTask): Promise<void> {
  const isThere = running.files.delete(key);
  running.files.add(key);
  if (isThere) return;
  const inUse = new Set([...desk.sent.values()].map(({ task }) => task.file?.key));
  for (const old of [...running.files].slice(0, -mostFiles).filter((known) => !inUse.has(known))) {
    running.files.delete(old);
    await say(running, { kind: 'drop', key: old });
  }
  for (let at = 0; at === 0 || at < bytes.byteLength; at += pieceBytes) {
    if (desk.running !== running) return;
    const piece = bytes.slice(at, at + pieceBytes);
    await say(running, { kind: 'piece', key, size: bytes.byteLength, at, bytes: piece });
    running.heard = performance.now();
  }
}

function hear(desk: ProcessDesk, running: Running, message: HeardMessage | null): void {
  if (desk.running !== running || message === null) return;
  if (message.kind === 'ready') {
    running.isReady = true;
    desk.failedStarts = 0;
  } else if (message.kind === 'memory') running.megabytes = message.megabytes;
  else if (message.kind === 'end') {
    running.heard = performance.now();
    const job = desk.sent.get(message.id);
    if (job !== undefined) settle(desk, job.id, desk.accept(job.task, message.end));
  } else if (message.kind === 'closed') running.gone.resolve();
}

export function settle(desk: ProcessDesk, id: number, end: TaskEnd<unknown>): void {
  const job = desk.sent.get(id);
  if (job === undefined) return;
  desk.sent.delete(id);
  job.resolve(end);
  if (desk.sent.size === 0 && desk.waiting.length + desk.again.length === 0) letRest(desk);
  else void pump(desk);
}

function letRest(desk: ProcessDesk): void {
  const { running } = desk;
  if (running === null || desk.isClosed) return;
  running.process.hold(false);
  if (running.rest !== null) clearTimeout(running.rest);
  running.rest = setTimeout(() => lose(desk, running, 'at rest'), desk.limits.restSeconds * 1_000).unref();
}

function look(desk: ProcessDesk, running: Running): void {
  const { processMegabytes, startSeconds, graceSeconds } = desk.limits;
  const megabytes = running.process.residentMegabytes?.() ?? running.megabytes;
  const now = performance.now();
  const longest = Math.max(0, ...[...desk.sent.values()].map(({ terms }) => terms.seconds));
  if (megabytes > processMegabytes) lose(desk, running, `the process held ${Math.round(megabytes)} MB`);
  else if (!running.isReady && now - running.began > startSeconds * 1_000)
    lose(desk, running, 'the process did not start in time');
  else if (desk.sent.size > 0 && now - running.heard > (longest + graceSeconds) * 1_000)
    lose(desk, running, 'the process did not answer');
}

/** The process is no more, or must be no more. */
export function lose(desk: ProcessDesk, running: Running, reason: string, isRefused = false): void {
  if (desk.running !== running) return;
  desk.running = null;
  clearInterval(running.watch);
  if (running.rest !== null) clearTimeout(running.rest);
  running.process.kill();
  running.gone.resolve();
  const inHand = [...desk.sent.values()];
  desk.sent.clear();
  if (desk.isClosed) {
    for (const job of inHand) job.resolve({ end: 'dropped', reason: 'closed' });
    return;
  }
  if (inHand.length > 0) desk.onFault('process of parsers ended', reason);
  if (!running.isReady) startOtherwise(desk, inHand, reason, isRefused);
  else {
    desk.rung = 0;
    blame(desk, inHand, reason);
  }
  void pump(desk);
}

/** Ended by itself with a fault of its own; killed, from here or by the system, it has no status or one above 128. */
function isRefusal(status: number | null): boolean {
  return status !== null && status > 0 && status < 128;
}

/**
 * What a system refuses (a sandbox of its own, say) is left out this once. A refused process ends by itself; one that
 * was only slow (a machine under load, asleep or searched for viruses) is begun again with all its walls.
 */
function startOtherwise(desk: ProcessDesk, inHand: readonly Job[], reason: string, isRefused: boolean): void {
  if (isRefused && desk.rung + 1 < desk.start.rungs) {
    desk.rung += 1;
    desk.onFault('process of parsers starts with fewer walls', `rung ${desk.rung}`);
  } else desk.failedStarts += 1;
  if (desk.failedStarts < mostFailedStarts) {
    desk.waiting.unshift(...inHand);
    return;
  }
  desk.failedStarts = 0;
  for (const job of inHand) job.resolve({ end: 'crashed', reason });
}

function blame(desk: ProcessDesk, inHand: readonly Job[], reason: string): void {
  const [only] = inHand;
  if (inHand.length > 1 || only === undefined) {
    for (const job of inHand) job.isAlone = true;
    desk.again.push(...inHand);
    return;
  }
  const key = only.task.file?.key;
  if (key !== undefined) desk.endedBy.set(key, (desk.endedBy.get(key) ?? 0) + 1);
  only.resolve({ end: 'crashed', reason });
}
