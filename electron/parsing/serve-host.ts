/** The process's side of messages.ts: keeps the files it was sent, lets the threads do the tasks, tells what it holds. */
import { createPool, type Pool } from '../recognition/pool.ts';
import { hostChannel } from './host-channel.ts';
import type { FromProcess, Setup, TaskForProcess, ToProcess } from './messages.ts';
import { startsWithRights } from './thread-rights.ts';

type Callers = { readonly signal: AbortController; readonly kill: AbortController };

const millisecondsBetweenWords = 500;

export function serveHost(): void {
  const files = new Map<string, Uint8Array>();
  const callers = new Map<number, Callers>();
  let pool: Pool<unknown, unknown> | null = null;
  const channel = hostChannel((message) => take(message as ToProcess));
  const tell = (message: FromProcess) => channel.post(message);
  const memory = () => ({ megabytes: held(), threads: pool?.size() ?? 0, files: files.size });
  setInterval(() => tell({ kind: 'memory', ...memory() }), millisecondsBetweenWords).unref();

  function take(message: ToProcess): void {
    switch (message.kind) {
      case 'setup':
        pool = poolOf(message);
        tell({ kind: 'ready', holdsPermissions: process.permission !== undefined });
        return;
      case 'piece': {
        const { key, size, at, bytes } = message;
        const file = files.get(key) ?? new Uint8Array(new SharedArrayBuffer(size));
        file.set(bytes, at);
        files.set(key, file);
        return;
      }
      case 'drop':
        files.delete(message.key);
        return;
      case 'task':
        void begin(message);
        return;
      case 'call-back': {
        const called = callers.get(message.id);
        (message.isKill ? called?.kill : called?.signal)?.abort();
        return;
      }
      case 'resize':
        pool?.resize(message.workers);
        return;
      case 'renew':
        pool?.renew();
        return;
      case 'close':
        void close();
    }
  }

  async function begin({ id, task, seconds }: Extract<ToProcess, { kind: 'task' }>): Promise<void> {
    if (pool === null) return;
    const mine = { signal: new AbortController(), kill: new AbortController() };
    callers.set(id, mine);
    const terms = { seconds, signal: mine.signal.signal, kill: mine.kill.signal };
    const end = await pool.run(withBytes(task as TaskForProcess, files), terms);
    callers.delete(id);
    tell({ kind: 'end', id, end });
  }

  async function close(): Promise<void> {
    await pool?.close();
    tell({ kind: 'closed' });
    channel.leave();
  }
}

function poolOf({ script, threadFlags, limits, workers }: Setup): Pool<unknown, unknown> {
  return createPool({ ...limits, script: new URL(script), workers, ...startsWithRights(threadFlags) });
}

function withBytes(task: TaskForProcess, files: ReadonlyMap<string, Uint8Array>): unknown {
  if (task.file === undefined) return task;
  const bytes = files.get(task.file.key);
  return bytes === undefined ? task : { ...task, file: { ...task.file, bytes } };
}

function held(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}
