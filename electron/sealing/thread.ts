/**
 * The sealing thread, started when it is first needed and kept: a passphrase takes it seconds, and nobody waits here.
 * It holds no program open that has nothing to seal.
 */
import { Writable } from 'node:stream';
import { MessageChannel, type Transferable, Worker } from 'node:worker_threads';
import { threadProgram } from '../thread-programs.ts';
import { NotOpened, type SealFor } from './age.ts';
import type { Tasks } from './tasks.ts';

export type Asked = { readonly id: number; readonly name: keyof Tasks; readonly task: unknown };
export type Answered =
  | { readonly id: number; readonly kind: 'done'; readonly value: unknown }
  | {
      readonly id: number;
      readonly kind: 'failed';
      readonly isNotOpened: boolean;
      readonly message: string;
      readonly code: string | null;
    };

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

let thread: Thread | null = null;
let asked = 0;

/** Throws `NotOpened`, or what the disk said with its code. */
export async function inSealingThread<Name extends keyof Tasks>(
  name: Name,
  task: Parameters<Tasks[Name]>[0],
  transfer: readonly Transferable[] = [],
): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  thread ??= startThread();
  const { worker, waiting } = thread;
  asked += 1;
  const id = asked;
  worker.ref();
  const reply = await new Promise<unknown>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, name, task } satisfies Asked, [...transfer]);
  });
  return reply as Awaited<ReturnType<Tasks[Name]>>;
}

/** A stream that is sealed into a new file on its way. `done`: it lies there whole. */
export function sealingInto(
  to: string,
  as: SealFor,
): { readonly stream: Writable; readonly done: Promise<null> } {
  const { port1: here, port2: there } = new MessageChannel();
  const done = inSealingThread('sealPieces', { port: there, to, as }, [there]);
  let isWanted = false;
  let go: (() => void) | null = null;
  here.on('message', () => {
    isWanted = true;
    go?.();
  });
  const whenWanted = () =>
    new Promise<void>((resolve) => {
      if (isWanted) resolve();
      else go = resolve;
    });
  const stream = new Writable({
    write(piece: Uint8Array, _encoding, next) {
      void whenWanted().then(() => {
        [isWanted, go] = [false, null];
        here.postMessage(new Uint8Array(piece));
        next();
      });
    },
    final(next) {
      here.postMessage('end');
      done.then(() => next(), next);
    },
    destroy(error, next) {
      if (!stream.writableFinished) here.postMessage('stop');
      done
        .catch(() => undefined)
        .finally(() => {
          here.close();
          next(error);
        });
    },
  });
  done.catch((error: Error) => stream.destroy(error));
  return { stream, done };
}

function startThread(): Thread {
  const worker = new Worker(threadProgram('sealing-worker'), { execArgv: [] });
  const waiting = new Map<number, Waiting>();
  worker.on('message', (reply: Answered) => {
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if (reply.kind === 'done') one?.resolve(reply.value);
    else one?.reject(errorOf(reply));
  });
  const gone = (error: Error) => {
    if (thread?.worker === worker) thread = null; // the next one is asked of a new thread
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  // With a code: what was asked for was not done, which says nothing of the file.
  worker.once('error', (error: Error) => gone(Object.assign(error, { code: 'ERR_THREAD_ENDED' })));
  worker.once('exit', () =>
    gone(Object.assign(new Error('the sealing thread ended'), { code: 'ERR_THREAD_ENDED' })),
  );
  return { worker, waiting };
}

function errorOf({ isNotOpened, message, code }: Extract<Answered, { kind: 'failed' }>): Error {
  if (isNotOpened) return new NotOpened(new Error(message));
  return Object.assign(new Error(message), code === null ? {} : { code });
}
