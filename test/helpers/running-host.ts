/** A real headless host in a process of its own, on a data folder of the test's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { findProjectRoot } from '../../electron/project-root.ts';
import { isBuilt } from '../../scripts/build.mjs';

export type RunningHost = {
  readonly origin: string;
  readonly token: string;
  /** What a person opens in the browser. */
  readonly address: string;
  readonly process: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** Asks it to close, as Ctrl+C does, and waits for the exit code. */
  stop(): Promise<number | null>;
};

export type HostOptions = {
  readonly folder: string;
  /** Local date and time at which its clock starts. */
  readonly now?: string;
  /** Runs dist/ (true) or the sources (false). Without it dist/ where it is up to date, which starts in a quarter of the time. */
  readonly bundled?: boolean;
  readonly args?: readonly string[];
  readonly opensBrowser?: boolean;
  readonly env?: Readonly<Record<string, string>>;
};

let built: boolean | null = null;

export async function startHost(options: HostOptions): Promise<RunningHost> {
  const root = findProjectRoot(import.meta.url).folder;
  built ??= isBuilt();
  const entry = (options.bundled ?? built) ? 'dist/electron/headless.js' : 'electron/headless/main.ts';
  const child = spawn(
    process.execPath,
    [
      join(root, entry),
      ...(options.opensBrowser ? [] : ['--no-open']),
      '--data',
      options.folder,
      ...(options.args ?? []),
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        ...options.env,
        TZ: 'Asia/Bangkok',
        SARABAN_NOW: options.now ?? '',
        NODE_OPTIONS: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const found = await waitForAddress(() => output, exited);
  return {
    ...found,
    process: child,
    output: () => output,
    stop() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

async function waitForAddress(output: () => string, exited: Promise<number | null>) {
  let isOver = false;
  exited.then(() => {
    isOver = true;
  });
  for (let tries = 0; tries < 3_000; tries++) {
    const found = /(http:\/\/127\.0\.0\.1:\d+)\/#token=([0-9a-f]{64})/.exec(output());
    if (found?.[1] !== undefined && found[2] !== undefined) {
      return { address: found[0], origin: found[1], token: found[2] };
    }
    if (isOver) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the headless host gave no address:\n${output()}`);
}
