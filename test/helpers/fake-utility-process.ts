/** Electron's utility processes for tests: a child process behind the same calls. Like the real ones it hears no flags of Node's permissions. */
import { type ChildProcess, fork } from 'node:child_process';
import type * as Electron from 'electron';

export const fakeUtilityProcess = {
  fork(program: string, args: string[] = [], options: Electron.ForkOptions = {}): object {
    if ((options.execArgv ?? []).some((flag) => flag === '--permission'))
      throw new Error('Electron does not know --permission');
    const child = fork(program, args, {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...(options.env as NodeJS.ProcessEnv) },
      execArgv: options.execArgv ?? [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.unref();
    child.channel?.unref();
    return withPost(child);
  },
};

function withPost(child: ChildProcess): object {
  return Object.assign(child, {
    postMessage: (message: object) => {
      if (child.connected) child.send(message, () => undefined);
    },
  });
}
