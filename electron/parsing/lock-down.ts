/**
 * Takes from a process or thread, before it loads any parser, what no parser needs: network, other programs, the
 * inspector, writing to the disk, signals, threads that would be free of all this. It holds against what a library does
 * by itself or is talked into by a file; native code that was taken over does not ask JavaScript (SECURITY.md).
 */
import fs from 'node:fs';
import module, { registerHooks, syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';
import { writingCalls } from './writing-calls.ts';

/** By the names that `import` and `require` know, without `node:`. */
export const absentModules: ReadonlySet<string> = new Set(
  [
    ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises', 'quic'],
    ['_http_agent', '_http_client', '_http_common', '_http_incoming', '_http_outgoing', '_http_server'],
    ['_tls_common', '_tls_wrap', 'child_process', 'cluster', 'inspector', 'inspector/promises'],
    ['repl', 'wasi', 'sqlite', 'v8', 'trace_events', 'test', 'sea', 'ffi'],
  ].flat(),
);

export const absentGlobals = [
  'fetch',
  'WebSocket',
  'EventSource',
  'navigator',
  'Storage',
  'localStorage',
] as const;

const absentOfProcess = [
  ['binding', '_linkedBinding', 'kill', '_kill', '_debugProcess', '_debugEnd', '_startProfilerIdleNotifier'],
  ['execve', 'setuid', 'setgid', 'seteuid', 'setegid', 'setgroups', 'initgroups', 'umask'],
  ['loadEnvFile', 'report', '_rawDebug'],
].flat();

function refuse(what: string): never {
  throw Object.assign(new Error(`${what} is not to be had where files are read`), { code: 'ERR_ABSENT' });
}

/** `isThread`: what runs in it may start threads only as locked as itself. */
export function lockDown({ isThread }: { readonly isThread: boolean }): void {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (isHollow(specifier)) return { url: hollow, format: 'commonjs', shortCircuit: true };
      if (isAbsent(specifier)) refuse(specifier);
      const found = nextResolve(specifier, context);
      if (/^(?:https?|data|blob):/i.test(found.url) || isAbsent(found.url)) refuse(specifier);
      return found;
    },
    load(url, context, nextLoad) {
      if (url === hollow) return { format: 'commonjs', source: 'module.exports = {};', shortCircuit: true };
      return nextLoad(url, context);
    },
  });
  lockModules();
  for (const name of absentGlobals) Reflect.deleteProperty(globalThis, name);
  lockProcess();
  if (process.permission === undefined) lockWriting();
  if (isThread) lockThreads();
  syncBuiltinESMExports();
}

/** Stands in for what Tesseract asks for when it is loaded and never uses here: a module without a member. */
const hollow = new URL('hollow.cjs', import.meta.url).href;

function isHollow(name: string): boolean {
  return /^(?:node:)?https?$/.test(name);
}

function isAbsent(name: string): boolean {
  return absentModules.has(name.replace(/^node:/, ''));
}

/** Hooks that are added later would be asked first. */
function lockModules(): void {
  const { getBuiltinModule } = process;
  fix(process, 'getBuiltinModule', (name: string) => (isAbsent(name) ? undefined : getBuiltinModule(name)));
  for (const name of ['registerHooks', 'register', 'setSourceMapsSupport', 'enableCompileCache'])
    fix(module, name, () => refuse(name));
}

function lockProcess(): void {
  for (const name of absentOfProcess)
    if (name in process) fix(process, name, () => refuse(`process.${name}`));
}

/** Where Node's own permissions are not in force (Electron's utility process does not know them). */
function lockWriting(): void {
  for (const name of writingCalls.names) {
    if (name in fs) fix(fs, name, () => refuse(name));
    if (name in fs.promises) fix(fs.promises, name, () => refuse(name));
  }
  const { open, openSync } = fs;
  const openPromise = fs.promises.open;
  fix(fs, 'open', (...asked: Parameters<typeof open>) => {
    writingCalls.mustOnlyRead(asked[1], refuse);
    return open(...asked);
  });
  fix(fs, 'openSync', (...asked: Parameters<typeof openSync>) => {
    writingCalls.mustOnlyRead(asked[1], refuse);
    return openSync(...asked);
  });
  fix(fs.promises, 'open', async (...asked: Parameters<typeof openPromise>) => {
    writingCalls.mustOnlyRead(asked[1], refuse);
    return openPromise(...asked);
  });
}

/** Tesseract starts one; it gets the locks and rights of the thread that starts it, whatever it asks for. */
function lockThreads(): void {
  const Free = threads.Worker;
  const execArgv = [...process.execArgv];
  function Worker(script: string | URL, asked: threads.WorkerOptions = {}): threads.Worker {
    if (asked.eval === true) refuse('a thread of loose words');
    return new Free(script, { ...asked, execArgv, env: {} });
  }
  fix(Free.prototype, 'constructor', Worker);
  Worker.prototype = Free.prototype;
  fix(threads, 'Worker', Worker);
}

function fix(of: object, name: string, value: unknown): void {
  Object.defineProperty(of, name, { value, writable: false, configurable: false });
}
