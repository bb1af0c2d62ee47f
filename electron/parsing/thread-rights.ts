/**
 * What threads of the process may do. Node's permissions are not handed on to a thread by themselves: they are named for
 * each. Native libraries are allowed (pictures, models), and threads (Tesseract); writing and other programs never.
 */
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Garbage is collected on a worker's own core: two of them read 1.8 times as fast as one so, 1.4 times otherwise. */
export const engineFlags = ['--max-old-space-size=256', '--single-threaded-gc', '--no-warnings'] as const;

export function permissionFlags(readable: readonly string[]): readonly string[] {
  return [
    '--permission',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    '--allow-addons',
    '--allow-worker',
  ];
}

/** Flags that a thread needs to be as locked as the process; `lock` is the address of lock-thread.ts. */
export function threadFlags(readable: readonly string[], lock: string): readonly string[] {
  return [...permissionFlags(readable), '--no-warnings', `--import=${lock}`];
}

/** Electron's utility process may not know the flags of rights for its threads either: then the locks stand alone. */
export function startsWithRights(flags: readonly string[]): { readonly threads: WorkerOptions } {
  const heard = hears(flags) ? flags : flags.filter((flag) => !/^--(?:permission|allow-)/.test(flag));
  return { threads: { execArgv: [...heard], env: {} } };
}

function hears(flags: readonly string[]): boolean {
  if (process.permission !== undefined) return true;
  try {
    void new Worker('', { eval: true, execArgv: [...flags] }).terminate();
    return true;
  } catch {
    return false;
  }
}
