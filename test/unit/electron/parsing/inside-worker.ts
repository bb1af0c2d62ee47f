/** A program of the parsers' threads for tests: looks for a way out, and does what a file that took it over might. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { absentGlobals, absentModules } from '../../../../electron/parsing/lock-down.ts';
import { serveTasks } from '../../../../electron/recognition/worker-loop.ts';

export type Deed =
  | { readonly do: 'look'; readonly folder: string; readonly port: number }
  | { readonly do: 'tell' | 'size'; readonly file?: { readonly key: string; readonly bytes: Uint8Array } }
  | { readonly do: 'hang' | 'swell' | 'rest' | 'answer-badly' | 'answer-much' }
  | { readonly do: 'write'; readonly path: string }
  | { readonly do: 'connect'; readonly port: number };

const load = createRequire(import.meta.url);

async function succeeds(way: () => unknown): Promise<boolean> {
  try {
    return (await way()) !== undefined;
  } catch {
    return false;
  }
}

/** A module without a member, as libraries are given that only name it, is none. */
function membersOf(loaded: object): object | undefined {
  const members = Object.entries(loaded).flatMap(([name, member]) =>
    name === 'default' || name === 'module.exports' ? Object.keys(member) : [name],
  );
  return members.length === 0 ? undefined : loaded;
}

/** Names of the ways out that are open: none is to be. */
async function waysOut(folder: string, port: number): Promise<readonly string[]> {
  const ways = new Map<string, () => unknown>();
  for (const name of absentModules) {
    for (const spelled of [name, `node:${name}`]) {
      ways.set(`import ${spelled}`, async () => membersOf(await import(spelled)));
      ways.set(`require ${spelled}`, () => membersOf(load(spelled)));
      ways.set(`builtin ${spelled}`, () => process.getBuiltinModule(spelled));
    }
  }
  const { binding, _linkedBinding } = process as unknown as Record<string, (name: string) => unknown>;
  ways.set('binding', () => binding?.('tcp_wrap'));
  ways.set('linked binding', () => _linkedBinding?.('tcp_wrap'));
  for (const name of absentGlobals) ways.set(name, () => (globalThis as Record<string, unknown>)[name]);
  ways.set('hooks', () => load('node:module').registerHooks({}));
  ways.set('loader', () => load('node:module').register('data:text/javascript,'));
  ways.set('data module', () => import('data:text/javascript,export default 1'.slice()));
  ways.set('write beside the data', () => written(`${folder}/planted.txt`));
  ways.set('write in the temporary folder', () => written('/tmp/planted-by-parsers.txt'));
  ways.set('make a folder', () => load('node:fs').mkdtempSync('/tmp/planted-'));
  ways.set('write by a promise', () =>
    load('node:fs/promises')
      .writeFile(`${folder}/planted.txt`, '')
      .then(() => 1),
  );
  ways.set('write by a stream', () => streamed(`${folder}/planted.txt`));
  ways.set('remove', () => load('node:fs').rmSync(`${folder}/secret.txt`) ?? 1);
  ways.set('read the data folder', () => readFileSync(`${folder}/secret.txt`));
  ways.set('list the data folder', () => readdirSync(folder));
  ways.set('see that a file is there', () => existsSync(`${folder}/secret.txt`) || undefined);
  ways.set('read the passwords', () => readFileSync('/etc/passwd'));
  ways.set('read what the process was started with', () => readFileSync('/proc/self/environ'));
  ways.set('signal', () => process.kill(process.ppid, 0));
  ways.set('other program', () => process.execve?.('/bin/true', [], {}) ?? undefined);
  ways.set(
    'environment',
    () => Object.keys(process.env).filter((name) => !['TZ', 'SystemRoot', 'HOME'].includes(name))[0],
  );
  ways.set('a freer thread', () => throughThread(folder, port, {}));
  ways.set('a thread of loose words', () => new Worker('1', { eval: true }));
  ways.set('the thread by its own make', () => throughThread(folder, port, Worker.prototype.constructor));
  const open: string[] = [];
  for (const [name, way] of ways) if (await succeeds(way)) open.push(name);
  return open;
}

function written(path: string): string {
  writeFileSync(path, 'planted');
  return path;
}

async function streamed(path: string): Promise<number> {
  const stream = load('node:fs').createWriteStream(path);
  const end = Promise.withResolvers<number>();
  stream.on('error', end.reject);
  stream.end('planted', (fault?: Error | null) => (fault ? end.reject(fault) : end.resolve(1)));
  return end.promise;
}

/** A thread that was asked to be without flags tells whether it could load what it must not, or read what it must not. */
async function throughThread(folder: string, _port: number, made: unknown): Promise<true | undefined> {
  const Made = (typeof made === 'function' ? made : Worker) as typeof Worker;
  const thread = new Made(new URL('inside-nested.ts', import.meta.url), {
    execArgv: [],
    workerData: { folder },
  });
  const [found] = await new Promise<unknown[]>((resolve, reject) => {
    thread.once('message', (...words) => resolve(words));
    thread.once('error', reject);
  });
  return (found as readonly string[]).length > 0 ? true : undefined;
}

serveTasks(async (deed: Deed) => {
  switch (deed.do) {
    case 'look':
      return { answer: await waysOut(deed.folder, deed.port), weight: 0 };
    case 'tell':
      return {
        answer: deed.file === undefined ? 'here' : deed.file.bytes.reduce((sum, byte) => sum + byte, 0),
        weight: 0,
      };
    case 'size':
      return { answer: deed.file?.bytes.byteLength ?? 0, weight: 0 };
    case 'hang':
      for (;;);
    case 'rest':
      await new Promise((resolve) => setTimeout(resolve, 600_000));
      return { answer: null, weight: 0 };
    case 'swell': {
      const held: Uint8Array[] = [];
      for (;;) held.push(new Uint8Array(64 * 1024 * 1024).fill(1));
    }
    case 'answer-badly':
      return { answer: new Map([['a', 1]]), weight: 0 };
    case 'answer-much':
      return { answer: 'x'.repeat(128 * 1024 * 1024), weight: 0 };
    case 'write':
      return { answer: written(deed.path), weight: 0 };
    case 'connect':
      return { answer: (await import('node:net')).connect(deed.port) !== null, weight: 0 };
  }
});
